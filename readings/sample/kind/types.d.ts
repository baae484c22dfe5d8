// Written by `KIGEN_BLESS=1 cargo test`, from how the reading describes itself in Rust. It says the same once more, for those
// who program in TypeScript.

/**
 * The answers so far. A field that is absent has not been answered; leave it out rather than setting it to `undefined` or
 * `null`. An answer whose question is not needed is checked, and then ignored.
 */
export interface Answers {
  /** On what day was the voucher bought? As `"2023-02-24"`, from 2000 to 2099, or `"unknown"`. */
  bought?: string;
}

/**
 * The questions, in the order in which they come up.
 *
 * - `bought`: On what day was the voucher bought?
 */
export type Question = "bought";

/**
 * Who is refunded.
 *
 * - `eligible`: Bought in the sale.
 * - `confirm`: The day of the purchase is not known.
 * - `not_covered`: Bought before.
 */
export type Verdict = "eligible" | "confirm" | "not_covered";

/**
 * The grounds, of which there is one: clause 1.
 *
 * - `sale`: Bought in the sale.
 */
export type Ground = "sale";

/**
 * The conditions.
 *
 * - `1.sale`: Clause 1: bought in the sale.
 */
export type Clause = "1.sale";

/**
 * How a claim stands.
 *
 * - `none`: There is nothing to claim.
 * - `too_late`: The last day has passed.
 * - `open`: There is time.
 */
export type Standing = "none" | "too_late" | "open";

/**
 * The steps of a plan.
 *
 * - `give_back`: Clause 2: give the voucher back.
 */
export type StepName = "give_back";

/**
 * The notes beside a plan.
 *
 * - `bring_voucher`: The voucher has to be shown.
 */
export type Note = "bring_voucher";

/** The names in an outcome. */
export interface Names {
  question: Question;
  verdict: Verdict;
  ground: Ground;
  clause: Clause;
  standing: Standing;
  step: StepName;
  note: Note;
  deadline: "give_back";
  call_centre: "open" | "closed" | "unknown" | "none";
}

/**
 * A notice as data, as the site has it in `<notice>/notice.json`. Days are written `"2023-04-30"`, from 2000 to 2099, or
 * with the weekday that is printed, `"2023-04-30(日)"`, which is then checked; an empty text is something that the notice
 * leaves open.
 */
export interface Notice {
  /** The name of its reading. It may be left out: a module knows no other. */
  kind?: "sample";
  /** The town that refunds. */
  town: string;
  /** Clause 1: the first day of the sale. */
  sold_from: string;
}
