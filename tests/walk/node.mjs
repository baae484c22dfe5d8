// The readings with their data, and the sites that are built of them, as Node reads them. The site of what is published is in
// KIGEN_DIST, or dist; that of the samples is beside it, and called so with -samples after it.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { everyValue } from "./walk.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The folder of the site of what is published. */
export const dist = resolve(process.env.KIGEN_DIST ?? `${root}dist`);

/** Where a reading has its notices, and the site of them. Of modules that count there is the one of what is published alone. */
const SITES = Object.entries({ notices: dist, ...(process.env.KIGEN_COUNTS ? {} : { samples: `${dist}-samples` }) });

const read = (path) => readFileSync(path, "utf8");

/** A notice, and the site that it is in. */
class Notice {
  #folder;

  constructor(reading, folder, site, name) {
    Object.assign(this, { reading, site, name });
    this.#folder = folder;
  }

  /** Its data. Every call reads it anew, so that no test can spoil it for another. */
  read() {
    return JSON.parse(read(`${this.site}/${this.name}/notice.json`));
  }

  /** The day of its last amendment. */
  amended() {
    return JSON.parse(read(`${this.site}/${this.name}/edition.json`)).amended;
  }

  /** How often it has been revised: what was agreed to. */
  revisions() {
    return parseInt(read(`${this.#folder}/${this.name}.revision`), 10);
  }

  /** Its page in Japanese. */
  page() {
    return read(`${this.site}/${this.name}/ja/index.html`);
  }

  /** The module that its pages load, started from its bytes. */
  async loadModule() {
    const [, version] = /\bv\\?\/([0-9a-f]{16})\b/.exec(this.page());
    const folder = `${this.site}/v/${version}`;
    const module = await import(pathToFileURL(`${folder}/kigen.js`).href);
    module.initSync({ module: readFileSync(`${folder}/kigen_bg.wasm`) });
    return module;
  }
}

/** A reading, with its notices: those that are published before those that are made up. */
class Reading {
  #folder;

  constructor(name) {
    this.name = name;
    this.#folder = `${root}readings/${name}`;
    this.notices = SITES.flatMap(([kind, site]) => {
      const folder = `${this.#folder}/${kind}`;
      const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".toml")).sort() : [];
      return files.map((file) => new Notice(this, folder, site, basename(file, ".toml")));
    });
  }

  /** The notice that its walk is of. */
  get notice() {
    return this.notices[0];
  }

  /** A file of its folder. */
  file(path) {
    return read(`${this.#folder}/${path}`);
  }

  /** A file of its tests, in whichever folder there. */
  #ofTests(name) {
    const path = readdirSync(`${this.#folder}/tests`, { recursive: true }).find((path) => basename(path) === name);
    return this.file(`tests/${path}`);
  }

  /** For each question, a value of each way in which the rules can take the answer, as `walk` takes them. */
  representatives() {
    return JSON.parse(this.#ofTests("representatives.json"));
  }

  /** For each question the same in one list, whatever was answered before. */
  everyValue() {
    return everyValue(this.representatives());
  }

  /** What the walk comes to at each moment, as CSV. */
  digests() {
    return this.#ofTests("digests.csv");
  }

  /** When the steps of its notices end for everyone, as CSV. */
  deadlines() {
    return this.file("tests/deadlines.csv");
  }
}

/** All readings that have a notice. */
export const READINGS = readdirSync(`${root}readings`).sort().map((name) => new Reading(name)).filter(({ notice }) => notice);

/** The notices of all readings. */
export const NOTICES = READINGS.flatMap(({ notices }) => notices);

/** The reading of that name. */
export const reading = (name) => READINGS.find((reading) => reading.name === name);
