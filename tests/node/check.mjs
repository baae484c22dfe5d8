// The boundary: whatever is handed to `check`, it comes back with a tagged outcome, and never throws. Also where reading
// the input throws (a getter, a proxy): an exception that leaves through the module would leave its stack unwound, and
// after some thousands of them nothing would be answered any more. So it is told like any other unreadable input.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { dist, loadModule, readNotice } from "../walk/node.mjs";
import { canonical, epochMs, frozen } from "../walk/walk.mjs";

const { check } = await loadModule();
const now = epochMs("2023-04-18T10:00:00");

const nested = (levels, around) => {
  let value = around(undefined);
  for (let level = 0; level < levels; level += 1) value = around(value);
  return value;
};
const cyclicObject = {};
cyclicObject.prefecture = cyclicObject;
const cyclicArray = [];
cyclicArray.push(cyclicArray);
const throwing = () => {
  throw new Error("the caller's own");
};
const traps = ["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf", "isExtensible"];
const hostileProxy = () => new Proxy({}, Object.fromEntries(traps.map((trap) => [trap, throwing])));
const revokedProxy = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

/** Nothing of this is an object of answers, an answer to a question, a notice, or a moment. Made anew for each use. */
const NOTHING_OF_OURS = {
  undefined: () => undefined,
  null: () => null,
  "a boolean": () => true,
  NaN: () => NaN,
  Infinity: () => Infinity,
  "-Infinity": () => -Infinity,
  "an empty text": () => "",
  "a text": () => "x",
  "half a character": () => "\ud800",
  "a long text": () => "9".repeat(1_000_000),
  "a BigInt": () => 1n,
  "a huge BigInt": () => 10n ** 40n,
  "a symbol": () => Symbol("s"),
  "a function": () => () => ({}),
  "a class": () => class {},
  "an empty array": () => [],
  "an array of pairs": () => [["prefecture", "here"]],
  "a cyclic array": () => cyclicArray,
  "an array in an array, 100,000 times": () => nested(100_000, (inner) => [inner]),
  "a hole": () => [,],
};
/** Nor of this, but it has fields, or is too nearly an object to say from outside. */
const NOT_QUITE_OBJECTS = {
  "a cyclic object": () => cyclicObject,
  "an object in an object, 100,000 times": () => nested(100_000, (inner) => ({ prefecture: inner })),
  "a getter that throws": () => ({ get prefecture() { return throwing(); } }),
  "a proxy that throws": hostileProxy,
  "a revoked proxy": revokedProxy,
};

/** The outcome's errors, after seeing that it is a plain `invalid` with nothing missing. */
function errorsOf(outcome) {
  assert.equal(outcome.status, "invalid", canonical(outcome));
  assert.deepEqual(Object.keys(outcome).sort(), ["errors", "status"]);
  assert.ok(outcome.errors.length > 0);
  for (const error of outcome.errors) {
    assert.deepEqual(Object.keys(error).sort(), ["field", "problem", "remedy"]);
    assert.match(error.field, /^(answers|nowMs|notice|[a-z_]+|notice\.[a-z_.]+)$/);
    assert.match(error.problem, /^[a-z_]+$/);
    assert.ok(error.remedy.length > 5, error.remedy);
  }
  return outcome.errors;
}

const fieldsOf = (outcome) => errorsOf(outcome).map((error) => error.field);

for (const [name, make] of Object.entries({ ...NOTHING_OF_OURS, ...NOT_QUITE_OBJECTS })) {
  test(`${name} is no set of answers`, () => {
    const fields = fieldsOf(check(readNotice(), make(), now));
    assert.ok(["answers", "prefecture"].includes(fields[0]), fields[0]);
    assert.equal(fields.length, 1);
  });

  test(`${name} is no answer`, () => {
    const fields = fieldsOf(check(readNotice(), { prefecture: make(), coupon: "other" }, now));
    assert.deepEqual(fields, ["prefecture"]);
    const others = { expiry: make(), balance: make() };
    assert.deepEqual(fieldsOf(check(readNotice(), others, now)).sort(), ["balance", "expiry"]);
  });

  test(`${name} is no notice`, () => {
    const fields = fieldsOf(check(make(), {}, now));
    assert.ok(fields.every((field) => field.startsWith("notice")), String(fields));
    const within = check({ ...readNotice(), dates: make() }, {}, now);
    assert.ok(fieldsOf(within).every((field) => field.startsWith("notice.dates")), canonical(within));
  });

  test(`${name} is no moment`, () => {
    assert.deepEqual(fieldsOf(check(readNotice(), {}, make())), ["nowMs"]);
  });
}

test("moments are epoch milliseconds from 1970 to 2999 in Japan", () => {
  const [first, last] = [0, Date.UTC(2999, 11, 31, 15) - 1];
  for (const moment of [first, -0, 0.5, last]) {
    assert.deepEqual(check(readNotice(), {}, moment), { status: "ask", question: "prefecture" });
  }
  const [year0, year9999] = [Date.parse("0000-06-01T00:00Z"), Date.parse("9999-12-31T23:59Z")];
  for (const moment of [year0, year9999, first - 1, last + 1, Number.MAX_VALUE, -Number.MAX_VALUE]) {
    assert.equal(errorsOf(check(readNotice(), {}, moment))[0].problem, "out_of_range", String(moment));
  }
  for (const moment of [String(now), "2023-04-18T10:00:00+09:00", new Date(now), new Number(now), [now]]) {
    assert.equal(errorsOf(check(readNotice(), {}, moment))[0].problem, "not_a_number", String(moment));
  }
});

test("amounts are whole yen, as numbers", () => {
  const problem = (balance) => errorsOf(check(readNotice(), { balance }, now))[0].problem;
  assert.equal(problem(-1), "negative");
  assert.equal(problem(1.5), "fraction");
  assert.equal(problem(1e12), "too_large");
  assert.equal(problem(Infinity), "too_large");
  assert.equal(problem(-Infinity), "negative");
  for (const balance of [NaN, "1", "１２３", 1n, new Number(1)]) assert.equal(problem(balance), "not_a_number");
  for (const balance of [0, -0, 1, 1_000_000, "unknown"]) {
    assert.equal(check(readNotice(), { balance }, now).status, "ask", String(balance));
  }
});

test("dates are days of the years 2000 to 2099", () => {
  for (const expiry of ["2566-02-24", "0023-02-24", "2203-02-24", "1999-12-31", "2100-01-01", "2567-02-29"]) {
    const [{ field, problem, remedy }] = errorsOf(check(readNotice(), { expiry }, now));
    assert.deepEqual([field, problem], ["expiry", "out_of_range"], expiry);
    assert.match(remedy, /2000 to 2099/);
  }
  for (const expiry of ["2000-01-01", "2099-12-31", "unknown"]) {
    assert.equal(check(readNotice(), { expiry }, now).status, "ask", expiry);
  }
});

test("a field that throws is told by its name, and the others beside it", () => {
  const answers = { get prefecture() { return throwing(); }, coupon: "other", balance: -1 };
  assert.deepEqual(fieldsOf(check(readNotice(), answers, now)).sort(), ["balance", "prefecture"]);
});

test("everything that is wrong is told at once, the moment included", () => {
  const outcome = check(readNotice(), { prefecture: "Nagasaki", balance: -1, colour: "red" }, NaN);
  assert.deepEqual(fieldsOf(outcome).sort(), ["balance", "colour", "nowMs", "prefecture"]);
});

/** What is done to a sound notice, the field that is named, and the problem. */
const BAD_NOTICES = {
  "a table is missing": [(notice) => delete notice.call_centre, "notice.call_centre", "missing"],
  "a date is missing": [(notice) => delete notice.dates.apply_by, "notice.dates.apply_by", "missing"],
  "a name is missing": [(notice) => delete notice.names.office, "notice.names.office", "missing"],
  "a name is empty": [(notice) => (notice.names.office = " "), "notice.names.office", "empty"],
  "a table is not known": [(notice) => (notice.extra = {}), "notice.extra", "unknown_field"],
  "a key is not known": [(notice) => (notice.dates.apply_until = "2023-04-30"), "notice.dates.apply_until", "unknown_field"],
  "a weekday is another day's": [(notice) => (notice.dates.apply_by = "2023-04-30(月)"), "notice.dates.apply_by", "wrong_weekday"],
  "a date does not exist": [(notice) => (notice.dates.apply_by = "2023-04-31"), "notice.dates.apply_by", "no_such_date"],
  "a date is counted from another year": [(notice) => (notice.dates.apply_by = "2566-04-30"), "notice.dates.apply_by", "out_of_range"],
  "a date is written otherwise": [(notice) => (notice.dates.apply_by = "30 April"), "notice.dates.apply_by", "not_a_date"],
  "a date is a Date": [(notice) => (notice.dates.apply_by = new Date(now)), "notice.dates.apply_by", "not_text"],
  "dates are out of order": [(notice) => (notice.dates.apply_by = "2023-03-01"), "notice.dates.apply_by", "out_of_order"],
  "a time does not exist": [(notice) => (notice.call_centre.opens = "25:00"), "notice.call_centre.opens", "not_a_time"],
  "it closes before it opens": [(notice) => (notice.call_centre.closes = "09:00"), "notice.call_centre.closes", "out_of_order"],
  "the holidays are no list": [(notice) => (notice.call_centre.holidays = "none"), "notice.call_centre.holidays", "not_a_list"],
};

for (const [name, [spoil, field, problem]] of Object.entries(BAD_NOTICES)) {
  test(`a notice is refused where ${name}`, () => {
    const notice = readNotice();
    spoil(notice);
    const errors = errorsOf(check(notice, { prefecture: "here" }, now));
    assert.deepEqual(errors.map((error) => [error.field, error.problem])[0], [field, problem]);
  });
}

test("every problem of a notice is told at once", () => {
  const notice = readNotice();
  delete notice.names.title;
  notice.dates.collect_by = "2023-02-30";
  notice.call_centre.fax = "none";
  const expected = ["notice.call_centre.fax", "notice.dates.collect_by", "notice.names.title"];
  assert.deepEqual(fieldsOf(check(notice, {}, now)).sort(), expected);
});

test("an outcome is a plain object with a name for everything", () => {
  const answers = {
    prefecture: "here",
    coupon: "regionpay_paper",
    incident: "unknown",
    expiry: "2023-02-24",
    balance: 1500,
    left: 700,
    payout: "points",
    charge: "paper",
    applied: "no",
    inquiry_number: "known",
  };
  const start = (day) => epochMs(`${day}T00:00:00`);
  const expected = {
    status: "done",
    verdict: "eligible",
    grounds: ["A"],
    standing: "open",
    reasons: [
      { clause: "1.prefecture", holds: true },
      { clause: "1.coupon", holds: true },
      { clause: "1A.expiry", holds: true },
      { clause: "1A.balance", holds: true },
      { clause: "1B1", holds: null },
      { clause: "1B2", holds: null },
      { clause: "1.other", holds: null },
    ],
    steps: [
      { step: "call", state: "open", opens: null, opens_kind: "unstated", closes: null, closes_kind: "unstated" },
      { step: "use", state: "closed", opens: start("2023-03-02"), opens_kind: "published", closes: start("2023-04-01"), closes_kind: "instant" },
      { step: "apply", state: "open", opens: start("2023-03-22"), opens_kind: "planned", closes: start("2023-05-01"), closes_kind: "day" },
      { step: "collect", state: "open", opens: null, opens_kind: "unstated", closes: start("2023-06-01"), closes_kind: "day" },
    ].map((step) => ({ ...step, conditional: false })),
    deadline: "apply",
    notes: [],
    call_centre: { state: "open", until: epochMs("2023-04-18T18:00:00") },
  };
  assert.deepEqual(check(readNotice(), answers, now), expected);

  const later = check(readNotice(), answers, epochMs("2023-05-18T20:00:00"));
  assert.deepEqual(later.call_centre, { state: "closed", next: epochMs("2023-05-19T10:00:00") });
  const ended = check(readNotice(), { ...answers, incident: "none" }, epochMs("2033-05-18T20:00:00"));
  assert.deepEqual(ended.reasons[4], { clause: "1B1", holds: false });
  assert.deepEqual([ended.notes, ended.call_centre], [["ended"], { state: "unknown" }]);
});

test("what is handed over is not changed, and nothing of it is kept", () => {
  const [notice, answers] = [frozen(readNotice()), frozen({ prefecture: "here" })];
  const first = check(notice, answers, now);
  const before = canonical(first);
  first.question = "changed by the caller";
  assert.equal(canonical(check(notice, answers, now)), before);

  const changing = readNotice();
  assert.equal(check(changing, answers, now).status, "ask");
  changing.dates.apply_by = "never";
  assert.equal(check(changing, answers, now).status, "invalid", "a notice that has changed is read anew");

  // Frozen above, but not within.
  const shallow = Object.freeze(readNotice());
  assert.equal(check(shallow, answers, now).status, "ask");
  shallow.dates.apply_by = "never";
  assert.equal(check(shallow, answers, now).status, "invalid", "what is frozen above only is read anew, too");
});

/** Freezes what it is given and all that is in it, but reads nothing that takes a getter. */
const freezeAll = (data) => {
  for (const { value } of Object.values(Object.getOwnPropertyDescriptors(data))) {
    if (Object(value) === value) freezeAll(value);
  }
  return Object.freeze(data);
};

/** Replaces a field by a getter, and gives what changes what it gives. */
const withGetter = (object, name) => {
  let value = object[name];
  if (Object(value) === value) freezeAll(value);
  Object.defineProperty(object, name, { get: () => value, enumerable: true });
  return (next) => {
    value = next;
  };
};

/** A frozen notice, and what makes it read otherwise. */
const NOT_LASTING = {
  "a getter at the top": (notice) => {
    const change = withGetter(notice, "dates");
    return [freezeAll(notice), () => change({ ...notice.dates, apply_by: "never" })];
  },
  "a getter within": (notice) => {
    const change = withGetter(notice.dates, "apply_by");
    return [freezeAll(notice), () => change("never")];
  },
  "a getter in a list": (notice) => {
    const change = withGetter(notice.call_centre.holidays, 0);
    return [freezeAll(notice), () => change("never")];
  },
  "a getter on an instance of a class": (notice) => {
    class Dates {
      #applyBy = notice.dates.apply_by;
      change = () => (this.#applyBy = "never");
      constructor() {
        const { change } = this;
        delete this.change;
        Object.assign(this, notice.dates);
        Object.defineProperty(this, "apply_by", { get: () => this.#applyBy, enumerable: true });
        Dates.change = change;
      }
    }
    return [freezeAll({ ...notice, dates: new Dates() }), () => Dates.change()];
  },
  "a proxy of what is not frozen": (notice) => {
    const dates = new Proxy(notice.dates, { get: (target, name) => target[name], isExtensible: Reflect.isExtensible });
    return [Object.freeze({ ...notice, dates }), () => (notice.dates.apply_by = "never")];
  },
  "a proxy that is revoked": (notice) => {
    const { proxy, revoke } = Proxy.revocable(freezeAll(notice), {});
    return [proxy, revoke];
  },
  "a proxy within that is revoked": (notice) => {
    const { proxy: dates, revoke } = Proxy.revocable(freezeAll(notice.dates), {});
    return [Object.freeze({ ...freezeAll(notice), dates }), revoke];
  },
  "a list of proxies that are revoked": (notice) => {
    const { proxy: holidays, revoke } = Proxy.revocable(freezeAll(notice.call_centre.holidays), {});
    return [freezeAll({ ...notice, call_centre: Object.freeze({ ...notice.call_centre, holidays }) }), revoke];
  },
  "a getter that freezes something else in its place": (notice) => {
    const first = notice.dates;
    Object.defineProperty(notice, "dates", {
      get: () => {
        Object.defineProperty(notice, "dates", { value: { ...first, apply_by: "never" }, enumerable: true });
        freezeAll(notice);
        return first;
      },
      enumerable: true,
      configurable: true,
    });
    return [notice, () => {}];
  },
};

for (const [name, make] of Object.entries(NOT_LASTING)) {
  test(`a notice with ${name} is read anew`, () => {
    const [notice, change] = make(readNotice());
    assert.equal(check(notice, {}, now).status, "ask");
    change();
    const fields = fieldsOf(check(notice, {}, now));
    assert.ok(fields.every((field) => /^notice(\.|$)/.test(field)), String(fields));
  });
}

test("a frozen notice is remembered whatever it inherits, and what it inherits is never read", () => {
  class Notice {
    get dates() { return throwing(); }
    constructor(data) {
      for (const [name, value] of Object.entries(data)) {
        Object.defineProperty(this, name, { value, enumerable: true });
      }
    }
  }
  const { dates, ...others } = readNotice();
  const notice = freezeAll(new Notice({ ...others, dates }));
  assert.equal(check(notice, {}, now).status, "ask");
  Object.defineProperty(Notice.prototype, "extra", { get: throwing, enumerable: true });
  assert.equal(check(notice, {}, now).status, "ask");
  assert.ok(fieldsOf(check(freezeAll(new Notice(others)), {}, now)).includes("notice.dates"));
});

test("frozen data that has no end, or doubles at each depth, is refused at once", () => {
  const endless = { ...readNotice() };
  endless.dates = endless;
  assert.ok(fieldsOf(check(Object.freeze(endless), {}, now)).every((field) => field.startsWith("notice")));
  const doubled = nested(60, (inner) => Object.freeze({ one: inner, other: inner }));
  assert.ok(fieldsOf(check(doubled, {}, now)).every((field) => field.startsWith("notice")));
});

test("the frozen notice of the package is judged many times faster than one that is read anew", async () => {
  const { default: kept } = await import(pathToFileURL(`${dist}/package/notices/nagasaki.js`).href);
  const changing = readNotice();
  const fastest = (notice) => {
    const times = Array.from({ length: 20 }, () => {
      const start = performance.now();
      for (let time = 0; time < 200; time += 1) check(notice, { prefecture: "elsewhere" }, now);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  fastest(kept);
  const ratio = fastest(changing) / fastest(kept);
  assert.ok(ratio > 3, `${ratio} times`);
});

test("an object without a prototype is an object like any other", () => {
  const answers = Object.assign(Object.create(null), { prefecture: "elsewhere" });
  assert.equal(check(readNotice(), answers, now).verdict, "elsewhere");
});

test("no arguments at all are a missing notice", () => {
  assert.ok(fieldsOf(check()).includes("notice"));
});

test("after 20,000 inputs that throw, it answers as before", () => {
  const notice = readNotice();
  const before = canonical(check(notice, { prefecture: "elsewhere" }, now));
  for (let time = 0; time < 20_000; time += 1) {
    try {
      check(notice, { get prefecture() { return throwing(); } }, now);
    } catch {
      // That it throws is the business of another test; here it must not harm what comes after.
    }
  }
  assert.equal(canonical(check(notice, { prefecture: "elsewhere" }, now)), before);
});
