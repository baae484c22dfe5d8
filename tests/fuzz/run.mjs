// Millions of inputs of one kind through the Wasm boundary, on every processor; `cargo xtask fuzz` runs this. It prints the
// result to standard output as one line of JSON.
//
//   node --expose-gc tests/fuzz/run.mjs --kind answers --way values --inputs 10000000
//   node --expose-gc tests/fuzz/run.mjs --kind answers --way values --from 4711 --inputs 1     # one of them again

import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";

const text = { type: "string" };
const { values: given } = parseArgs({
  options: { kind: text, way: text, inputs: text, from: text, seed: text, folder: text, corpus: text },
});
const { kind, way, folder, corpus } = given;
const seed = Number(given.seed ?? 0);
const first = Number(given.from ?? 0);
const end = first + Number(given.inputs ?? 20_000);
/** A timeout: no input takes a hundredth of it. Counted in polls a second apart, so that a machine that was suspended is no hang. */
const HANG_LOOKS = 20;

function run(offset, step) {
  const at = new SharedArrayBuffer(4);
  const beat = new Int32Array(at);
  const workerData = { kind, way, options: { seed, folder, corpus }, first: first + offset, end, step, at };
  const worker = new Worker(new URL("worker.mjs", import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    let last = { number: -1, looks: 0 };
    const watch = setInterval(() => {
      const number = Atomics.load(beat, 0);
      last = { number, looks: number === last.number ? last.looks + 1 : 0 };
      if (last.looks > HANG_LOOKS) {
        finish(resolve, { tried: 0, failures: [{ number, error: `no answer after ${HANG_LOOKS} seconds` }] });
      }
    }, 1_000);
    const finish = (settle, value) => {
      clearInterval(watch);
      worker.terminate();
      settle(value);
    };
    worker.once("message", (done) => finish(resolve, done));
    worker.once("error", (error) => finish(reject, error));
  });
}

const started = performance.now();
const threads = Math.min(availableParallelism(), end - first);
const runs = await Promise.all(Array.from({ length: threads }, (_, offset) => run(offset, threads)));
const largest = (when, what) => Math.max(...runs.map((run) => run.memory?.[when][what] ?? 0));
const memory = (what) => ({ start: largest("start", what), warm: largest("warm", what), end: largest("end", what) });
console.log(
  JSON.stringify({
    inputs: runs.reduce((sum, run) => sum + run.tried, 0),
    seconds: (performance.now() - started) / 1000,
    wasm: memory("wasm"),
    heap: memory("heap"),
    failures: runs.flatMap((run) => run.failures),
  }),
);
