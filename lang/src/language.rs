//! The languages in which people are addressed.

use crate::Text;
use crate::english::ENGLISH;
use crate::polish::POLISH;

/// Declares the languages: code (ISO 639-1), WHMCS's name, other names by which programs know them, the texts, and for one
/// that lacks texts how many. Such a one is a `Partial` in a file of its own:
///
/// ```text
/// /// German.
/// German = "de", "german", ["deu", "deutsch"], GERMAN lacking 0,
/// ```
macro_rules! languages {
    (get $texts:ident $text:ident) => {
        Some($texts.get($text))
    };
    (get $texts:ident $text:ident $lacking:literal) => {
        $texts.get($text)
    };
    ($($(#[$doc:meta])* $name:ident = $code:literal, $whmcs:literal, [$($other:literal),*], $texts:ident $(lacking $lacking:literal)?,)+) => {
        /// A language in which people are addressed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
        pub enum Language {
            $($(#[$doc])* $name,)+
        }

        impl Language {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The two-letter code of ISO 639-1.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }

            /// The name of the language in WHMCS, in lower case as in its file names.
            #[must_use]
            pub const fn whmcs_name(self) -> &'static str {
                match self {
                    $(Self::$name => $whmcs,)+
                }
            }

            /// Reads a language from its code (`pl`), a locale (`pl_PL.UTF-8`, `en-GB`) or the English or own name that
            /// programs such as WHMCS use (`polish`, `polski`), whatever the case. `None`: a language without texts.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                let code = code.trim().to_ascii_lowercase();
                let known = |code: &str| match code {
                    $($code | $whmcs $(| $other)* => Some(Self::$name),)+
                    _ => None,
                };
                // WHMCS has names such as portuguese-br.
                known(&code).or_else(|| known(code.split(['_', '-', '.', '@']).next()?))
            }

            /// How many texts it is known to lack.
            #[cfg(test)]
            pub(crate) const fn lacking(self) -> usize {
                match self {
                    $(Self::$name => 0 $(+ $lacking)?,)+
                }
            }

            /// A text in this language; `None` where it lacks it.
            #[must_use]
            pub fn own(self, text: Text) -> Option<&'static str> {
                match self {
                    $(Self::$name => languages!(get $texts text $($lacking)?),)+
                }
            }
        }
    };
}

languages! {
    /// English; also what a reader of an unknown language gets.
    #[default]
    English = "en", "english", ["eng"], ENGLISH,
    /// Polish.
    Polish = "pl", "polish", ["pol", "polski"], POLISH,
}

impl Language {
    /// A text; in English where this language lacks it.
    #[must_use]
    pub fn words(self, text: Text) -> &'static str {
        self.own(text).unwrap_or_else(|| ENGLISH.get(text))
    }
}
