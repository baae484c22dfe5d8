/**
 * Kigen's checker: judges what a traveller answers under a published notice, at a moment.
 *
 * ```js
 * import init, { check } from "./kigen.js";
 * await init();
 * const notice = await (await fetch("./notice.json")).json();
 * const outcome = check(notice, {}, Date.now());
 * // { status: "ask", question: … }
 * ```
 *
 * These are the types of every reading: a kind of notice with rules of its own. Each reading has a module, and its own types
 * for its questions, verdicts and steps. The clauses in their comments are the notice's. Only the office decides; an outcome
 * says how the notice reads.
 */

/** Milliseconds since 1970-01-01T00:00Z, as `Date.now()` counts them. To show one, use Japan time (UTC+9 all year). */
export type EpochMs = number;

/** The names in the outcomes of any reading. Each has an interface of its own for them. */
export interface AnyNames {
  /** The questions, in the order in which they come up. */
  question: string;
  /** The verdicts: whether somebody is covered. */
  verdict: string;
  /** The grounds on which somebody is covered. */
  ground: string;
  /** The conditions, in the notice's order. */
  clause: string;
  /** The standings of a claim. */
  standing: string;
  /** The steps of a plan, in its order. */
  step: string;
  /** The notes beside the plan. */
  note: string;
  /** The steps that can have the next deadline. */
  deadline: string;
  /** The states of the call centre. */
  call_centre: CallCentre["state"];
}

/**
 * The state of a step at the moment of the check.
 *
 * - `done`: it has been taken.
 * - `not_yet`: it does not open until later.
 * - `open`: it can be taken.
 * - `last_day`: it can be taken on this day, Japan time, for the last time, or for the last time with certainty.
 * - `closed`: its closing has certainly passed.
 * - `unclear`: nobody can tell from the notice whether it can still be taken.
 */
export type State = "done" | "not_yet" | "open" | "last_day" | "closed" | "unclear";

/** A condition that was evaluated. `null`: it is unknown. */
export interface Reason<Names extends AnyNames = AnyNames> {
  clause: Names["clause"];
  holds: boolean | null;
}

/**
 * The kind of an opening: from when a step can be taken. Show a planned or approximate moment as what it is.
 *
 * - `published`: since the notice was published.
 * - `planned`: from a day that the notice calls planned.
 * - `approximate`: from about a day or later.
 * - `unstated`: the notice does not say, or there is nothing to wait for.
 */
export type OpeningKind = "published" | "planned" | "approximate" | "unstated";

/** From when a step can be taken, and how firm that is. */
export type Opening =
  | { opens: EpochMs; opens_kind: Exclude<OpeningKind, "unstated"> }
  | { opens: null; opens_kind: "unstated" };

/**
 * The kind of a closing: until when a step can be taken. Show `counted_safe`, `at_latest` and `advisory` as what they are.
 *
 * - `instant`: through a minute that the notice states.
 * - `day`: through a day for which the notice states no time.
 * - `counted`: through the last day of a period, counted from a day that was answered.
 * - `counted_safe`: the same, where it is in doubt how to count: through the last day that is in time however it is counted.
 *   After it the step is `unclear`, and later `closed`.
 * - `own`: through a day that was answered, such as that of leaving.
 * - `at_latest`: no longer than through that day, perhaps not as long: another end, which may come before, is not known.
 * - `advisory`: it is our advice, and no deadline.
 * - `unstated`: the notice does not say, or it is not known from when to count.
 */
export type ClosingKind = "instant" | "day" | "counted" | "counted_safe" | "own" | "at_latest" | "advisory" | "unstated";

/**
 * The first moment at which a step is too late, or, for `counted_safe`, no longer certainly in time; and how firm that is. The
 * last day is the one before this moment.
 */
export type Closing =
  | { closes: EpochMs; closes_kind: Exclude<ClosingKind, "unstated"> }
  | { closes: null; closes_kind: "unstated" };

/** A step with its state. */
export type Step<Names extends AnyNames = AnyNames> = {
  step: Names["step"];
  state: State;
  /** Whether it is needed only if an unknown fact turns out to be so. */
  conditional: boolean;
} & Opening &
  Closing;

/** Whether the call centre answers. `unknown`: the notice does not say. `none`: it has no telephone. */
export type CallCentre =
  /** Until this moment. */
  | { state: "open"; until: EpochMs }
  /** Until this moment, when it opens. */
  | { state: "closed"; next: EpochMs }
  | { state: "unknown" }
  | { state: "none" };

/** A part of the input that cannot be read. */
export interface Problem {
  /** The field: an answer's, `answers` for all of them, `nowMs`, or the notice's, such as `notice.dates.apply_by`. */
  field: string;
  /** A word for programs, such as `negative`. */
  problem: string;
  /** What to give instead, in English. */
  remedy: string;
}

/** A fact is missing: the question to ask next. */
export interface Ask<Names extends AnyNames = AnyNames> {
  status: "ask";
  question: Names["question"];
}

/** Parts of the input cannot be read: all of them, at once. */
export interface Invalid {
  status: "invalid";
  errors: Problem[];
}

/** A judgement on the answers. */
export interface Done<Names extends AnyNames = AnyNames> {
  status: "done";
  verdict: Names["verdict"];
  /** The grounds that hold. */
  grounds: Names["ground"][];
  standing: Names["standing"];
  /** Every condition that was evaluated, in the notice's order. */
  reasons: Reason<Names>[];
  /** In the plan's order. */
  steps: Step<Names>[];
  /** The step with the next deadline: of those that can still be taken, the one that closes first. */
  deadline: Names["deadline"] | null;
  notes: Names["note"][];
  call_centre: Extract<CallCentre, { state: Names["call_centre"] }>;
}

/** The outcome of a check. */
export type Outcome<Names extends AnyNames = AnyNames> = Ask<Names> | Invalid | Done<Names>;

/** Judges under the notices of one reading. */
export interface Check<Notice, Answers, Names extends AnyNames> {
  /**
   * Judges `answers` under `notice` at `nowMs`, a moment from 1970 to 2999. It reads no clock and changes nothing that it is
   * given. It never throws for any bad input: the outcome is then `invalid`.
   *
   * Reading a notice takes ten times as long as judging. The last one that was given is remembered, and not read again when the
   * same object is given, if it is frozen at every depth and holds plain data only, as the notices of the package do. Any
   * other is read anew at each call: one that is not frozen throughout, has a getter anywhere, or is or holds a proxy.
   */
  (notice: Notice, answers: Answers, nowMs: EpochMs): Outcome<Names>;
}

/** The function of a module of any reading. Its other exports are for the page that loads it. */
export const check: Check<object, object, AnyNames>;

/** The module's Wasm: its address, a response from there, or its bytes. */
export type Source = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

/** Loads the Wasm, by default from beside the module. `check` can be called once it has come. */
export default function init(from?: { module_or_path: Source | Promise<Source> }): Promise<unknown>;

/** Starts the Wasm from its bytes, at once. */
export function initSync(from: { module: BufferSource | WebAssembly.Module }): unknown;
