//! A request by hand, because a client would tidy paths and headers up before it asks and after it is answered.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use anyhow::{Context as _, Result};

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    /// Such as 200.
    pub(crate) status: u16,
    /// By their names in small letters.
    pub(crate) headers: BTreeMap<String, String>,
    /// As it travelled.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// A header; the empty text where there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// Asks for a path, with one more header, such as `Accept-Encoding: br`, or none.
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
