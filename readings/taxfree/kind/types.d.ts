// Written by `KIGEN_BLESS=1 cargo test`, from how the reading describes itself in Rust. It says the same once more, for those
// who program in TypeScript.

/**
 * Whether the shop did the tax-free procedure.
 *
 * - `done`: It read the passport, or its code in Visit Japan Web, for tax-free.
 * - `not_done`: It did not.
 * - `unknown`: Not known.
 */
export type Procedure = "done" | "not_done" | "unknown";

/**
 * Who the traveller is.
 *
 * - `short_stay`: On a short stay.
 * - `diplomat`: A diplomat or an official.
 * - `us_forces`: Of the US forces in Japan.
 * - `landing_permit`: With a landing permit: of a ship, in transit, of a crew and the like.
 * - `japanese_abroad`: A Japanese national who lives abroad.
 * - `other`: Somebody who works, studies or lives in Japan.
 * - `unknown`: Not known.
 */
export type Traveller = "short_stay" | "diplomat" | "us_forces" | "landing_permit" | "japanese_abroad" | "other" | "unknown";

/**
 * For how long they have lived outside Japan.
 *
 * - `two_years`: Two years or more in a row.
 * - `less`: Less.
 * - `unknown`: Not known.
 */
export type Abroad = "two_years" | "less" | "unknown";

/**
 * Whether they showed the shop one of the documents that say since when they live abroad.
 *
 * - `shown`: They did.
 * - `not_shown`: They did not.
 * - `unknown`: Not known.
 */
export type Proof = "shown" | "not_shown" | "unknown";

/**
 * Whether there is another tax-free receipt of the same shop and day.
 *
 * - `yes`: There is.
 * - `no`: There is none.
 * - `unknown`: Not known.
 */
export type SameDay = "yes" | "no" | "unknown";

/**
 * Whether it is goods to take home.
 *
 * - `goods`: Only goods to take home.
 * - `part`: Some of it is services, meals, bullion or coins.
 * - `none`: All of it is.
 * - `unknown`: Not known.
 */
export type Goods = "goods" | "part" | "none" | "unknown";

/**
 * Whether customs has confirmed that the goods leave Japan.
 *
 * - `yes`: It has.
 * - `no`: It has not.
 * - `unknown`: Not known.
 */
export type Confirmed = "yes" | "no" | "unknown";

/**
 * Whether one piece alone costs as much as needs papers.
 *
 * - `below`: Each costs less.
 * - `million`: One costs as much.
 * - `unknown`: Not known.
 */
export type Unit = "below" | "million" | "unknown";

/**
 * Where the goods are.
 *
 * - `all`: All of them are here, and nothing of them is used up.
 * - `used`: They are eaten or used up, all or part.
 * - `missing`: Some are lost, given away, posted, or with somebody else.
 * - `checked_in`: They are in baggage that has been handed over.
 * - `unknown`: Not known.
 */
export type Complete = "all" | "used" | "missing" | "checked_in" | "unknown";

/**
 * Where they leave from.
 *
 * - `vjw`: One of the seven airports where it can be done in Visit Japan Web, too.
 * - `airport`: Another airport.
 * - `port`: A sea port.
 * - `connection`: First by a domestic flight.
 * - `unknown`: Not known.
 */
export type Place = "vjw" | "airport" | "port" | "connection" | "unknown";

/**
 * The answers so far. A field that is absent has not been answered; leave it out rather than setting it to `undefined` or
 * `null`. An answer whose question is not needed is checked, and then ignored.
 */
export interface Answers {
  /** On what day was it bought, in Japan? start, days. As `"2023-02-24"`, from 2000 to 2099, or `"unknown"`. */
  bought?: string;
  /** Did the shop do the tax-free procedure? procedure. */
  procedure?: Procedure;
  /** Who is the traveller? person. */
  traveller?: Traveller;
  /** On what day did they land in Japan? person. As `"2023-02-24"`, from 2000 to 2099, or `"unknown"`. */
  entered?: string;
  /** For how long have they lived outside Japan? abroad. */
  abroad?: Abroad;
  /** Did they show the shop a document that says so? abroad. */
  proof?: Proof;
  /** How many yen is the receipt, before tax? amount. In whole yen from 0 to 100,000,000, or `"unknown"`. */
  amount?: number | "unknown";
  /** Is there another tax-free receipt of the same shop and day? amount. */
  same_day?: SameDay;
  /** Is all of it goods to take home? goods. */
  goods?: Goods;
  /** Has customs confirmed? customs. */
  confirmed?: Confirmed;
  /** Does one piece alone cost as much as needs papers? papers. */
  unit?: Unit;
  /** Is all of it still here, and unused? whole, used, own, baggage. */
  complete?: Complete;
  /** On what day do they leave Japan? customs. As `"2023-02-24"`, from 2000 to 2099, or `"unknown"`. */
  departure?: string;
  /** Where do they leave from? customs, vjw. */
  place?: Place;
}

/**
 * The questions, in the order in which they come up.
 *
 * - `bought`: On what day was it bought, in Japan? start, days.
 * - `procedure`: Did the shop do the tax-free procedure? procedure.
 * - `traveller`: Who is the traveller? person.
 * - `entered`: On what day did they land in Japan? person.
 * - `abroad`: For how long have they lived outside Japan? abroad.
 * - `proof`: Did they show the shop a document that says so? abroad.
 * - `amount`: How many yen is the receipt, before tax? amount.
 * - `same_day`: Is there another tax-free receipt of the same shop and day? amount.
 * - `goods`: Is all of it goods to take home? goods.
 * - `confirmed`: Has customs confirmed? customs.
 * - `unit`: Does one piece alone cost as much as needs papers? papers.
 * - `complete`: Is all of it still here, and unused? whole, used, own, baggage.
 * - `departure`: On what day do they leave Japan? customs.
 * - `place`: Where do they leave from? customs, vjw.
 */
export type Question =
  | "bought"
  | "procedure"
  | "traveller"
  | "entered"
  | "abroad"
  | "proof"
  | "amount"
  | "same_day"
  | "goods"
  | "confirmed"
  | "unit"
  | "complete"
  | "departure"
  | "place";

/**
 * Who is covered.
 *
 * - `old`: Bought before this method: the tax was not paid, and none comes back.
 * - `not_covered`: Another condition fails.
 * - `confirm`: It takes the shop to tell.
 * - `eligible`: All conditions hold.
 */
export type Verdict = "old" | "not_covered" | "confirm" | "eligible";

/** There are no grounds: all conditions count together. */
export type Ground = never;

/**
 * The conditions, in their order.
 *
 * - `start`: Bought by this method.
 * - `procedure`: The shop did the tax-free procedure.
 * - `person`: The traveller is one of those who may buy tax-free.
 * - `amount`: It is enough.
 * - `goods`: It is goods to take home.
 */
export type Clause = "start" | "procedure" | "person" | "amount" | "goods";

/**
 * How a receipt stands.
 *
 * - `none`: There is no plan.
 * - `confirmed`: Customs has confirmed.
 * - `void`: Not all of the goods can leave, so that nothing comes back.
 * - `too_late`: The last day has passed without a confirmation.
 * - `unclear`: Whether customs confirms, or has, cannot be told.
 * - `at_risk`: The traveller leaves after the last day.
 * - `open`: There is something to do, and time to do it.
 */
export type Standing = "none" | "confirmed" | "void" | "too_late" | "unclear" | "at_risk" | "open";

/**
 * The steps of a plan, in its order.
 *
 * - `ask`: Ask the shop, or customs.
 * - `keep`: Keep all goods of the receipt together and unused, with receipt and passport.
 * - `papers`: Have the papers of a piece at hand that costs as much.
 * - `customs`: Have customs confirm.
 * - `desk`: Tell the officer at the desk that something was used up.
 * - `refund`: The tax comes back.
 */
export type StepName = "ask" | "keep" | "papers" | "customs" | "desk" | "refund";

/**
 * Notes beside a plan.
 *
 * - `baggage_first`: Customs comes before the baggage is handed over, and before security.
 * - `connection`: They leave by a domestic flight first.
 * - `vjw`: It can be done in Visit Japan Web, too.
 * - `terminals_unknown`: Where the terminals are is not known.
 * - `unconfirmed`: This reading is not confirmed by anybody yet.
 */
export type Note = "baggage_first" | "connection" | "vjw" | "terminals_unknown" | "unconfirmed";

/** The names in an outcome. */
export interface Names {
  question: Question;
  verdict: Verdict;
  ground: Ground;
  clause: Clause;
  standing: Standing;
  step: StepName;
  note: Note;
  deadline: "customs" | "desk";
  call_centre: "open" | "closed" | "unknown" | "none";
}

/**
 * A notice as data, as the site has it in `<notice>/notice.json`. Days are written `"2023-04-30"`, from 2000 to 2099, or
 * with the weekday that is printed, `"2023-04-30(日)"`, which is then checked; an empty text is something that the notice
 * leaves open.
 */
export interface Notice {
  /** The name of its reading. It may be left out: a module knows no other. */
  kind?: "taxfree";
  /** The day on which the sources were read. */
  read_on: string;
  /** Clause start: the first day of purchases by this method. */
  starts_on: string;
  /** Clause days: how many days there are for the confirmation, from the day after the purchase. From 1 to 400. */
  days: number;
  /** Clause amount: the least that is tax-free, in yen before tax. From 1 to 100,000,000. */
  minimum: number;
  /** Clause papers: from how many yen before tax customs may ask for the papers of one piece. From 1 to 100,000,000. */
  unit_minimum: number;
  /** Clause person: for how many months after landing a purchase is tax-free. From 1 to 24. */
  months: number;
  /** Where it stands, and who has confirmed how it is read. */
  names: {
    /** Who has confirmed this reading against the sources. `""`: nobody yet. */
    confirmed_by: string;
    /** The page for travellers: T. */
    travellers_address: string;
    /** The answers to questions of travellers: F. */
    faq_address: string;
    /** The page for shops: S. */
    shops_address: string;
    /** The page of the association of tax-free shops: Z. */
    association_address: string;
  };
}
