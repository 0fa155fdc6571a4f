//! Texts from Certum that go into errors.

/// The longest text from Certum that goes into an error, in characters.
const LONGEST: usize = 500;

/// `text` fit for an error: without control characters, line breaks and marks that change the
/// writing direction, and at most 500 characters long.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len().min(LONGEST));
    let mut length = 0;
    for word in text.split(unfit).filter(|word| !word.is_empty()) {
        let gap = usize::from(length > 0);
        let room = LONGEST.saturating_sub(length + gap);
        if room == 0 {
            break;
        }
        if gap == 1 {
            cleaned.push(' ');
        }
        let before = cleaned.len();
        cleaned.extend(word.chars().take(room));
        length += gap
            + cleaned
                .get(before..)
                .map_or(0, |added| added.chars().count());
    }
    cleaned
}

fn unfit(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn what_is_not_text_becomes_a_space() {
        assert_eq!(
            clean("\u{1b}[31m a\r\n\tb\0c\u{202e}d\u{85} "),
            "[31m a b c d"
        );
    }

    #[test]
    fn the_length_is_bounded_in_characters() {
        assert_eq!(clean(&"ż".repeat(10_000)).chars().count(), 500);
        assert_eq!(clean(&"a b ".repeat(10_000)).chars().count(), 499);
    }
}
