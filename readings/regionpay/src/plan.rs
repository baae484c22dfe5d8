//! Clause 2: what the traveller gets, which steps lead there, and by when.
//!
//! Points or money, from the app or on paper: the routes share most of their steps. "No application needed" is not
//! "nothing to do", so every route that ends in points ends in collecting them.

use arrayvec::ArrayVec;
use kigen::answer::{Answer, Yen};
use kigen::input::{Named as _, names};
use kigen::japan_time::Moment;
use kigen::timeline::{Closing, Opening, State, Step, Window, binding};
use kigen::truth::Truth;

use crate::answers::{Answers, Applied, Charge, InquiryNumber, Payout, Question};
use crate::notice::Notice;
use crate::rules::{Eligibility, Verdict};

names! {
    /// The steps of a plan, in its order.
    pub enum StepName {
        /// Call the call centre: 1※, 2(B)①, 3.
        Call = "call",
        /// Ask the issuer for the inquiry number: 2(A).
        FindNumber = "find_number",
        /// Use the coupon within its extended expiry: 2(A)①, 2(B)②.
        Use = "use",
        /// Apply on the office's site for points: 2(A).
        Apply = "apply",
        /// Apply on it for a bank transfer: 2※.
        ApplyBank = "apply_bank",
        /// Collect the points: 2(A).
        Collect = "collect",
        /// Receive the bank transfer: 2※.
        Transfer = "transfer",
    }
}

names! {
    /// How a traveller's claim stands as a whole.
    pub enum Standing {
        /// There is nothing to claim.
        None = "none",
        /// The coupon was used up; nothing is left to claim.
        Settled = "settled",
        /// A stated deadline has been missed.
        TooLate = "too_late",
        /// The notice does not let anybody tell.
        Unclear = "unclear",
        /// There is something to do, and time to do it.
        Open = "open",
    }
}

names! {
    /// What must be said beside the plan.
    pub enum Note {
        /// 2(B)② assumes that the balance is restored before the extended expiry ends, and that has passed.
        LateReport = "late_report",
        /// Every deadline that the notice states has passed.
        Ended = "ended",
    }
}

/// The steps of a plan, at most five: a call, a number to find, and three to the money.
pub type Steps = ArrayVec<Step<StepName>, 5>;

/// The result of clause 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The steps, in their order.
    pub steps: Steps,
    /// The standing of the claim.
    pub standing: Standing,
    /// The step with the next deadline.
    pub deadline: Option<StepName>,
    /// The notes beside the plan.
    pub notes: ArrayVec<Note, { Note::ALL.len() }>,
}

/// The way to the compensation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Route {
    /// No plan is due.
    NotDue,
    /// The balance was used up within the extended expiry.
    UsedUp,
    /// Points, by way of the app or of an application.
    Points(Charge),
    /// A bank transfer.
    Bank,
}

impl Route {
    /// Whether the route has an application, of either kind.
    fn has_application(self) -> bool {
        self == Self::Bank || self.has_apply()
    }

    /// Whether it has the application for points: all do but the app's own.
    fn has_apply(self) -> bool {
        matches!(self, Self::Points(charge) if charge != Charge::App)
    }
}

/// Clause 2, all of it.
///
/// # Errors
/// The question that must be answered first.
pub fn clause_2(notice: &Notice, answers: &Answers, now: Moment, covered: &Eligibility) -> Result<Plan, Question> {
    let route = route(notice, answers, now, covered)?;
    let applied = if route.has_application() && now >= notice.dates.application_opens.start() {
        answers.applied()?
    } else {
        Applied::No
    };
    let asks_number = (route.has_apply() && applied != Applied::Yes) || covered.b() == Truth::Holds;
    let number = if asks_number { answers.inquiry_number()? } else { InquiryNumber::Known };

    let planner = Planner { notice, now, covered, route, applied };
    let mut steps = planner.steps(number);
    let standing = planner.standing(&steps);
    if planner.needs_call(standing) {
        steps.insert(0, planner.call());
    }
    let deadline = binding(steps.iter().filter(|step| can_bind(step.name))).map(|step| step.name);
    Ok(Plan { deadline, standing, notes: planner.notes(), steps })
}

/// Clauses 2(A)②, 2(B)尚, 2※: which way leads to the compensation, once it is known that one is due.
fn route(notice: &Notice, answers: &Answers, now: Moment, covered: &Eligibility) -> Result<Route, Question> {
    let b_holds = covered.b() == Truth::Holds;
    if covered.a == Truth::Fails && !b_holds {
        return Ok(Route::NotDue);
    }
    if !b_holds && now >= notice.dates.use_by && answers.left()? == Answer::Known(Yen(0)) {
        return Ok(Route::UsedUp);
    }
    match answers.payout()? {
        Payout::Bank => Ok(Route::Bank),
        // Without a way by the app, it makes no difference where the coupon is.
        Payout::Points | Payout::Unknown if notice.dates.links_sent_from.is_none() => Ok(Route::Points(Charge::Paper)),
        Payout::Points | Payout::Unknown => answers.charge().map(Route::Points),
    }
}

/// A call or a lost number has no deadline of its own, and the office makes the transfer.
pub(crate) fn can_bind(step: StepName) -> bool {
    matches!(step, StepName::Use | StepName::Apply | StepName::ApplyBank | StepName::Collect)
}

/// Everything that the steps depend on.
struct Planner<'p> {
    notice: &'p Notice,
    now: Moment,
    covered: &'p Eligibility,
    route: Route,
    applied: Applied,
}

impl Planner<'_> {
    /// Every step but the call, which depends on the state of these.
    fn steps(&self, number: InquiryNumber) -> Steps {
        let mut steps = Steps::new();
        if number == InquiryNumber::Lost {
            steps.push(self.step(StepName::FindNumber, self.find_number()));
        }
        if self.route != Route::NotDue {
            steps.push(self.step(StepName::Use, self.clause_2a1_use()));
        }
        match self.route {
            Route::NotDue | Route::UsedUp => {}
            Route::Points(charge) => {
                if self.route.has_apply() {
                    let apply = self.application(StepName::Apply, self.clause_2a_apply());
                    steps.push(Step { conditional: apply.conditional || charge == Charge::Unknown, ..apply });
                }
                steps.push(self.step(StepName::Collect, self.clause_2a_collect(charge)));
            }
            Route::Bank => {
                steps.push(self.application(StepName::ApplyBank, self.clause_2_bank()));
                steps.push(self.step(StepName::Transfer, self.clause_2_transfer()));
            }
        }
        steps
    }

    /// Clauses 2(A)①, 2(B)②: use the coupon within its extended expiry. Under (B) alone that begins once the balance is
    /// restored, for which the notice gives no date.
    fn clause_2a1_use(&self) -> Window {
        let dates = &self.notice.dates;
        let opens =
            if self.covered.a == Truth::Fails { Opening::Unstated } else { Opening::Published(dates.published) };
        Window::new(opens, Closing::Instant(dates.use_by))
    }

    /// Clause 2(A)紙: those who did not use the app or have withdrawn from it apply on the site.
    fn clause_2a_apply(&self) -> Window {
        let dates = &self.notice.dates;
        Window::new(Opening::Planned(dates.application_opens), Closing::Day(dates.apply_by))
    }

    /// Clause 2※: a bank transfer takes an application of its own, also for app users. Its deadline is not stated; that of
    /// the other application is the advice.
    fn clause_2_bank(&self) -> Window {
        let dates = &self.notice.dates;
        let advised = dates.apply_by.end();
        Window::new(Opening::Planned(dates.application_opens), Closing::Advisory(advised)).unclear_from(advised)
    }

    /// Clauses 2(A)アプリ, 2(A)紙: collect the points. When the link is sent is stated for app users only.
    fn clause_2a_collect(&self, charge: Charge) -> Window {
        let dates = &self.notice.dates;
        let links_sent = dates.links_sent_from.filter(|_| charge == Charge::App);
        let opens = links_sent.map_or(Opening::Unstated, Opening::Approximate);
        Window::new(opens, Closing::Day(dates.collect_by))
    }

    /// Clause 2※: the transfer itself.
    fn clause_2_transfer(&self) -> Window {
        Window::new(Opening::Approximate(self.notice.dates.transfers_from), Closing::Unstated)
    }

    /// Clause 2(A)紙※: the issuer knows the number of a lost coupon, which is needed for as long as one can apply.
    fn find_number(&self) -> Window {
        let closes = if self.route.has_apply() { self.clause_2a_apply().closes } else { Closing::Unstated };
        Window::new(Opening::Unstated, closes)
    }

    /// Clauses 2(B)①, 1※, 3: call. No deadline is stated; under (B) the advice is the last open hours before applications
    /// end. Once every stated deadline has passed, nobody can tell whether the line is still kept.
    fn call(&self) -> Step<StepName> {
        let dates = &self.notice.dates;
        let advised = match self.covered.b() {
            Truth::Holds => self.notice.call_by(),
            Truth::Fails | Truth::CannotTell => None,
        };
        let closes = advised.map_or(Closing::Unstated, Closing::Advisory);
        let window = Window::new(Opening::Unstated, closes).unclear_from(dates.collect_by.end());
        Step { conditional: false, ..self.step(StepName::Call, window) }
    }

    fn needs_call(&self, standing: Standing) -> bool {
        self.covered.b() != Truth::Fails
            || self.covered.other_problem
            || matches!(self.covered.verdict, Verdict::Confirm | Verdict::Elsewhere)
            || matches!(standing, Standing::TooLate | Standing::Unclear)
    }

    fn step(&self, name: StepName, window: Window) -> Step<StepName> {
        let certain = self.covered.a == Truth::Holds || self.covered.b() == Truth::Holds;
        Step { name, window, state: window.state(self.now), conditional: !certain }
    }

    /// A step that is done once the traveller says that they have applied.
    fn application(&self, name: StepName, window: Window) -> Step<StepName> {
        let step = self.step(name, window);
        if self.applied == Applied::Yes { Step { state: State::Done, ..step } } else { step }
    }

    /// The standing of the claim, by the steps without the call.
    fn standing(&self, steps: &[Step<StepName>]) -> Standing {
        let is = |name, state| steps.iter().any(|step| step.name == name && step.state == state);
        match self.route {
            Route::NotDue => return Standing::None,
            Route::UsedUp if self.covered.b() == Truth::Fails => return Standing::Settled,
            Route::UsedUp => return Standing::Unclear,
            Route::Points(_) | Route::Bank => {}
        }
        let apply_closed = is(StepName::Apply, State::Closed);
        let knows_both = self.applied == Applied::No && self.route != Route::Points(Charge::Unknown);
        if (apply_closed && knows_both) || is(StepName::Collect, State::Closed) {
            return Standing::TooLate;
        }
        if apply_closed || is(StepName::ApplyBank, State::Unclear) {
            return Standing::Unclear;
        }
        Standing::Open
    }

    fn notes(&self) -> ArrayVec<Note, { Note::ALL.len() }> {
        let dates = &self.notice.dates;
        let late_report = self.covered.b() == Truth::Holds && self.now >= dates.use_by;
        let ended = self.now >= dates.collect_by.end();
        let notes = [(Note::LateReport, late_report), (Note::Ended, ended)];
        notes.into_iter().filter(|(_, said)| *said).map(|(note, _)| note).collect()
    }
}
