//! A traveller's coupons. Each is judged by itself; the form is where one of them at a time is answered for. They are kept
//! in memory alone, and gone with the page.

use crate::link::{Given, MOST_COUPONS};

/// One coupon.
#[derive(Clone)]
pub(super) struct Coupon {
    /// Tells it from the others for as long as the page is open, and is its name until it gets one.
    pub(super) number: u32,
    /// What the traveller calls it, or nothing.
    pub(super) name: String,
    /// What was answered for it.
    pub(super) given: Given,
}

/// All of them.
pub(super) struct Coupons {
    // INVARIANT: never empty.
    all: Vec<Coupon>,
    /// The number of the one that the form is for, which is among them.
    current: u32,
    /// The one that was removed last, and where it was.
    removed: Option<(usize, Coupon)>,
}

impl Coupons {
    /// One, of which nothing is known.
    pub(super) fn new() -> Self {
        Self { all: vec![Coupon { number: 1, name: String::new(), given: Given::new() }], current: 1, removed: None }
    }

    /// In the order in which they came.
    pub(super) fn all(&self) -> &[Coupon] {
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

    /// Whether one was removed that can be had back.
    pub(super) fn can_restore(&self) -> bool {
        self.removed.is_some()
    }

    /// What was answered for the one that the form is for.
    pub(super) fn given(&self) -> Given {
        self.all.iter().find(|coupon| coupon.number == self.current).map(|it| it.given.clone()).unwrap_or_default()
    }

    /// Notes what the form holds.
    pub(super) fn note(&mut self, given: Given) {
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
    pub(super) fn add(&mut self, given: Given) {
        if !self.have_room() {
            return;
        }
        let taken = self.all.iter().chain(self.removed.iter().map(|(_, coupon)| coupon)).map(|coupon| coupon.number);
        let number = taken.max().unwrap_or_default() + 1;
        self.all.push(Coupon { number, name: String::new(), given });
        self.current = number;
    }

    /// Adds those of a link, in place of a blank one, and turns to the first of them.
    pub(super) fn add_all(&mut self, linked: Vec<Given>) {
        if self.all.iter().all(|coupon| coupon.given.is_empty()) {
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

    fn of_form(&mut self) -> Option<&mut Coupon> {
        self.all.iter_mut().find(|coupon| coupon.number == self.current)
    }
}
