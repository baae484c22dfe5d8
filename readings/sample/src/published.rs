//! The notices of this reading: a made-up one, which is published nowhere.

use kigen::difference::{Said, name, on};
use kigen::reading::Published;

use crate::Notice;

impl Published for Notice {
    const PUBLISHED: &'static [(&'static str, &'static str)] = &[];

    fn said(&self) -> Vec<(&'static str, Said)> {
        let Self { town, sold_from } = self;
        vec![("town", name(town)), ("sold from", on(*sold_from))]
    }
}
