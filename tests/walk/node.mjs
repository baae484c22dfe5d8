// The built module and the data of the walk, as Node reads them. The folder is KIGEN_DIST, or dist.

import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The folder of the built site. */
export const dist = resolve(process.env.KIGEN_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url)));

const here = (name) => readFileSync(new URL(`../../readings/regionpay/tests/walk/${name}`, import.meta.url), "utf8");

/** Every call reads it anew, so that no test can spoil it for another. */
export const readNotice = () => JSON.parse(readFileSync(`${dist}/nagasaki/notice.json`, "utf8"));

export const readRepresentatives = () => JSON.parse(here("representatives.json"));

export const readDigests = () => here("digests.csv");

/** The module, started from its bytes. */
export async function loadModule() {
  const versions = readdirSync(`${dist}/v`);
  if (versions.length !== 1) throw new Error(`${dist}/v holds ${versions.length} versions: build the site anew`);
  const folder = `${dist}/v/${versions[0]}`;
  const module = await import(pathToFileURL(`${folder}/kigen.js`).href);
  module.initSync({ module: readFileSync(`${folder}/kigen_bg.wasm`) });
  return module;
}
