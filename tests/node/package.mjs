// The package, packed as for a registry and installed into a small app: Vite builds the app, TypeScript knows its types, and
// the bundle comes to what the checker does. Nothing of it needs a network.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { dist, loadModule, readNotice } from "../walk/node.mjs";

const tools = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const app = mkdtempSync(join(tmpdir(), "kigen-app-"));
after(() => rmSync(app, { recursive: true }));

const npm = (...words) => execFileSync("npm", [...words, "--offline", "--no-audit", "--no-fund"], { cwd: app, encoding: "utf8" });

const MAIN = `
  import { check, init, type Answers, type Outcome } from "kigen";
  import nagasaki from "kigen/notices/nagasaki";
  export { nagasaki };
  if (globalThis.customElements) void import("kigen/element");
  export const named = (check: HTMLElementTagNameMap["kigen-check"]): string => check.language;
  export const judge = async (answers: Answers, at: number): Promise<Outcome> => (await init(), check(nagasaki, answers, at));
`;

const packed = () => JSON.parse(npm("pack", "--json", "--pack-destination", app, join(dist, "package")))[0];

test("it is packed, installed, built into an app, and comes to the same", async (t) => {
  const { filename, files } = packed();
  const names = files.map(({ path }) => path);
  assert.ok(!names.some((name) => /\.(br|gz)$/.test(name)), names.join(" "));
  const wanted = ["index.js", "index.d.ts", "kigen.js", "kigen.d.ts", "kigen_bg.wasm", "notices/nagasaki.js", "README.md"];
  for (const name of wanted) assert.ok(names.includes(name), name);

  writeFileSync(join(app, "package.json"), JSON.stringify({ name: "app", private: true, type: "module" }));
  npm("install", join(app, filename));
  writeFileSync(join(app, "main.ts"), MAIN);

  await t.test("every entry is imported where there is no browser, or half of one, and defines nothing there", () => {
    const { exports } = JSON.parse(readFileSync(join(app, "node_modules/kigen/package.json"), "utf8"));
    const scripts = Object.keys(exports).filter((entry) => !entry.endsWith(".wasm"));
    const entries = scripts.map((entry) => entry.replace(/^\./, "kigen").replace("*", "nagasaki"));
    assert.ok(entries.includes("kigen/element"), entries.join(" "));
    // As of Node itself, of a worker, of libraries that make pages on a server, and of a browser of before such styles.
    const defines = "const defined = []; globalThis.customElements = { get() {}, define(name) { defined.push(name); } };";
    const surroundings = [
      "",
      "globalThis.self = globalThis;",
      `${defines} globalThis.HTMLElement = class {};`,
      `${defines} globalThis.HTMLElement = class {}; globalThis.document = { createElement: () => ({}) }; globalThis.window = globalThis;`,
      `${defines} globalThis.HTMLElement = class {}; globalThis.document = {}; globalThis.CSSStyleSheet = class {};`,
    ];
    for (const before of surroundings) {
      const imports = entries.map((entry) => `await import(${JSON.stringify(entry)});`).join(" ");
      const script = `${before} ${imports} if (globalThis.customElements && defined.length > 0) throw new Error(String(defined));`;
      execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: app, encoding: "utf8" });
    }
  });

  await t.test("the lines of its readme run in Node", () => {
    const readme = readFileSync(join(app, "node_modules/kigen/README.md"), "utf8");
    const [, lines] = /```js\n(import \{ readFile[^`]+)```/.exec(readme);
    const judged = 'import { check } from "kigen"; import nagasaki from "kigen/notices/nagasaki"; console.log(check(nagasaki, {}, 0).status);';
    const out = execFileSync(process.execPath, ["--input-type=module", "--eval", lines + judged], { cwd: app, encoding: "utf8" });
    assert.equal(out, "ask\n");
  });

  await t.test("its types are known", () => {
    const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"];
    const tsc = join(tools, ".bin/tsc");
    const types = (file) => execFileSync(tsc, [...options, "--lib", "es2022,dom", file], { cwd: app, encoding: "utf8" });
    types("main.ts");
    writeFileSync(join(app, "wrong.ts"), MAIN.replace("check(nagasaki, answers, at)", 'check(nagasaki, { prefecture: "Kyoto" }, at)'));
    assert.throws(() => types("wrong.ts"), ({ stdout }) => stdout.includes("Kyoto"));
  });

  await t.test("the bundle judges", async () => {
    const lib = { entry: join(app, "main.ts"), formats: ["es"], fileName: "app" };
    const options = { lib, assetsInlineLimit: 0, outDir: join(app, "out") };
    await build({ root: app, base: "./", logLevel: "error", configFile: false, build: options });
    assert.ok(readdirSync(join(app, "out")).length > 0);
    // Node fetches no files. What the bundle asks for is what it gets.
    const { fetch } = globalThis;
    globalThis.fetch = async (url) =>
      String(url).startsWith("file:")
        ? new Response(readFileSync(new URL(url)), { headers: { "content-type": "application/wasm" } })
        : fetch(url);
    const { judge, nagasaki } = await import(pathToFileURL(join(app, "out/app.js")).href);
    const { check } = await loadModule();
    const at = Date.parse("2023-04-18T10:00:00+09:00");
    for (const answers of [{}, { prefecture: "here", coupon: "other" }, { prefecture: "elsewhere" }, { balance: -1 }]) {
      assert.deepEqual(await judge(answers, at), check(readNotice(), answers, at));
    }
    globalThis.fetch = fetch;
    assert.deepEqual(nagasaki, readNotice());
    assert.throws(() => (nagasaki.dates.apply_by = "2023-05-30"), TypeError);
    assert.throws(() => nagasaki.call_centre.holidays.push("2023-05-30"), TypeError);
  });
});
