// A few of the values that `cargo xtask fuzz` puts through the Wasm boundary by the million: whatever they are, the outcome
// is plain and tagged, and neither the module's memory nor the heap grows.

import assert from "node:assert/strict";
import { test } from "node:test";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { KINDS, Random } from "../fuzz/values.mjs";
import { WAYS } from "../fuzz/ways.mjs";

const EACH = 20_000;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");
const heap = () => {
  collectGarbage();
  return getHeapStatistics().used_heap_size;
};

for (const kind of Object.keys(KINDS)) {
  test(`any values for ${kind} come to an outcome`, async () => {
    const { memory, warmUp, tryOne } = await WAYS.values(kind, { seed: 0 });
    warmUp();
    let before;
    for (let number = 0; number < EACH; number += 1) {
      if (number === EACH / 10) before = { wasm: memory.buffer.byteLength, heap: heap() };
      try {
        tryOne(number);
      } catch (cause) {
        throw new Error(`input ${number}`, { cause });
      }
    }
    assert.equal(memory.buffer.byteLength, before.wasm, "the module's memory has grown");
    assert.ok(heap() - before.heap < 4_000_000, `the heap has grown by ${heap() - before.heap} bytes`);
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
