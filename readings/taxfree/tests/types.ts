// Sample code of a user of the package. It is only type-checked, never run: the marked errors must be errors, and there
// must be no others.

import { check, init } from "kigen/taxfree";
import type { Answers, Notice, Outcome, Question, StepName, Verdict } from "kigen/taxfree";
import notice from "kigen/notices/taxfree";

notice satisfies Notice;
await init();

const answers: Answers = { bought: "2026-11-01", procedure: "done", traveller: "short_stay", entered: "unknown", amount: 5_000 };
check(notice, { ...answers, bought: "unknown", amount: "unknown" }, 0);
check({ ...notice, days: 60 }, {}, 0);
// @ts-expect-error: a number is no text
check({ ...notice, days: "60" }, {}, 0);
// @ts-expect-error: a traveller of another kind
check(notice, { traveller: "tourist" }, 0);
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
      const isRefund = deadline === "refund";
      return `${verdicts[verdict]} ${deadline && steps[deadline]} ${none.length} ${isSilent} ${isRefund}`;
    }
  }
}

const asked: Partial<Record<Question, string>> = { bought: "購入日" };
const steps: Partial<Record<StepName, string>> = { customs: "税関", desk: "窓口" };
const verdicts: Record<Verdict, string> = { old: "以前の方式", not_covered: "対象外", confirm: "要確認", eligible: "対象" };
console.log(tell(check(notice, answers, Date.now())));
