// The cases of all benchmarks: a spread sample of the walk over all paths at all moments that matter.

import { reading } from "../tests/walk/node.mjs";
import { epochMs, frozen, readCsv, walk } from "../tests/walk/walk.mjs";
import { told } from "./peers/kigen.mjs";

/** A prime, so that no rhythm of the walk is in the sample. */
const EVERY = 397;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The peers' input from the notice: the first moment after each date. */
export function dates(notice) {
  const { expiry, use_by, apply_by, collect_by } = notice.dates;
  const start = (printed) => epochMs(`${printed.slice(0, 10)}T00:00`);
  return {
    expiry: expiry.slice(0, 10),
    useBy: epochMs(`${use_by.slice(0, 10)}T${use_by.slice(-5)}`) + MINUTE,
    applyEnd: start(apply_by) + DAY,
    collectEnd: start(collect_by) + DAY,
  };
}

/** The built module's `check`, its notice, and the cases with their outcomes. */
export async function load() {
  const measured = reading("regionpay");
  const { check } = await measured.notice.loadModule();
  const notice = frozen(measured.notice.read());
  const representatives = measured.representatives();
  const moments = readCsv(measured.file("tests/walk/moments.csv"));
  const cases = [];
  let seen = 0;
  for (const { japan_time } of moments) {
    const now = epochMs(japan_time);
    walk(check, { notice, representatives, nowMs: now }, (path, outcome) => {
      if (seen++ % EVERY === 0) cases.push({ answers: Object.fromEntries(path), now, expected: told(outcome) });
    });
  }
  return { check, notice, dates: dates(notice), cases, seen };
}
