// Writes RESULTS.md from the measurements.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { arch, cpus, release, totalmem, type } from "node:os";

const [, , folder] = process.argv;
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const measured = (name) => read(`${folder}/${name}.json`);
const { cases, seen } = measured("cases");
const node = measured("node");
const chromium = measured("chromium");
const load = measured("load");
const peers = read(new URL("package.json", import.meta.url)).devDependencies;

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const table = (head, rows) =>
  [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const median = (values) => [...values].sort((one, other) => one - other)[values.length >> 1];

/** Criterion's own estimate, in nanoseconds for so many elements. */
function criterion(name, elements) {
  const path = `${folder}/../criterion/${name}/new/estimates.json`;
  const { median } = read(path);
  const of = (nanos) => nanos / elements;
  const { lower_bound, upper_bound } = median.confidence_interval;
  return { median: of(median.point_estimate), least: of(lower_bound), most: of(upper_bound) };
}

function evaluation({ evaluation }) {
  const own = evaluation[0].median;
  const row = ({ name, least, median, most }) =>
    [name, number(median), `${number(least)}–${number(most)}`, `${number(median / own)}×`, number(1e6 / median)];
  return table(["", "µs, median", "least–most", "of Kigen's time", "a second"], evaluation.map(row));
}

const nanos = ({ median, least, most }) => [number(median), `${number(least)}–${number(most)}`, number(1000 / median)];
const native = table(
  ["", "ns, median", "95 % interval", "million a second"],
  [
    ["`judge`: answers that have been read", ...nanos(criterion("one/judge", cases.length))],
    ["`check`: answers as they come in", ...nanos(criterion("one/check", cases.length))],
    ...[1, 10, 100, 1000].map((count) => [`\`judge\`, ${count} in one go`, ...nanos(criterion(`coupons/${count}`, count))]),
  ],
);

const growth = ({ growth }) =>
  table(
    ["", "µs a coupon, median", "least–most"],
    [
      ...growth.coupons.map(({ count, median, least, most }) => [`${count} coupons`, number(median), `${number(least)}–${number(most)}`]),
      ...growth.notices.map(({ count, median, least, most }) => [`${count} notices in turn`, number(median), `${number(least)}–${number(most)}`]),
    ],
  );

const [plain] = chromium.pages;
const plainLoad = median(plain.cold.map(({ load }) => load));
function start(kind) {
  const rows = chromium.pages.map((page) => {
    const visits = page[kind];
    if (visits.length === 0) return [page.name, "–", "–", "–", "–", "–", "–", "–"];
    const of = (name) => visits.map((visit) => visit[name]).filter((value) => typeof value === "number");
    const time = (name) => {
      const times = of(name);
      return times.length === 0 ? "–" : `${median(times).toFixed(0)} (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`;
    };
    const answerable = of("answerable");
    const ratio = answerable.length === 0 ? "–" : `${number(median(answerable) / plainLoad)}×`;
    return [page.name, median(of("bytes")), median(of("requests")), time("readable"), time("answerable"), time("ready"), time("load"), ratio];
  });
  const head = ["", "bytes", "requests", "readable", "answerable", "next comes", "load", "answerable, of the plain page's cold load"];
  return table(head, rows);
}

const hits = load.map(({ name, wrk }) => [
  name,
  wrk.match(/Requests\/sec:\s*([\d.]+)/)[1],
  wrk.match(/Transfer\/sec:\s*(\S+)/)[1],
  wrk.match(/Latency\s+(\S+)/)[1],
]);

const version = (program, ...options) => execFileSync(program, options, { encoding: "utf8" }).trim().split("\n")[0];
const [cpu] = cpus();
const lacks = node.evaluation.map(({ name, lacks }) => `| ${name} | ${lacks} |`).join("\n");
const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`).join(", ");

writeFileSync(new URL("RESULTS.md", import.meta.url), `# Results

Made by \`cargo xtask bench\`, all in one run. Ratios carry further than times: they are of one machine, and of what else it did.

- Machine: ${cpus().length} × ${cpu.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()} ${arch()}
- ${version("rustc", "--version")}; Node ${node.version}; ${chromium.evaluation.version.match(/Chrome\/[\d.]+/)[0]}
- Peers: ${versions}. survey-core is the version that survey-js-ui asks for.

## One check

${cases.length} cases, every 397th of the ${seen} outcomes at the moments of \`readings/regionpay/tests/walk/moments.csv\`. Each peer has the same reading of
the grounds in three-valued logic and of the deadline that binds, in its own terms (\`benches/peers\`), and has to give the
expected answer in every case before anything is timed. Kigen's \`check\` gives all the steps, the reasons and the state of the
telephone besides, and checks its input. 15 rounds of 60 ms, one of each in turn; the median of the rounds, and their least and most.

### Natively, on one core (criterion)

${native}

### In Node

${evaluation(node)}

### In Chromium

${evaluation(chromium.evaluation)}

### What a peer cannot express

| | |
| --- | --- |
${lacks}

## Growth

In Chromium, through \`check\`. A notice that takes turns with others is read anew each time: the module keeps one.

${growth(chromium.evaluation)}

## How a page starts

Chromium at 360 × 740, 150 ms round trips, 1.6 Mbit/s, a quarter of the processor; milliseconds from the beginning of the
navigation, the median of 5 (least–most). *Readable*: the first question, or of the plain page its heading, is in a picture.
*Answerable*: an answer that is given is taken. *Next comes*: its next question comes at once. Bytes and requests are those
begun until then, compressed, without headers. What the service worker fetches for offline use comes after all this.

### Cold

${start("cold")}

### Warm

${start("warm")}

### Offline, after two visits

${start("offline")}

## Load

nginx with \`kit/nginx.conf\`, one process, and wrk over loopback on the same machine: 1 thread, 64 connections, 10 s, brotli.

${table(["", "requests a second", "bytes a second", "latency, mean"], hits)}
`);

// The table of the README stands between two marks, and is written anew with the rest.
const startOf = (name) => chromium.pages.find((page) => page.name === name).cold;
const answerable = (name) => number(median(startOf(name).map((visit) => visit.answerable)) / plainLoad);
const [kigen] = chromium.evaluation.evaluation;
const times = (name) => number(chromium.evaluation.evaluation.find((peer) => peer.name.startsWith(name)).median / kigen.median);
const bytes = median(startOf("Kigen").map((visit) => visit.bytes));
const summary = table(
  ["", "Kigen", "in comparison"],
  [
    ["first visit, compressed", `${(bytes / 1000).toFixed(1)} KB`, ""],
    [
      "first question answerable on a slow phone and line, in load times of the same page without scripts",
      answerable("Kigen"),
      `React with publicodes ${answerable("React with publicodes")}, SurveyJS ${answerable("SurveyJS")}`,
    ],
    [
      "one check through JavaScript in Chromium; the others give the grounds and the deadline alone",
      `${number(kigen.median)} µs`,
      `json-logic-js ${times("json-logic-js")} times as long, ZEN ${times("ZEN")}, publicodes ${times("publicodes")}`,
    ],
    ["judgements a second, natively on one core", `${number(1000 / criterion("one/judge", cases.length).median)} million`, ""],
  ],
);
const readme = new URL("../README.md", import.meta.url);
const marked = /(?<=<!-- measured -->\n)[^]*(?=<!-- \/measured -->)/;
const text = readFileSync(readme, "utf8");
if (!marked.test(text)) throw new Error("README.md has lost its marks: put <!-- measured --> and <!-- /measured --> back");
// With empty lines around it: a table directly below a comment is none to every reader of Markdown.
writeFileSync(readme, text.replace(marked, () => `\n${summary}\n\n`));
