// Kigen's own `check`: its outcome also has the reasons, all the steps and the call centre.

export const name = "Kigen, `check` of its Wasm";
export const lacks = "–";

/** A notice that can no longer change is read once. */
export const prepare = (check, notice) => (answers, now) => check(notice, answers, now);

const and = (...truths) => (truths.includes(false) ? false : truths.includes(null) ? null : true);

/** The part of an outcome that the peers have, too: three-valued grounds and the deadline. */
export function told({ reasons, steps, deadline }) {
  const reason = (clause) => reasons.find((reason) => reason.clause === clause);
  const gate = and(reason("1.prefecture").holds, reason("1.coupon")?.holds ?? null);
  // A condition that was not evaluated was decided by those that were.
  const ground = (...clauses) => and(gate, ...clauses.map((clause) => (reason(clause) ? reason(clause).holds : null)));
  return {
    a: ground("1A.expiry", "1A.balance"),
    b1: ground("1B1"),
    b2: ground("1B2"),
    deadline,
    closes: steps.find(({ step }) => step === deadline)?.closes ?? null,
  };
}
