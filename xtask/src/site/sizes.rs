//! What the site weighs, and the compressed files that lie beside the plain ones.
//!
//! Compressed here rather than by the server: the strongest settings cost seconds once instead of on every request, and
//! the table shows exactly what travels.

use std::fmt;
use std::io::Write as _;

use flate2::{Compression, GzBuilder};

use crate::Files;

/// Every file of a site with its compressed forms. Prints as a table.
pub struct Sizes(Vec<Compressed>);

struct Compressed {
    path: String,
    raw: usize,
    gzip: Vec<u8>,
    brotli: Vec<u8>,
}

/// Compresses every file, as hard as it goes.
pub(crate) fn compress(files: &Files) -> Sizes {
    let compress = |(path, bytes): (&String, &Vec<u8>)| Compressed {
        path: path.clone(),
        raw: bytes.len(),
        gzip: gzip(bytes),
        brotli: brotli(bytes),
    };
    Sizes(files.iter().map(compress).collect())
}

impl Sizes {
    /// The plain files and their compressed forms.
    pub(crate) fn files(&self, plain: &Files) -> Files {
        let compressed = self.0.iter().flat_map(|file| {
            [(format!("{}.gz", file.path), file.gzip.clone()), (format!("{}.br", file.path), file.brotli.clone())]
        });
        plain.clone().into_iter().chain(compressed).collect()
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.0.iter().map(|file| file.path.len()).max().unwrap_or(0);
        let mut line = |name: &str, [raw, gzip, brotli]: [String; 3]| {
            writeln!(f, "{name:width$}  {raw:>9}  {gzip:>9}  {brotli:>9}")
        };
        line("", ["raw", "gzip", "brotli"].map(str::to_owned))?;
        for file in &self.0 {
            line(&file.path, file.sizes().map(thousands))?;
        }
        let total = |column: fn(&Compressed) -> usize| thousands(self.0.iter().map(column).sum());
        line("total", [total(|file| file.raw), total(|file| file.gzip.len()), total(|file| file.brotli.len())])
    }
}

impl Compressed {
    fn sizes(&self) -> [usize; 3] {
        [self.raw, self.gzip.len(), self.brotli.len()]
    }
}

/// Without a name or a time in its header, so that the same bytes give the same bytes.
#[expect(clippy::expect_used, reason = "writing to memory cannot fail")]
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory takes every write")
}

#[expect(clippy::expect_used, reason = "writing to memory cannot fail")]
fn brotli(mut bytes: &[u8]) -> Vec<u8> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut compressed, &parameters).expect("memory takes every write");
    compressed
}

/// 1234567 as `1,234,567`.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn numbers_are_grouped() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(thousands(number), text);
        }
    }

    #[test]
    fn what_is_compressed_comes_back() -> anyhow::Result<()> {
        let plain = "期限".repeat(500).into_bytes();
        let files = Files::from([("a.txt".to_owned(), plain.clone())]);
        let files = compress(&files).files(&files);
        let names: Vec<_> = files.keys().map(String::as_str).collect();
        assert_eq!(names, ["a.txt", "a.txt.br", "a.txt.gz"]);

        let mut back = Vec::new();
        flate2::read::GzDecoder::new(gzip(&plain).as_slice()).read_to_end(&mut back)?;
        assert_eq!(back, plain);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut brotli(&plain).as_slice(), &mut back)?;
        assert_eq!(back, plain);
        Ok(())
    }

    #[test]
    fn the_table_has_a_total() {
        let files = Files::from([("a".to_owned(), vec![0; 600]), ("long".to_owned(), vec![0; 600])]);
        let table = compress(&files).to_string();
        assert!(table.starts_with("            raw       gzip     brotli\na           600"), "{table}");
        assert!(table.contains("\ntotal      1,200"), "{table}");
    }
}
