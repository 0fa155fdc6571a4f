//! What people read of publications.

use super::{Publication, PublicationError};
use crate::language::{Said, Text, Value};

impl Publication {
    /// What to do, for the person who does it.
    #[must_use]
    pub fn said(&self) -> Said {
        let said = self.said_whole();
        let (Some(zone), Some(host)) = (self.zone(), self.host_in_zone()) else {
            return said;
        };
        Said::new(Text::publish_in_zone)
            .with("record", said)
            .with("zone", zone)
            .with("host", host)
    }

    /// The same, with the whole name of a record only.
    fn said_whole(&self) -> Said {
        match self {
            Self::File {
                url, path, content, ..
            } => Said::new(Text::publish_file)
                .with("url", url)
                .with("path", *path)
                .with("content", content),
            Self::DnsTxt { host, value } => Said::new(Text::publish_txt)
                .with("host", host)
                .with("value", value),
            Self::DnsCname { host, target } => Said::new(Text::publish_cname)
                .with("host", host)
                .with("target", target),
            Self::Email { addresses } => {
                let any = Said::joined(Text::or_else, addresses);
                Said::new(Text::publish_email).with("mailbox", any.unwrap_or(Value::NOTHING))
            }
        }
    }
}

impl PublicationError {
    /// What is wrong and what to do.
    #[must_use]
    pub fn said(&self) -> Said {
        let (text, method) = match self {
            Self::NotAName { name, reason } => {
                return Said::new(Text::publish_not_a_name)
                    .with("name", name)
                    .with("reason", reason.said());
            }
            Self::NameTooLong { name } => {
                return Said::new(Text::publish_name_too_long).with("name", name);
            }
            Self::UnusableCode => return Text::publish_unusable_code.into(),
            Self::NotForWildcards { method } => (Text::publish_not_for_wildcards, method),
            Self::NotForAddresses { method } => (Text::publish_not_for_addresses, method),
            Self::NotDocumented { method } => (Text::publish_not_documented, method),
        };
        Said::new(text).with("method", method.as_str())
    }
}
