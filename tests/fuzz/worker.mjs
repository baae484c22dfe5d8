// One thread of fuzzing: every so manieth number from its first on. It says in shared memory which one it is at, so that
// whoever waits can tell a hang from work, and in the end what memory it had before, between and after.

import { parentPort, workerData } from "node:worker_threads";
import { getHeapStatistics } from "node:v8";

import { WAYS } from "./ways.mjs";

const { kind, way, options, first, end, step, at } = workerData;
/** A module that has failed so often is not worth asking on. */
const MOST_FAILURES = 10;

const { size, warmUp, tryOne, input } = await WAYS[way](kind, options);
const measured = () => {
  globalThis.gc?.();
  return { wasm: size(), heap: getHeapStatistics().used_heap_size };
};

const beat = new Int32Array(at);
const failures = [];
const failed = (number, error) => failures.push({ number, error: String(error?.stack ?? error), bytes: input && number >= 0 ? Array.from(input(number)) : undefined });
const start = measured();
let warm = start;
let tried = 0;
try {
  warmUp();
} catch (error) {
  failed(-1, error);
}
const warmAt = first + Math.floor((end - first) / 10 / step) * step;
for (let number = first; number < end && failures.length < MOST_FAILURES; number += step) {
  if (number === warmAt) warm = measured();
  Atomics.store(beat, 0, number);
  tried += 1;
  try {
    tryOne(number);
  } catch (error) {
    failed(number, error);
    // After a trap the module is in no defined state.
    if (error instanceof WebAssembly.RuntimeError) break;
  }
}
Atomics.store(beat, 0, -1);
parentPort.postMessage({ tried, failures, memory: { start, warm, end: measured() } });
