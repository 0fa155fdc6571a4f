//! How languages are written down: English is the list of what there is to say, others are held against it.

/// Declares the texts with their English: [`Text`], and [`Complete`](crate::english::Complete), a language
/// that has every one of them.
macro_rules! texts {
    ($($name:ident: $english:literal,)+) => {
        /// Something to say, by its name.
        #[allow(missing_docs, non_camel_case_types, reason = "their names are those that templates have")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Text {
            $($name,)+
        }

        impl Text {
            /// All of them, in the order of the language files.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name, such as `phase_issued`.
            #[must_use]
            pub fn name(self) -> &'static str {
                NAME.get(self)
            }
        }

        /// How many there are.
        const COUNT: usize = Text::ALL.len();

        /// A language that has every text, as it is written down.
        #[allow(non_snake_case, reason = "their names are those that templates have")]
        pub(crate) struct Complete {
            $(pub(crate) $name: &'static str,)+
        }

        impl Complete {
            /// All of it, in the order of [`Text::ALL`].
            #[allow(clippy::large_stack_arrays, reason = "the compiler does it")]
            pub(crate) const fn all(&self) -> [&'static str; COUNT] {
                [$(self.$name),+]
            }
        }

        packed! {
            /// Their names.
            NAME = [$(stringify!($name)),+]
        }

        packed! {
            /// English.
            ENGLISH = [$($english),+]
        }
    };
}

/// Declares texts as one, which takes half the room of texts with addresses of their own, and nothing to set right when
/// the extension is loaded.
macro_rules! packed {
    ($(#[$doc:meta])* $name:ident = $all:expr) => {
        $(#[$doc])*
        pub(crate) static $name: $crate::table::Packed = {
            const ALL: [&str; $crate::Text::ALL.len()] = $all;
            const LENGTH: usize = $crate::table::length(&ALL);
            const BYTES: [u8; LENGTH] = $crate::table::joined(&ALL);
            $crate::table::Packed {
                words: $crate::table::text(&BYTES),
                ends: $crate::table::ends(&ALL),
            }
        };
    };
}

use crate::Text;

/// A language that may lack texts.
pub(crate) struct Partial([Option<&'static str>; Text::ALL.len()]);

impl Partial {
    /// A language of what it has. A text that is there twice does not compile.
    #[allow(dead_code, reason = "for languages beyond the complete ones")]
    #[allow(
        clippy::indexing_slicing,
        clippy::large_stack_arrays,
        clippy::panic,
        reason = "the compiler does it"
    )]
    pub(crate) const fn new(texts: &[(Text, &'static str)]) -> Self {
        let mut all = [None; Text::ALL.len()];
        let mut at = 0;
        while at < texts.len() {
            let (text, words) = texts[at];
            assert!(all[text as usize].is_none(), "a text is there twice");
            all[text as usize] = Some(words);
            at += 1;
        }
        Self(all)
    }

    #[allow(dead_code, reason = "for languages beyond the complete ones")]
    pub(crate) fn get(&self, text: Text) -> Option<&'static str> {
        self.0.get(text as usize).copied().flatten()
    }
}

/// All texts of a language, or of their names, as one.
pub(crate) struct Packed {
    pub(crate) words: &'static str,
    /// Where each ends.
    pub(crate) ends: [u32; Text::ALL.len()],
}

impl Packed {
    pub(crate) fn get(&self, text: Text) -> &'static str {
        let place = text as usize;
        let end_of = |place: usize| self.ends.get(place).map_or(0, |end| *end as usize);
        let from = place.checked_sub(1).map_or(0, end_of);
        self.words.get(from..end_of(place)).unwrap_or_default()
    }
}

/// How long texts are together, in bytes.
#[allow(clippy::indexing_slicing, reason = "the compiler does it")]
pub(crate) const fn length(all: &[&str]) -> usize {
    let (mut length, mut at) = (0, 0);
    while at < all.len() {
        length += all[at].len();
        at += 1;
    }
    length
}

/// The bytes of texts, one after the other.
#[allow(clippy::indexing_slicing, reason = "the compiler does it")]
pub(crate) const fn joined<const LENGTH: usize>(all: &[&str]) -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    let (mut written, mut at) = (0, 0);
    while at < all.len() {
        let text = all[at].as_bytes();
        let mut byte = 0;
        while byte < text.len() {
            bytes[written] = text[byte];
            written += 1;
            byte += 1;
        }
        at += 1;
    }
    bytes
}

/// Where each text ends among all.
#[allow(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "the compiler does it"
)]
pub(crate) const fn ends(all: &[&str; Text::ALL.len()]) -> [u32; Text::ALL.len()] {
    let mut ends = [0; Text::ALL.len()];
    let (mut end, mut at) = (0, 0);
    while at < all.len() {
        end += all[at].len();
        ends[at] = end as u32;
        at += 1;
    }
    ends
}

/// Bytes that are a text.
#[allow(clippy::panic, reason = "the compiler does it")]
pub(crate) const fn text(bytes: &'static [u8]) -> &'static str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("joined texts are a text"),
    }
}
