//! Failed calls in words.

use crate::error::{Error, Refusal, Stage, TransportError};
use crate::language::{Said, Text};
use crate::refusal;

impl Error {
    /// What went wrong and what to do, for people: a refusal's reasons one after the other.
    #[must_use]
    pub fn said(&self) -> Said {
        match self {
            Self::Credentials { success_code, .. } => refusal::credentials_said(*success_code),
            Self::Refused(refusal) => refusal.said(),
            Self::Transport { operation, source } => source.said(operation),
            Self::MalformedAnswer { operation, reason } => Said::new(Text::malformed_answer)
                .with("operation", *operation)
                .with("reason", reason),
            Self::InvalidInput { field, reason } => Said::new(Text::invalid_input)
                .with("field", field)
                .with("reason", reason.clone()),
        }
    }
}

impl Refusal {
    fn said(&self) -> Said {
        if let Some(fault) = &self.fault {
            return Said::new(Text::refused_fault)
                .with("operation", self.operation)
                .with("fault", fault);
        }
        let reasons = self.errors.iter();
        reasons
            .map(|reason| refusal::said(reason.code, reason.value.as_deref()))
            .reduce(|one, next| {
                Said::new(Text::and_then)
                    .with("one", one)
                    .with("next", next)
            })
            .unwrap_or_else(|| Said::new(Text::refused).with("operation", self.operation))
    }
}

impl TransportError {
    fn said(&self, operation: &str) -> Said {
        let said = Said::new(self.text())
            .with("operation", operation)
            .with("detail", &self.message);
        let reached_certum = self.timed_out || self.stage >= Stage::Send;
        if self.may_have_been_carried_out && !reached_certum {
            return Said::new(Text::transport_earlier).with("failure", said);
        }
        said
    }

    fn text(&self) -> Text {
        match self.stage {
            _ if self.timed_out && self.may_have_been_carried_out => Text::transport_timed_out,
            _ if self.timed_out => Text::transport_not_reached,
            Stage::Setup => Text::transport_setup,
            Stage::Resolve => Text::transport_resolve,
            Stage::Connect => Text::transport_connect,
            Stage::Tls => Text::transport_tls,
            Stage::Send if !self.may_have_been_carried_out => Text::transport_connect,
            Stage::Send => Text::transport_send,
            Stage::Wait => Text::transport_wait,
            Stage::Receive => Text::transport_receive,
        }
    }
}
