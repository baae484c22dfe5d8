// As one expression of FEEL, whose logic has three values and which has dates.

import { evaluate } from "feelin";

export const name = "feelin";
export const lacks = "the expression is parsed at each evaluation; no questions";

const expression = ({ expiry, useBy, applyEnd, collectEnd }) => `{
  gate: (if prefecture = null then null else prefecture = "here")
    and (if coupon = null then null else coupon = "regionpay_paper"),
  a: gate and (if expiry = null then null else date(expiry) = date("${expiry}"))
    and (if balance = null then null else balance >= 1),
  b1: gate and (if incident = null then null else incident = "paid_otherwise"),
  b2: gate and (if incident = null then null else incident = "charged_twice"),
  b: b1 = true or b2 = true,
  applies: applied != "yes" and now < ${applyEnd},
  deadline: if a = false and b = false then null
    else if b = false and now >= ${useBy} and left = 0 then null
    else if now < ${useBy} then "use"
    else if payout = "bank" then (if applies then "apply_bank" else null)
    else if charge != "app" and applies then "apply"
    else if now < ${collectEnd} then "collect"
    else null,
  closes: if deadline = null then null else if deadline = "use" then ${useBy}
    else if deadline = "collect" then ${collectEnd} else ${applyEnd}
}`;

const ASKED = ["prefecture", "coupon", "incident", "expiry", "balance", "left", "payout", "charge", "applied"];

export function prepare(dates) {
  const reading = expression(dates);
  return (answers, now) => {
    const context = { now };
    for (const question of ASKED) {
      const answer = answers[question] ?? null;
      context[question] = answer === "unknown" ? null : answer;
    }
    const { a, b1, b2, deadline, closes } = evaluate(reading, context).value;
    return { a, b1, b2, deadline, closes };
  };
}
