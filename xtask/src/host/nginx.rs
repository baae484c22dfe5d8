//! A real nginx with the configuration from the build.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use tempfile::TempDir;

use crate::host::headers;
use crate::machine::debian;

/// Its packages in Debian. They are unpacked and not installed: an installed nginx would start, and take port 80.
const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];

/// It starts within seconds, or never.
const PATIENCE: Duration = Duration::from_secs(10);

/// A running nginx, stopped when dropped.
pub(crate) struct Nginx {
    child: Child,
    address: SocketAddr,
    // The files that it needs while it runs.
    _folder: TempDir,
}

impl Nginx {
    /// Serves a built site with the site's own configuration, on a free port.
    pub(crate) fn start(root: &Path, dist: &Path) -> Result<Self> {
        let unpacked = debian::unpacked(root, &PACKAGES)?;
        let folder = tempfile::tempdir()?;
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
        let config = folder.path().join("nginx.conf");
        fs::write(&config, configuration(&unpacked, dist, address)?)?;
        let mut command = Command::new(unpacked.join("usr/sbin/nginx"));
        command.args(["-e", "stderr", "-p"]).arg(folder.path()).arg("-c").arg(&config);
        let child = command.spawn().context("nginx did not start")?;
        let mut nginx = Self { child, address, _folder: folder };
        nginx.wait()?;
        Ok(nginx)
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    fn wait(&mut self) -> Result<()> {
        let started = Instant::now();
        while TcpStream::connect(self.address).is_err() {
            if let Some(status) = self.child.try_wait()? {
                bail!("nginx ended with {status}");
            }
            ensure!(started.elapsed() < PATIENCE, "nginx does not answer");
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // It may have exited already, and a drop cannot report an error.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The configuration of the site, unchanged but for its folder and its port, within one such as a distribution has.
fn configuration(unpacked: &Path, dist: &Path, address: SocketAddr) -> Result<String> {
    let path = dist.join(headers::NGINX);
    let own = fs::read_to_string(&path).with_context(|| format!("could not read `{}`", path.display()))?;
    let (port, place) = ("listen 80;", "root /srv/kigen;");
    ensure!(own.contains(port) && own.contains(place), "the configuration names neither port nor place");
    let own = own
        .replace(port, &format!("listen {address};"))
        .replace(place, &format!("root {};", std::path::absolute(dist)?.display()));
    let module = unpacked.join("usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    Ok(format!(
        "load_module {};\ndaemon off;\nmaster_process off;\npid nginx.pid;\nerror_log stderr crit;\nevents {{}}\n\
         http {{\naccess_log off;\nsendfile on;\ntcp_nopush on;\nclient_body_temp_path body;\nproxy_temp_path proxy;\n\
         fastcgi_temp_path fastcgi;\nuwsgi_temp_path uwsgi;\nscgi_temp_path scgi;\n{own}\n}}\n",
        module.display()
    ))
}
