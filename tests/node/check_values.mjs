// The boundary: `check` returns a tagged outcome for any input, and never throws. Also if reading the input throws (a
// getter, a proxy): an exception that passes through the module would leave its stack unwound, and after some thousands
// of them the module would no longer answer. So it is reported like any other unreadable input.

import assert from "node:assert/strict";
import { test } from "node:test";

import { READINGS } from "../walk/node.mjs";
import { canonical, epochMs } from "../walk/walk.mjs";
import { errorsOf, fieldsOf, nested, tablesOf, throwing } from "./common/boundary.mjs";

const cyclicArray = [];
cyclicArray.push(cyclicArray);
const traps = ["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf", "isExtensible"];
const hostileProxy = () => new Proxy({}, Object.fromEntries(traps.map((trap) => [trap, throwing])));
const revokedProxy = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

/** None of these is an object of answers, an answer to a question, a notice, or a moment. Made anew for each use. */
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
  "an array of pairs": (field) => [[field, "x"]],
  "a cyclic array": () => cyclicArray,
  "an array in an array, 100,000 times": () => nested(100_000, (inner) => [inner]),
  "a hole": () => [,],
};
/** Nor of this, but it has a field, or is too nearly an object to say from outside. */
const NOT_QUITE_OBJECTS = {
  "a cyclic object": (field) => {
    const cyclic = {};
    cyclic[field] = cyclic;
    return cyclic;
  },
  "an object in an object, 100,000 times": (field) => nested(100_000, (inner) => ({ [field]: inner })),
  "a getter that throws": (field) => ({ get [field]() { return throwing(); } }),
  "a proxy that throws": hostileProxy,
  "a revoked proxy": revokedProxy,
};

for (const reading of READINGS) {
  const { check } = await reading.notice.loadModule();
  const now = epochMs(`${reading.notice.amended()}T10:00:00`);
  const representatives = reading.everyValue();
  const questions = Object.keys(representatives);
  const [first, ...others] = questions;
  const readNotice = () => reading.notice.read();
  const known = { [first]: representatives[first].at(-1) };

  for (const [name, make] of Object.entries({ ...NOTHING_OF_OURS, ...NOT_QUITE_OBJECTS })) {
    test(`${reading.name}: ${name} is no set of answers`, () => {
      const fields = fieldsOf(check(readNotice(), make(first), now));
      assert.ok(["answers", first].includes(fields[0]), fields[0]);
      assert.equal(fields.length, 1);
    });

    test(`${reading.name}: ${name} is no answer`, () => {
      const sound = Object.fromEntries(others.map((question) => [question, representatives[question][0]]));
      assert.deepEqual(fieldsOf(check(readNotice(), { [first]: make(first), ...sound }, now)), [first]);
      const unsound = Object.fromEntries(questions.map((question) => [question, make(first)]));
      assert.deepEqual(fieldsOf(check(readNotice(), unsound, now)), questions);
    });

    test(`${reading.name}: ${name} is no notice`, () => {
      const fields = fieldsOf(check(make(first), {}, now));
      assert.ok(fields.every((field) => field.startsWith("notice")), String(fields));
      for (const table of tablesOf(readNotice())) {
        const within = check({ ...readNotice(), [table]: make(first) }, {}, now);
        assert.ok(fieldsOf(within).every((field) => field.startsWith(`notice.${table}`)), canonical(within));
      }
    });

    test(`${reading.name}: ${name} is no moment`, () => {
      assert.deepEqual(fieldsOf(check(readNotice(), {}, make(first))), ["nowMs"]);
    });
  }

  test(`${reading.name}: moments are epoch milliseconds from 1970 to 2999 in Japan`, () => {
    const [start, end] = [0, Date.UTC(2999, 11, 31, 15) - 1];
    for (const moment of [start, -0, 0.5, end]) {
      assert.deepEqual(check(readNotice(), {}, moment), { status: "ask", question: first });
    }
    const [year0, year9999] = [Date.parse("0000-06-01T00:00Z"), Date.parse("9999-12-31T23:59Z")];
    for (const moment of [year0, year9999, start - 1, end + 1, Number.MAX_VALUE, -Number.MAX_VALUE]) {
      assert.equal(errorsOf(check(readNotice(), {}, moment))[0].problem, "out_of_range", String(moment));
    }
    for (const moment of [String(now), "2023-04-18T10:00:00+09:00", new Date(now), new Number(now), [now]]) {
      assert.equal(errorsOf(check(readNotice(), {}, moment))[0].problem, "not_a_number", String(moment));
    }
  });

  test(`${reading.name}: a field that throws is reported by its name, and the others beside it`, () => {
    const unsound = Object.fromEntries(others.map((question) => [question, "no answer"]));
    const answers = { get [first]() { return throwing(); }, ...unsound };
    assert.deepEqual(fieldsOf(check(readNotice(), answers, now)), questions);
  });

  test(`${reading.name}: all problems are reported at once, the moment included`, () => {
    const answers = Object.fromEntries(questions.map((question) => [question, "no answer"]));
    const outcome = check(readNotice(), { ...answers, colour: "red" }, NaN);
    assert.deepEqual(fieldsOf(outcome).sort(), [...questions, "colour", "nowMs"].sort());
  });

  test(`${reading.name}: an object without a prototype is an object like any other`, () => {
    const answers = Object.assign(Object.create(null), known);
    assert.deepEqual(check(readNotice(), answers, now), check(readNotice(), known, now));
    assert.notEqual(check(readNotice(), answers, now).status, "invalid");
  });

  test(`${reading.name}: no arguments at all are a missing notice`, () => {
    assert.ok(fieldsOf(check()).includes("notice"));
  });

  test(`${reading.name}: after 20,000 inputs that throw, it answers as before`, () => {
    const notice = readNotice();
    const before = canonical(check(notice, known, now));
    for (let time = 0; time < 20_000; time += 1) {
      try {
        check(notice, { get [first]() { return throwing(); } }, now);
      } catch {
        // Another test checks that it throws; here it must not affect later calls.
      }
    }
    assert.equal(canonical(check(notice, known, now)), before);
  });
}
