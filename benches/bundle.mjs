// Builds the site to measure: the built one with the peers' pages beside it, everything compressed as the build
// compresses.

import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { dist } from "../tests/walk/node.mjs";
import { questions } from "./questions.mjs";

const folder = resolve(process.argv[2]);
const site = `${folder}/site`;
rmSync(site, { recursive: true, force: true });
cpSync(dist, site, { recursive: true });

const { dates, notice, cases } = JSON.parse(readFileSync(`${folder}/cases.json`, "utf8"));
const data = { questions: questions(), dates };

function write(path, bytes) {
  writeFileSync(`${site}/${path}`, bytes);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  writeFileSync(`${site}/${path}.br`, brotliCompressSync(bytes, { params }));
}

/** The data that a page imports, by name. */
const inlined = {
  name: "data",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(questions|dates)$/ }, ({ path }) => ({ path, namespace: "data" }));
    onLoad({ filter: /.*/, namespace: "data" }, ({ path }) => ({ contents: JSON.stringify(data[path]), loader: "json" }));
  },
};

async function bundle(entry, out) {
  mkdirSync(`${site}/${out}`, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    outfile: `${site}/${out}/main.js`,
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
    charset: "utf8",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [inlined],
  });
  for (const { path, contents } of outputFiles) write(path.slice(site.length + 1), contents);
}

for (const peer of ["survey", "react"]) {
  await bundle(`peers/${peer}/main.js`, `peers/${peer}`);
  write(`peers/${peer}/index.html`, readFileSync(new URL(`peers/${peer}/index.html`, import.meta.url)));
}

// The same page without scripts, and without the links that preload them.
mkdirSync(`${site}/peers/plain`, { recursive: true });
const page = readFileSync(`${dist}/nagasaki/ja/index.html`, "utf8");
const bare = page.replaceAll(/<script.*?<\/script>|<link rel="?(?:modulepreload|preload)"?[^>]*>/gs, "");
if (bare.length === page.length) throw new Error("the page has no scripts");
write("peers/plain/index.html", bare);

await bundle("chromium.mjs", "evaluate");
const [version] = readdirSync(`${site}/v`);
const zen = createRequire(import.meta.url).resolve("@gorules/zen-engine-wasm");
write("evaluate/zen.wasm", readFileSync(new URL("dist/zen_engine_wasm_bg.wasm", `file://${zen}`)));
writeFileSync(`${site}/evaluate/cases.json`, JSON.stringify({ module: `/v/${version}/kigen.js`, notice, dates, cases }));
writeFileSync(`${site}/evaluate/index.html`, '<!doctype html><meta charset="utf-8"><script type="module" src="main.js"></script>');
