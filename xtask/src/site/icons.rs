//! The icons of the installed page, drawn from our own picture. It fills its square, with its subject inside the circle
//! that every system leaves of it.

use std::path::Path;

use anyhow::{Context as _, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::Files;
use crate::words::text_file::read;

/// The widths in pixels: those that phones request for the home screen and while the page opens, and that of an iPhone.
pub(crate) const SIZES: [u16; 3] = [180, 192, 512];

/// The name of an icon's file.
pub(crate) fn name(size: u16) -> String {
    format!("icon-{size}.png")
}

/// Draws the icons.
pub(crate) fn render(root: &Path) -> Result<Files> {
    let picture = Tree::from_str(&read(&root.join("www/icon.svg"))?, &Options::default())?;
    SIZES.into_iter().map(|size| Ok((name(size), draw(&picture, size)?))).collect()
}

fn draw(picture: &Tree, size: u16) -> Result<Vec<u8>> {
    let mut icon = Pixmap::new(size.into(), size.into()).context("an icon without a size")?;
    let scale = f32::from(size) / picture.size().width();
    resvg::render(picture, Transform::from_scale(scale, scale), &mut icon.as_mut());
    Ok(icon.encode_png()?)
}
