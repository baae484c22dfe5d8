// Inputs for `check(notice, answers, nowMs)` that no text can encode: any JavaScript values. The same seed and number make
// the same input, so that the number is enough to try one again.

/** Reproducible pseudorandom numbers: SplitMix32, mixed so that neighbouring seeds differ. */
export class Random {
  #state;

  constructor(seed, number) {
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35);
  }

  #next() {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = this.#state ^ (this.#state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }

  below(end) {
    return this.#next() % end;
  }

  oneIn(chances) {
    return this.below(chances) === 0;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  number() {
    return new Float64Array(new Uint32Array([this.#next(), this.#next()]).buffer)[0];
  }
}

const throwing = () => {
  throw new Error("the caller's own");
};
const nested = (levels, around) => {
  let value = around(undefined);
  for (let level = 0; level < levels; level += 1) value = around(value);
  return value;
};

// Made once, because they are large.
const DEEP_ARRAY = nested(100_000, (inner) => [inner]);
const DEEP_OBJECT = nested(100_000, (inner) => ({ prefecture: inner }));
const DEEP_PROXY = nested(200, (inner) => new Proxy(inner ?? {}, {}));
const HUGE_ARRAY = Array.from({ length: 10_000 }, (_, index) => index);
const HUGE_OBJECT = Object.fromEntries(HUGE_ARRAY.slice(0, 2_000).map((index) => [`field${index}`, index]));
const HUGE_TEXT = "9".repeat(100_000);
const SPARSE_ARRAY = Object.assign([], { length: 2 ** 32 - 1 });
const CYCLIC_OBJECT = {};
CYCLIC_OBJECT.prefecture = CYCLIC_OBJECT;
CYCLIC_OBJECT.names = CYCLIC_OBJECT;
const CYCLIC_ARRAY = [];
CYCLIC_ARRAY.push(CYCLIC_ARRAY, CYCLIC_ARRAY);

/** Large ones, tried first so that the memory has its size before it is measured; later they are rare. */
export const GIANTS = [DEEP_ARRAY, DEEP_OBJECT, DEEP_PROXY, HUGE_ARRAY, HUGE_OBJECT, HUGE_TEXT, CYCLIC_OBJECT, CYCLIC_ARRAY];

// A growing one would differ after each input; a list that contains itself would soon take for ever to read.
for (const made of [...GIANTS, SPARSE_ARRAY]) Object.freeze(made);

const TRAPS = ["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf", "isExtensible", "set", "defineProperty"];

const SCALARS = [
  undefined, null, true, false, 0, -0, 1, -1, 1.5, 1e6, 1e6 + 1, 1e21, 2 ** 53, Number.MAX_VALUE, Number.MIN_VALUE, NaN,
  Infinity, -Infinity, 0n, -1n, 10n ** 40n, Symbol("s"), Symbol.iterator, "", " ", "x", "0", "unknown", "here", "elsewhere",
  "2023-02-24", "2023-02-30", "２０２３-０２-２４", "令和5年2月24日", "\ud800", "\udc00x", "x\ud83d", "\0", "\u{1f600}", "__proto__",
];

const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

/** Makers of values that are no data, or data of an unexpected shape. */
const MAKERS = [
  (random) => random.number(),
  (random) => random.below(2_000_000),
  (random) => String.fromCharCode(...Array.from({ length: random.below(12) }, () => random.below(0x10000))),
  () => () => ({}),
  () => class {},
  () => new Date(0),
  () => new Date(NaN),
  () => /x/,
  () => new Map([["prefecture", "here"]]),
  () => new Set(["here"]),
  () => new WeakMap(),
  () => new ArrayBuffer(8),
  () => new Uint8Array(8),
  () => new Float64Array([NaN, 1]),
  () => new Error("x"),
  () => new Number(1),
  () => new String("here"),
  () => Object(1n),
  () => Object(Symbol("s")),
  () => Promise.resolve({}),
  () => (function* () {})(),
  () => (function () { return arguments; })("here", 1),
  () => globalThis.WebAssembly,
  () => [],
  () => [,],
  () => SPARSE_ARRAY,
  () => [["prefecture", "here"]],
  () => Object.assign(["here"], { prefecture: "here", [-1]: 1 }),
  () => ({}),
  () => Object.create(null),
  () => Object.create({ prefecture: "here" }),
  () => Object.create({ set prefecture(_) { throwing(); }, get prefecture() { return throwing(); } }),
  () => Object.defineProperty({}, "prefecture", { value: "here", enumerable: false }),
  () => ({ [Symbol("s")]: 1, prefecture: "here" }),
  () => JSON.parse('{"__proto__": {"prefecture": "here"}, "constructor": 1}'),
  () => ({ get prefecture() { return throwing(); }, get names() { return throwing(); } }),
  () => ({ get prefecture() { delete this.coupon; return "here"; }, coupon: "other" }),
  () => ({ get prefecture() { this.coupon = "other"; this.added = 1; return "here"; } }),
  () => ({ get prefecture() { throw undefined; } }),
  () => ({ toString: throwing, valueOf: throwing, toJSON: throwing, [Symbol.toPrimitive]: throwing }),
  () => ({ get [Symbol.toStringTag]() { return throwing(); }, get constructor() { return throwing(); }, get then() { return throwing(); } }),
  () => new Proxy({ prefecture: "here" }, Object.fromEntries(TRAPS.map((trap) => [trap, throwing]))),
  (random) => new Proxy({ prefecture: "here" }, { [random.pick(TRAPS)]: throwing }),
  (random) => new Proxy(["here"], { [random.pick(TRAPS)]: throwing }),
  (random, depth) => new Proxy({}, { get: () => hostile(random, depth), ownKeys: () => ["prefecture", "coupon"], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }),
  () => new Proxy({}, { ownKeys: () => ["prefecture", "prefecture"] }),
  () => new Proxy({}, { ownKeys: () => [1, null] }),
  () => new Proxy(Object.freeze({ prefecture: "here" }), { get: () => "elsewhere" }),
  () => new Proxy(() => {}, {}),
  // A thousand is false, too; a billion would block code here that converts it to text, as a typed array does.
  () => new Proxy([], { get: (target, name) => (name === "length" ? 1e3 : target[name]) }),
  () => revoked({}),
  () => revoked([]),
  () => Object.create(revoked({})),
  () => { const { proxy, revoke } = Proxy.revocable({ prefecture: "here" }, { get() { revoke(); return "here"; } }); return proxy; },
  (random, depth) => [hostile(random, depth), hostile(random, depth)],
  (random, depth) => ({ prefecture: hostile(random, depth), [random.pick(["dates", "names", "", "x"])]: hostile(random, depth) }),
  (random, depth) => Object.freeze({ prefecture: hostile(random, depth) }),
];

/** Any JavaScript value. */
export function hostile(random, depth = 3) {
  if (depth === 0 || random.oneIn(3)) return random.pick(SCALARS);
  if (random.oneIn(1_000)) return random.pick(GIANTS);
  return random.pick(MAKERS)(random, depth - 1);
}

const FIELDS = ["", "x", "Prefecture", "prefecture ", "at", "nowMs", "__proto__", "constructor", "toString", "0", "-1", "\ud800", "balance.yen"];

/** Adds a field of any name: assigning to `__proto__` would set the prototype. */
const put = (object, name, field) => Object.defineProperty(object, name, { enumerable: true, configurable: true, ...field });

/** Wraps an object of plain data so that it still means the same. */
function disguise(random, value) {
  const fields = () => Object.getOwnPropertyDescriptors(value);
  switch (random.below(8)) {
    case 0: return Object.create(null, fields());
    case 1: return Object.freeze(value);
    case 2: return new Proxy(value, {});
    case 3: return Object.create({ coupon: 1 }, fields());
    case 4: return Object.defineProperties({}, Object.fromEntries(Object.entries(fields()).reverse()));
    case 5: return new Proxy(Object.freeze(value), {});
    default: return value;
  }
}

/** `{ answers, sound }`; `sound` if they are valid. */
function anyAnswers(random, { representatives }, again) {
  if (random.oneIn(16)) return { answers: hostile(random), sound: false };
  const answers = {};
  const skip = random.pick([0, 2, 4]);
  for (const [question, values] of Object.entries(representatives)) {
    if (skip === 0 || !random.oneIn(skip)) answers[question] = random.pick(values);
  }
  const questions = Object.keys(representatives);
  let sound = true;
  while (!random.oneIn(2)) {
    sound = false;
    const question = random.pick(questions);
    switch (random.below(5)) {
      case 0: put(answers, random.pick(FIELDS), { value: hostile(random) }); break;
      case 1: put(answers, question, { get: () => hostile(random) }); break;
      case 2: put(answers, question, { get: () => again(answers) }); break;
      default: put(answers, question, { value: hostile(random) });
    }
  }
  return { answers: disguise(random, answers), sound };
}

/** `{ now, sound }`: mostly a moment at which an outcome changes. */
function anyNow(random, { moments }) {
  if (random.oneIn(16)) return { now: hostile(random), sound: false };
  return { now: random.pick(moments) + random.below(3) - 1, sound: true };
}

/** Damages a text: a digit, a letter, its end. */
function damaged(random, text) {
  const at = random.below(text.length + 1);
  const inserted = random.pick(["", "0", "1", "9", "-", ":", " ", "(日)", "(", "日", "\ud800", "０"]);
  return text.slice(0, at) + inserted + text.slice(at + random.below(3));
}

/** Damages a table of a notice. */
function spoil(random, table) {
  const names = Object.keys(table);
  const [name, other] = [random.pick(names), random.pick(names)];
  // Read once: a getter may return another value each time.
  const field = table[name];
  switch (random.below(9)) {
    case 0: delete table[name]; break;
    case 1: put(table, random.pick(FIELDS), { value: hostile(random) }); break;
    case 2: put(table, name, { value: table[other] }); break;
    case 3: if (Array.isArray(field)) field.push(hostile(random)); break;
    case 4: put(table, name, { get: () => hostile(random) }); break;
    case 5: put(table, name, { value: hostile(random) }); break;
    default:
      if (typeof field === "string") table[name] = damaged(random, field);
      else if (Array.isArray(field) && typeof field[0] === "string") field[0] = damaged(random, field[0]);
  }
}

/** Damages a notice somewhere. A damaged one may throw when it is damaged further. */
function spoilNotice(random, notice) {
  try {
    const table = random.oneIn(8) ? notice : notice[random.pick(["names", "dates", "call_centre"])];
    spoil(random, table);
  } catch {
    // It stays unchanged.
  }
}

const frozenThrough = (value) => {
  if (value !== null && typeof value === "object") Object.values(value).forEach(frozenThrough);
  return Object.freeze(value);
};

/** `{ notice, sound }`; `sound` if it is the published one. */
function anyNotice(random, given) {
  if (random.oneIn(16)) return { notice: hostile(random), sound: false };
  const notice = JSON.parse(given.noticeText);
  let sound = true;
  while (!random.oneIn(3)) {
    sound = false;
    spoilNotice(random, notice);
  }
  if (sound && random.oneIn(2)) return { notice: frozenThrough(notice), sound };
  return { notice: disguise(random, notice), sound };
}

/**
 * The input of that number, for each kind that goes through the boundary as values.
 *
 * `given` is `{ notice, noticeText, representatives, moments }`; `again` is called by getters that call the module while it
 * reads them.
 */
export const KINDS = {
  answers(random, given, again) {
    const { answers, sound } = anyAnswers(random, given, again);
    const { now, sound: timely } = anyNow(random, given);
    return { notice: given.notice, answers, now, sound: sound && timely };
  },
  notice_file(random, given, again) {
    const { notice, sound } = anyNotice(random, given);
    const { answers, sound: answered } = random.oneIn(4) ? anyAnswers(random, given, again) : { answers: {}, sound: true };
    return { notice, answers, now: random.pick(given.moments), sound: sound && answered };
  },
};
