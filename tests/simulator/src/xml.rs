//! Writing of answers.

use crate::clock::{DateStyle, Ms};

/// A growing piece of XML: elements without namespace, in the order they are written.
#[derive(Debug, Default)]
pub(crate) struct Xml {
    text: String,
    dates: DateStyle,
}

impl Xml {
    pub(crate) fn new(dates: DateStyle) -> Self {
        Self {
            text: String::with_capacity(1024),
            dates,
        }
    }

    /// `<name>text</name>`
    pub(crate) fn leaf(&mut self, name: &str, text: &str) -> &mut Self {
        self.text.push('<');
        self.text.push_str(name);
        self.text.push('>');
        escape(text, &mut self.text);
        self.close(name)
    }

    /// As [`Self::leaf`], nothing for `None`.
    pub(crate) fn maybe(&mut self, name: &str, text: Option<&str>) -> &mut Self {
        if let Some(text) = text {
            self.leaf(name, text);
        }
        self
    }

    pub(crate) fn number(&mut self, name: &str, value: i64) -> &mut Self {
        self.leaf(name, &value.to_string())
    }

    pub(crate) fn date(&mut self, name: &str, value: Ms) -> &mut Self {
        let text = self.dates.format(value);
        self.leaf(name, &text)
    }

    pub(crate) fn maybe_date(&mut self, name: &str, value: Option<Ms>) -> &mut Self {
        if let Some(value) = value {
            self.date(name, value);
        }
        self
    }

    /// `<name>` with what `inner` writes.
    pub(crate) fn nest(&mut self, name: &str, inner: impl FnOnce(&mut Self)) -> &mut Self {
        self.nest_with(name, "", inner)
    }

    /// As [`Self::nest`]; `attributes` is put into the start tag as it is.
    pub(crate) fn nest_with(
        &mut self,
        name: &str,
        attributes: &str,
        inner: impl FnOnce(&mut Self),
    ) -> &mut Self {
        self.text.push('<');
        self.text.push_str(name);
        self.text.push_str(attributes);
        self.text.push('>');
        inner(self);
        self.close(name)
    }

    fn close(&mut self, name: &str) -> &mut Self {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
        self
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }
}

/// Appends `text` with what XML reserves written as references; control characters that XML cannot hold become `?`.
pub(crate) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() => out.push('?'),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_order_kept() {
        let mut xml = Xml::default();
        xml.nest_with("a", " x=\"1\"", |x| {
            x.leaf("b", "<&>\u{1}").maybe("c", None).number("d", 5);
        });
        assert_eq!(xml.as_str(), "<a x=\"1\"><b>&lt;&amp;&gt;?</b><d>5</d></a>");
    }
}
