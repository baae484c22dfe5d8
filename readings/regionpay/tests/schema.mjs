// The schema for editors agrees with the checker of files on names.
import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv";
import { reading } from "../../../tests/walk/node.mjs";

const own = reading("regionpay");
const { notice } = own;
const { check } = await notice.loadModule();
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(own.file("kind/notice.schema.json")));

/** The checker of files is tested with the same lists in notice_file.rs: the module does not check names. */
test("names that no page can use are refused, and no others", () => {
  for (const { field, sound, unsound } of JSON.parse(own.file("tests/notice_fields.json"))) {
    for (const [values, isFine] of [[sound, true], [unsound, false]]) {
      for (const value of values) {
        const changed = notice.read();
        changed.names[field] = value;
        assert.equal(validate(changed), isFine, `names.${field} = ${JSON.stringify(value)}`);
        if (isFine) assert.notEqual(check(changed, {}, 0).status, "invalid", `the module: names.${field} = ${JSON.stringify(value)}`);
      }
    }
  }
});
