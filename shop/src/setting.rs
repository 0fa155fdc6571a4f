//! The one table of a product's module settings: their places, names, kinds and words.
//!
//! WHMCS stores them by their places alone, so new ones are only appended.

use crate::words::{ApproveMethod, AtTermination, Environment, MailLanguage, RenewalCsr, words};
use certum::language::Text;

/// How many settings WHMCS keeps for a module.
pub(crate) const MOST: usize = 24;

words! {
    /// A setting, by its name for WHMCS, in the order of their places.
    Setting {
        /// The partner's user name.
        UserName = "User name",
        /// The partner's password.
        Password = "Password",
        /// The product's code.
        Product = "Product",
        /// The method that is preselected.
        ApproveMethod = "Approve Method",
        /// Whether there are further names.
        AdditionalDomains = "Additional Domains",
        /// How many names.
        DomainsLimit = "Domains Limit",
        /// Whether more names than usual may be added.
        MoreDomains = "Allow To Add More Domains",
        /// What is verified, of a product that is not known.
        ValidationType = "Validation Type",
        /// Whether it is a wildcard.
        Wildcard = "WildCard",
        /// Which of Certum's services.
        Mode = "Mode",
        /// In which language Certum's own mails are.
        DefaultLanguage = "Default Language",
        /// Whether pages show WHMCS's product name.
        ProductName = "Display Product Name Instead Of Certificate Name",
        /// Whether the due date follows the certificate's end.
        DueDate = "Set Product Due Date As Certificate Date",
        /// Whether customers are not offered to renew.
        NoRenewal = "Disable renew in Client Area",
        /// How long before its end a certificate is reissued within the paid term.
        ReissueDays = "Reissue Days Before Expiry",
        /// What becomes of what is at Certum when a service is terminated.
        AtTermination = "On Termination",
        /// How many orders a service may have in a day.
        OrdersADay = "Orders Per Service And Day",
        /// Whether names are proved by a page of ours in place of step two.
        OwnValidationPage = "Own Validation Page",
        /// Whether the CSR in force serves a renewal.
        RenewalCsr = "Renewal Without New CSR",
        /// Whether certificates are kept in Certum's signing in the cloud.
        SimplySign = "SimplySign",
    }
}

/// What there is to know of a setting.
pub(crate) struct SettingRow {
    /// Its label.
    pub(crate) label: Text,
    /// A hint for who sets it; may be empty.
    pub(crate) hint: Text,
    /// How it is set.
    pub(crate) kind: SettingKind,
}

/// How a setting is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SettingKind {
    /// A line of so many characters.
    Line(&'static str),
    /// A line that is not shown.
    Hidden(&'static str),
    /// A list that is read from the account.
    Products,
    /// A box.
    Box,
    /// A list, and what is chosen first.
    List(&'static [(&'static str, Label)], &'static str),
}

/// What an entry of a list is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// The same in every language.
    Name(&'static str),
    /// In the reader's words.
    Text(Text),
}

/// Approve methods, by the words that are stored.
const METHODS: &[(&str, Label)] = &[
    (
        ApproveMethod::Email.as_str(),
        Label::Text(Text::method_ADMIN),
    ),
    (ApproveMethod::File.as_str(), Label::Text(Text::method_FILE)),
    (
        ApproveMethod::DnsTxt.as_str(),
        Label::Text(Text::method_DNS_TXT_PREFIX),
    ),
    (
        ApproveMethod::DnsCname.as_str(),
        Label::Text(Text::method_DNS_CNAME_PREFIX),
    ),
];

const VALIDATIONS: &[(&str, Label)] = &[
    ("Basic", Label::Name("Basic (DV)")),
    ("Professional", Label::Name("Professional (OV)")),
    ("Enterprise", Label::Name("Enterprise (EV)")),
];

/// Certum's services, by their host names.
pub(crate) const ENVIRONMENTS: &[(&str, Label)] = &[
    (Environment::Test.as_str(), Label::Name("gs.test.certum.pl")),
    (
        Environment::Production.as_str(),
        Label::Name("gs.certum.pl"),
    ),
];

const LANGUAGES: &[(&str, Label)] = &[
    (MailLanguage::Polish.as_str(), Label::Name("Polski")),
    (MailLanguage::English.as_str(), Label::Name("English")),
];

const TERMINATIONS: &[(&str, Label)] = &[
    (
        AtTermination::Cancel.as_str(),
        Label::Text(Text::setting_termination_cancel),
    ),
    (
        AtTermination::Keep.as_str(),
        Label::Text(Text::setting_termination_keep),
    ),
    (
        AtTermination::Revoke.as_str(),
        Label::Text(Text::setting_termination_revoke),
    ),
];

const RENEWAL_CSRS: &[(&str, Label)] = &[
    (
        RenewalCsr::Allowed.as_str(),
        Label::Text(Text::setting_renewal_csr_allowed),
    ),
    (
        RenewalCsr::Never.as_str(),
        Label::Text(Text::setting_renewal_csr_never),
    ),
];

impl Setting {
    /// Its place, from 1.
    #[must_use]
    pub(crate) const fn place(self) -> usize {
        self as usize + 1
    }

    /// What a list has chosen first; empty for what is none.
    #[must_use]
    pub(crate) const fn first(self) -> &'static str {
        match self.row().kind {
            SettingKind::List(_, first) => first,
            _ => "",
        }
    }

    /// The table of settings.
    #[must_use]
    pub(crate) const fn row(self) -> SettingRow {
        use SettingKind::{Box, Hidden, Line, List, Products};
        let (label, hint, kind) = match self {
            Self::UserName => (Text::setting_user, Text::setting_user_hint, Line("30")),
            Self::Password => (
                Text::setting_password,
                Text::setting_password_hint,
                Hidden("30"),
            ),
            Self::Product => (Text::setting_product, Text::setting_product_hint, Products),
            Self::ApproveMethod => (
                Text::setting_method,
                Text::setting_method_hint,
                List(METHODS, ApproveMethod::DnsTxt.as_str()),
            ),
            Self::AdditionalDomains => (Text::setting_domains, Text::setting_domains_hint, Box),
            Self::DomainsLimit => (Text::setting_limit, Text::setting_limit_hint, Line("5")),
            Self::MoreDomains => (Text::setting_more, Text::setting_more_hint, Box),
            Self::ValidationType => (
                Text::setting_validation,
                Text::setting_validation_hint,
                List(VALIDATIONS, "Basic"),
            ),
            Self::Wildcard => (Text::setting_wildcard, Text::setting_wildcard_hint, Box),
            Self::Mode => (
                Text::setting_mode,
                Text::setting_mode_hint,
                List(ENVIRONMENTS, Environment::Test.as_str()),
            ),
            Self::DefaultLanguage => (
                Text::setting_language,
                Text::setting_language_hint,
                List(LANGUAGES, MailLanguage::English.as_str()),
            ),
            Self::ProductName => (Text::setting_label, Text::setting_label_hint, Box),
            Self::DueDate => (Text::setting_due, Text::setting_due_hint, Box),
            Self::NoRenewal => (Text::setting_norenew, Text::setting_norenew_hint, Box),
            Self::ReissueDays => (
                Text::setting_reissue_days,
                Text::setting_reissue_days_hint,
                Line("5"),
            ),
            Self::AtTermination => (
                Text::setting_termination,
                Text::setting_termination_hint,
                List(TERMINATIONS, AtTermination::Cancel.as_str()),
            ),
            Self::OrdersADay => (Text::setting_orders, Text::setting_orders_hint, Line("5")),
            Self::OwnValidationPage => (Text::setting_own_page, Text::setting_own_page_hint, Box),
            Self::RenewalCsr => (
                Text::setting_renewal_csr,
                Text::setting_renewal_csr_hint,
                List(RENEWAL_CSRS, RenewalCsr::Allowed.as_str()),
            ),
            Self::SimplySign => (
                Text::setting_simply_sign,
                Text::setting_simply_sign_hint,
                Box,
            ),
        };
        SettingRow { label, hint, kind }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use certum::client::Endpoint;

    #[test]
    fn every_service_of_certums_is_one_that_the_client_knows() {
        for (word, host) in ENVIRONMENTS {
            let Label::Name(host) = host else {
                panic!("{word} has no host");
            };
            let address = format!("https://{host}/service/PartnerApi.wsdl");
            assert_eq!(Endpoint::new(word).address(), address);
            assert!(!matches!(Endpoint::new(word), Endpoint::Address(_)));
        }
        assert_eq!(ENVIRONMENTS.len(), Environment::ALL.len());
    }

    #[test]
    fn what_was_never_saved_is_shown_as_it_is_read() {
        // Browsers show a list's first entry where the stored word is none of them.
        for setting in [Setting::AtTermination, Setting::RenewalCsr] {
            let SettingKind::List(entries, first) = setting.row().kind else {
                panic!("{setting} is no list");
            };
            assert_eq!(entries.first().map(|(word, _)| *word), Some(first));
        }
        assert_eq!(
            (Setting::Mode.first(), Setting::OrdersADay.first()),
            ("test", "")
        );
    }

    #[test]
    fn there_is_a_place_for_every_setting() {
        assert!(Setting::ALL.len() <= MOST);
        assert_eq!(Setting::UserName.place(), 1);
        assert_eq!(Setting::NoRenewal.place(), 14);
        assert_eq!(Setting::AtTermination.place(), 16);
        assert_eq!(Setting::RenewalCsr.place(), 19);
        assert_eq!(Setting::SimplySign.place(), 20);
    }
}
