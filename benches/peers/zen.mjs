// As expressions of ZEN. They are the same for its engine in Node, which has them in a decision, and for its Wasm,
// which only evaluates expressions.

export const lacks = "no third truth: each ground is written twice, once for true and once for false; no reasons in what it gives, no questions";

const known = (fact) => `(${fact} != null and ${fact} != 'unknown')`;
const gateHolds = ["prefecture == 'here'", "coupon == 'regionpay_paper'"];
const gateFails = ["prefecture == 'elsewhere'", "coupon == 'not_issued'", "coupon == 'other'"];

const ground = (holds, fails) =>
  `(${[...gateFails, ...fails].join(" or ")}) ? false : ((${[...gateHolds, ...holds].join(" and ")}) ? true : null)`;
const incident = (sought) => ground([`incident == '${sought}'`], [`(${known("incident")} and incident != '${sought}')`]);

/** The expressions, in order; `given` writes a reference to an earlier result. */
export function expressions({ expiry, useBy, applyEnd, collectEnd }, given) {
  const printed = `d('${expiry}')`;
  const b = `(${given}b1 == true or ${given}b2 == true)`;
  const applies = `(applied != 'yes' and now < ${applyEnd})`;
  const grounds = {
    a: ground(
      [`(${known("expiry")} ? d(expiry).isSame(${printed}, 'day') : false)`, `(${known("balance")} ? balance >= 1 : false)`],
      [`(${known("expiry")} ? not d(expiry).isSame(${printed}, 'day') : false)`, `(${known("balance")} ? balance < 1 : false)`],
    ),
    b1: incident("paid_otherwise"),
    b2: incident("charged_twice"),
  };
  const deadline =
    `(${given}a == false and not ${b}) ? null` +
    ` : (not ${b} and now >= ${useBy} and left == 0) ? null` +
    ` : now < ${useBy} ? 'use'` +
    ` : payout == 'bank' ? (${applies} ? 'apply_bank' : null)` +
    ` : (charge != 'app' and ${applies}) ? 'apply'` +
    ` : now < ${collectEnd} ? 'collect' : null`;
  const closes =
    `${given}deadline == null ? null : ${given}deadline == 'use' ? ${useBy}` +
    ` : ${given}deadline == 'collect' ? ${collectEnd} : ${applyEnd}`;
  return { grounds, deadline, closes };
}
