// The two fuzz drivers: JavaScript values into the module of the site, and bytes into a module of the same functions that
// libFuzzer runs. Each returns `{ size, warmUp, tryOne }`; `tryOne(number)` throws if an invariant fails.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { reading } from "../walk/node.mjs";
import { canonical, epochMs, frozen } from "../walk/walk.mjs";
import { GIANTS, KINDS, Random, hostile } from "./values.mjs";

/** Moments at which an outcome changes, and the first and the last valid moment. */
const MOMENTS = [
  "2023-03-02T00:00:00", "2023-03-22T00:00:00", "2023-03-31T00:00:00", "2023-04-01T00:00:00", "2023-04-18T10:00:00",
  "2023-04-30T00:00:00", "2023-05-01T00:00:00", "2023-05-11T00:00:00", "2023-05-31T00:00:00", "2023-06-01T00:00:00",
  "2999-12-31T23:59:59",
].map(epochMs);

/** The bytes that a module uses: its memory and its tables. Neither ever shrinks. */
export const sizeOf = (exports) =>
  Object.values(exports).reduce((size, part) => {
    if (part instanceof WebAssembly.Memory) return size + part.buffer.byteLength;
    return part instanceof WebAssembly.Table ? size + 8 * part.length : size;
  }, 0);

const isPlain = (value) => typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
const isText = (value) => typeof value === "string" && value.length > 0;

/** Asserts that an outcome is plain data of one of three forms. */
export function assertSound(outcome) {
  assert.ok(isPlain(outcome), "the outcome is no plain object");
  switch (outcome.status) {
    case "ask":
      assert.ok(isText(outcome.question));
      break;
    case "done":
      assert.ok(isText(outcome.verdict) && isText(outcome.standing) && outcome.steps.every(isPlain));
      break;
    case "invalid":
      assert.ok(Array.isArray(outcome.errors) && outcome.errors.length > 0, "nothing is wrong with what is invalid");
      for (const { field, problem, remedy } of outcome.errors) {
        assert.ok(typeof field === "string" && /^[a-z_]+$/.test(problem) && isText(remedy), `${field}: ${problem}: ${remedy}`);
      }
      break;
    default:
      assert.fail(`the status is ${String(outcome.status)}`);
  }
}

/** Any values into the module of the site. */
async function values(kind, { seed }) {
  const tried = reading("regionpay");
  const { check, initSync } = await tried.notice.loadModule();
  const notice = frozen(tried.notice.read());
  const given = { notice, noticeText: JSON.stringify(notice), representatives: tried.everyValue(), moments: MOMENTS };
  const now = MOMENTS[4];
  const usual = canonical(check(notice, { prefecture: "elsewhere" }, now));
  // A getter that calls the module while the module reads it, but not endlessly.
  let inside = 0;
  const again = (answers) => {
    if (inside === 3) return "here";
    inside += 1;
    try {
      return check(notice, answers, now).status;
    } finally {
      inside -= 1;
    }
  };
  const tryOne = (number) => {
    const input = KINDS[kind](new Random(seed, number), given, again);
    const outcome = check(input.notice, input.answers, input.now);
    assertSound(outcome);
    if (input.sound) {
      assert.notEqual(outcome.status, "invalid", "nothing is wrong with it");
      assert.equal(canonical(check(input.notice, input.answers, input.now)), canonical(outcome), "it comes to something else");
    }
    // After any inputs, it answers as before.
    if (number % 64 === 0) assert.equal(canonical(check(notice, { prefecture: "elsewhere" }, now)), usual);
  };
  const warmUp = () => {
    for (const giant of GIANTS) {
      const all = (names) => Object.fromEntries(names.map((name) => [name, giant]));
      assertSound(check(notice, giant, now));
      assertSound(check(notice, all([...Object.keys(given.representatives), "x", "y"]), now));
      assertSound(check(giant, giant, giant));
      assertSound(check(all(Object.keys(notice)), giant, now));
      for (const name of Object.keys(notice)) {
        assertSound(check({ ...notice, [name]: { ...all(Object.keys(notice[name])), giant } }, giant, now));
      }
    }
    for (let number = 0; number < 1_000; number += 1) {
      assertSound(check(notice, hostile(new Random(seed ^ 1, number)), hostile(new Random(seed ^ 2, number))));
    }
  };
  return { size: () => sizeOf(initSync()), warmUp, tryOne };
}

/** Bytes into the module of `cargo xtask fuzz`: what libFuzzer has found, then what the module itself makes. */
async function bytes(kind, { seed, folder, corpus }) {
  const module = await import(pathToFileURL(`${folder}/kigen_fuzz.js`).href);
  const exports = module.initSync({ module: readFileSync(`${folder}/kigen_fuzz.wasm`) });
  const files = corpus && existsSync(corpus) ? readdirSync(corpus).sort().map((name) => `${corpus}/${name}`) : [];
  const input = (number) => {
    const found = files[number];
    return found ? new Uint8Array(readFileSync(found)) : module.input(kind, seed, number);
  };
  const tryOne = (number) => {
    const wrong = module.run(kind, input(number));
    if (wrong !== undefined) throw new Error(wrong);
  };
  const warmUp = () => {
    for (let number = 0; number < 200; number += 1) module.run(kind, module.input(kind, seed ^ 1, number));
  };
  return { size: () => sizeOf(exports), warmUp, tryOne, input };
}

export const WAYS = { values, bytes };
