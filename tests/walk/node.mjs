// The readings with their data, and their built sites, for Node. The site of published notices is in KIGEN_DIST, or dist; that
// of the samples is beside it, with -samples after its name.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { everyValue } from "./walk.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The folder of the site of published notices. */
export const dist = resolve(process.env.KIGEN_DIST ?? `${root}dist`);

/** The folders of a reading's notices, each with its site. With instrumented modules there is only that of published ones. */
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

  /** The accepted number of its revisions. */
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

  /** The notice of its walk. */
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

  /** For each question, a value of each equivalence class of its answers, in the form for `walk`. */
  representatives() {
    return JSON.parse(this.#ofTests("representatives.json"));
  }

  /** For each question the same in one list, whatever was answered before. */
  everyValue() {
    return everyValue(this.representatives());
  }

  /** The golden digests of the walk at each moment, as CSV. */
  digests() {
    return this.#ofTests("digests.csv");
  }

  /** The ends of its notices' steps that are the same for everyone, as CSV. */
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
