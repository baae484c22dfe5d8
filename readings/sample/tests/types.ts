// Sample code of a user of the package. It is only type-checked, never run: the marked errors must be errors, and there
// must be no others.

import { check, init } from "kigen/sample";
import type { Answers, Notice, Outcome, Question, StepName, Verdict } from "kigen/sample";
import notice from "kigen/notices/voucher";

notice satisfies Notice;
await init();

const answers: Answers = { bought: "2026-11-01" };
check(notice, { ...answers, bought: "unknown" }, 0);
check({ kind: "sample", town: notice.town, sold_from: "2026-11-01" }, {}, 0);
// @ts-expect-error: a notice of another kind
check({ kind: "voucher", town: notice.town, sold_from: "2026-11-01" }, {}, 0);
// @ts-expect-error: a date is a text
check(notice, { bought: new Date() }, 0);
// @ts-expect-error: not a question
check(notice, { prefecture: "here" }, 0);

function tell(outcome: Outcome): string {
  switch (outcome.status) {
    case "ask":
      return asked[outcome.question];
    case "invalid":
      return outcome.errors.map(({ remedy }) => remedy).join();
    case "done": {
      const { verdict, deadline, call_centre } = outcome;
      // A notice of this kind may have no telephone.
      const isSilent = call_centre.state === "none";
      return `${verdicts[verdict]} ${deadline && steps[deadline]} ${isSilent}`;
    }
  }
}

const asked: Record<Question, string> = { bought: "購入日" };
const steps: Record<StepName, string> = { give_back: "返す" };
const verdicts: Record<Verdict, string> = { eligible: "対象", confirm: "要確認", not_covered: "対象外" };
console.log(tell(check(notice, answers, Date.now())));
