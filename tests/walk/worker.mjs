// One thread of the walk in Node: takes rows of a reading's digests.csv, and returns its own result for each.

import { parentPort, workerData } from "node:worker_threads";

import { reading } from "./node.mjs";
import { epochMs, frozen, summary } from "./walk.mjs";

const walked = reading(workerData);
const { check } = await walked.notice.loadModule();
const given = { notice: frozen(walked.notice.read()), representatives: walked.representatives() };

parentPort.on("message", async (japanTime) => {
  const { outcomes, sha256 } = await summary(check, { ...given, nowMs: epochMs(japanTime) });
  parentPort.postMessage({ japan_time: japanTime, outcomes: String(outcomes), sha256 });
});
