//! The notice of a command: a published one by its name, in any folder, or a file by its path.

use std::borrow::Cow;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io, iter};

use kigen::any_notice::AnyNotice;

/// The reason why a notice cannot be used.
pub(crate) enum Unusable {
    /// There is no such file or name, or the file is no text.
    Unread(String),
    /// The notice has problems, a line each.
    Unsound(String),
}

/// Loads the notice of an argument. A published name takes precedence over a file of that name, so that the same
/// command means the same in every folder.
pub(crate) fn load(meant: &Path) -> Result<Box<dyn AnyNotice>, Unusable> {
    let text = match kigen_registry::published().find(|(name, _)| meant.as_os_str() == *name) {
        Some((name, text)) => {
            if meant.is_file() {
                // A failure to write this hint changes nothing.
                let _ = writeln!(io::stderr(), "{name}: this is the published notice; the file here is ./{name}");
            }
            Cow::Borrowed(text)
        }
        None => Cow::Owned(read(meant).map_err(Unusable::Unread)?),
    };
    kigen_registry::parse(&text).map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(|problem| format!("{}:{problem}", meant.display())).collect();
        Unusable::Unsound(lines.join("\n"))
    })
}

fn read(path: &Path) -> Result<String, String> {
    let shown = path.display();
    if path.is_dir() {
        return Err(format!("{shown}: this is a folder: {}", remedy(path)));
    }
    let bytes = fs::read(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => {
            format!("{shown}: there is no such file, nor a published notice of that name: {}", remedy(path))
        }
        _ => format!("{shown}: {error}: {}", remedy(path)),
    })?;
    String::from_utf8(bytes).map_err(|error| {
        let sound = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = sound.split(|byte| *byte == b'\n').count();
        format!("{shown}:{line}: this is no UTF-8: save the file as UTF-8, not as Shift_JIS or UTF-16")
    })
}

/// A hint at what to give instead.
fn remedy(path: &Path) -> String {
    let names = kigen_registry::published().map(|(name, _)| name).collect::<Vec<_>>().join(", ");
    let near = near(path).map(|near| format!("; there is {}", near.display())).unwrap_or_default();
    format!("give the name of a published notice ({names}), or the path of a file{near}")
}

/// A file that was perhaps meant: the same with its ending, or one of that name in a checkout.
fn near(path: &Path) -> Option<PathBuf> {
    let mut with_ending = path.as_os_str().to_owned();
    with_ending.push(".toml");
    let in_checkout = kigen_registry::READINGS.iter().flat_map(|reading| {
        ["notices", "samples"].map(|folder| Path::new("readings").join(reading.name).join(folder).join(&with_ending))
    });
    iter::once(PathBuf::from(&with_ending)).chain(in_checkout).find(|path| path.is_file())
}
