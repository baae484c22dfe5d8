//! The published notices, and other data for the office that phones do not get.

use kigen::described::{Described, Field};
use kigen::difference::Said;
use kigen::reading::Published;
use kigen::shape::Shape;

use crate::notice::Notice;
use crate::plan::{self, StepName};

impl Published for Notice {
    const PUBLISHED: &'static [(&'static str, &'static str)] = &[("baggage", include_str!("../notices/baggage.toml"))];

    fn shape() -> Shape {
        <Self as Field>::shape()
    }

    fn can_bind(step: StepName) -> bool {
        plan::can_bind(step)
    }

    fn said(&self) -> Vec<(&'static str, Said)> {
        Described::said(self)
    }
}
