/**
 * Kigen's checker: judges what a traveller answers under a published notice, at a moment.
 *
 * ```js
 * import init, { check } from "./kigen.js";
 * await init();
 * const notice = await (await fetch("/nagasaki/notice.json")).json();
 * const outcome = check(notice, { prefecture: "here" }, Date.now());
 * // { status: "ask", question: "coupon" }
 * ```
 *
 * The clauses named here are the notice's: clause 1 says who is covered, clause 2 what they get and by when, clause 3 whom
 * to call. Only the office decides; an outcome says how the notice reads.
 */

/** Milliseconds since 1970-01-01T00:00Z, as `Date.now()` counts them. To show one, use Japan time (UTC+9 all year). */
export type EpochMs = number;

/** Where the trip went: to the prefecture of the notice, to another one, whose own notice counts, or not known. */
export type Prefecture = "here" | "elsewhere" | "unknown";

/**
 * What was received for the trip.
 *
 * - `regionpay_paper`: a paper regional coupon of the nationwide travel support, received through regionPAY; whether it was
 *   then charged into the app does not matter here.
 * - `not_issued`: one should have been issued, and was not.
 */
export type Coupon = "regionpay_paper" | "not_issued" | "other" | "unknown";

/**
 * What went wrong when paying during the outage.
 *
 * - `none`: nothing, or no payment was tried.
 * - `paid_otherwise`: it could not be used and was paid in cash or otherwise, and the balance was deducted as well: 1(B)①.
 * - `charged_twice`: the button was pressed several times, and it was charged more than once: 1(B)②.
 * - `other`: another problem with a payment: 1※.
 */
export type Incident = "none" | "paid_otherwise" | "charged_twice" | "other" | "unknown";

/** Cashless points, a bank transfer (2※), or not decided, which is planned as points. */
export type Payout = "points" | "bank" | "unknown";

/**
 * Where the coupon is: charged into the app with the account still there (deleting the app is not withdrawing), withdrawn
 * from the app, or on paper only: 2(A).
 */
export type Charge = "app" | "withdrawn" | "paper" | "unknown";

/** Whether the application that the plan has was made: 2(A), 2※. */
export type Applied = "yes" | "no" | "unknown";

/** Whether the coupon's inquiry number is at hand: 2(A), 2(B)①. */
export type InquiryNumber = "known" | "lost";

/**
 * The answers so far. A field that is absent has not been answered; leave it out rather than setting it to `undefined` or
 * `null`. An answer whose question is not needed is checked, and then ignored.
 */
export interface Answers {
  /** 1. */
  prefecture?: Prefecture;
  /** 1. */
  coupon?: Coupon;
  /** 1(B), 1※. */
  incident?: Incident;
  /** 1(A): the expiry date originally printed on the coupon, as `"2023-02-24"`, from 2000 to 2099, or `"unknown"`. */
  expiry?: string;
  /** 1(A): what was left when the first extension ended, in whole yen from 0 to 1,000,000. */
  balance?: number | "unknown";
  /** 2(A)②: what was left when the extended expiry ended, in whole yen from 0 to 1,000,000. */
  left?: number | "unknown";
  /** 2(A)②, 2※. */
  payout?: Payout;
  /** 2(A). */
  charge?: Charge;
  /** 2(A), 2※. */
  applied?: Applied;
  /** 2(A), 2(B)①. */
  inquiry_number?: InquiryNumber;
}

/** The questions, in the order in which they come up. */
export type Question =
  | "prefecture"
  | "coupon"
  | "incident"
  | "expiry"
  | "balance"
  | "left"
  | "payout"
  | "charge"
  | "applied"
  | "inquiry_number";

/**
 * What clause 1 comes to.
 *
 * - `elsewhere`: the trip was in another prefecture, and is not judged with this notice.
 * - `eligible`: a ground holds, so the coupon appears to qualify.
 * - `confirm`: it takes the call centre to tell.
 * - `not_covered`: no ground can hold.
 */
export type Verdict = "elsewhere" | "eligible" | "confirm" | "not_covered";

/** The grounds: 1(A), 1(B)① and 1(B)②. They are independent; several can hold. */
export type Ground = "A" | "B1" | "B2";

/** The conditions of clause 1, in the notice's order. */
export type Clause = "1.prefecture" | "1.coupon" | "1A.expiry" | "1A.balance" | "1B1" | "1B2" | "1.other";

/**
 * How the claim stands.
 *
 * - `none`: there is nothing to claim.
 * - `settled`: the coupon was used up; nothing is left to claim.
 * - `too_late`: a stated deadline has been missed.
 * - `unclear`: the notice does not let anybody tell.
 * - `open`: none of these.
 */
export type Standing = "none" | "settled" | "too_late" | "unclear" | "open";

/**
 * The steps of a plan, in its order.
 *
 * - `call`: call the call centre: 1※, 2(B)①, 3.
 * - `find_number`: ask the issuer for the inquiry number: 2(A).
 * - `use`: use the coupon within its extended expiry: 2(A)①, 2(B)②.
 * - `apply`: apply on the office's site for points: 2(A).
 * - `apply_bank`: apply on it for a bank transfer: 2※.
 * - `collect`: collect the points: 2(A).
 * - `transfer`: receive the bank transfer: 2※.
 */
export type StepName = "call" | "find_number" | "use" | "apply" | "apply_bank" | "collect" | "transfer";

/**
 * How a step stands at the moment asked about.
 *
 * - `done`: it has been taken.
 * - `not_yet`: it does not open until later.
 * - `open`: it can be taken.
 * - `last_day`: it can be taken on this day, Japan time, for the last time, or for the last time with certainty.
 * - `closed`: its closing has certainly passed.
 * - `unclear`: nobody can tell from the notice whether it can still be taken.
 */
export type State = "done" | "not_yet" | "open" | "last_day" | "closed" | "unclear";

/**
 * What must be said beside the plan.
 *
 * - `late_report`: 2(B)② assumes that the balance is restored before the extended expiry ends, and that has passed.
 * - `ended`: every deadline that the notice states has passed.
 */
export type Note = "late_report" | "ended";

/** A condition that was looked at. `null`: it cannot be told. */
export interface Reason {
  clause: Clause;
  holds: boolean | null;
}

/**
 * From when a step can be taken. Show a planned or approximate moment as what it is.
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
 * Until when a step can be taken. Show `counted_safe`, `at_latest` and `advisory` as what they are.
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
export type ClosingKind =
  | "instant"
  | "day"
  | "counted"
  | "counted_safe"
  | "own"
  | "at_latest"
  | "advisory"
  | "unstated";

/**
 * The first moment at which a step is too late, or, for `counted_safe`, no longer certainly in time; and how firm that is. The
 * last day is the one before this moment.
 */
export type Closing =
  | { closes: EpochMs; closes_kind: Exclude<ClosingKind, "unstated"> }
  | { closes: null; closes_kind: "unstated" };

/** A step, as it stands. */
export type Step = {
  step: StepName;
  state: State;
  /** Needed only if what cannot be told turns out to be so. */
  conditional: boolean;
} & Opening &
  Closing;

/** Whether the telephone is answered: 3. `unknown`: the notice does not say. */
export type CallCentre =
  /** Until this moment. */
  | { state: "open"; until: EpochMs }
  /** Until this moment, when it opens. */
  | { state: "closed"; next: EpochMs }
  | { state: "unknown" };

/** Something that cannot be read. */
export interface Problem {
  /** The field: an answer's, `answers` for all of them, `nowMs`, or the notice's, such as `notice.dates.apply_by`. */
  field: string;
  /** A word for programs, such as `negative`. */
  problem: string;
  /** What to give instead, in English. */
  remedy: string;
}

/** A fact is missing: the question to ask next. */
export interface Ask {
  status: "ask";
  question: Question;
}

/** Something given cannot be read: all of it, at once. */
export interface Invalid {
  status: "invalid";
  errors: Problem[];
}

/** A judgement on one coupon. */
export interface Done {
  status: "done";
  verdict: Verdict;
  /** Those that hold. */
  grounds: Ground[];
  standing: Standing;
  /** Every condition that was looked at, in the notice's order. */
  reasons: Reason[];
  /** In the plan's order. */
  steps: Step[];
  /** The step that binds next: of those that can still be taken, the one that closes first. */
  deadline: "use" | "apply" | "apply_bank" | "collect" | null;
  notes: Note[];
  call_centre: CallCentre;
}

/** What a check comes to. */
export type Outcome = Ask | Invalid | Done;

/**
 * A notice as data, as the site has it in `<notice>/notice.json`. Days are written `"2023-04-30"`, from 2000 to 2099, or with
 * the weekday that is printed, `"2023-04-30(日)"`, which is then checked; an empty text is something that the notice leaves
 * open.
 */
export interface Notice {
  // Written by `KIGEN_BLESS=1 cargo test --test described`, from how the reading describes its notice.
  /** What the notice calls things, in Japanese. */
  names: {
    /** The prefecture whose campaign it is. */
    prefecture: string;
    /** The campaign. */
    campaign: string;
    /** The office that published the notice and decides. */
    office: string;
    /** The notice's title. */
    title: string;
    /** Which report it is. */
    report: string;
    /** Clause 3: the call centre. */
    call_centre: string;
    /** Clause 3: the call centre's number, in digits and hyphens. */
    telephone: string;
    /** The site on which to apply. */
    application_site: string;
    /** Clause 2(A)②: the kinds of points to choose from. */
    points: string[];
    /** Clause 前文: about when the outage was. */
    outage_about: string;
    /** Clause 前文: the hours of the outage. `""`: not stated in the notice. */
    outage_hours: string;
    /** Clause 2※URL: the address of the application site. `""`: not stated in the notice. */
    application_site_address: string;
    /** Clause 2※URL: a later report. `""`: not known to this file. */
    third_report: string;
  };
  /** The dates of the notice, in the order of its clauses. */
  dates: {
    /** Clause 前文: when the notice was published. */
    published: string;
    /** Clause 前文: when it was last amended. */
    amended: string;
    /** Clause 前文: the day of the outage. */
    outage: string;
    /** Clause 1(A): the expiry that is printed on the coupons concerned. */
    expiry: string;
    /** Clause 1(A): when the first extension had passed. A minute, through its end: `"2023-02-26(日) 23:59"`. */
    first_extension: string;
    /** Clauses 2(A)紙, 2※: the day on which the application site is planned to open. */
    application_opens: string;
    /**
     * Clauses 2(A)①, 2(A)②, 2(B)②: when the extended expiry has passed, and the balance is fixed. A minute, through its end:
     * `"2023-02-26(日) 23:59"`.
     */
    use_by: string;
    /**
     * Clause 2(A)アプリ: the earliest day on which links to the points are sent to app users. `"none"`: the notice knows no way
     * by the app, and everybody applies.
     */
    links_sent_from: string;
    /** Clause 2(A)紙: the last day on which to apply. */
    apply_by: string;
    /** Clauses 2(A)アプリ, 2(A)紙: the last day on which to collect the points. */
    collect_by: string;
    /** Clause 2※: the earliest day of bank transfers. */
    transfers_from: string;
  };
  /** When the telephone is answered, as a notice's file has it. */
  call_centre: {
    /** The first day. */
    first_day: string;
    /** Through this day it is answered on every day of the week, holidays included. */
    every_day_through: string;
    /** The last day. `""`: not stated in the notice. */
    last_day: string;
    /** The daily opening. A time of day: `"10:00"`. */
    opens: string;
    /** The daily closing: the first minute in which nobody answers. A time of day: `"10:00"`. */
    closes: string;
    /** Public holidays, which matter once not every day is an open one. */
    holidays: string[];
  };
}

/**
 * Judges `answers` under `notice` at `nowMs`, a moment from 1970 to 2999. It reads no clock and changes nothing that it is
 * given. It never throws for bad input, whatever that is: the outcome is then `invalid`.
 *
 * Reading a notice takes ten times as long as judging. The last one that was given is remembered, and not read again when the
 * same object is given, if it is frozen at every depth and holds plain data only, as the notices of the package do. Any
 * other is read anew at each call: one that is not frozen throughout, has a getter anywhere, or is or holds a proxy.
 */
export function check(notice: Notice, answers: Answers, nowMs: EpochMs): Outcome;

/** Starts the page that the module is loaded by. For that page alone: elsewhere it throws. */
export function start(): void;

/** Writes a moment into that page, wherever it asks for it by that name. */
export function write_moment(name: string, epochMs: EpochMs): void;

/** The module's Wasm: where it is, what came from there, or itself. */
export type Source = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

/** Loads the Wasm, by default from beside the module. `check` can be called once it has come. */
export default function init(from?: { module_or_path: Source | Promise<Source> }): Promise<unknown>;

/** Starts the Wasm from its bytes, at once. */
export function initSync(from: { module: BufferSource | WebAssembly.Module }): unknown;
