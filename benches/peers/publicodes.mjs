// As a model of named rules, whose undefined is an unknown truth value.

import Publicodes from "publicodes";

export const name = "publicodes";
export const lacks = "days, but no time of day: moments are numbers; what was not asked has to be told from what is not known; reasons only as the whole trace";

// Bundlers and Node disagree on its default export.
const Engine = Publicodes.default ?? Publicodes;

const day = (date) => date.split("-").reverse().join("/");
const text = (value) => `'${value}'`;

/** The rules, for a form as well. */
export const rules = ({ expiry, useBy, applyEnd, collectEnd }) => ({
  prefecture: null,
  coupon: null,
  incident: null,
  expiry: null,
  balance: null,
  left: null,
  payout: null,
  charge: null,
  applied: null,
  now: null,
  gate: { "toutes ces conditions": ["prefecture = 'here'", "coupon = 'regionpay_paper'"] },
  a: { "toutes ces conditions": ["gate", `expiry = ${day(expiry)}`, "balance >= 1"] },
  b1: { "toutes ces conditions": ["gate", "incident = 'paid_otherwise'"] },
  b2: { "toutes ces conditions": ["gate", "incident = 'charged_twice'"] },
  "b1 holds": { "toutes ces conditions": [{ "est défini": "b1" }, "b1"] },
  "b2 holds": { "toutes ces conditions": [{ "est défini": "b2" }, "b2"] },
  b: { "une de ces conditions": ["b1 holds", "b2 holds"] },
  "a may hold": { "une de ces conditions": [{ "est non défini": "a" }, "a"] },
  due: { "une de ces conditions": ["b", "a may hold"] },
  "used up": { "toutes ces conditions": ["b = non", `now >= ${useBy}`, "left = 0"] },
  applies: { "toutes ces conditions": ["applied != 'yes'", `now < ${applyEnd}`] },
  deadline: {
    variations: [
      { si: "due = non", alors: "'none'" },
      { si: "used up", alors: "'none'" },
      { si: `now < ${useBy}`, alors: "'use'" },
      { si: { "toutes ces conditions": ["payout = 'bank'", "applies"] }, alors: "'apply_bank'" },
      { si: "payout = 'bank'", alors: "'none'" },
      { si: { "toutes ces conditions": ["charge != 'app'", "applies"] }, alors: "'apply'" },
      { si: `now < ${collectEnd}`, alors: "'collect'" },
      { sinon: "'none'" },
    ],
  },
  closes: {
    variations: [
      { si: "deadline = 'use'", alors: useBy },
      { si: "deadline = 'collect'", alors: collectEnd },
      { si: "deadline = 'none'", alors: 0 },
      { sinon: applyEnd },
    ],
  },
});

/** Answers as a situation: unknown grounds are left out, other answers are distinguished by name. */
export function situation(answers, now) {
  const given = { now, left: typeof answers.left === "number" ? answers.left : -1 };
  for (const question of ["payout", "charge", "applied"]) given[question] = text(answers[question] ?? "unknown");
  for (const question of ["prefecture", "coupon", "incident"]) {
    if ((answers[question] ?? "unknown") !== "unknown") given[question] = text(answers[question]);
  }
  if ((answers.expiry ?? "unknown") !== "unknown") given.expiry = day(answers.expiry);
  if (typeof answers.balance === "number") given.balance = answers.balance;
  return given;
}

export const engine = (dates) => new Engine(rules(dates), { logger: { log() {}, warn() {}, error: console.error } });

export function prepare(dates) {
  const model = engine(dates);
  const value = (rule) => model.evaluate(rule).nodeValue;
  return (answers, now) => {
    model.setSituation(situation(answers, now));
    const deadline = value("deadline");
    const [a, b1, b2] = ["a", "b1", "b2"].map((ground) => value(ground) ?? null);
    return { a, b1, b2, deadline: deadline === "none" ? null : deadline, closes: value("closes") || null };
  };
}
