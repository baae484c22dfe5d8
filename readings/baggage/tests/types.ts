// Sample code of a user of the package. It is only type-checked, never run: the marked errors must be errors, and there
// must be no others.

import { check, init } from "kigen/baggage";
import type { Answers, Notice, Outcome, Question, StepName, Verdict } from "kigen/baggage";
import notice from "kigen/notices/baggage";

notice satisfies Notice;
await init();

const answers: Answers = { carrier: "jal", flight: "international", what: "damaged", received: "2026-11-26", reported: "no" };
check(notice, { ...answers, received: "unknown", still_there: "airport" }, 0);
check({ ...notice, jal_damaged: { days: 10, from: "arrived", first_day: "counted" } }, {}, 0);
// @ts-expect-error: a row is counted from one of two days
check({ ...notice, jal_damaged: { days: 7, from: "reported", first_day: "counted" } }, {}, 0);
// @ts-expect-error: a row says whether its first day counts
check({ ...notice, jal_damaged: { days: 7, from: "received" } }, {}, 0);
// @ts-expect-error: a carrier that is not named
check(notice, { carrier: "atlantis" }, 0);
// @ts-expect-error: not a question
check(notice, { prefecture: "here" }, 0);

function tell(outcome: Outcome): string {
  switch (outcome.status) {
    case "ask":
      return asked[outcome.question] ?? outcome.question;
    case "invalid":
      return outcome.errors.map(({ remedy }) => remedy).join();
    case "done": {
      const { verdict, grounds, deadline, call_centre } = outcome;
      // There are no grounds, and no telephone.
      const none: never[] = grounds;
      const isSilent = call_centre.state === "none";
      // @ts-expect-error: it has no deadline
      const isKeep = deadline === "keep";
      return `${verdicts[verdict]} ${deadline && steps[deadline]} ${none.length} ${isSilent} ${isKeep}`;
    }
  }
}

const asked: Partial<Record<Question, string>> = { received: "受け取った日" };
const steps: Partial<Record<StepName, string>> = { write: "書面", sue: "訴え" };
const verdicts: Record<Verdict, string> = { not_read: "航空会社に確認", claim: "申し出", confirm: "要確認" };
console.log(tell(check(notice, answers, Date.now())));
