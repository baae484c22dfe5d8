// Imports the calendar files of several versions of a notice, a folder each and the oldest first, into one calendar, as RFC 5546
// (2.1.5) defines it: of two entries with one UID that with the higher SEQUENCE stays, and of two with the same the later one.
// In any order, the calendar ends with the entries of the last version, including their alarms.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";

import ICAL from "ical.js";

const folders = process.argv.slice(2);

const entriesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith(".ics"))
    .map((path) => new ICAL.Component(ICAL.parse(readFileSync(`${folder}/${path}`, "utf8"))).getFirstSubcomponent("vevent"));

const first = (entry, name) => entry.getFirstPropertyValue(name);
const stampOf = (entry) => first(entry, "dtstamp").toUnixTime();

function take(calendar, entry) {
  const kept = calendar.get(first(entry, "uid"));
  const newer = (a, b) => first(a, "sequence") - first(b, "sequence") || stampOf(a) - stampOf(b);
  if (kept === undefined || newer(entry, kept) > 0) calendar.set(first(entry, "uid"), entry);
}

const versions = folders.map(entriesOf);
const last = new Map(versions.at(-1).map((entry) => [first(entry, "uid"), entry]));

/** The parts of an entry that its user sees. */
const said = (entry) => [
  ...["dtstart", "dtend", "description"].map((name) => String(first(entry, name))),
  ...entry.getAllSubcomponents("valarm").map((alarm) => String(first(alarm, "trigger"))),
];

/** All permutations of a few items. */
const orders = (things) =>
  things.length < 2 ? [things] : things.flatMap((thing, place) => orders(things.toSpliced(place, 1)).map((rest) => [thing, ...rest]));

for (const order of orders(versions)) {
  const calendar = new Map();
  for (const entry of order.flat()) take(calendar, entry);
  assert.equal(calendar.size, last.size, "every version has the same entries");
  for (const [uid, entry] of calendar) assert.deepEqual(said(entry), said(last.get(uid)), uid);
}

for (const [place, version] of versions.entries()) {
  for (const entry of version) {
    assert.equal(stampOf(entry), first(entry, "last-modified").toUnixTime());
    assert.equal(entry.getAllSubcomponents("valarm").length, 2);
    const earlier = versions[place - 1]?.find((other) => first(other, "uid") === first(entry, "uid"));
    if (earlier === undefined || String(said(earlier)) === String(said(entry))) continue;
    assert.ok(first(entry, "sequence") > first(earlier, "sequence"), "what has changed has a higher number");
    assert.ok(stampOf(entry) > stampOf(earlier), "and a later stamp");
  }
}
console.log(`${last.size} entries, ${versions.length} versions`);
