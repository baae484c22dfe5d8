// As data, in two stages: JsonLogic cannot name a result and use it again.

import jsonLogic from "json-logic-js";

export const name = "json-logic-js";
export const lacks = "no dates: moments are numbers; no third truth: each ground is written twice, once for true and once for false; no reasons, no questions";

const fact = (path) => ({ var: path });
const is = (path, value) => ({ "===": [fact(path), value] });
const isOneOf = (path, values) => ({ in: [fact(path), values] });
const knows = (path) => ({ "!": isOneOf(path, ["unknown", null]) });

const gateHolds = [is("prefecture", "here"), is("coupon", "regionpay_paper")];
const gateFails = [is("prefecture", "elsewhere"), isOneOf("coupon", ["not_issued", "other"])];

const ground = (holds, fails) => ({
  if: [{ or: [...gateFails, ...fails] }, false, { and: [...gateHolds, ...holds] }, true, null],
});
const incident = (sought) =>
  ground([is("incident", sought)], [{ and: [knows("incident"), { "!==": [fact("incident"), sought] }] }]);

export function prepare({ expiry, useBy, applyEnd, collectEnd }) {
  const before = (moment) => ({ "<": [fact("now"), moment] });
  const a = ground(
    [is("expiry", expiry), knows("balance"), { ">=": [fact("balance"), 1] }],
    [
      { and: [knows("expiry"), { "!==": [fact("expiry"), expiry] }] },
      { and: [knows("balance"), { "<": [fact("balance"), 1] }] },
    ],
  );
  const [b1, b2] = ["paid_otherwise", "charged_twice"].map(incident);
  const b = { or: [is("b1", true), is("b2", true)] };
  const applies = { and: [{ "!==": [fact("applied"), "yes"] }, before(applyEnd)] };
  const deadline = {
    if: [
      { and: [is("a", false), { "!": b }] }, null,
      { and: [{ "!": b }, { "!": before(useBy) }, is("left", 0)] }, null,
      before(useBy), "use",
      { and: [is("payout", "bank"), applies] }, "apply_bank",
      is("payout", "bank"), null,
      { and: [{ "!==": [fact("charge"), "app"] }, applies] }, "apply",
      before(collectEnd), "collect",
      null,
    ],
  };
  const closes = {
    if: [is("deadline", "use"), useBy, isOneOf("deadline", ["apply", "apply_bank"]), applyEnd, is("deadline", "collect"), collectEnd, null],
  };
  return (answers, now) => {
    const grounds = { a: jsonLogic.apply(a, answers), b1: jsonLogic.apply(b1, answers), b2: jsonLogic.apply(b2, answers) };
    const judged = { ...grounds, deadline: jsonLogic.apply(deadline, { ...answers, ...grounds, now }) };
    return { ...judged, closes: jsonLogic.apply(closes, judged) };
  };
}
