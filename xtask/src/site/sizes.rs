//! The sizes of the site, and the compressed files beside the plain ones.
//!
//! The build compresses rather than the server: the strongest settings take seconds once instead of on every request,
//! and the table shows the exact transfer sizes.

use std::collections::BTreeMap;
use std::fmt;
use std::io::Write as _;

use flate2::{Compression, GzBuilder};

use crate::Files;
use crate::site::visit::visits;

/// Every file of a site with its compressed forms. Prints as a table.
pub struct Sizes {
    files: Vec<Compressed>,
    /// For each notice, the largest page of a first visit, by its name, and the sizes of all files that such a visit
    /// fetches.
    visits: Vec<(String, [usize; 3])>,
}

struct Compressed {
    path: String,
    raw: usize,
    gzip: Vec<u8>,
    brotli: Vec<u8>,
}

/// Compresses every file at the strongest settings.
pub(crate) fn compress(files: &Files) -> Sizes {
    let compress = |(path, bytes): (&String, &Vec<u8>)| Compressed {
        path: path.clone(),
        raw: bytes.len(),
        gzip: gzip(bytes),
        brotli: brotli(bytes),
    };
    let compressed: Vec<_> = files.iter().map(compress).collect();
    let of: BTreeMap<_, _> = compressed.iter().map(|file| (&*file.path, file.sizes())).collect();
    let mut heaviest = BTreeMap::new();
    for visit in visits(files) {
        let sizes = visit.fetched().filter_map(|path| of.get(&*path)).fold([0; 3], sum);
        let known = heaviest.entry(visit.notice).or_insert((visit.language, sizes));
        // The last of the three is brotli, which most phones fetch.
        if sizes.last() > known.1.last() {
            *known = (visit.language, sizes);
        }
    }
    let told = |(notice, (language, sizes))| (format!("first visit of {notice}/{language}"), sizes);
    let visits = heaviest.into_iter().map(told).collect();
    Sizes { files: compressed, visits }
}

fn sum(one: [usize; 3], other: &[usize; 3]) -> [usize; 3] {
    let [raw, gzip, brotli] = *other;
    [one[0] + raw, one[1] + gzip, one[2] + brotli]
}

impl Sizes {
    /// The plain files and their compressed forms.
    pub(crate) fn files(&self, plain: &Files) -> Files {
        let compressed = self.files.iter().flat_map(|file| {
            [(format!("{}.gz", file.path), file.gzip.clone()), (format!("{}.br", file.path), file.brotli.clone())]
        });
        plain.clone().into_iter().chain(compressed).collect()
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.files.iter().map(|file| &file.path).chain(self.visits.iter().map(|(name, _)| name));
        let width = names.map(String::len).max().unwrap_or(0);
        let mut line = |name: &str, [raw, gzip, brotli]: [String; 3]| {
            writeln!(f, "{name:width$}  {raw:>9}  {gzip:>9}  {brotli:>9}")
        };
        line("", ["raw", "gzip", "brotli"].map(str::to_owned))?;
        for file in &self.files {
            line(&file.path, file.sizes().map(thousands))?;
        }
        let total = |column: fn(&Compressed) -> usize| thousands(self.files.iter().map(column).sum());
        line("total", [total(|file| file.raw), total(|file| file.gzip.len()), total(|file| file.brotli.len())])?;
        self.visits.iter().try_for_each(|(name, sizes)| line(name, sizes.map(thousands)))
    }
}

impl Compressed {
    fn sizes(&self) -> [usize; 3] {
        [self.raw, self.gzip.len(), self.brotli.len()]
    }
}

/// The header has no name or time, so that the same bytes give the same result.
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
    fn compressed_bytes_decompress_to_the_same() -> anyhow::Result<()> {
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

    #[test]
    fn the_table_names_the_heaviest_first_visit_of_each_notice() {
        let folder = "v/0123456789abcdef";
        let numbers = |many: u32| (0..many).map(|number| number * 7919 % 1000).collect::<Vec<_>>();
        let page = |many| format!("{folder} {:?}", numbers(many)).into_bytes();
        let files = Files::from([
            (format!("{folder}/page_bg.wasm"), vec![0; 1000]),
            (format!("{folder}/share.js"), vec![0; 5000]),
            ("one/en/index.html".to_owned(), page(1)),
            ("one/ja/index.html".to_owned(), page(500)),
        ]);
        let raw = thousands(1000 + page(500).len());
        let table = compress(&files).to_string();
        let visits: Vec<_> = table.lines().filter(|line| line.starts_with("first visit")).collect();
        assert!(
            matches!(&*visits, [visit] if visit.starts_with("first visit of one/ja") && visit.contains(&raw)),
            "{table}"
        );
    }
}
