//! The notices of this reading: a made-up one, which is published nowhere.

use kigen::described::{Described, Field};
use kigen::difference::Said;
use kigen::reading::Published;
use kigen::shape::Shape;

use crate::Notice;

impl Published for Notice {
    const PUBLISHED: &'static [(&'static str, &'static str)] = &[];

    fn shape() -> Shape {
        <Self as Field>::shape()
    }

    fn said(&self) -> Vec<(&'static str, Said)> {
        Described::said(self)
    }
}
