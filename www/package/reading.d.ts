/** One reading: its questions, its outcomes, its notices. The types of every reading are in `../kigen.d.ts`. */

import type * as kigen from "../kigen.js";
import type { Answers, Names, Notice } from "./types.js";

export type { Closing, ClosingKind, EpochMs, Invalid, Opening, OpeningKind, Problem, Source, State } from "../kigen.js";
export type * from "./types.js";

/** A condition that was evaluated. `null`: it is unknown. */
export type Reason = kigen.Reason<Names>;

/** A step with its state. */
export type Step = kigen.Step<Names>;

/** Whether the call centre answers. */
export type CallCentre = Done["call_centre"];

/** A fact is missing: the question to ask next. */
export type Ask = kigen.Ask<Names>;

/** A judgement on the answers. */
export type Done = kigen.Done<Names>;

/** The outcome of a check. */
export type Outcome = kigen.Outcome<Names>;

/** Judges under the notices of this reading. */
export const check: kigen.Check<Notice, Answers, Names>;

export { default as init, initSync } from "../kigen.js";
