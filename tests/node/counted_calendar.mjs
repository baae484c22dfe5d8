// The day that the phone writes into an entry, read by an independent library: it is that day in Japan, whatever the time
// zone of the device.
import assert from "node:assert/strict";
import { test } from "node:test";

import ICAL from "ical.js";

import { fillIn } from "../../www/calendar-entry.js";

const ZONES = ["Asia/Tokyo", "UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Australia/Lord_Howe"];

// Boundaries of the valid years, of months and of a February with 29 days, and a day on which clocks change elsewhere.
const DAYS = ["2000-01-01", "2026-11-01", "2027-01-30", "2028-02-29", "2028-03-01", "2099-12-31"];

const TEMPLATE = [
  "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:entry-{day}", "DTSTART:{starts}", "DTEND:{closes}", "SUMMARY:{other} {day}",
  "END:VEVENT", "END:VCALENDAR", "",
].join("\r\n");

for (const zone of ZONES) {
  test(`entry filled in on a device in ${zone} is of the day in Japan`, (t) => {
    const own = process.env.TZ;
    t.after(() => (own === undefined ? delete process.env.TZ : (process.env.TZ = own)));
    process.env.TZ = zone;
    for (const day of DAYS) {
      const event = new ICAL.Component(ICAL.parse(fillIn(TEMPLATE, day))).getFirstSubcomponent("vevent");
      const instant = (name) => event.getFirstPropertyValue(name).toJSDate().toISOString();
      const starts = new Date(`${day}T00:00:00+09:00`);
      assert.equal(instant("dtstart"), starts.toISOString());
      assert.equal(instant("dtend"), new Date(starts.getTime() + 24 * 3_600_000).toISOString());
      assert.equal(event.getFirstPropertyValue("uid"), `entry-${day}`);
      assert.equal(event.getFirstPropertyValue("summary"), `{other} ${day}`);
    }
  });
}
