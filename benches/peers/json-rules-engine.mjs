// As rules with priorities: the grounds come first and are facts for the rules of the deadline. It answers by a promise.

import { Engine } from "json-rules-engine";

export const name = "json-rules-engine";
export const lacks = "no dates: moments are numbers; no third truth: each ground is two rules, and none means that it cannot be told; no questions";

const test = (operator) => (fact, value) => ({ fact, operator, value });
const [is, isNot, isOneOf, isNoneOf] = ["equal", "notEqual", "in", "notIn"].map(test);
const [before, from] = ["lessThan", "greaterThanInclusive"].map((operator) => (moment) => test(operator)("now", moment));

const UNTOLD = ["unknown", "absent"];
const gateHolds = [is("prefecture", "here"), is("coupon", "regionpay_paper")];
const gateFails = [is("prefecture", "elsewhere"), isOneOf("coupon", ["not_issued", "other"])];

function ground(fact, holds, fails) {
  const rule = (value, conditions) => ({
    priority: 2,
    conditions,
    event: { type: "ground", params: { fact, value } },
    onSuccess: (event, almanac) => almanac.addFact(fact, value),
  });
  return [rule(true, { all: [...gateHolds, ...holds] }), rule(false, { any: [...gateFails, ...fails] })];
}

const incident = (fact, sought) =>
  ground(fact, [is("incident", sought)], [isNoneOf("incident", [sought, ...UNTOLD])]);

const ASKED = ["prefecture", "coupon", "incident", "expiry", "balance", "left", "payout", "charge", "applied"];
const ABSENT = Object.fromEntries(ASKED.map((question) => [question, "absent"]));

export function prepare({ expiry, useBy, applyEnd, collectEnd }) {
  const engine = new Engine(
    [
      ...ground(
        "a",
        [is("expiry", expiry), test("greaterThanInclusive")("balance", 1)],
        [isNoneOf("expiry", [expiry, ...UNTOLD]), is("balance", 0)],
      ),
      ...incident("b1", "paid_otherwise"),
      ...incident("b2", "charged_twice"),
    ],
    { allowUndefinedFacts: true },
  );
  const b = { any: [is("b1", true), is("b2", true)] };
  const due = [{ any: [isNot("a", false), b] }, { any: [b, before(useBy), isNot("left", 0)] }];
  const applies = [isNot("applied", "yes"), from(useBy), before(applyEnd)];
  const points = isNot("payout", "bank");
  const deadline = (deadline, closes, conditions) =>
    engine.addRule({ priority: 1, conditions: { all: [...due, ...conditions] }, event: { type: "deadline", params: { deadline, closes } } });
  deadline("use", useBy, [before(useBy)]);
  deadline("apply_bank", applyEnd, [is("payout", "bank"), ...applies]);
  deadline("apply", applyEnd, [points, isNot("charge", "app"), ...applies]);
  deadline("collect", collectEnd, [
    points,
    { any: [is("charge", "app"), is("applied", "yes"), from(applyEnd)] },
    from(useBy),
    before(collectEnd),
  ]);
  return async (answers, now) => {
    const { events } = await engine.run({ ...ABSENT, ...answers, now });
    const judged = { a: null, b1: null, b2: null, deadline: null, closes: null };
    for (const { type, params } of events) {
      if (type === "ground") judged[params.fact] = params.value;
      else Object.assign(judged, params);
    }
    return judged;
  };
}
