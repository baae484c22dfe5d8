// The calendar files, read by a library that had no part in making them: each lands on the instant at which the module says
// that it is too late, whatever the zone of the device.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import ICAL from "ical.js";

import { dist, loadModule, readNotice, readRepresentatives } from "../walk/node.mjs";
import { epochMs, walk } from "../walk/walk.mjs";

const ZONES = ["Asia/Tokyo", "UTC", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Australia/Lord_Howe"];
const LANGUAGES = ["en", "ja", "ja-easy", "ko", "zh-hans", "zh-hant"];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const { check } = await loadModule();
const notice = readNotice();

/** Every end that any path comes to, by step, while none has passed. */
function ends() {
  const ends = new Map();
  const nowMs = epochMs(`${notice.dates.amended}T12:00:00`);
  walk(check, { notice, representatives: readRepresentatives(), nowMs }, (_path, outcome) => {
    for (const { step, closes } of outcome.steps) {
      // A number is looked for to apply with it, and ends when that does.
      if (closes === null || step === "find_number") continue;
      ends.set(step, (ends.get(step) ?? new Set()).add(closes));
    }
  });
  return ends;
}

const expected = ends();
const paths = readdirSync(dist, { recursive: true }).filter((path) => path.endsWith(".ics")).sort();

const bytesOf = (path) => readFileSync(`${dist}/${path}`);
const stepOf = (path) => path.match(/([a-z_]+)\.ics$/)[1];

/** The one event of a file. */
function eventOf(path) {
  const calendar = new ICAL.Component(ICAL.parse(bytesOf(path).toString("utf8")));
  assert.equal(calendar.name, "vcalendar");
  assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
  const [event, ...others] = calendar.getAllSubcomponents();
  assert.deepEqual([event.name, others], ["vevent", []]);
  return event;
}

/** A time of an event in epoch milliseconds. It must name its zone, or each device would have its own. */
function instant(time) {
  assert.ok(time instanceof ICAL.Time && !time.isDate);
  assert.equal(time.zone, ICAL.Timezone.utcTimezone);
  return time.toJSDate().getTime();
}

const japanTime = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", dateStyle: "short", timeStyle: "medium" });

test("there is a file for every step that ends, in every language, and no other", () => {
  const steps = [...expected.keys()].sort();
  assert.deepEqual(steps, ["apply", "apply_bank", "call", "collect", "use"]);
  const files = LANGUAGES.flatMap((language) => steps.map((step) => `nagasaki/${language}/${step}.ics`));
  assert.deepEqual(paths, files.sort());
  for (const [step, closes] of expected) assert.equal(closes.size, 1, `one file has to do for all whom ${step} concerns`);
});

for (const zone of ZONES) {
  test(`seen from ${zone}, an event is the last day in Japan, and two alarms ring at nine in the morning`, (t) => {
    const own = process.env.TZ;
    t.after(() => (own === undefined ? delete process.env.TZ : (process.env.TZ = own)));
    process.env.TZ = zone;
    assert.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone, zone);
    for (const path of paths) {
      const event = eventOf(path);
      const [closes] = expected.get(stepOf(path));
      const [start, end] = ["dtstart", "dtend"].map((name) => event.getFirstPropertyValue(name));
      assert.equal(instant(end), closes, path);

      const [day, time] = japanTime.format(instant(start)).split(" ");
      assert.equal(japanTime.format(closes - 1).split(" ")[0], day, path);
      assert.equal(time, stepOf(path) === "call" ? `${notice.call_centre.opens}:00` : "00:00:00", path);

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

/** How often the notice has been revised: what was agreed to. */
const revisions = parseInt(readFileSync(new URL("../../readings/regionpay/notices/nagasaki.revision", import.meta.url), "utf8"), 10);

// That a later version replaces an earlier one is in tests/calendar/replace.mjs.
test("a file is stamped and numbered by the notice's last amendment and its revisions, not by the day of the build", () => {
  for (const path of paths) {
    const event = eventOf(path);
    const amended = epochMs(`${notice.dates.amended}T00:00:00`);
    for (const name of ["dtstamp", "last-modified"]) {
      assert.equal(instant(event.getFirstPropertyValue(name)), amended + revisions * 60_000, path);
    }
    const days = (amended - epochMs("2000-01-01T00:00:00")) / DAY;
    assert.equal(event.getFirstPropertyValue("sequence"), 100 * days + revisions, path);
    assert.equal(bytesOf(path).toString().match(/DTSTAMP/g).length, 1, path);
  }
});

test("a step has one identity, whatever the language", () => {
  const identities = new Map();
  for (const path of paths) {
    const uid = eventOf(path).getFirstPropertyValue("uid");
    assert.equal(identities.get(stepOf(path)) ?? uid, uid, path);
    identities.set(stepOf(path), uid);
  }
  assert.equal(new Set(identities.values()).size, expected.size);
});

test("an entry keeps nobody's day busy, and says in plain text what it is and whom to call", () => {
  for (const path of paths) {
    const event = eventOf(path);
    const names = event.getAllProperties().map((property) => property.name).sort();
    assert.deepEqual(names, ["description", "dtend", "dtstamp", "dtstart", "last-modified", "sequence", "summary", "transp", "uid"], path);
    assert.equal(event.getFirstPropertyValue("transp"), "TRANSPARENT");
    const [summary, description] = ["summary", "description"].map((name) => event.getFirstPropertyValue(name));
    for (const text of [summary, description]) assert.doesNotMatch(text, /[<>{}｜⟦⟧\p{Co}]|undefined/u, path);
    assert.ok(description.includes(notice.names.telephone), path);
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
  for (const path of paths) {
    const bytes = bytesOf(path);
    const lines = bytes.toString("latin1").split("\r\n");
    assert.equal(lines.pop(), "", path);
    for (const line of lines) {
      assert.doesNotMatch(line, /[\r\n]/, path);
      assert.ok(line.length > 0 && line.length <= 75, `${path}: ${line.length} octets`);
      utf8.decode(Buffer.from(line, "latin1"));
    }
  }
});
