//! `WebKitGTK`, as a substitute for Safari, through its own driver.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::thread;

use anyhow::{Context as _, Result, bail};

use super::{Program, Running};
use crate::{Deadline, PERIOD, Scheme, Setup};

/// Allows a window as narrow as a phone: the bar above the page is not under test.
const WINDOW: &str = "
* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px }
image { -gtk-icon-transform: scale(0) }
";

/// Any port: the driver has an address to itself.
const PORT: u16 = 4445;

/// It has no headless mode, so it gets a display of its own, and starts the small browser that comes with the engine.
pub(super) fn start(setup: &Setup, profile: &Path) -> Result<Running> {
    let mut command = super::command(setup, profile, "Xvfb")?;
    // It chooses a free display itself, so that no other program can take it in between.
    command.args(["-displayfd", "1", "-screen", "0", "1920x1920x24", "-nolisten", "tcp", "-noreset"]);
    let (screen, display) = Program::start_and_hear(&mut command, |line| line.parse::<u16>().ok())
        .context("`Xvfb` has no display for us")?;

    for gtk in ["gtk-3.0", "gtk-4.0"] {
        fs::create_dir(profile.join(gtk))?;
        fs::write(profile.join(gtk).join("gtk.css"), WINDOW)?;
    }
    // The engine takes its language from the name of the locale, and few machines have another than C: the name is
    // enough.
    let locale = format!("{}.UTF-8", setup.language);
    symlink("/usr/lib/locale/C.utf8", profile.join(&locale))?;

    // The driver cannot choose a port. Each display is in use once, so an address made from its number is, too.
    let [high, low] = display.to_be_bytes();
    let address = SocketAddr::from((Ipv4Addr::new(127, 77, high, low), PORT));
    let mut command = super::command(setup, profile, "WebKitWebDriver")?;
    command
        .arg(format!("--host={}", address.ip()))
        .arg(format!("--port={}", address.port()))
        .env("DISPLAY", format!(":{display}"))
        .env("GDK_BACKEND", "x11")
        .env("GTK_THEME", if setup.scheme == Scheme::Dark { "Adwaita:dark" } else { "Adwaita" })
        .env("LOCPATH", profile)
        .env("LC_ALL", locale)
        // The engine has no sandbox as root, and CI is often root.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    let driver = Program::start(&mut command)?;
    let deadline = Deadline::new();
    while TcpStream::connect(address).is_err() {
        if deadline.is_over() {
            bail!("`WebKitWebDriver` does not listen on {address}");
        }
        thread::sleep(PERIOD);
    }
    Ok(Running::new([driver, screen], address, []))
}
