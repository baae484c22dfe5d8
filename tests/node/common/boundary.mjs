// Shared code of the tests of the boundary: inputs, and the errors of an `invalid` outcome.

import assert from "node:assert/strict";

import { canonical } from "../../walk/walk.mjs";

/** A value that is wrapped so many times. */
export function nested(levels, around) {
  let value = around(undefined);
  for (let level = 0; level < levels; level += 1) value = around(value);
  return value;
}

/** Code of the caller's that throws. */
export const throwing = () => {
  throw new Error("the caller's own");
};

/** The outcome's errors, after asserting that it is a complete, plain `invalid`. */
export function errorsOf(outcome) {
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

/** The fields that cannot be read. */
export const fieldsOf = (outcome) => errorsOf(outcome).map((error) => error.field);

/** The tables of a notice, by their names. */
export const tablesOf = (notice) =>
  Object.keys(notice).filter((name) => typeof notice[name] === "object" && !Array.isArray(notice[name]));

/** The paths of a notice's fields, except for the name of its kind, which it may lack: `[…tables, field]`. */
export const placesOf = (notice) =>
  Object.keys(notice).filter((name) => name !== "kind").flatMap((name) =>
    tablesOf(notice).includes(name) ? Object.keys(notice[name]).map((field) => [name, field]) : [[name]],
  );

/** The table of a path, and the field there. */
export const at = (notice, place) => [place.slice(0, -1).reduce((table, name) => table[name], notice), place.at(-1)];
