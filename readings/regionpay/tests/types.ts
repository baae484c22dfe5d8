// Sample code of a user of the package. It is only type-checked, never run: the marked errors must be errors, and there
// must be no others.

import { check, init, initSync } from "kigen/regionpay";
import type {
  Answers,
  CallCentre,
  Clause,
  Closing,
  ClosingKind,
  Notice,
  OpeningKind,
  Outcome,
  Question,
  State,
  Step,
  StepName,
} from "kigen/regionpay";
import notice from "kigen/notices/nagasaki";

notice satisfies Notice;

// Loading.
await init();
await init({ module_or_path: new URL("kigen_bg.wasm", import.meta.url) });
await init({ module_or_path: fetch("kigen_bg.wasm") });
initSync({ module: new Uint8Array() });
initSync({ module: new WebAssembly.Module(new ArrayBuffer(0)) });
// @ts-expect-error: the bytes are named
initSync(new Uint8Array());
// @ts-expect-error: there is no default for them
initSync();

// Answers: none, some, all.
check(notice, {}, Date.now());
const answers: Answers = {
  prefecture: "here",
  coupon: "regionpay_paper",
  incident: "paid_otherwise",
  expiry: "2023-02-24",
  balance: 1500,
  left: "unknown",
  payout: "bank",
  charge: "withdrawn",
  applied: "no",
  inquiry_number: "lost",
};
check(notice, { ...answers, balance: "unknown", expiry: "unknown" }, 1_682_866_800_000);
const unanswered: Exclude<Question, keyof Answers> | Exclude<keyof Answers, Question> = null as never;
unanswered satisfies never;

// @ts-expect-error: not a value of the question
check(notice, { prefecture: "Nagasaki" }, 0);
// @ts-expect-error: whether the number is known is always known
check(notice, { inquiry_number: "unknown" }, 0);
// @ts-expect-error: not a question
check(notice, { colour: "red" }, 0);
// @ts-expect-error: yen are a number
check(notice, { balance: "1500" }, 0);
// @ts-expect-error: yen are no BigInt
check(notice, { balance: 1500n }, 0);
// @ts-expect-error: a date is a text
check(notice, { expiry: new Date() }, 0);
// @ts-expect-error: what is not answered is left out
check(notice, { coupon: undefined }, 0);
// @ts-expect-error: what is not answered is left out
check(notice, { left: null }, 0);
// @ts-expect-error: a moment is a number of milliseconds
check(notice, {}, new Date());
// @ts-expect-error: a moment is a number of milliseconds
check(notice, {}, "2023-04-18T10:00:00+09:00");
// @ts-expect-error: the rules read no clock
check(notice, {});
// @ts-expect-error: a notice has three tables
check({ names: notice.names, dates: notice.dates }, {}, 0);
// @ts-expect-error: the dates of a notice are texts
check({ ...notice, dates: { ...notice.dates, apply_by: new Date() } }, {}, 0);

/** Every outcome, and all that is in it. */
function tell(outcome: Outcome): string {
  switch (outcome.status) {
    case "ask":
      outcome.question satisfies Question;
      // @ts-expect-error: a question has no verdict yet
      return outcome.verdict;
    case "invalid":
      return outcome.errors.map(({ field, problem, remedy }) => `${field}: ${problem}: ${remedy}`).join("\n");
    case "done": {
      const { verdict, grounds, standing, reasons, steps, deadline, notes, call_centre } = outcome;
      const because = reasons.map(({ clause, holds }) => `${clause satisfies Clause} ${holds ?? "cannot be told"}`);
      const binding = steps.find(({ step }) => step === deadline);
      return [verdict, ...grounds, standing, ...because, binding && until(binding), ...notes, line(call_centre)].join();
    }
  }
}

function until(step: Step): string {
  // @ts-expect-error: there may be no closing
  step.closes.toFixed();
  if (step.closes_kind === "unstated") {
    step.closes satisfies null;
    return "not stated";
  }
  const last = new Date(step.closes - 1).toISOString();
  return `${ends[step.closes_kind]} ${last}`;
}

function line(call: CallCentre): string {
  switch (call.state) {
    case "open":
      return `until ${call.until}`;
    case "closed":
      // @ts-expect-error: closed, it has a next opening and no end
      call.until;
      return `from ${call.next}`;
    case "unknown":
      return "not known";
  }
}

// Closed sets: a table of words must have them all, and no other.
const states: Record<State, string> = {
  done: "済み",
  not_yet: "まだ",
  open: "受付中",
  last_day: "本日まで",
  closed: "終了",
  unclear: "要確認",
};
const begins: Record<OpeningKind, string> = {
  published: "since",
  planned: "planned from",
  approximate: "from about",
  unstated: "at any time",
};
const ends: Record<ClosingKind, string> = {
  instant: "by",
  day: "by",
  counted: "by",
  counted_safe: "to be safe, by",
  own: "by",
  at_latest: "at the latest by",
  advisory: "better by",
  unstated: "at any time",
};
// @ts-expect-error: a closing that is not stated has no moment
const unstated: Closing = { closes: 0, closes_kind: "unstated" };
// @ts-expect-error: `call` and others are missing
const steps: Record<StepName, string> = { use: "利用" };
// @ts-expect-error: no such verdict
const verdict: Extract<Outcome, { status: "done" }>["verdict"] = "maybe";
// @ts-expect-error: a call has no deadline
const deadline: Extract<Outcome, { status: "done" }>["deadline"] = "call";

tell(check(notice, answers, Date.now()));
// @ts-expect-error: not every outcome is a judgement
check(notice, answers, 0).steps;
console.log(begins, states, unstated, steps, verdict, deadline);
