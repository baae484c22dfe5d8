// By hand, in the plainest JavaScript: a lower bound for any engine that reads a notice.

export const name = "JavaScript by hand";
export const lacks = "no reasons, no steps, no questions, nothing is checked";

const and = (...truths) => (truths.includes(false) ? false : truths.includes(null) ? null : true);

function truth(value, yes, no) {
  if (value === yes) return true;
  return no.includes(value) ? false : null;
}

export function prepare({ expiry, useBy, applyEnd, collectEnd }) {
  return ({ prefecture, coupon, incident, expiry: printed, balance, left, payout, charge, applied }, now) => {
    const gate = and(truth(prefecture, "here", ["elsewhere"]), truth(coupon, "regionpay_paper", ["not_issued", "other"]));
    const knows = (answer) => answer !== undefined && answer !== "unknown";
    const a = and(gate, knows(printed) ? printed === expiry : null, knows(balance) ? balance >= 1 : null);
    const b1 = and(gate, knows(incident) ? incident === "paid_otherwise" : null);
    const b2 = and(gate, knows(incident) ? incident === "charged_twice" : null);
    const judged = (deadline, closes) => ({ a, b1, b2, deadline, closes });

    const b = b1 === true || b2 === true;
    if (a === false && !b) return judged(null, null);
    if (!b && now >= useBy && left === 0) return judged(null, null);
    if (now < useBy) return judged("use", useBy);
    const applies = applied !== "yes" && now < applyEnd;
    if (payout === "bank") return applies ? judged("apply_bank", applyEnd) : judged(null, null);
    if (charge !== "app" && applies) return judged("apply", applyEnd);
    return now < collectEnd ? judged("collect", collectEnd) : judged(null, null);
  };
}
