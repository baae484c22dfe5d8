// The schema that editors read says of a notice's file what the checker says, field by field: what the one needs or refuses,
// so does the other. That dates are in the calendar and in their order is the checker's alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv";
import { loadModule, readNotice } from "../walk/node.mjs";

const { check } = await loadModule();

const schema = JSON.parse(readFileSync(new URL("../../readings/regionpay/kind/notice.schema.json", import.meta.url), "utf8"));
const validate = new Ajv({ allErrors: true }).compile(schema);

const { kind, ...tables } = schema.properties;
const TABLES = Object.keys(tables);
const FIELDS = TABLES.flatMap((table) => Object.keys(schema.properties[table].properties).map((field) => [table, field]));

const isSoundToTheChecker = (notice) => check(notice, {}, 0).status !== "invalid";

const agree = (change, expected) => {
  const notice = readNotice();
  const what = change(notice);
  assert.equal(validate(notice), expected, `the schema: ${what}`);
  assert.equal(isSoundToTheChecker(notice), expected, `the checker: ${what}`);
};

test("the notice is sound to both", () => agree(() => "as it is", true));

test("both take the name of its kind, and no other", () => {
  agree((notice) => ((notice.kind = kind.const), "its own kind"), true);
  agree((notice) => ((notice.kind = `${kind.const}2`), "another kind"), false);
});

test("both need every table and every field", () => {
  assert.ok(FIELDS.length > 25);
  for (const table of TABLES) agree((notice) => (delete notice[table], `without ${table}`), false);
  for (const [table, field] of FIELDS) agree((notice) => (delete notice[table][field], `without ${table}.${field}`), false);
});

test("neither takes a field that there is not", () => {
  agree((notice) => ((notice.fax = {}), "fax"), false);
  for (const table of TABLES) agree((notice) => ((notice[table].fax = ""), `${table}.fax`), false);
});

test("neither takes a value of another kind", () => {
  for (const [table, field] of FIELDS) {
    for (const value of [17, null, {}, [17]]) {
      agree((notice) => ((notice[table][field] = value), `${table}.${field} = ${JSON.stringify(value)}`), false);
    }
  }
});

test("what is no date or time to the one is none to the other", () => {
  const isFree = new Set(["outage_hours", "application_site_address", "third_report"]);
  const dated = FIELDS.filter(([table, field]) => table !== "names" && field !== "holidays" && !isFree.has(field));
  for (const [table, field] of dated) {
    for (const value of ["soon", "2023/04/30", "25:00", " ", "2023-00-30", "2023-13-01", "2023-04-31", "2023-02-30 23:59", "2023-04-30(日) 23:59:00", "1999-12-31", "2566-04-30 23:59"]) {
      agree((notice) => ((notice[table][field] = value), `${table}.${field} = "${value}"`), false);
    }
  }
});

const LISTS = JSON.parse(readFileSync(new URL("../../readings/regionpay/tests/notice_fields.json", import.meta.url), "utf8"));

/** The checker of files is held to the same lists in tests/notice_file.rs: the module leaves names alone. */
test("what no page can use as it stands is refused, and nothing else", () => {
  for (const { field, sound, unsound } of LISTS) {
    for (const [values, isFine] of [[sound, true], [unsound, false]]) {
      for (const value of values) {
        const notice = readNotice();
        notice.names[field] = value;
        assert.equal(validate(notice), isFine, `names.${field} = ${JSON.stringify(value)}`);
        if (isFine) assert.ok(isSoundToTheChecker(notice), `the module: names.${field} = ${JSON.stringify(value)}`);
      }
    }
  }
});

test("what may be left open may be, to both, and so may the way by the app", () => {
  for (const [table, field] of [["names", "outage_hours"], ["call_centre", "last_day"]]) {
    agree((notice) => ((notice[table][field] = ""), `${table}.${field} left open`), true);
  }
  agree((notice) => ((notice.dates.links_sent_from = "none"), "no way by the app"), true);
  agree((notice) => ((notice.dates.collect_by = "none"), "no end"), false);
});
