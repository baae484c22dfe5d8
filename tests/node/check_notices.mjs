// Reading a notice: every problem of it is reported, with its place; and the data of one that can change is never used again.

import assert from "node:assert/strict";
import { test } from "node:test";

import { READINGS } from "../walk/node.mjs";
import { canonical, epochMs, frozen } from "../walk/walk.mjs";
import { at, errorsOf, fieldsOf, nested, placesOf, tablesOf, throwing } from "./common/boundary.mjs";

/** Freezes data deeply, without calling a getter. */
const freezeAll = (data) => {
  for (const { value } of Object.values(Object.getOwnPropertyDescriptors(data))) {
    if (Object(value) === value) freezeAll(value);
  }
  return Object.freeze(data);
};

/** Replaces a field by a getter, and returns a function that changes its value. */
const withGetter = (object, name) => {
  let value = object[name];
  if (Object(value) === value) freezeAll(value);
  Object.defineProperty(object, name, { get: () => value, enumerable: true });
  return (next) => {
    value = next;
  };
};

/** A value that no field accepts: each is a text, a number, a list or a table. */
const WRONG = true;

/** Ways to make a field of a frozen notice change, each with the change. */
const NOT_LASTING = {
  "a getter at the top": (notice) => {
    const change = withGetter(notice, Object.keys(notice).at(-1));
    return [freezeAll(notice), () => change(WRONG)];
  },
  "a proxy that is revoked": (notice) => {
    const { proxy, revoke } = Proxy.revocable(freezeAll(notice), {});
    return [proxy, revoke];
  },
};

/** The same with a table, a field of that, and a table with a list. */
const NOT_LASTING_WITHIN = {
  "a getter within": (notice, { table, field }) => {
    const change = withGetter(notice[table], field);
    return [freezeAll(notice), () => change(WRONG)];
  },
  "a getter in a list": (notice, { tableOfList, list }) => {
    const change = withGetter(notice[tableOfList][list], 0);
    return [freezeAll(notice), () => change(WRONG)];
  },
  "a getter on an instance of a class": (notice, { table, field }) => {
    class Instance {
      #value = notice[table][field];
      change = () => (this.#value = WRONG);
      constructor() {
        const { change } = this;
        delete this.change;
        Object.assign(this, notice[table]);
        Object.defineProperty(this, field, { get: () => this.#value, enumerable: true });
        Instance.change = change;
      }
    }
    return [freezeAll({ ...notice, [table]: new Instance() }), () => Instance.change()];
  },
  "a proxy of what is not frozen": (notice, { table, field }) => {
    const proxy = new Proxy(notice[table], { get: (target, name) => target[name], isExtensible: Reflect.isExtensible });
    return [Object.freeze({ ...notice, [table]: proxy }), () => (notice[table][field] = WRONG)];
  },
  "a proxy within that is revoked": (notice, { table }) => {
    const { proxy, revoke } = Proxy.revocable(freezeAll(notice[table]), {});
    return [Object.freeze({ ...freezeAll(notice), [table]: proxy }), revoke];
  },
  "a list of proxies that are revoked": (notice, { tableOfList, list }) => {
    const { proxy, revoke } = Proxy.revocable(freezeAll(notice[tableOfList][list]), {});
    const within = Object.freeze({ ...notice[tableOfList], [list]: proxy });
    return [freezeAll({ ...notice, [tableOfList]: within }), revoke];
  },
  "a getter that freezes something else in its place": (notice, { table, field }) => {
    const first = notice[table];
    Object.defineProperty(notice, table, {
      get: () => {
        Object.defineProperty(notice, table, { value: { ...first, [field]: WRONG }, enumerable: true });
        freezeAll(notice);
        return first;
      },
      enumerable: true,
      configurable: true,
    });
    return [notice, () => {}];
  },
};

for (const walked of READINGS) {
  const { name: reading, notice: source } = walked;
  const { check } = await source.loadModule();
  const now = epochMs(`${source.amended()}T10:00:00`);
  const [[question, values]] = Object.entries(walked.everyValue());
  const answers = { [question]: values[0] };
  const places = placesOf(source.read());
  const tables = tablesOf(source.read());
  const spoil = (notice, place) => {
    const [table, field] = at(notice, place);
    table[field] = WRONG;
  };

  test(`${reading}: a notice is refused where a field is missing, or is something else`, () => {
    assert.ok(places.length > 0);
    for (const place of places) {
      const field = ["notice", ...place].join(".");
      const without = source.read();
      const [table, name] = at(without, place);
      delete table[name];
      assert.deepEqual(errorsOf(check(without, answers, now)).map(({ field, problem }) => [field, problem]), [[field, "missing"]]);
      const wrong = source.read();
      spoil(wrong, place);
      assert.deepEqual(fieldsOf(check(wrong, answers, now)), [field]);
    }
  });

  test(`${reading}: a notice is refused where a table or a field is not known`, () => {
    const extra = check({ ...source.read(), extra: {} }, answers, now);
    assert.deepEqual(errorsOf(extra).map(({ field, problem }) => [field, problem]), [["notice.extra", "unknown_field"]]);
    for (const table of tables) {
      const notice = source.read();
      notice[table].extra = "";
      assert.deepEqual(fieldsOf(check(notice, answers, now)), [`notice.${table}.extra`]);
    }
    for (const table of tables) {
      const notice = source.read();
      delete notice[table];
      assert.deepEqual(fieldsOf(check(notice, answers, now)), [`notice.${table}`]);
    }
  });

  test(`${reading}: every problem of a notice is reported at once`, () => {
    const notice = { ...source.read(), extra: "" };
    for (const place of places) spoil(notice, place);
    const expected = [...places, ["extra"]].map((place) => ["notice", ...place].join("."));
    assert.deepEqual(fieldsOf(check(notice, answers, now)).sort(), expected.sort());
  });

  test(`${reading}: input is neither changed nor retained`, () => {
    const notice = frozen(source.read());
    const first = check(notice, frozen({ ...answers }), now);
    const before = canonical(first);
    first.status = "changed by the caller";
    assert.equal(canonical(check(notice, answers, now)), before);

    const place = places.at(-1);
    const changing = source.read();
    assert.notEqual(check(changing, answers, now).status, "invalid");
    spoil(changing, place);
    assert.equal(check(changing, answers, now).status, "invalid", "a notice that has changed is read anew");

    // Frozen above, but not within.
    const deep = places.find((place) => place.length > 1);
    if (deep === undefined) return;
    const shallow = Object.freeze(source.read());
    assert.notEqual(check(shallow, answers, now).status, "invalid");
    spoil(shallow, deep);
    assert.equal(check(shallow, answers, now).status, "invalid", "what is frozen above only is read anew, too");
  });

  const is = (isIt) => places.find((place) => {
    const [table, field] = at(source.read(), place);
    return place.length > 1 && isIt(table[field]);
  });
  const [table, field] = is((value) => typeof value === "string") ?? [];
  const [tableOfList, list] = is((value) => Array.isArray(value) && value.length > 0) ?? [];
  const hasBoth = table !== undefined && tableOfList !== undefined;
  for (const [name, make] of Object.entries({ ...NOT_LASTING, ...(hasBoth ? NOT_LASTING_WITHIN : {}) })) {
    test(`${reading}: a notice with ${name} is read anew`, () => {
      const [notice, change] = make(source.read(), { table, field, tableOfList, list });
      assert.notEqual(check(notice, {}, now).status, "invalid");
      change();
      const fields = fieldsOf(check(notice, {}, now));
      assert.ok(fields.every((field) => /^notice(\.|$)/.test(field)), String(fields));
    });
  }

  test(`${reading}: a frozen notice is remembered whatever it inherits, and what it inherits is never read`, () => {
    const [[lacking]] = places;
    class Notice {
      get [lacking]() { return throwing(); }
      constructor(data) {
        for (const [name, value] of Object.entries(data)) {
          Object.defineProperty(this, name, { value, enumerable: true });
        }
      }
    }
    const { [lacking]: first, ...others } = source.read();
    const notice = freezeAll(new Notice({ ...others, [lacking]: first }));
    assert.notEqual(check(notice, {}, now).status, "invalid");
    Object.defineProperty(Notice.prototype, "extra", { get: throwing, enumerable: true });
    assert.notEqual(check(notice, {}, now).status, "invalid");
    assert.ok(fieldsOf(check(freezeAll(new Notice(others)), {}, now)).includes(`notice.${lacking}`));
  });

  test(`${reading}: frozen data that has no end, or doubles at each depth, is refused at once`, () => {
    const endless = { ...source.read() };
    endless[places[0][0]] = endless;
    assert.ok(fieldsOf(check(Object.freeze(endless), {}, now)).every((field) => field.startsWith("notice")));
    const doubled = nested(60, (inner) => Object.freeze({ one: inner, other: inner }));
    assert.ok(fieldsOf(check(doubled, {}, now)).every((field) => field.startsWith("notice")));
  });
}

test("there is a notice with tables and lists, in which something can change within", () => {
  assert.ok(READINGS.some(({ notice }) => placesOf(notice.read()).some((place) => place.length > 1)));
});
