// The schemas for editors agree with the checker on a notice's file, field by field, in what they need and refuse. Only the
// checker tests whether dates are in the calendar and in order.
import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv";
import { READINGS } from "../walk/node.mjs";
import { at } from "./common/boundary.mjs";

const DATED = new Set(["day", "minute", "clock"]);

for (const reading of READINGS) {
  const { check } = await reading.notice.loadModule();
  const schema = JSON.parse(reading.file("kind/notice.schema.json"));
  const validate = new Ajv({ allErrors: true }).compile(schema);

  const { kind, ...properties } = schema.properties;
  const tables = Object.keys(properties).filter((name) => properties[name].properties);
  /** The paths of the fields: `[…table, field]`. */
  const places = Object.keys(properties).flatMap((name) =>
    tables.includes(name) ? Object.keys(properties[name].properties).map((field) => [name, field]) : [[name]],
  );
  const formOf = ([...place]) => {
    const form = place.reduce((table, name) => table.properties[name], schema);
    const [or, of] = form.anyOf ?? [{}, form];
    return { isDated: DATED.has(of.$ref?.split("/").at(-1)), or: or.const, most: form.maximum, names: form.enum ?? [] };
  };
  const isNumber = (place) => formOf(place).most !== undefined;

  const agree = (change, expected) => {
    const notice = reading.notice.read();
    const what = change(notice);
    assert.equal(validate(notice), expected, `the schema: ${what}`);
    assert.equal(check(notice, {}, 0).status !== "invalid", expected, `the checker: ${what}`);
  };
  const set = (place, value) => (notice) => {
    const [table, field] = at(notice, place);
    table[field] = value;
    return `${place.join(".")} = ${JSON.stringify(value)}`;
  };

  test(`${reading.name}: both accept the notice`, () => agree(() => "as it is", true));

  test(`${reading.name}: both accept the name of its kind, and no other`, () => {
    agree((notice) => ((notice.kind = kind.const), "its own kind"), true);
    agree((notice) => ((notice.kind = `${kind.const}2`), "another kind"), false);
  });

  test(`${reading.name}: both need every table and every field`, () => {
    assert.ok(places.length > 0);
    for (const table of tables) agree((notice) => (delete notice[table], `without ${table}`), false);
    for (const place of places) {
      agree((notice) => {
        const [table, field] = at(notice, place);
        delete table[field];
        return `without ${place.join(".")}`;
      }, false);
    }
  });

  test(`${reading.name}: both refuse an unknown field`, () => {
    agree(set(["fax"], {}), false);
    for (const table of tables) agree(set([table, "fax"], ""), false);
  });

  test(`${reading.name}: both refuse a value of another kind`, () => {
    for (const place of places) {
      for (const value of [isNumber(place) ? "17" : 17, null, {}, [17]]) agree(set(place, value), false);
    }
  });

  test(`${reading.name}: both refuse the same numbers`, () => {
    for (const place of places.filter(isNumber)) {
      for (const value of [-1, 0, 0.5, 2 ** 32]) agree(set(place, value), false);
      agree(set(place, formOf(place).most + 1), false);
    }
  });

  test(`${reading.name}: both accept the names of a set, and no others`, () => {
    for (const place of places) {
      const { names } = formOf(place);
      for (const name of names) agree(set(place, name), true);
      if (names.length > 0) for (const other of ["", "atlantis"]) agree(set(place, other), false);
    }
  });

  test(`${reading.name}: both refuse the same dates and times`, () => {
    const dated = places.filter((place) => formOf(place).isDated);
    assert.ok(dated.length > 0);
    for (const place of dated) {
      for (const value of ["soon", "2023/04/30", "25:00", " ", "2023-00-30", "2023-13-01", "2023-04-31", "2023-02-30 23:59", "2023-04-30(日) 23:59:00", "1999-12-31", "2566-04-30 23:59"]) {
        agree(set(place, value), false);
      }
    }
  });

  test(`${reading.name}: both allow the same fields to be left open, and no other date`, () => {
    for (const place of places) {
      const { isDated, or } = formOf(place);
      if (or !== undefined) agree(set(place, or), true);
      for (const open of isDated ? ["", "none"] : []) if (open !== or) agree(set(place, open), false);
    }
  });
}
