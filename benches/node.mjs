// The evaluation in Node. Writes the measurements, and the cases for the other benchmarks, into the named folder.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import initZen from "@gorules/zen-engine-wasm";
import { frozen } from "../tests/walk/walk.mjs";
import { load } from "./cases.mjs";
import { compare, grow } from "./measure.mjs";
import * as feelin from "./peers/feelin.mjs";
import * as jsonLogic from "./peers/json-logic.mjs";
import * as jsonRulesEngine from "./peers/json-rules-engine.mjs";
import * as kigen from "./peers/kigen.mjs";
import * as plain from "./peers/plain.mjs";
import * as publicodes from "./peers/publicodes.mjs";
import * as zenNode from "./peers/zen-node.mjs";
import * as zenWasm from "./peers/zen-wasm.mjs";

const [, , folder] = process.argv;
mkdirSync(folder, { recursive: true });

const zen = createRequire(import.meta.url).resolve("@gorules/zen-engine-wasm");
await initZen({ module_or_path: readFileSync(new URL("dist/zen_engine_wasm_bg.wasm", `file://${zen}`)) });

const { check, notice, dates, cases, seen } = await load();
writeFileSync(`${folder}/cases.json`, JSON.stringify({ notice, dates, cases, seen }));

const peers = [plain, jsonLogic, jsonRulesEngine, publicodes, feelin, zenNode, zenWasm];
const engines = [
  { ...kigen, judge: kigen.prepare(check, notice) },
  ...peers.map(({ name, lacks, prepare }) => ({ name, lacks, judge: prepare(dates) })),
];
const evaluation = await compare(engines, cases);
const growth = grow(check, notice, frozen, cases);
writeFileSync(`${folder}/node.json`, JSON.stringify({ version: process.version, evaluation, growth }));
