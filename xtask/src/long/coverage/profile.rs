//! The raw profile of an instrumented Wasm module, in the format of LLVM's tools: the counters from its memory,
//! together with the metadata in the module itself.

use anyhow::{Context as _, Result, ensure};
use wasmparser::{DataKind, KnownCustom, Name, NameSectionReader, Operator, Parser, Payload};

/// The magic number of a program with 32-bit addresses.
const MAGIC: u64 = u64::from_be_bytes(*b"\xfflprofR\x81");

/// The version of the format. The tools refuse any other.
const VERSION: u64 = 10;

/// The length of a function's record: two hashes, four addresses, and the numbers of its counters.
const RECORD: usize = 48;

struct Segment<'m> {
    address: u32,
    bytes: &'m [u8],
}

/// The profiling data in the memory of an instrumented module.
pub(super) struct Counting<'m> {
    records: Segment<'m>,
    counters: Segment<'m>,
    names: Segment<'m>,
}

impl<'m> Counting<'m> {
    /// Finds the data in a module as the compiler made it.
    ///
    /// # Errors
    ///
    /// If the module is not instrumented, or is no module.
    pub(super) fn of(module: &'m [u8]) -> Result<Self> {
        let (mut segments, mut names) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::DataSection(data) => {
                    for data in data {
                        let data = data?;
                        segments.push(Segment { address: address(&data.kind)?, bytes: data.data });
                    }
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(section) = section.as_known() {
                        names = segment_names(section)?;
                    }
                }
                _ => {}
            }
        }
        let mut take = |name: &str| {
            let place = names.iter().position(|known| *known == name);
            let place = place.filter(|place| *place < segments.len());
            let place = place.with_context(|| format!("the module has no `{name}`: it does not count"))?;
            names.swap_remove(place);
            Ok::<_, anyhow::Error>(segments.swap_remove(place))
        };
        let (records, counters) = (take("__llvm_prf_data")?, take("__llvm_prf_cnts")?);
        Ok(Self { records, counters, names: take("__llvm_prf_names")? })
    }

    /// The number of counters.
    pub(super) fn len(&self) -> usize {
        self.counters.bytes.len() / size_of::<u64>()
    }

    /// The raw profile of a run with these counters.
    ///
    /// # Errors
    ///
    /// If there are too few or too many.
    pub(super) fn profile(&self, counters: &[u64]) -> Result<Vec<u8>> {
        ensure!(counters.len() == self.len(), "{} counters instead of {}", counters.len(), self.len());
        let distance = self.counters.address.wrapping_sub(self.records.address);
        let number = |length: usize| u64::try_from(length);
        let header = [
            MAGIC,
            VERSION,
            // No identifiers of binaries.
            0,
            number(self.records.bytes.len() / RECORD)?,
            0,
            number(counters.len())?,
            0,
            // No bitmaps.
            0,
            0,
            number(self.names.bytes.len())?,
            u64::from(distance),
            0,
            u64::from(self.names.address),
            // No virtual tables.
            0,
            0,
            // The last of the kinds of values; none is counted.
            2,
        ];
        let mut profile: Vec<u8> = header.into_iter().flat_map(u64::to_le_bytes).collect();
        profile.extend(self.records.bytes);
        profile.extend(counters.iter().flat_map(|counter| counter.to_le_bytes()));
        profile.extend(self.names.bytes);
        profile.resize(profile.len().next_multiple_of(size_of::<u64>()), 0);
        Ok(profile)
    }
}

fn address(kind: &DataKind<'_>) -> Result<u32> {
    let DataKind::Active { offset_expr, .. } = kind else { return Ok(0) };
    match offset_expr.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value.cast_unsigned()),
        other => anyhow::bail!("a segment lies at {other:?}"),
    }
}

fn segment_names(section: NameSectionReader<'_>) -> Result<Vec<&str>> {
    let mut names = Vec::new();
    for subsection in section {
        if let Name::Data(map) = subsection? {
            for naming in map {
                names.push(naming?.name);
            }
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_that_does_not_count_is_refused() {
        let error = Counting::of(b"\0asm\x01\0\0\0").err();
        assert!(error.is_some_and(|error| error.to_string().contains("it does not count")));
        assert!(Counting::of(b"something else").is_err());
    }

    #[test]
    fn profile_has_the_layout_of_llvm() -> Result<()> {
        let counting = Counting {
            records: Segment { address: 1024, bytes: &[1; RECORD] },
            counters: Segment { address: 1000, bytes: &[0; 16] },
            names: Segment { address: 1072, bytes: b"name" },
        };
        let profile = counting.profile(&[7, 0])?;
        assert_eq!(
            profile.len(),
            16 * 8 + RECORD + 2 * 8 + 8,
            "header, record, counters, and the name up to the next eight"
        );
        assert!(profile.starts_with(b"\x81Rforpl\xff"));
        let number = |place: usize| {
            profile
                .chunks(8)
                .nth(place)
                .map(|number| number.iter().rev().fold(0, |n, byte| (n << 8) | u64::from(*byte)))
        };
        assert_eq!([number(3), number(5), number(9)], [Some(1), Some(2), Some(4)]);
        assert_eq!(number(10), Some(0xffff_ffe8), "the way from the records to the counters, in 32 bits");
        assert_eq!(number(16 + RECORD / 8), Some(7));
        assert!(counting.profile(&[7]).is_err_and(|error| error.to_string().contains("1 counters instead of 2")));
        Ok(())
    }
}
