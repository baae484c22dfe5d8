// The packages, packed as for a registry and installed into a small app: Vite builds the app, TypeScript checks it, and the
// bundle has the outcomes of the rules, each reading with a module of its own. None of this needs a network.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { NOTICES, READINGS } from "../walk/node.mjs";
import { epochMs, readCsv, summary } from "../walk/walk.mjs";
import { placesOf } from "./common/boundary.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** An app that imports every entry: the readings of a package and the notices of each. */
const main = (readings, notices) => `
  import * as first from "kigen";
  ${readings.map((name) => `import * as ${name} from "kigen/${name}";`).join("\n")}
  ${notices.map(({ name }, index) => `import notice${index} from "kigen/notices/${name}";`).join("\n")}
  first satisfies typeof ${readings[0]};
  export type Given = first.Answers & ${readings[0]}.Answers;
  if (globalThis.customElements) void import("kigen/element");
  export const named = (check: HTMLElementTagNameMap["kigen-check"]): string => check.language;
  export const notices = { ${notices.map(({ name }, index) => `"${name}": notice${index}`).join()} };
  ${notices.map(({ reading }, index) => `notice${index} satisfies ${reading}.Notice;`).join("\n")}
  ${notices.flatMap(({ reading }, index) => readings.filter((other) => other !== reading).map((other) => `
    // @ts-expect-error: a notice of another reading
    notice${index} satisfies ${other}.Notice;`)).join("\n")}
  export { first, ${readings.join()} };
`;

for (const site of new Set(NOTICES.map((notice) => notice.site))) {
  const app = mkdtempSync(join(tmpdir(), "kigen-app-"));
  after(() => rmSync(app, { recursive: true }));
  const run = (program, words) => execFileSync(program, words, { cwd: app, encoding: "utf8" });
  const npm = (...words) => run("npm", [...words, "--offline", "--no-audit", "--no-fund"]);
  const evaluate = (script) => run(process.execPath, ["--input-type=module", "--eval", script]);

  test(`the package of ${basename(site)} is packed, installed, built into an app, and has the same outcomes`, async (t) => {
    const [{ filename, files }] = JSON.parse(npm("pack", "--json", "--pack-destination", app, join(site, "package")));
    writeFileSync(join(app, "package.json"), JSON.stringify({ name: "app", private: true, type: "module" }));
    npm("install", join(app, filename));
    const installed = join(app, "node_modules/kigen");
    const { customElements, exports } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    const entries = Object.keys(exports).map((entry) => entry.replace(/^\./, "kigen"));
    const scripts = entries.filter((entry) => !entry.endsWith(".wasm"));
    const readings = Object.keys(exports).filter((entry) => exports[entry] === `${entry}/index.js`).map((entry) => entry.slice(2));
    readings.sort((one) => (exports["."] === `./${one}/index.js` ? -1 : 1));
    const notices = Object.entries(exports).flatMap(([entry, file]) => {
      const [, reading, name] = /^\.\/([a-z]+)\/notices\/(.+)\.js$/.exec(file) ?? [];
      return entry === `./notices/${name}` ? [{ name, reading }] : [];
    });

    await t.test("it has all data of the site, and no files but its own", () => {
      const ofSite = NOTICES.filter((notice) => notice.site === site);
      assert.deepEqual(notices, ofSite.map(({ name, reading }) => ({ name, reading: reading.name })).sort((a, b) => (a.name < b.name ? -1 : 1)));
      assert.deepEqual(new Set(readings), new Set(notices.map(({ reading }) => reading)));
      const names = files.map(({ path }) => path);
      assert.ok(!names.some((name) => /\.(br|gz)$/.test(name)), names.join(" "));
      for (const file of Object.values(exports)) {
        assert.ok(names.includes(file.slice(2)), file);
        if (file.endsWith(".js")) assert.ok(names.includes(file.slice(2).replace(/js$/, "d.ts")), `the types of ${file}`);
      }
      for (const name of ["README.md", "LICENSE", "kigen.d.ts"]) assert.ok(names.includes(name), name);
      const { modules } = JSON.parse(readFileSync(join(installed, customElements), "utf8"));
      assert.deepEqual(modules.map(({ path }) => `./${path}`), [exports["./element"]]);
    });

    await t.test("every entry can be imported without a browser, or with half of one, and defines nothing there", () => {
      assert.ok(scripts.includes("kigen/element"), scripts.join(" "));
      // Node itself, a worker, libraries for server-side rendering, and a browser without adopted style sheets.
      const defines = "const defined = []; globalThis.customElements = { get() {}, define(name) { defined.push(name); } };";
      const surroundings = [
        "",
        "globalThis.self = globalThis;",
        `${defines} globalThis.HTMLElement = class {};`,
        `${defines} globalThis.HTMLElement = class {}; globalThis.document = { createElement: () => ({}) }; globalThis.window = globalThis;`,
        `${defines} globalThis.HTMLElement = class {}; globalThis.document = {}; globalThis.CSSStyleSheet = class {};`,
      ];
      for (const before of surroundings) {
        const imports = scripts.map((entry) => `await import(${JSON.stringify(entry)});`).join(" ");
        evaluate(`${before} ${imports} if (globalThis.customElements && defined.length > 0) throw new Error(String(defined));`);
      }
    });

    await t.test("the lines of its readme run in Node", () => {
      const [, lines] = /```js\n(import \{ readFile[^`]+)```/.exec(readFileSync(join(installed, "README.md"), "utf8"));
      const { name } = notices.find(({ reading }) => reading === readings[0]);
      const judged = `import { check } from "kigen"; import notice from "kigen/notices/${name}"; console.log(check(notice, {}, 0).status);`;
      assert.equal(evaluate(lines + judged), "ask\n");
    });

    await t.test("its types are known", () => {
      const config = { extends: join(root, "tests/types/tsconfig.json"), include: [] };
      const types = (...files) => {
        writeFileSync(join(app, "tsconfig.json"), JSON.stringify({ ...config, files }));
        run(join(root, "node_modules/.bin/tsc"), ["--project", app]);
      };
      writeFileSync(join(app, "main.ts"), main(readings, notices));
      const own = READINGS.filter(({ notice }) => notice.site === site);
      for (const reading of own) writeFileSync(join(app, `${reading.name}.ts`), reading.file("tests/types.ts"));
      types("main.ts", ...own.map(({ name }) => `${name}.ts`));
      for (const { name, reading } of notices) {
        const wrong = `import { check } from "kigen/${reading}"; import notice from "kigen/notices/${name}"; check(notice, { nonsense: 1 }, 0);`;
        writeFileSync(join(app, "wrong.ts"), wrong);
        assert.throws(() => types("wrong.ts"), ({ stdout }) => stdout.includes("nonsense"));
      }
    });

    await t.test("the bundle judges, each reading with its own module", async () => {
      const lib = { entry: join(app, "main.ts"), formats: ["es"], fileName: "app" };
      const options = { lib, assetsInlineLimit: 0, outDir: join(app, "out") };
      await build({ root: app, base: "./", logLevel: "error", configFile: false, build: options });
      // Node fetches no files: this gives the bundle the file that it asks for, in whichever form it asks.
      const { fetch } = globalThis;
      const fetched = [];
      globalThis.fetch = async (url) => {
        const isFile = String(url).startsWith("file:");
        const bytes = isFile ? readFileSync(new URL(url)) : Buffer.from(await (await fetch(url)).arrayBuffer());
        fetched.push(bytes);
        return new Response(bytes, { headers: { "content-type": "application/wasm" } });
      };
      const bundle = await import(pathToFileURL(join(app, "out/app.js")).href);
      for (const [index, name] of readings.entries()) {
        await bundle[name].init();
        assert.ok(fetched[index].equals(readFileSync(join(site, "package", name, "kigen_bg.wasm"))), name);
      }
      globalThis.fetch = fetch;
      assert.equal(fetched.length, readings.length);
      assert.equal(bundle.first.check, bundle[readings[0]].check);
      for (const notice of NOTICES.filter((notice) => notice.site === site)) {
        const [{ check }, data] = [bundle[notice.reading.name], bundle.notices[notice.name]];
        assert.deepEqual(data, notice.read());
        assert.ok(Object.isFrozen(data));
        for (const [table, field] of placesOf(data).filter((place) => place.length > 1)) {
          assert.throws(() => (data[table][field] = ""), TypeError);
          if (Array.isArray(data[table][field])) assert.throws(() => data[table][field].push(""), TypeError);
        }
        const nowMs = epochMs(`${notice.amended()}T10:00:00`);
        assert.equal(check(data, {}, nowMs).status, "ask");
        assert.equal(check(data, { nonsense: 1 }, nowMs).status, "invalid");
      }
      for (const reading of READINGS.filter(({ notice }) => notice.site === site)) {
        const rows = readCsv(reading.digests());
        const { japan_time, ...expected } = rows[Math.floor(rows.length / 2)];
        const given = { notice: bundle.notices[reading.notice.name], representatives: reading.representatives(), nowMs: epochMs(japan_time) };
        const { outcomes, sha256 } = await summary(bundle[reading.name].check, given);
        assert.deepEqual({ outcomes: String(outcomes), sha256 }, expected, reading.name);
      }
    });
  });
}

/** With fewer fields, reading is nearly as fast as checking that nothing has changed. */
const MANY_FIELDS = 20;

for (const notice of NOTICES.filter((notice) => placesOf(notice.read()).length > MANY_FIELDS)) {
  test(`the frozen notice ${notice.name} of the package is judged many times faster than one that is read anew`, async () => {
    const { check } = await notice.loadModule();
    const file = `${notice.site}/package/${notice.reading.name}/notices/${notice.name}.js`;
    const { default: kept } = await import(pathToFileURL(file).href);
    const now = epochMs(`${notice.amended()}T10:00:00`);
    const fastest = (notice) => {
      const times = Array.from({ length: 20 }, () => {
        const start = performance.now();
        for (let time = 0; time < 200; time += 1) check(notice, {}, now);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    fastest(kept);
    const ratio = fastest(notice.read()) / fastest(kept);
    assert.ok(ratio > 3, `${ratio} times`);
  });
}
