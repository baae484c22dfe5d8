// The Wasm module alone, walked over every path, comes to what the native walk came to: the digests that readings/regionpay/tests/reading.rs writes
// and checks. At each third moment, as the browsers have all of them between them; with KIGEN_EVERY_MOMENT=1 at every one. As
// many threads as there are processors; each takes the next moment when it is free.

import assert from "node:assert/strict";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { test } from "node:test";
import { Worker } from "node:worker_threads";

import { readDigests } from "../walk/node.mjs";
import { canonical, epochMs, readCsv } from "../walk/walk.mjs";

test("every outcome of the module is the native one, byte for byte", async (t) => {
  const step = process.env.KIGEN_EVERY_MOMENT ? 1 : 3;
  const expected = readCsv(readDigests()).filter((_, index) => index % step === 0);
  const waiting = expected.map((row) => row.japan_time);
  const reached = new Map();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      const worker = new Worker(new URL("../walk/worker.mjs", import.meta.url));
      try {
        while (waiting.length > 0) {
          worker.postMessage(waiting.shift());
          const [row] = await once(worker, "message");
          reached.set(row.japan_time, row);
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
  const outcomes = [...reached.values()].reduce((sum, row) => sum + Number(row.outcomes), 0);
  const seconds = (performance.now() - started) / 1000;
  t.diagnostic(`${outcomes} outcomes at ${reached.size} moments in ${seconds.toFixed(1)} s`);

  const different = expected.filter((row) => canonical(reached.get(row.japan_time) ?? null) !== canonical(row));
  assert.deepEqual(different.map((row) => row.japan_time), [], "moments at which the outcomes differ");
  assert.ok(outcomes > 900_000 / step);
});

test("Japan time is read without regard to the zone of the device", () => {
  assert.equal(epochMs("2023-04-01T00:00:00.000"), Date.UTC(2023, 2, 31, 15));
});

test("the canonical form sorts keys and refuses what JSON would bend", () => {
  assert.equal(canonical({ b: [1, { d: null, c: "é" }], a: true }), '{"a":true,"b":[1,{"c":"é","d":null}]}');
  for (const bent of [undefined, 1n, 1.5, NaN, Infinity, () => {}, new Date(0), new Map()]) {
    assert.throws(() => canonical({ bent }), TypeError);
  }
});
