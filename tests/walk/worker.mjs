// One thread of the walk in Node: takes rows of digests.csv, and gives back what it came to itself.

import { parentPort } from "node:worker_threads";

import { loadModule, readNotice, readRepresentatives } from "./node.mjs";
import { epochMs, frozen, summary } from "./walk.mjs";

const { check } = await loadModule();
const given = { notice: frozen(readNotice()), representatives: readRepresentatives() };

parentPort.on("message", async (japanTime) => {
  const { outcomes, sha256 } = await summary(check, { ...given, nowMs: epochMs(japanTime) });
  parentPort.postMessage({ japan_time: japanTime, outcomes: String(outcomes), sha256 });
});
