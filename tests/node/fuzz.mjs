// A few of the values that `cargo xtask fuzz` puts through the Wasm boundary by the million: for each of them the outcome is
// plain and tagged, and neither the module's memory nor the heap grows.

import assert from "node:assert/strict";
import { test } from "node:test";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { KINDS, Random } from "../fuzz/values.mjs";
import { WAYS, sizeOf } from "../fuzz/ways.mjs";
import { READINGS } from "../walk/node.mjs";
import { frozen } from "../walk/walk.mjs";

const EACH = 20_000;

// V8 of Node 20 fails if the code around an inlined call is deoptimised from within that call, such as by a getter.
setFlagsFromString("--no-turbo-inline-js-wasm-calls");
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");
const heap = () => {
  collectGarbage();
  return getHeapStatistics().used_heap_size;
};

for (const kind of Object.keys(KINDS)) {
  test(`any values for ${kind} have an outcome`, async () => {
    const { size, warmUp, tryOne } = await WAYS.values(kind, { seed: 0 });
    warmUp();
    let before;
    for (let number = 0; number < EACH; number += 1) {
      if (number === EACH / 10) before = { wasm: size(), heap: heap() };
      try {
        tryOne(number);
      } catch (cause) {
        throw new Error(`input ${number}`, { cause });
      }
    }
    assert.equal(size(), before.wasm, "the module has grown");
    assert.ok(heap() - before.heap < 4_000_000, `the heap has grown by ${heap() - before.heap} bytes`);
  });
}

for (const reading of READINGS) {
  test(`input that throws leaks nothing in the module of ${reading.name}`, async () => {
    const { check, initSync } = await reading.notice.loadModule();
    const notice = frozen(reading.notice.read());
    const [question] = Object.keys(reading.representatives());
    const throwing = { get [question]() { throw new Error("the caller's own"); } };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const throwSome = () => {
      for (let time = 0; time < 20_000; time += 1) [throwing, proxy].forEach((answers) => check(notice, answers, 0));
      return { wasm: sizeOf(initSync()), heap: heap() };
    };
    const [before, after] = [throwSome(), throwSome()];
    assert.equal(after.wasm, before.wasm, "the module has grown");
    assert.ok(after.heap - before.heap < 200_000, `the heap has grown by ${after.heap - before.heap} bytes`);
  });
}

test("the same number makes the same numbers, and another makes others", () => {
  const numbers = (number) => {
    const random = new Random(0, number);
    return Array.from({ length: 4 }, () => random.below(1 << 20));
  };
  assert.deepEqual(numbers(1), numbers(1));
  assert.notDeepEqual(numbers(2), numbers(1));
});
