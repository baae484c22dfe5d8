// The walk in a browser, as tests/browser serves it: these files at walk/, those of the reading at
// data/, the built site at site/.

import { readCsv } from "./walk.mjs";

/**
 * Walks at the moments of digests.csv, with as many workers as there are threads; each takes the next when it is free.
 * Returns the expected rows of that file, in any order.
 *
 * @param version the folder of the module in the site
 * @param share the share of moments to walk at: every `of`-th from `first` on, `{ of, first }`
 * @param notice its name; by default that of the first in the site
 */
export async function walkAll(version, threads, { of, first }, notice = "") {
  const digests = await (await fetch(new URL("../data/digests.csv", import.meta.url))).text();
  const waiting = readCsv(digests).map((row) => row.japan_time).filter((_, index) => index % of === first);
  const rows = [];
  const work = async () => {
    const worker = new Worker(new URL(`browser_worker.mjs?${version}/${notice}`, import.meta.url), { type: "module" });
    try {
      while (waiting.length > 0) {
        const answer = new Promise((resolve, reject) => {
          worker.onmessage = ({ data }) => ("error" in data ? reject(new Error(data.error)) : resolve(data.row));
          worker.onerror = (event) => reject(new Error(event.message ?? "a worker did not start"));
        });
        worker.postMessage(waiting.shift());
        rows.push(await answer);
      }
    } finally {
      worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return rows;
}
