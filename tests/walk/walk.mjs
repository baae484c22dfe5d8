// The walk over every path through the rules, by the Wasm module alone: for Node and for browsers, so nothing here depends on
// either. It follows the questions that `check` asks over the values of representatives.json, and computes for each moment the
// same as the native walk: the number of outcomes, and the SHA-256 of all their lines.

/** The values of moments.csv and digests.csv, a row an object. No value there has a comma of its own. */
export function readCsv(text) {
  const [header, ...rows] = text.trimEnd().split("\n").map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
}

/** Epoch milliseconds of a Japan time, such as 2023-04-01T00:00:00.000. */
export const epochMs = (japanTime) => Date.parse(`${japanTime}+09:00`);

/** Freezes plain data deeply: a module may then reuse what it has read of it. */
export function frozen(value) {
  if (value !== null && typeof value === "object") Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/**
 * The representatives of the answers to a question, after these answers: a list, or, if they depend on answers, a list for each
 * combination of those.
 */
function valuesFor(representatives, question, answers) {
  const values = representatives[question];
  if (Array.isArray(values)) return values;
  return values.values[JSON.stringify(values.after.map((other) => answers[other] ?? null))];
}

/** For each question all of these values, whatever was answered before. */
export function everyValue(representatives) {
  const every = (values) => (Array.isArray(values) ? values : [...new Set(Object.values(values.values).flat())]);
  return Object.fromEntries(Object.entries(representatives).map(([question, values]) => [question, every(values)]));
}

/**
 * Visits every path from no answers on, depth first, with its outcome.
 *
 * @param check the module's own function
 * @param given `{ notice, representatives, nowMs }`
 * @param visit called with the path, a list of `[question, value]`, and the outcome
 */
export function walk(check, { notice, representatives, nowMs }, visit) {
  const path = [];
  const answers = {};
  const follow = () => {
    const outcome = check(notice, answers, nowMs);
    if (outcome.status !== "ask") {
      visit(path, outcome);
      return;
    }
    const { question } = outcome;
    if (!(question in representatives) || question in answers) {
      throw new Error(`after ${JSON.stringify(path)} the question is ${question}`);
    }
    for (const value of valuesFor(representatives, question, answers)) {
      answers[question] = value;
      path.push([question, value]);
      follow();
      path.pop();
    }
    delete answers[question];
  };
  follow();
}

/** Memoizes a function of texts: few texts occur in a walk, each a hundred thousand times. */
function once(make) {
  const made = new Map();
  return (text) => {
    let result = made.get(text);
    if (result === undefined) made.set(text, (result = make(text)));
    return result;
  };
}

const quoted = once((text) => JSON.stringify(text));

/** Of names that are joined by NUL: each in its order, with its JSON and a colon. */
const ordered = once((names) => names.split("\0").sort().map((name) => [name, `${JSON.stringify(name)}:`]));

/** The JSON of plain data, keys sorted. Anything that JSON would drop or change throws instead. */
export function canonical(value) {
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value === "boolean" || Number.isSafeInteger(value)) return String(value);
  if (Array.isArray(value)) {
    let text = "";
    for (const item of value) text += text === "" ? canonical(item) : `,${canonical(item)}`;
    return `[${text}]`;
  }
  if (typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) {
    throw new TypeError(`an outcome holds no ${typeof value} (${String(value)})`);
  }
  const names = Object.keys(value);
  if (names.length === 0) return "{}";
  let text = "";
  for (const [name, start] of ordered(names.join("\0"))) {
    text += (text === "" ? start : `,${start}`) + canonical(value[name]);
  }
  return `{${text}}`;
}

/** The result of one moment: `{ outcomes, sha256 }`. */
export async function summary(check, given) {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1 << 20);
  let length = 0;
  let outcomes = 0;
  walk(check, given, (path, outcome) => {
    if (outcome.status !== "done") {
      throw new Error(`${JSON.stringify(path)} comes to ${JSON.stringify(outcome)}`);
    }
    outcomes += 1;
    const line = `[${JSON.stringify(path)},${canonical(outcome)}]\n`;
    // A character is three bytes at most.
    if (length + 3 * line.length > bytes.length) {
      const larger = new Uint8Array(2 * bytes.length + 3 * line.length);
      larger.set(bytes);
      bytes = larger;
    }
    length += encoder.encodeInto(line, bytes.subarray(length)).written;
  });
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.subarray(0, length)));
  return { outcomes, sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") };
}
