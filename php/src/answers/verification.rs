//! Proofs of names and e-mail addresses.

use super::into_php;
use crate::{
    publication::Publication,
    thrown::Thrown,
    value::{ToPhp, value_class},
};
use certum::{messages, publication::Method};
use ext_php_rs::{
    boxed::ZBox, builders::ModuleBuilder, exception::PhpResult, types::ZendHashTable,
};

value_class! {
    /// A code and the names that it proves.
    SanVerification(messages::SanVerification) as "Certum\\SanVerification" {
        "approverMethod" approver_method = |verification| verification.approver_method;
        "code" code = |verification| verification.code;
        "approverEmail" approver_email = |verification| verification.approver_email;
        "fqdns" fqdns = |verification| verification.fqdns;
    }

    /// What to publish for each name, under the name.
    pub fn publications(&self) -> PhpResult<ZBox<ZendHashTable>> {
        let mut publications = ZendHashTable::new();
        for (name, publication) in self.read_publications()? {
            publications.insert(name, publication.to_zval()?)?;
        }
        Ok(publications)
    }
}

impl SanVerification {
    fn read_publications(&self) -> Result<Vec<(&str, Publication)>, Thrown> {
        let verification = &self.inner;
        let method = Method::parse(&verification.approver_method);
        let proof = |name| Publication::new(name, &method, None, &verification.code);
        let names = verification.fqdns.iter().map(String::as_str);
        names.map(|name| Ok((name, proof(name)?))).collect()
    }
}

value_class! {
    /// The state of a name's proof.
    SanVerificationState(messages::SanVerificationState) as "Certum\\SanVerificationState" {
        "fqdn" fqdn = |state| state.fqdn;
        "manualVerification" manual_verification =
            |state| state.manual_verification.clone().map(ManualVerification::from);
        "systemVerifications" system_verifications =
            |state| into_php::<_, SystemVerification>(state.system_verifications.clone());
    }
}

value_class! {
    /// The proof of a name by its owner.
    ManualVerification(messages::ManualVerification) as "Certum\\ManualVerification" {
        "state" state = |verification| verification.state;
        "expireDate" expire_date = |verification| verification.expire_date;
        "info" info = |verification| verification.info;
    }
}

value_class! {
    /// A check of Certum's that went against a name.
    SystemVerification(messages::SystemVerification) as "Certum\\SystemVerification" {
        "method" method = |verification| verification.method;
        "info" info = |verification| verification.info;
    }
}

value_class! {
    /// The state of the verification of an e-mail address.
    EmailVerification(messages::EmailVerification) as "Certum\\EmailVerification" {
        "email" email = |verification| verification.email;
        "verified" verified = |verification| verification.verified;
        "sendDate" send_date = |verification| verification.send_date;
        "verificationLinkValidityDate" verification_link_validity_date =
            |verification| verification.verification_link_validity_date;
        "verificationDate" verification_date = |verification| verification.verification_date;
        "verificationValidity" verification_validity = |verification| verification.verification_validity;
    }
}

pub(super) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module
        .class::<SanVerification>()
        .class::<SanVerificationState>()
        .class::<ManualVerification>()
        .class::<SystemVerification>()
        .class::<EmailVerification>()
}
