/** One reading: its questions, its outcomes, its notices. What holds for every reading is in `../kigen.d.ts`. */

import type * as kigen from "../kigen.js";
import type { Answers, Names, Notice } from "./types.js";

export type { Closing, ClosingKind, EpochMs, Invalid, Opening, OpeningKind, Problem, Source, State } from "../kigen.js";
export type * from "./types.js";

/** A condition that was looked at. `null`: it cannot be told. */
export type Reason = kigen.Reason<Names>;

/** A step, as it stands. */
export type Step = kigen.Step<Names>;

/** Whether the telephone is answered. */
export type CallCentre = Done["call_centre"];

/** A fact is missing: the question to ask next. */
export type Ask = kigen.Ask<Names>;

/** A judgement on what the answers are about. */
export type Done = kigen.Done<Names>;

/** What a check comes to. */
export type Outcome = kigen.Outcome<Names>;

/** Judges under the notices of this reading. */
export const check: kigen.Check<Notice, Answers, Names>;

export { default as init, initSync } from "../kigen.js";
