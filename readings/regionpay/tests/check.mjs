// The boundary for the answers and the notices of this reading: each problem is named, and an outcome is a plain object
// with a name for everything. The tests of every reading are in tests/node.

import assert from "node:assert/strict";
import { test } from "node:test";

import { errorsOf, fieldsOf } from "../../../tests/node/common/boundary.mjs";
import { reading } from "../../../tests/walk/node.mjs";
import { epochMs } from "../../../tests/walk/walk.mjs";

const { notice } = reading("regionpay");
const { check } = await notice.loadModule();
const readNotice = () => notice.read();
const now = epochMs("2023-04-18T10:00:00");

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

/** The damage to a valid notice, the field in the problem, and the problem. */
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

test("every problem of a notice is reported at once", () => {
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
