// One thread of fuzzing: every n-th number from its first on. It stores the current one in shared memory, so that the main
// thread can tell a hang from work, and in the end its memory before, between and after.

import { parentPort, workerData } from "node:worker_threads";
import { getHeapStatistics } from "node:v8";

import { WAYS } from "./ways.mjs";

const { kind, way, options, first, end, step, at } = workerData;
/** After so many failures of a module, the thread stops. */
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
    // After a trap the module's state is undefined.
    if (error instanceof WebAssembly.RuntimeError) break;
  }
}
Atomics.store(beat, 0, -1);
parentPort.postMessage({ tried, failures, memory: { start, warm, end: measured() } });
