//! A raw HTTP client: a library would normalise paths and headers before the request and after the response.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use anyhow::{Context as _, Result};

/// A response.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The status code, such as 200.
    pub(crate) status: u16,
    /// The headers, by their names in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    /// The body as transferred.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// A header; empty if there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// Requests a path with one more header, such as `Accept-Encoding: br`, or none.
pub(crate) fn get(address: SocketAddr, path: &str, header: &str) -> Result<Answer> {
    let mut stream = TcpStream::connect(address)?;
    let end = if header.is_empty() { "" } else { "\r\n" };
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{header}{end}\r\n")?;
    let mut reader = BufReader::new(stream);
    let mut status = String::new();
    reader.read_line(&mut status)?;
    let status = status.split(' ').nth(1).context("no status")?.parse()?;
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.split_once(": ") else {
            break;
        };
        headers.insert(name.to_lowercase(), value.trim_end().to_owned());
    }
    let mut body = Vec::new();
    reader.read_to_end(&mut body)?;
    Ok(Answer { status, headers, body })
}
