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
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)+
                }
            }
        }

        /// A language that has every text.
        #[allow(non_snake_case, reason = "their names are those that templates have")]
        pub(crate) struct Complete {
            $(pub(crate) $name: &'static str,)+
        }

        impl Complete {
            pub(crate) const fn get(&self, text: Text) -> &'static str {
                match text {
                    $(Text::$name => self.$name,)+
                }
            }
        }

        /// English.
        pub(crate) const ENGLISH: Complete = Complete {
            $($name: $english,)+
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
