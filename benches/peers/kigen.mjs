// Kigen's own `check`: its outcome has the reasons, all the steps and the telephone besides.

export const name = "Kigen, `check` of its Wasm";
export const lacks = "–";

/** A notice that can no longer change is read once. */
export const prepare = (check, notice) => (answers, now) => check(notice, answers, now);

const and = (...truths) => (truths.includes(false) ? false : truths.includes(null) ? null : true);

/** Of an outcome what the peers say: three-valued grounds and the deadline. */
export function told({ reasons, steps, deadline }) {
  const reason = (clause) => reasons.find((reason) => reason.clause === clause);
  const gate = and(reason("1.prefecture").holds, reason("1.coupon")?.holds ?? null);
  // What was not looked at was decided by what was.
  const ground = (...clauses) => and(gate, ...clauses.map((clause) => (reason(clause) ? reason(clause).holds : null)));
  return {
    a: ground("1A.expiry", "1A.balance"),
    b1: ground("1B1"),
    b2: ground("1B2"),
    deadline,
    closes: steps.find(({ step }) => step === deadline)?.closes ?? null,
  };
}
