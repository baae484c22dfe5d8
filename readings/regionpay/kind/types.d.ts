// Written by `KIGEN_BLESS=1 cargo test`, from how the reading describes itself in Rust. It says the same once more, for those
// who program in TypeScript.

/**
 * Where the trip went.
 *
 * - `here`: The prefecture of this notice.
 * - `elsewhere`: Another one, whose own notice counts.
 * - `unknown`: Not known.
 */
export type Prefecture = "here" | "elsewhere" | "unknown";

/**
 * What was received for the trip.
 *
 * - `regionpay_paper`: A paper regional coupon of the nationwide travel support, received through regionPAY. Whether it was
 *   then charged into the app does not matter here.
 * - `not_issued`: One should have been issued, and was not.
 * - `other`: Something else.
 * - `unknown`: Not known.
 */
export type Coupon = "regionpay_paper" | "not_issued" | "other" | "unknown";

/**
 * What went wrong when paying during the outage.
 *
 * - `none`: Nothing, or no payment was tried.
 * - `paid_otherwise`: It could not be used and was paid in cash or otherwise, and the balance was deducted as well: 1(B)①.
 * - `charged_twice`: The button was pressed several times, and it was charged more than once: 1(B)②.
 * - `other`: Another problem with a payment: 1※.
 * - `unknown`: Not known.
 */
export type Incident = "none" | "paid_otherwise" | "charged_twice" | "other" | "unknown";

/**
 * What the traveller would rather have.
 *
 * - `points`: Cashless points.
 * - `bank`: A bank transfer: 2※.
 * - `unknown`: Not decided: planned as points.
 */
export type Payout = "points" | "bank" | "unknown";

/**
 * Where the coupon is: 2(A).
 *
 * - `app`: Charged into the app, and the account is still there: deleting the app is not withdrawing.
 * - `withdrawn`: It was in the app, and the account has been withdrawn.
 * - `paper`: On paper only.
 * - `unknown`: Not known.
 */
export type Charge = "app" | "withdrawn" | "paper" | "unknown";

/**
 * Whether the application that the plan has was made: 2(A), 2※.
 *
 * - `yes`: It has.
 * - `no`: It has not.
 * - `unknown`: Not known.
 */
export type Applied = "yes" | "no" | "unknown";

/**
 * Whether the coupon's inquiry number is at hand: 2(A), 2(B)①.
 *
 * - `known`: It is.
 * - `lost`: It is not, or the coupon is lost.
 */
export type InquiryNumber = "known" | "lost";

/**
 * The answers so far. A field that is absent has not been answered; leave it out rather than setting it to `undefined` or
 * `null`. An answer whose question is not needed is checked, and then ignored.
 */
export interface Answers {
  /** Is the trip's prefecture the one whose notice this is? 1. */
  prefecture?: Prefecture;
  /** What was received? 1. */
  coupon?: Coupon;
  /** What went wrong when paying during the outage? 1(B), 1※. */
  incident?: Incident;
  /** What expiry date was originally printed on the coupon? 1(A). As `"2023-02-24"`, from 2000 to 2099, or `"unknown"`. */
  expiry?: string;
  /** How much was left when the first extension ended? 1(A). In whole yen from 0 to 1,000,000, or `"unknown"`. */
  balance?: number | "unknown";
  /** How much was left when the extended expiry ended? 2(A)②. In whole yen from 0 to 1,000,000, or `"unknown"`. */
  left?: number | "unknown";
  /** Points, or a bank transfer? 2(A)②, 2※. */
  payout?: Payout;
  /** Where is the coupon now: in the app, no longer, or on paper only? 2(A). */
  charge?: Charge;
  /** Has the application been made? 2(A), 2※. */
  applied?: Applied;
  /** Is the coupon's inquiry number at hand? 2(A), 2(B)①. */
  inquiry_number?: InquiryNumber;
}

/**
 * The questions, in the order in which they come up.
 *
 * - `prefecture`: Is the trip's prefecture the one whose notice this is? 1.
 * - `coupon`: What was received? 1.
 * - `incident`: What went wrong when paying during the outage? 1(B), 1※.
 * - `expiry`: What expiry date was originally printed on the coupon? 1(A).
 * - `balance`: How much was left when the first extension ended? 1(A).
 * - `left`: How much was left when the extended expiry ended? 2(A)②.
 * - `payout`: Points, or a bank transfer? 2(A)②, 2※.
 * - `charge`: Where is the coupon now: in the app, no longer, or on paper only? 2(A).
 * - `applied`: Has the application been made? 2(A), 2※.
 * - `inquiry_number`: Is the coupon's inquiry number at hand? 2(A), 2(B)①.
 */
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
 * What clause 1 comes to for one coupon.
 *
 * - `elsewhere`: The trip was in another prefecture, and is not judged with this notice.
 * - `eligible`: A ground holds, so the coupon appears to qualify.
 * - `confirm`: It takes the call centre to tell.
 * - `not_covered`: No ground can hold.
 */
export type Verdict = "elsewhere" | "eligible" | "confirm" | "not_covered";

/**
 * The grounds on which a coupon is covered. They are independent of each other, and several can hold.
 *
 * - `A`: 1(A): it expired on the day of the outage, with a balance left after the first extension.
 * - `B1`: 1(B)①: paid otherwise, and the balance was deducted as well.
 * - `B2`: 1(B)②: charged more than once.
 */
export type Ground = "A" | "B1" | "B2";

/**
 * The conditions of clause 1, in the notice's order.
 *
 * - `1.prefecture`: The trip was in this prefecture.
 * - `1.coupon`: A paper regional coupon was received through regionPAY.
 * - `1A.expiry`: It expired on the day that the notice names.
 * - `1A.balance`: At least 1 yen was left after the first extension.
 * - `1B1`: Paid otherwise, and deducted as well.
 * - `1B2`: Charged more than once.
 * - `1.other`: Another payment problem during the outage.
 */
export type Clause = "1.prefecture" | "1.coupon" | "1A.expiry" | "1A.balance" | "1B1" | "1B2" | "1.other";

/**
 * How a traveller's claim stands as a whole.
 *
 * - `none`: There is nothing to claim.
 * - `settled`: The coupon was used up; nothing is left to claim.
 * - `too_late`: A stated deadline has been missed.
 * - `unclear`: The notice does not let anybody tell.
 * - `open`: There is something to do, and time to do it.
 */
export type Standing = "none" | "settled" | "too_late" | "unclear" | "open";

/**
 * The steps of a plan, in its order.
 *
 * - `call`: Call the call centre: 1※, 2(B)①, 3.
 * - `find_number`: Ask the issuer for the inquiry number: 2(A).
 * - `use`: Use the coupon within its extended expiry: 2(A)①, 2(B)②.
 * - `apply`: Apply on the office's site for points: 2(A).
 * - `apply_bank`: Apply on it for a bank transfer: 2※.
 * - `collect`: Collect the points: 2(A).
 * - `transfer`: Receive the bank transfer: 2※.
 */
export type StepName = "call" | "find_number" | "use" | "apply" | "apply_bank" | "collect" | "transfer";

/**
 * What must be said beside the plan.
 *
 * - `late_report`: 2(B)② assumes that the balance is restored before the extended expiry ends, and that has passed.
 * - `ended`: Every deadline that the notice states has passed.
 */
export type Note = "late_report" | "ended";

/** The names in an outcome. */
export interface Names {
  question: Question;
  verdict: Verdict;
  ground: Ground;
  clause: Clause;
  standing: Standing;
  step: StepName;
  note: Note;
  deadline: "use" | "apply" | "apply_bank" | "collect";
  call_centre: "open" | "closed" | "unknown";
}

/**
 * A notice as data, as the site has it in `<notice>/notice.json`. Days are written `"2023-04-30"`, from 2000 to 2099, or
 * with the weekday that is printed, `"2023-04-30(日)"`, which is then checked; an empty text is something that the notice
 * leaves open.
 */
export interface Notice {
  /** The name of its reading. It may be left out: a module knows no other. */
  kind?: "regionpay";
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
