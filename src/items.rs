//! A traveller's items, such as coupons or receipts. The rules judge each one separately, and the form holds the
//! answers of one at a time. Items live in memory only, and are gone with the page.
//!
//! Some questions are about the traveller and not about an item. [`AnswerSet::SHARED`] names them: the traveller
//! answers them once, and every item has the same answers to them.

use std::str::Split;

use crate::link::{self, Given, MAX_ITEMS};
use crate::reading::AnswerSet;

/// One item.
#[derive(Clone, Debug)]
pub(crate) struct Item<Question> {
    /// An id, unique while the page is open, and the item's label until it has a name.
    pub(crate) number: u32,
    /// The name that the traveller gave it, or empty.
    pub(crate) name: String,
    /// The answers for it.
    pub(crate) given: Given<Question>,
}

/// The items of a traveller.
#[derive(Debug)]
pub(crate) struct Items<A: AnswerSet> {
    // INVARIANT: never empty.
    all: Vec<Item<A::Question>>,
    /// The number of the item in the form. INVARIANT: it is among `all`.
    current: u32,
    /// The undo: the item that was removed last, and its index.
    removed: Option<(usize, Item<A::Question>)>,
}

impl<A: AnswerSet> Default for Items<A> {
    /// One item without answers.
    fn default() -> Self {
        Self { all: vec![Item { number: 1, name: String::new(), given: Given::new() }], current: 1, removed: None }
    }
}

impl<A: AnswerSet> Items<A> {
    /// The items, in the order in which they were added.
    pub(crate) fn all(&self) -> &[Item<A::Question>] {
        &self.all
    }

    /// The number of the item in the form.
    pub(crate) fn current(&self) -> u32 {
        self.current
    }

    pub(crate) fn are_several(&self) -> bool {
        self.all.len() > 1
    }

    /// Whether another item can be added.
    pub(crate) fn have_room(&self) -> bool {
        self.all.len() < MAX_ITEMS
    }

    /// Whether so many items can be added.
    pub(crate) fn have_room_for(&self, number: usize) -> bool {
        self.taken() + number <= MAX_ITEMS
    }

    /// The number of items, without a single blank one.
    fn taken(&self) -> usize {
        if self.all.iter().all(|item| item.given.is_empty()) { 0 } else { self.all.len() }
    }

    /// Whether there is a removed item to restore.
    pub(crate) fn can_restore(&self) -> bool {
        self.removed.is_some()
    }

    /// The answers for the item in the form.
    pub(crate) fn given(&self) -> Given<A::Question> {
        self.all.iter().find(|item| item.number == self.current).map(|it| it.given.clone()).unwrap_or_default()
    }

    /// Stores the answers of the form.
    pub(crate) fn store(&mut self, given: Given<A::Question>) {
        if let Some(item) = self.current_mut() {
            item.given = given;
        }
        self.share();
    }

    /// Names the item in the form.
    pub(crate) fn rename(&mut self, name: &str) {
        if let Some(item) = self.current_mut() {
            name.clone_into(&mut item.name);
        }
    }

    /// Adds an item and selects it.
    pub(crate) fn add(&mut self, given: Given<A::Question>) {
        if !self.have_room() {
            return;
        }
        let taken = self.all.iter().chain(self.removed.iter().map(|(_, item)| item)).map(|item| item.number);
        let number = taken.max().unwrap_or_default() + 1;
        self.all.push(Item { number, name: String::new(), given });
        self.share();
        self.current = number;
    }

    /// Adds the items of a link, in place of a single blank one, and selects the first of them. Its answers to shared
    /// questions become those of every item.
    pub(crate) fn add_all(&mut self, linked: Vec<Given<A::Question>>) {
        if self.taken() == 0 {
            self.all.clear();
        }
        let first = self.all.len();
        for given in linked {
            self.add(given);
        }
        if let Some(item) = self.all.get(first) {
            self.current = item.number;
        }
        self.share();
    }

    /// Selects an item.
    pub(crate) fn choose(&mut self, number: u32) {
        if self.all.iter().any(|item| item.number == number) {
            self.current = number;
        }
    }

    /// Removes an item, unless it is the only one.
    pub(crate) fn remove(&mut self, number: u32) {
        let index = self.all.iter().position(|item| item.number == number).filter(|_| self.are_several());
        let Some(index) = index else { return };
        self.removed = Some((index, self.all.remove(index)));
        if self.current == number {
            let neighbour = self.all.get(index).or(self.all.last());
            self.current = neighbour.map_or(number, |item| item.number);
        }
    }

    /// Restores the item that was removed last, and selects it.
    pub(crate) fn restore(&mut self) {
        let Some((index, item)) = self.removed.take() else { return };
        let number = item.number;
        self.all.insert(index.min(self.all.len()), item);
        self.share();
        self.current = number;
    }

    /// Discards the undo: a traveller who continues did not miss the removed item.
    pub(crate) fn clear_undo(&mut self) {
        self.removed = None;
    }

    /// The number of the current item, then of each item its number, its name and its answers, a line each.
    pub(crate) fn write(&self) -> String {
        let mut lines = self.current.to_string();
        for Item { number, name, given } in &self.all {
            for part in [&number.to_string(), name, &link::write_answers(given)] {
                lines.push('\n');
                lines.push_str(part);
            }
        }
        lines
    }

    /// Replaces all items with those that [`Self::write`] has written.
    pub(crate) fn read(&mut self, mut lines: Split<'_, char>) {
        let current = lines.next();
        let mut all = Vec::new();
        while let (Some(number), Some(name), Some(answers)) = (lines.next(), lines.next(), lines.next()) {
            let Ok(number) = number.parse() else { continue };
            let given = link::read_answers::<A>(answers).unwrap_or_default();
            all.push(Item { number, name: name.to_owned(), given });
        }
        let Some(first) = all.first().map(|item| item.number) else { return };
        self.all = all;
        self.current = first;
        if let Some(Ok(current)) = current.map(str::parse) {
            self.choose(current);
        }
    }

    /// Gives every item the same answer to each shared question: that of the current item, or else any.
    fn share(&mut self) {
        for question in A::SHARED {
            let answer_of = |item: &Item<_>| item.given.iter().find(|(of, _)| of == question).cloned();
            let current = self.all.iter().find(|item| item.number == self.current).and_then(answer_of);
            let Some(answer) = current.or_else(|| self.all.iter().find_map(answer_of)) else { continue };
            for item in &mut self.all {
                item.given.retain(|(of, _)| of != question);
                item.given.push(answer.clone());
            }
        }
    }

    fn current_mut(&mut self) -> Option<&mut Item<A::Question>> {
        self.all.iter_mut().find(|item| item.number == self.current)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Value;
    use crate::test_answers::{Answers, Question};

    type TestItems = Items<Answers>;

    fn answer(question: Question, value: &str) -> (Question, Value) {
        (question, Value::Text(value.to_owned()))
    }

    fn prefecture(value: &str) -> (Question, Value) {
        answer(Question::Prefecture, value)
    }

    fn expiry(value: &str) -> (Question, Value) {
        answer(Question::Expiry, value)
    }

    fn numbers(items: &TestItems) -> Vec<u32> {
        items.all().iter().map(|item| item.number).collect()
    }

    /// Two items, the second of which is current.
    fn two() -> TestItems {
        let mut items = TestItems::default();
        items.store(vec![expiry("2023-02-24")]);
        items.add(Given::new());
        items.store(vec![expiry("2023-02-25")]);
        items
    }

    #[test]
    fn first_item_of_a_new_list_is_blank() {
        let items = TestItems::default();
        assert_eq!((numbers(&items), items.current(), items.are_several()), (vec![1], 1, false));
        assert!(items.have_room_for(MAX_ITEMS), "a blank one takes no room");
    }

    #[test]
    fn answers_to_questions_of_an_item_stay_its_own() {
        let mut items = two();
        assert_eq!(items.given(), [expiry("2023-02-25")]);
        items.choose(1);
        assert_eq!(items.given(), [expiry("2023-02-24")]);
    }

    #[test]
    fn shared_question_answered_for_one_item_is_answered_for_all() {
        let mut items = two();
        items.store(vec![prefecture("here"), expiry("2023-02-25")]);
        items.choose(1);
        assert_eq!(items.given(), [expiry("2023-02-24"), prefecture("here")]);
        items.store(vec![expiry("2023-02-24"), prefecture("elsewhere")]);
        items.choose(2);
        assert_eq!(items.given(), [expiry("2023-02-25"), prefecture("elsewhere")]);
    }

    #[test]
    fn added_item_has_the_shared_answers_and_no_others() {
        let mut items = TestItems::default();
        items.store(vec![prefecture("here"), expiry("2023-02-24")]);
        items.add(Given::new());
        assert_eq!((items.current(), items.given()), (2, vec![prefecture("here")]));
    }

    #[test]
    fn restored_item_takes_the_shared_answers_of_today() {
        let mut items = two();
        items.store(vec![prefecture("here"), expiry("2023-02-25")]);
        items.remove(2);
        items.store(vec![prefecture("elsewhere"), expiry("2023-02-24")]);
        items.restore();
        assert_eq!((items.current(), items.given()), (2, vec![expiry("2023-02-25"), prefecture("elsewhere")]));
    }

    #[test]
    fn items_of_a_link_take_the_place_of_a_blank_one_and_keep_unasked_shared_answers() {
        let mut items = TestItems::default();
        items.add_all(vec![vec![prefecture("here")], vec![expiry("2023-02-24")]]);
        assert_eq!((items.all().len(), items.given()), (2, vec![prefecture("here")]));
        items.add_all(vec![vec![expiry("2023-02-26")]]);
        assert_eq!((items.all().len(), items.given()), (3, vec![expiry("2023-02-26"), prefecture("here")]));
    }

    #[test]
    fn removed_current_item_gives_way_to_its_neighbour() {
        let mut items = two();
        items.remove(2);
        assert_eq!((numbers(&items), items.current(), items.can_restore()), (vec![1], 1, true));
        items.remove(1);
        assert_eq!(numbers(&items), [1], "the only one stays");
        items.add(Given::new());
        assert_eq!(numbers(&items), [1, 3], "a number is never given twice while it can come back");
        items.clear_undo();
        assert!(!items.can_restore());
    }

    #[test]
    fn written_items_are_read_as_they_were() {
        let mut items = two();
        items.rename("Dad’s");
        items.choose(1);
        let written = items.write();
        let mut read = TestItems::default();
        read.read(written.split('\n'));
        assert_eq!(read.write(), written);
        read.read("3\nx\n\n".split('\n'));
        assert_eq!(read.write(), written, "lines that are none change nothing");
    }

    #[test]
    fn list_that_is_full_takes_no_more() {
        let mut items = TestItems::default();
        items.add_all(vec![vec![prefecture("here")]; MAX_ITEMS]);
        assert!(!items.have_room() && !items.have_room_for(1));
        items.add(Given::new());
        assert_eq!(items.all().len(), MAX_ITEMS);
    }
}
