// The same evaluation in a browser; `bundle.mjs` adds it to a page.

import initZen from "@gorules/zen-engine-wasm";
import { frozen } from "../tests/walk/walk.mjs";
import { compare, grow } from "./measure.mjs";
import * as feelin from "./peers/feelin.mjs";
import * as jsonLogic from "./peers/json-logic.mjs";
import * as jsonRulesEngine from "./peers/json-rules-engine.mjs";
import * as kigen from "./peers/kigen.mjs";
import * as plain from "./peers/plain.mjs";
import * as publicodes from "./peers/publicodes.mjs";
import * as zenWasm from "./peers/zen-wasm.mjs";

async function evaluate() {
  const { module, notice, dates, cases } = await (await fetch("cases.json")).json();
  const { default: init, check } = await import(module);
  await init();
  await initZen({ module_or_path: "zen.wasm" });
  frozen(notice);
  const peers = [plain, jsonLogic, jsonRulesEngine, publicodes, feelin, zenWasm];
  const engines = [
    { ...kigen, judge: kigen.prepare(check, notice) },
    ...peers.map(({ name, lacks, prepare }) => ({ name, lacks, judge: prepare(dates) })),
  ];
  const evaluation = await compare(engines, cases);
  return { version: navigator.userAgent, evaluation, growth: grow(check, notice, frozen, cases) };
}

evaluate().then(
  (measured) => { globalThis.measured = measured; },
  (error) => { globalThis.measured = { error: String(error.stack ?? error) }; },
);
