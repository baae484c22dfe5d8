// The walk of each reading's Wasm module over every path reproduces the golden digests of the native walk, which the reading's
// own tests write and check. With many outcomes, it walks at each third moment only, as the browsers together cover all; with
// KIGEN_EVERY_MOMENT=1 at every one. There are as many threads as processors; each takes the next moment when it is free.

import assert from "node:assert/strict";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { test } from "node:test";
import { Worker } from "node:worker_threads";

import { READINGS } from "../walk/node.mjs";
import { canonical, epochMs, readCsv } from "../walk/walk.mjs";

const MANY = 100_000;

const outcomesOf = (rows) => rows.reduce((sum, row) => sum + Number(row.outcomes), 0);

for (const reading of READINGS) {
  test(`every outcome of the module of ${reading.name} is the native one, byte for byte`, async (t) => {
    const all = readCsv(reading.digests());
    const step = process.env.KIGEN_EVERY_MOMENT || outcomesOf(all) < MANY ? 1 : 3;
    const expected = all.filter((_, index) => index % step === 0);
    const waiting = expected.map((row) => row.japan_time);
    const reached = new Map();
    const started = performance.now();
    const work = async () => {
      const worker = new Worker(new URL("../walk/worker.mjs", import.meta.url), { workerData: reading.name });
      try {
        while (waiting.length > 0) {
          worker.postMessage(waiting.shift());
          const [row] = await once(worker, "message");
          reached.set(row.japan_time, row);
        }
      } finally {
        await worker.terminate();
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    const seconds = (performance.now() - started) / 1000;
    const outcomes = outcomesOf([...reached.values()]);
    t.diagnostic(`${outcomes} outcomes at ${reached.size} moments in ${seconds.toFixed(1)} s`);

    const different = expected.filter((row) => canonical(reached.get(row.japan_time) ?? null) !== canonical(row));
    assert.deepEqual(different.map((row) => row.japan_time), [], "moments at which the outcomes differ");
    assert.ok(outcomes > 0 && outcomes === outcomesOf(expected));
  });
}

test("there is a reading with many outcomes, and one that is made up", () => {
  assert.ok(READINGS.some((reading) => outcomesOf(readCsv(reading.digests())) > 9 * MANY));
  assert.ok(READINGS.some((reading) => outcomesOf(readCsv(reading.digests())) < MANY));
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
