//! A fixed hash: the same in every process, on every platform, in every release.
//!
//! It serves two purposes: hashed lookup whose behaviour does not vary, and the digest by which a
//! desk recognises a command that it has already carried out. It is not a cryptographic hash.

use alloc::string::String;
use core::fmt;
use core::hash::{BuildHasher, Hasher};

use serde::Serialize;

mod serializer;
mod text;

pub(crate) use serializer::Canonical;

/// Builds the fixed hasher.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "it is a value without parts, and stays one")]
pub struct FixedState;

impl BuildHasher for FixedState {
    type Hasher = FixedHasher;

    fn build_hasher(&self) -> FixedHasher {
        FixedHasher { state: SEED }
    }
}

const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
const MULTIPLIER: u64 = 0xd6e8_feb8_6659_fd93;

/// A folded-multiply hash of 64 bits, fed with little-endian words.
#[derive(Clone, Copy, Debug)]
pub struct FixedHasher {
    state: u64,
}

impl FixedHasher {
    fn seeded(seed: u64) -> Self {
        Self { state: seed }
    }

    fn word(&mut self, word: u64) {
        self.state = folded_multiply(self.state ^ word, MULTIPLIER);
    }
}

/// The high and the low half of a 128-bit product, mixed.
fn folded_multiply(a: u64, b: u64) -> u64 {
    let product = u128::from(a).wrapping_mul(u128::from(b)).to_le_bytes();
    let (low, high) = product.split_at(8);
    let half = |bytes: &[u8]| u64::from_le_bytes(bytes.try_into().unwrap_or_default());
    half(low) ^ half(high)
}

/// Fewer than eight bytes as a little-endian word.
///
/// WHY: two halves that may overlap, each read at once; ids are short, and this is most of their hash.
fn last_word(rest: &[u8]) -> u64 {
    let half = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
    match (rest.first_chunk(), rest.last_chunk(), rest.len()) {
        (Some(first), Some(_), 4) => half(first),
        (Some(first), Some(last), 5) => half(first) | half(last).wrapping_shl(8),
        (Some(first), Some(last), 6) => half(first) | half(last).wrapping_shl(16),
        (Some(first), Some(last), 7) => half(first) | half(last).wrapping_shl(24),
        _ => rest.iter().rev().fold(0_u64, |word, byte| word.wrapping_shl(8) | u64::from(*byte)),
    }
}

impl Hasher for FixedHasher {
    fn finish(&self) -> u64 {
        folded_multiply(self.state ^ SEED, MULTIPLIER)
    }

    fn write(&mut self, bytes: &[u8]) {
        let chunks = bytes.chunks_exact(8);
        let rest = chunks.remainder();
        for chunk in chunks {
            self.word(u64::from_le_bytes(chunk.try_into().unwrap_or_default()));
        }
        // The length keeps "a" + "bc" and "ab" + "c" apart.
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.word(last_word(rest) ^ length.rotate_left(56));
    }

    fn write_u8(&mut self, value: u8) {
        self.word(value.into());
    }

    fn write_u32(&mut self, value: u32) {
        self.word(value.into());
    }

    fn write_u64(&mut self, value: u64) {
        self.word(value);
    }

    fn write_usize(&mut self, value: usize) {
        self.word(u64::try_from(value).unwrap_or(u64::MAX));
    }
}

/// What a command was, in 128 bits: equal commands have equal digests.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest(u128);

impl Digest {
    /// The digest of a value's canonical form (what would be written as JSON).
    #[must_use]
    pub fn of<T: Serialize + ?Sized>(value: &T) -> Self {
        let mut form = Canonical::Lanes(Lanes { one: FixedHasher::seeded(SEED), two: FixedHasher::seeded(!SEED) });
        // INVARIANT: the serializer takes everything; a foreign type that fails digests as what came before.
        let _ = value.serialize(&mut form);
        match form {
            Canonical::Lanes(lanes) => {
                Self(u128::from(lanes.one.finish()).wrapping_shl(64) | u128::from(lanes.two.finish()))
            }
            Canonical::Text(_) => Self(0),
        }
    }

    /// The digest written as 32 hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if digits { u128::from_str_radix(text, 16).ok().map(Self) } else { None }
    }
}

pub(crate) struct Lanes {
    one: FixedHasher,
    two: FixedHasher,
}

impl Lanes {
    fn bytes(&mut self, bytes: &[u8]) {
        self.one.write(bytes);
        self.two.write(bytes);
    }

    fn mark(&mut self, mark: u8) {
        self.one.write_u8(mark);
        self.two.write_u8(mark);
    }

    fn scalar(&mut self, mark: u8, bytes: &[u8]) {
        self.mark(mark);
        self.bytes(bytes);
    }
}

impl fmt::Write for Lanes {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.bytes(text.as_bytes());
        Ok(())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

impl Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
crate::schema::text_schema!(Digest, "digest", "What a command was, in 32 hexadecimal digits.");

#[cfg(feature = "json")]
impl crate::json::Decode for Digest {
    fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
        crate::json::decode_text(node, faults, |text| {
            Self::parse(text).ok_or_else(|| {
                crate::problem::Problem::new(
                    crate::problem::Code::DigestMalformed,
                    "a digest is 32 hexadecimal digits in lower case",
                )
            })
        })
    }
}

/// A text that was formatted piece by piece digests like the whole.
pub(crate) fn collected(value: &(impl fmt::Display + ?Sized)) -> String {
    alloc::string::ToString::to_string(value)
}

#[cfg(test)]
mod tests {
    use super::last_word;

    /// Numbers from a counter: `SplitMix64`.
    fn mixed(counter: u64) -> u64 {
        let mixed = counter.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    #[test]
    fn the_last_word_is_the_rest_with_zeros_behind_it() {
        for counter in 1..=2_000 {
            let bytes = mixed(counter).to_le_bytes();
            for length in 0..bytes.len() {
                let mut padded = [0_u8; 8];
                padded[..length].copy_from_slice(&bytes[..length]);
                assert_eq!(last_word(&bytes[..length]), u64::from_le_bytes(padded), "{:?}", &bytes[..length]);
            }
        }
        // All bits and none, at every length.
        for byte in [0x00, 0xff, 0x80, 0x01] {
            for length in 0..8 {
                let mut padded = [0_u8; 8];
                padded[..length].fill(byte);
                assert_eq!(last_word(&padded[..length]), u64::from_le_bytes(padded));
            }
        }
    }
}
