//! The published notices, and other data for the office that phones do not get.

use kigen::call_centre::Hours;
use kigen::described::{Described as _, Field as _};
use kigen::difference::Said;
use kigen::reading::Published;
use kigen::shape::{Field, Shape, Table};

use crate::notice::{Dates, Names, Notice};
use crate::plan::{self, StepName};

impl Published for Notice {
    const PUBLISHED: &'static [(&'static str, &'static str)] =
        &[("nagasaki", include_str!("../notices/nagasaki.toml"))];
    const HAS_TELEPHONE: bool = true;

    fn shape() -> Shape {
        let tables = [("names", Names::shape()), ("dates", Dates::shape()), ("call_centre", Hours::shape())];
        let fields = tables.map(|(name, shape)| Field { name, doc: &[], editor: "", shape }).into();
        Shape::Table(Table { doc: &[], editor: "お知らせ1つの、日付と名称と電話", fields })
    }

    fn can_bind(step: StepName) -> bool {
        plan::can_bind(step)
    }

    fn said(&self) -> Vec<(&'static str, Said)> {
        let Self { names, dates, call_centre, states_last_call_day } = self;
        [names.said(), dates.said(), call_centre.hours(*states_last_call_day).said()].concat()
    }
}
