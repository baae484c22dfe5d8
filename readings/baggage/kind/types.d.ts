// Written by `KIGEN_BLESS=1 cargo test`, from how the reading describes itself in Rust. It says the same once more, for those
// who program in TypeScript.

/**
 * The airline that operated the last flight.
 *
 * - `jal`: JAL (日本航空).
 * - `ana`: ANA (全日本空輸).
 * - `other`: Another one.
 * - `unknown`: Not known.
 */
export type Carrier = "jal" | "ana" | "other" | "unknown";

/**
 * The kind of flight.
 *
 * - `international`: International, a domestic leg on the same ticket included.
 * - `domestic`: Domestic.
 * - `unknown`: Not known.
 */
export type Flight = "international" | "domestic" | "unknown";

/**
 * What has happened to the bag.
 *
 * - `damaged`: It came damaged.
 * - `late`: It came later.
 * - `missing`: It has not come.
 * - `unknown`: Not known.
 */
export type What = "damaged" | "late" | "missing" | "unknown";

/**
 * Whether it has been reported to the airline.
 *
 * - `written`: In writing.
 * - `spoken`: At the desk or by telephone only.
 * - `no`: It has not.
 * - `unknown`: Not known.
 */
export type Reported = "written" | "spoken" | "no" | "unknown";

/**
 * Whether they are still in the arrival hall.
 *
 * - `airport`: They are.
 * - `left`: They have left.
 * - `unknown`: Not known.
 */
export type StillThere = "airport" | "left" | "unknown";

/**
 * The answers so far. A field that is absent has not been answered; leave it out rather than setting it to `undefined` or
 * `null`. An answer whose question is not needed is checked, and then ignored.
 */
export interface Answers {
  /** Which airline operated the last flight? */
  carrier?: Carrier;
  /** Was it an international flight? */
  flight?: Flight;
  /** What has happened to the bag? */
  what?: What;
  /** On what day was the bag received? As `"2023-02-24"`, from 2000 to 2099, or `"unknown"`. */
  received?: string;
  /** Has it been reported to the airline? */
  reported?: Reported;
  /** On what day did the flight arrive? As `"2023-02-24"`, from 2000 to 2099, or `"unknown"`. */
  arrived?: string;
  /** Are they still in the arrival hall? */
  still_there?: StillThere;
}

/**
 * The questions, in the order in which they come up.
 *
 * - `carrier`: Which airline operated the last flight?
 * - `flight`: Was it an international flight?
 * - `what`: What has happened to the bag?
 * - `received`: On what day was the bag received?
 * - `reported`: Has it been reported to the airline?
 * - `arrived`: On what day did the flight arrive?
 * - `still_there`: Are they still in the arrival hall?
 */
export type Question = "carrier" | "flight" | "what" | "received" | "reported" | "arrived" | "still_there";

/**
 * Whether there is a claim that can be read.
 *
 * - `not_read`: No notice that has been read counts: the airline has to be asked, at once.
 * - `claim`: A notice counts, and it is known what has happened.
 * - `confirm`: It takes the airline to tell.
 */
export type Verdict = "not_read" | "claim" | "confirm";

/** There are no grounds: all conditions count together. */
export type Ground = never;

/**
 * The conditions, in their order.
 *
 * - `notice`: A notice that has been read counts.
 * - `what`: It is known what has happened to the bag.
 */
export type Clause = "notice" | "what";

/**
 * How a claim stands.
 *
 * - `none`: There is no claim that can be read.
 * - `reported`: It has been reported in writing.
 * - `too_late`: The last day has passed without that.
 * - `unclear`: Whether it is too late cannot be told.
 * - `open`: There is time to write.
 */
export type Standing = "none" | "reported" | "too_late" | "unclear" | "open";

/**
 * The steps of a plan, in its order.
 *
 * - `ask`: Ask the airline.
 * - `desk`: Tell the airline's staff before leaving the hall.
 * - `write`: Complain in writing.
 * - `keep`: Keep tag, boarding pass, photographs and receipts.
 * - `follow`: Follow where the bag is.
 * - `sue`: Go to court.
 */
export type StepName = "ask" | "desk" | "write" | "keep" | "follow" | "sue";

/**
 * Notes beside a plan.
 *
 * - `spoken_is_not_enough`: To have told somebody is not enough.
 * - `first_day_unstated`: It is not stated how the days are counted.
 * - `unconfirmed`: This reading is not confirmed by anybody yet.
 */
export type Note = "spoken_is_not_enough" | "first_day_unstated" | "unconfirmed";

/** The names in an outcome. */
export interface Names {
  question: Question;
  verdict: Verdict;
  ground: Ground;
  clause: Clause;
  standing: Standing;
  step: StepName;
  note: Note;
  deadline: "write" | "sue";
  call_centre: "open" | "closed" | "unknown" | "none";
}

/**
 * A notice as data, as the site has it in `<notice>/notice.json`. Days are written `"2023-04-30"`, from 2000 to 2099, or
 * with the weekday that is printed, `"2023-04-30(日)"`, which is then checked; an empty text is something that the notice
 * leaves open.
 */
export interface Notice {
  /** The name of its reading. It may be left out: a module knows no other. */
  kind?: "baggage";
  /** The day on which the sources were read. */
  read_on: string;
  /** Clause jal_damaged: the time to complain to JAL of damage. */
  jal_damaged: {
    /** How many days there are. From 1 to 400. */
    days: number;
    /** The day that they are counted from. */
    from: "received" | "arrived";
    /** Whether that day is the first of them. */
    first_day: "counted" | "not_counted" | "unstated";
  };
  /** Clause jal_late: the time to complain to JAL of delay. */
  jal_late: {
    /** How many days there are. From 1 to 400. */
    days: number;
    /** The day that they are counted from. */
    from: "received" | "arrived";
    /** Whether that day is the first of them. */
    first_day: "counted" | "not_counted" | "unstated";
  };
  /** Clause jal_missing: the time to complain to JAL of a bag that has not come. */
  jal_missing: {
    /** How many days there are. From 1 to 400. */
    days: number;
    /** The day that they are counted from. */
    from: "received" | "arrived";
    /** Whether that day is the first of them. */
    first_day: "counted" | "not_counted" | "unstated";
  };
  /** Clause ana_damaged: the time to complain to ANA of damage. */
  ana_damaged: {
    /** How many days there are. From 1 to 400. */
    days: number;
    /** The day that they are counted from. */
    from: "received" | "arrived";
    /** Whether that day is the first of them. */
    first_day: "counted" | "not_counted" | "unstated";
  };
  /** Clause ana_late: the time to complain to ANA of delay. */
  ana_late: {
    /** How many days there are. From 1 to 400. */
    days: number;
    /** The day that they are counted from. */
    from: "received" | "arrived";
    /** Whether that day is the first of them. */
    first_day: "counted" | "not_counted" | "unstated";
  };
  /** Clause ana_missing: the time to complain to ANA of a bag that has not come. */
  ana_missing: {
    /** How many days there are. From 1 to 400. */
    days: number;
    /** The day that they are counted from. */
    from: "received" | "arrived";
    /** Whether that day is the first of them. */
    first_day: "counted" | "not_counted" | "unstated";
  };
  /** Clause mc_damaged: the time to complain of damage under the Montreal Convention. */
  mc_damaged: {
    /** How many days there are. From 1 to 400. */
    days: number;
    /** The day that they are counted from. */
    from: "received" | "arrived";
    /** Whether that day is the first of them. */
    first_day: "counted" | "not_counted" | "unstated";
  };
  /** Clause mc_late: the time to complain of delay under the Montreal Convention. */
  mc_late: {
    /** How many days there are. From 1 to 400. */
    days: number;
    /** The day that they are counted from. */
    from: "received" | "arrived";
    /** Whether that day is the first of them. */
    first_day: "counted" | "not_counted" | "unstated";
  };
  /** Clause jal_suit: the time to sue JAL. */
  jal_suit: {
    /** How many years there are. From 1 to 20. */
    years: number;
  };
  /** Clause mc_suit: the time to sue under the Montreal Convention. */
  mc_suit: {
    /** How many years there are. From 1 to 20. */
    years: number;
  };
  /** Where it stands, and who has confirmed how it is read. */
  names: {
    /** Who has confirmed this reading against the sources. `""`: nobody yet. */
    confirmed_by: string;
    /** JAL's International Conditions of Carriage, "Time limitation on claims". */
    jal_address: string;
    /** ANA's page on damaged baggage, international. */
    ana_address: string;
    /** ANA's page on damaged baggage, domestic. */
    ana_domestic_address: string;
    /** ANA's page on baggage that is late or missing. */
    ana_search_address: string;
    /** The Montreal Convention. */
    mc_address: string;
  };
}
