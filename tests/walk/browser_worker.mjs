// One thread of the walk in a browser: takes moments of digests.csv, and returns the row of each.

import { epochMs, frozen, summary } from "./walk.mjs";

const site = new URL("../site/", import.meta.url);
const [version, named] = location.search.slice(1).split("/");

const read = async (address) => (await fetch(address)).json();

/** The name of the first notice in the site. */
async function first() {
  const sums = await (await fetch(new URL("SHA256SUMS", site))).text();
  return /^[0-9a-f]+ {2}([^/]+)\/notice\.json$/m.exec(sums)[1];
}

async function load() {
  const folder = new URL(`v/${version}/`, site);
  const module = await import(new URL("kigen.js", folder));
  await module.default({ module_or_path: new URL("kigen_bg.wasm", folder) });
  const notice = frozen(await read(new URL(`${named || (await first())}/notice.json`, site)));
  return { check: module.check, notice, representatives: await read(new URL("../data/representatives.json", import.meta.url)) };
}

// Started once. Its failure is reported to each request for a moment.
const loaded = load();

addEventListener("message", async ({ data: japanTime }) => {
  try {
    const { check, ...given } = await loaded;
    const { outcomes, sha256 } = await summary(check, { ...given, nowMs: epochMs(japanTime) });
    postMessage({ row: `${japanTime},${outcomes},${sha256}` });
  } catch (error) {
    postMessage({ error: `${japanTime}: ${error}` });
  }
});
