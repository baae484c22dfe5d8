// Sample code of a user of www/kigen.d.ts, for any reading. It is only type-checked, never run.

import init, { check, initSync } from "../../www/kigen.js";
import type { AnyNames, CallCentre, Check, Outcome } from "../../www/kigen.js";

await init();
await init({ module_or_path: new URL("kigen_bg.wasm", import.meta.url) });
initSync({ module: new Uint8Array() });
// @ts-expect-error: the bytes are named
initSync(new Uint8Array());

const outcome: Outcome = check({}, {}, Date.now());
if (outcome.status === "ask") outcome.question.toUpperCase();
// @ts-expect-error: the answers are an object
check({}, "here", 0);

/** A reading's own names. */
interface Names extends AnyNames {
  question: "when";
  call_centre: "open" | "none";
}
declare const own: Check<{ day: string }, { when?: string }, Names>;
// @ts-expect-error: another reading's notice
own({}, {}, 0);
const judged = own({ day: "2023-04-30" }, {}, 0);
if (judged.status === "ask") judged.question satisfies "when";
if (judged.status === "done") judged.call_centre satisfies Extract<CallCentre, { state: "open" | "none" }>;
