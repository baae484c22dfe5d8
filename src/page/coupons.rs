//! A traveller's coupons. Each is judged by itself; the form is where one of them at a time is answered for. They are kept
//! in memory alone, and gone with the page.

use std::str::Split;

use crate::input::Named;
use crate::link::{self, Given, MOST_COUPONS};
use crate::reading::AnswerSet;

/// One coupon.
#[derive(Clone)]
pub(super) struct Coupon<Question> {
    /// Tells it from the others for as long as the page is open, and is its name until it gets one.
    pub(super) number: u32,
    /// What the traveller calls it, or nothing.
    pub(super) name: String,
    /// What was answered for it.
    pub(super) given: Given<Question>,
}

/// All of them.
pub(super) struct Coupons<Question> {
    // INVARIANT: never empty.
    all: Vec<Coupon<Question>>,
    /// The number of the one that the form is for, which is among them.
    current: u32,
    /// The one that was removed last, and where it was.
    removed: Option<(usize, Coupon<Question>)>,
}

impl<Q: Named> Coupons<Q> {
    /// One, of which nothing is known.
    pub(super) fn new() -> Self {
        Self { all: vec![Coupon { number: 1, name: String::new(), given: Given::new() }], current: 1, removed: None }
    }

    /// In the order in which they came.
    pub(super) fn all(&self) -> &[Coupon<Q>] {
        &self.all
    }

    /// The number of the one that the form is for.
    pub(super) fn current(&self) -> u32 {
        self.current
    }

    /// Whether there is more than one.
    pub(super) fn are_several(&self) -> bool {
        self.all.len() > 1
    }

    /// Whether another can be added.
    pub(super) fn have_room(&self) -> bool {
        self.all.len() < MOST_COUPONS
    }

    /// Whether so many can be added.
    pub(super) fn have_room_for(&self, number: usize) -> bool {
        self.taken() + number <= MOST_COUPONS
    }

    /// How many are more than a blank one.
    fn taken(&self) -> usize {
        if self.all.iter().all(|coupon| coupon.given.is_empty()) { 0 } else { self.all.len() }
    }

    /// Whether one was removed that can be had back.
    pub(super) fn can_restore(&self) -> bool {
        self.removed.is_some()
    }

    /// What was answered for the one that the form is for.
    pub(super) fn given(&self) -> Given<Q> {
        self.all.iter().find(|coupon| coupon.number == self.current).map(|it| it.given.clone()).unwrap_or_default()
    }

    /// Notes what the form holds.
    pub(super) fn note(&mut self, given: Given<Q>) {
        if let Some(coupon) = self.of_form() {
            coupon.given = given;
        }
    }

    /// Names the one that the form is for.
    pub(super) fn rename(&mut self, name: &str) {
        if let Some(coupon) = self.of_form() {
            name.clone_into(&mut coupon.name);
        }
    }

    /// Adds one and turns to it.
    pub(super) fn add(&mut self, given: Given<Q>) {
        if !self.have_room() {
            return;
        }
        let taken = self.all.iter().chain(self.removed.iter().map(|(_, coupon)| coupon)).map(|coupon| coupon.number);
        let number = taken.max().unwrap_or_default() + 1;
        self.all.push(Coupon { number, name: String::new(), given });
        self.current = number;
    }

    /// Adds those of a link, in place of a blank one, and turns to the first of them.
    pub(super) fn add_all(&mut self, linked: Vec<Given<Q>>) {
        if self.taken() == 0 {
            self.all.clear();
        }
        let first = self.all.len();
        for given in linked {
            self.add(given);
        }
        if let Some(coupon) = self.all.get(first) {
            self.current = coupon.number;
        }
    }

    /// Turns to another.
    pub(super) fn choose(&mut self, number: u32) {
        if self.all.iter().any(|coupon| coupon.number == number) {
            self.current = number;
        }
    }

    /// Takes one out, unless it is the only one.
    pub(super) fn remove(&mut self, number: u32) {
        let index = self.all.iter().position(|coupon| coupon.number == number).filter(|_| self.are_several());
        let Some(index) = index else { return };
        self.removed = Some((index, self.all.remove(index)));
        if self.current == number {
            let neighbour = self.all.get(index).or(self.all.last());
            self.current = neighbour.map_or(number, |coupon| coupon.number);
        }
    }

    /// Puts back what was removed last, and turns to it.
    pub(super) fn restore(&mut self) {
        let Some((index, coupon)) = self.removed.take() else { return };
        self.current = coupon.number;
        self.all.insert(index.min(self.all.len()), coupon);
    }

    /// Who goes on did not miss the one that was removed.
    pub(super) fn forget_removed(&mut self) {
        self.removed = None;
    }

    /// The number of the current one, and of each its number, its name and its answers, a line each.
    pub(super) fn write(&self) -> String {
        let mut lines = self.current.to_string();
        for Coupon { number, name, given } in &self.all {
            for part in [&number.to_string(), name, &link::write_answers(given)] {
                lines.push('\n');
                lines.push_str(part);
            }
        }
        lines
    }

    /// Takes the place of all, as [`Self::write`] has written them.
    pub(super) fn read<A: AnswerSet<Question = Q>>(&mut self, mut lines: Split<'_, char>) {
        let current = lines.next();
        let mut all = Vec::new();
        while let (Some(number), Some(name), Some(answers)) = (lines.next(), lines.next(), lines.next()) {
            let Ok(number) = number.parse() else { continue };
            let given = link::read_answers::<A>(answers).unwrap_or_default();
            all.push(Coupon { number, name: name.to_owned(), given });
        }
        let Some(first) = all.first().map(|coupon| coupon.number) else { return };
        self.all = all;
        self.current = first;
        if let Some(Ok(current)) = current.map(str::parse) {
            self.choose(current);
        }
    }

    fn of_form(&mut self) -> Option<&mut Coupon<Q>> {
        self.all.iter_mut().find(|coupon| coupon.number == self.current)
    }
}
