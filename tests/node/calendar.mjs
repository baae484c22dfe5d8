// The calendar files, read by an independent library: each ends at the instant from which it is too late according to the
// reading, and the module agrees, whatever the time zone of the device.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import ICAL from "ical.js";

import { NOTICES, READINGS } from "../walk/node.mjs";
import { epochMs, readCsv, walk } from "../walk/walk.mjs";

const ZONES = ["Asia/Tokyo", "UTC", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Australia/Lord_Howe"];
const LANGUAGES = ["en", "ja", "ja-easy", "ko", "zh-hans", "zh-hant"];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The steps of a notice that end for everyone, from the file of its reading, by their names. */
function ends({ name, reading }) {
  const rows = readCsv(reading.deadlines()).filter((row) => row.notice === name);
  return new Map(rows.map((row) => [row.step, { starts: epochMs(row.starts), closes: epochMs(row.closes) }]));
}

/** The files of a notice: the path of each in its site, and its step and language. */
const filesOf = (notice) =>
  LANGUAGES.flatMap((language) =>
    [...ends(notice)].map(([step, end]) => ({ notice, step, path: `${notice.name}/${language}/${step}.ics`, ...end })),
  );

const FILES = NOTICES.flatMap(filesOf);

const bytesOf = ({ notice, path }) => readFileSync(`${notice.site}/${path}`);

/** The one event of a file. */
function eventOf(file) {
  const calendar = new ICAL.Component(ICAL.parse(bytesOf(file).toString("utf8")));
  assert.equal(calendar.name, "vcalendar");
  assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
  const [event, ...others] = calendar.getAllSubcomponents();
  assert.deepEqual([event.name, others], ["vevent", []]);
  return event;
}

/** A time of an event in epoch milliseconds. It must name its zone, or each device would use its own. */
function instant(time) {
  assert.ok(time instanceof ICAL.Time && !time.isDate);
  assert.equal(time.zone, ICAL.Timezone.utcTimezone);
  return time.toJSDate().getTime();
}

const japanTime = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", dateStyle: "short", timeStyle: "medium" });

test("there is a file for every step that ends for everyone, in every language, and no other", () => {
  assert.ok(FILES.length > 0);
  for (const site of new Set(NOTICES.map((notice) => notice.site))) {
    const found = readdirSync(site, { recursive: true }).filter((path) => path.endsWith(".ics"));
    const files = FILES.filter(({ notice }) => notice.site === site).map(({ path }) => path);
    assert.deepEqual(found.sort(), files.sort());
  }
});

for (const reading of READINGS) {
  test(`the module of ${reading.name} lets each step of a file end when the file does, for everyone`, async () => {
    const { notice } = reading;
    const { check } = await notice.loadModule();
    const reached = new Map([...ends(notice).keys()].map((step) => [step, new Set()]));
    const nowMs = epochMs(`${notice.amended()}T12:00:00`);
    walk(check, { notice: notice.read(), representatives: reading.representatives(), nowMs }, (_path, outcome) => {
      for (const { step, closes } of outcome.steps) if (closes !== null) reached.get(step)?.add(closes);
    });
    for (const [step, { closes }] of ends(notice)) assert.deepEqual([...reached.get(step)], [closes], step);
  });
}

for (const zone of ZONES) {
  test(`seen from ${zone}, an event is the last day in Japan, and two alarms ring at nine in the morning`, (t) => {
    const own = process.env.TZ;
    t.after(() => (own === undefined ? delete process.env.TZ : (process.env.TZ = own)));
    process.env.TZ = zone;
    assert.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone, zone);
    for (const file of FILES) {
      const { closes, path, starts } = file;
      const event = eventOf(file);
      const [start, end] = ["dtstart", "dtend"].map((name) => event.getFirstPropertyValue(name));
      assert.equal(instant(end), closes, path);

      assert.equal(instant(start), starts, path);
      const [day] = japanTime.format(starts).split(" ");
      assert.equal(japanTime.format(closes - 1).split(" ")[0], day, path);

      const alarms = event.getAllSubcomponents("valarm").map((alarm) => {
        const trigger = alarm.getFirstProperty("trigger");
        assert.equal(trigger.getParameter("related"), undefined);
        const rings = start.clone();
        rings.addDuration(trigger.getFirstValue());
        return instant(rings);
      });
      const nine = epochMs(`${day}T09:00:00`);
      assert.deepEqual(alarms, [nine - 7 * DAY, nine - DAY], path);
    }
  });
}

// That a later version replaces an earlier one is in tests/calendar/replace.mjs.
test("a file is stamped and numbered by the notice's last amendment and its revisions, not by the day of the build", () => {
  for (const file of FILES) {
    const { notice, path } = file;
    const [event, revisions] = [eventOf(file), notice.revisions()];
    const amended = epochMs(`${notice.amended()}T00:00:00`);
    for (const name of ["dtstamp", "last-modified"]) {
      assert.equal(instant(event.getFirstPropertyValue(name)), amended + revisions * 60_000, path);
    }
    const days = (amended - epochMs("2000-01-01T00:00:00")) / DAY;
    assert.equal(event.getFirstPropertyValue("sequence"), 100 * days + revisions, path);
    assert.equal(bytesOf(file).toString().match(/DTSTAMP/g).length, 1, path);
  }
});

test("a step has one identity, whatever the language", () => {
  const identities = new Map();
  for (const file of FILES) {
    const uid = eventOf(file).getFirstPropertyValue("uid");
    const step = `${file.notice.name} ${file.step}`;
    assert.equal(identities.get(step) ?? uid, uid, file.path);
    identities.set(step, uid);
  }
  assert.equal(new Set(identities.values()).size, identities.size);
});

test("an entry is transparent, and says in plain text what it is and whom to call", () => {
  for (const file of FILES) {
    const { notice, path } = file;
    const event = eventOf(file);
    const names = event.getAllProperties().map((property) => property.name).sort();
    assert.deepEqual(names, ["description", "dtend", "dtstamp", "dtstart", "last-modified", "sequence", "summary", "transp", "uid"], path);
    assert.equal(event.getFirstPropertyValue("transp"), "TRANSPARENT");
    const [summary, description] = ["summary", "description"].map((name) => event.getFirstPropertyValue(name));
    for (const text of [summary, description]) assert.doesNotMatch(text, /[<>{}｜⟦⟧\p{Co}]|undefined/u, path);
    const [, telephone] = /href="?tel:([0-9]+)/.exec(notice.page()) ?? [];
    if (telephone) assert.ok(description.replaceAll("-", "").includes(telephone), path);
    for (const line of description.split("\n")) assert.ok(line.trim().length > 5, `${path}: ${line}`);
    for (const alarm of event.getAllSubcomponents("valarm")) {
      const values = ["action", "description"].map((name) => alarm.getFirstPropertyValue(name));
      assert.deepEqual(values, ["DISPLAY", summary], path);
      assert.equal(alarm.getAllProperties().length, 3, path);
    }
  }
});

test("every line ends in CRLF, and has 75 octets at most and whole letters only", () => {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  for (const file of FILES) {
    const { path } = file;
    const bytes = bytesOf(file);
    const lines = bytes.toString("latin1").split("\r\n");
    assert.equal(lines.pop(), "", path);
    for (const line of lines) {
      assert.doesNotMatch(line, /[\r\n]/, path);
      assert.ok(line.length > 0 && line.length <= 75, `${path}: ${line.length} octets`);
      utf8.decode(Buffer.from(line, "latin1"));
    }
  }
});
