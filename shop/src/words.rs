//! Closed words: each as it is written in a table, at Certum or in WHMCS, and nowhere else in this crate.
//!
//! Of Certum's and WHMCS's, those that this version does not know are kept as they are, so that nothing breaks when
//! one is added; of our own there are no others.

mod said;

use certum::language::{Language, Text};
use certum::publication::Method;

/// Declares words: an enumeration, each of which has one.
macro_rules! words {
    ($(#[$about:meta])* others kept in $name:ident {
        $($(#[$doc:meta])* $word:ident = $text:literal),+ $(,)?
    }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub(crate) enum $name {
            $($(#[$doc])* $word,)+
            /// One that this version does not know.
            Other(String),
        }

        impl $name {
            /// Those that this version knows, as they are written.
            #[cfg(test)]
            #[allow(dead_code, reason = "not each list is walked")]
            pub(crate) const KNOWN: &'static [&'static str] = &[$($text),+];

            /// As it is written.
            #[must_use]
            pub(crate) fn as_str(&self) -> &str {
                match self {
                    $(Self::$word => $text,)+
                    Self::Other(text) => text,
                }
            }

            /// Of what was written.
            #[must_use]
            pub(crate) fn parse(text: &str) -> Self {
                match text {
                    $($text => Self::$word,)+
                    other => Self::Other(other.to_owned()),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(deserializer).map(|text| Self::parse(&text))
            }
        }

        impl $crate::column::Column for $name {
            fn read(value: &serde_json::Value) -> Option<Self> {
                value.as_str().map(Self::parse)
            }

            fn write(&self) -> serde_json::Value {
                serde_json::Value::from(self.as_str())
            }
        }

        words!(written $name);
    };
    ($(#[$about:meta])* exported $name:ident { $($words:tt)+ }) => {
        words!(listed [pub] $(#[$about])* $name { $($words)+ });
    };
    ($(#[$about:meta])* $name:ident { $($words:tt)+ }) => {
        words!(listed [pub(crate)] $(#[$about])* $name { $($words)+ });
    };
    (listed [$vis:vis] $(#[$about:meta])* $name:ident {
        $($(#[$doc:meta])* $word:ident = $text:literal),+ $(,)?
    }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $name {
            $($(#[$doc])* $word,)+
        }

        impl $name {
            /// All of them, in order.
            #[allow(dead_code, missing_docs, reason = "not each list is walked")]
            $vis const ALL: &'static [Self] = &[$(Self::$word),+];

            /// As it is written.
            #[must_use]
            $vis const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$word => $text,)+
                }
            }

            /// Of what was written; `None` for anything else.
            #[must_use]
            $vis fn parse(text: &str) -> Option<Self> {
                match text {
                    $($text => Some(Self::$word),)+
                    _ => None,
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                let unknown = || serde::de::Error::custom(format!("unknown word {text}"));
                Self::parse(&text).ok_or_else(unknown)
            }
        }

        impl $crate::column::Column for $name {
            fn read(value: &serde_json::Value) -> Option<Self> {
                Self::parse(value.as_str()?)
            }

            fn write(&self) -> serde_json::Value {
                serde_json::Value::from(self.as_str())
            }
        }

        words!(written $name);
    };
    (written $name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use words;

words! {
    /// `orderStatus` of the Partner API.
    others kept in OrderStatus {
        /// It was taken in.
        Awaiting = "AWAITING",
        /// Proofs are to come.
        Verification = "VERIFICATION",
        /// The certificate is to come.
        Accepted = "ACCEPTED",
        /// It is issued.
        Enrolled = "ENROLLED",
        /// Certum refused it, or it was cancelled.
        Rejected = "REJECTED",
    }
}

impl OrderStatus {
    /// Whether something is still to come of it.
    #[must_use]
    pub(crate) fn is_open(&self) -> bool {
        !matches!(self, Self::Enrolled | Self::Rejected)
    }
}

words! {
    /// `certificateStatus` of the Partner API.
    others kept in CertificateStatus {
        /// Neither revoked nor about to be; it may have ended.
        Valid = "VALID",
        /// It is about to be revoked.
        Revoking = "REVOKING",
        /// It is revoked.
        Revoked = "REVOKED",
    }
}

impl CertificateStatus {
    /// What pages say of a certificate that has ended without being revoked.
    pub(crate) const EXPIRED: &str = "EXPIRED";

    /// Whether it is revoked, or about to be.
    #[must_use]
    pub(crate) fn is_revoked(&self) -> bool {
        matches!(self, Self::Revoking | Self::Revoked)
    }
}

words! {
    /// `type` of an order's verifications in the Partner API.
    others kept in VerificationType {
        /// A mailbox.
        Email = "EMAIL",
        /// Certum's own.
        Internal = "INTERNAL",
        /// Checks by programs.
        System = "SYSTEM",
        /// The names.
        Domain = "DOMAIN",
        /// What the product asks for.
        Product = "PRODUCT",
        /// What EV certificates ask for.
        ExtendedValidation = "EXTENDED_VALIDATION",
        /// The organisation.
        Organization = "ORGANIZATION",
        /// Who orders.
        Applicant = "APPLICANT",
        /// That they may.
        Authorization = "AUTHORIZATION",
    }
}

words! {
    /// `state` of verifications and of names in the Partner API.
    others kept in VerificationState {
        /// There is nothing to do.
        NotRequired = "NOT_REQUIRED",
        /// It is still to come.
        Required = "REQUIRED",
        /// Certum looked, and did not find it.
        Failed = "FAILED",
        /// Certum has it.
        Verified = "VERIFIED",
    }
}

impl VerificationState {
    /// Whether it is still to come.
    #[must_use]
    pub(crate) fn is_open(&self) -> bool {
        matches!(self, Self::Required | Self::Failed)
    }
}

words! {
    /// `systemVerification/method` of the Partner API: a check that went against a name.
    others kept in SystemCheck {
        /// A name that many visit.
        TopSites = "TOP_SITES",
        /// A list of phishing sites.
        PhishTank = "PHISHTANK",
        /// The zone says who may issue.
        Caa = "CAA",
        /// Google's list.
        GoogleSafeBrowsing = "GOOGLE_SAFE_BROWSING",
        /// A certificate for it was revoked.
        RevokedCertificate = "REVOKED_CERTIFICATE",
    }
}

words! {
    /// `revocationReason` of the Partner API, those that are offered, in the page's order.
    RevocationReason {
        /// Somebody else may have the key.
        KeyCompromise = "KEYCOMPROMISE",
        /// It is not used any more.
        CessationOfOperation = "CESSATIONOFOPERATION",
        /// Another one takes its place.
        Superseded = "SUPERSEDED",
        /// Nobody says why.
        Unspecified = "UNSPECIFIED",
    }
}

words! {
    /// What is done with a service: those that change something at Certum as in the Partner API, and our own.
    Operation {
        /// An order is placed.
        QuickOrder = "quickOrder",
        /// A certificate is renewed.
        Renew = "renewCertificate",
        /// A certificate is reissued.
        Reissue = "reissueCertificate",
        /// A certificate is revoked.
        Revoke = "revokeCertificate",
        /// An order is cancelled.
        Cancel = "cancelOrder",
        /// Another way to prove names, or a new code.
        AddSanVerification = "addSanVerification",
        /// The e-mail once more.
        AddEmailVerification = "addEmailVerification",
        /// Certum is to look now.
        Check = "performSanVerification",
        /// A CSR is kept for the next time.
        Csr = "csr",
        /// A certificate is sent to its contacts.
        Send = "send",
        /// What to publish is sent once more.
        Instruct = "instruct",
        /// What Certum says by now was stored.
        Refresh = "refresh",
        /// The configuration was opened again.
        Reopen = "reopen",
        /// Somebody said that the certificate is installed.
        Installed = "installed",
        /// The shop gave up what Certum cannot help with.
        GiveUp = "giveUp",
        /// An order that exists at Certum became the service's.
        Attach = "attach",
        /// The service's order is not its own any more; Certum keeps it.
        Detach = "detach",
        /// What was known of the contact was removed.
        Forget = "forget",
    }
}

impl Operation {
    /// Whether it puts another certificate in the place of one.
    #[must_use]
    pub(crate) const fn replaces(self) -> bool {
        matches!(self, Self::Renew | Self::Reissue)
    }

    /// Whether it makes Certum issue something.
    #[must_use]
    pub(crate) const fn orders(self) -> bool {
        matches!(self, Self::QuickOrder | Self::Renew | Self::Reissue)
    }

    /// What is said where it was sent and did not take place; `None` where nobody relies on it.
    pub(crate) const fn said_undone(self) -> Option<Text> {
        match self {
            Self::Renew => Some(Text::undone_renewal),
            Self::Reissue => Some(Text::undone_reissue),
            Self::Revoke => Some(Text::undone_revocation),
            _ => None,
        }
    }

    /// Whether it asks for something that stays: what is only looked at, kept or sent on is not.
    pub(crate) const fn asks_for_more(self) -> bool {
        !matches!(
            self,
            Self::Check
                | Self::Csr
                | Self::Send
                | Self::Instruct
                | Self::Refresh
                | Self::Installed
                | Self::Forget
        )
    }
}

words! {
    /// How far a change is.
    Outcome {
        /// It is about to be sent, or was: what became of it is not written down yet.
        Intended = "intended",
        /// It was sent, and whether it was carried out is not known.
        Unknown = "unknown",
        /// What was found is another's: nobody should go on by themselves.
        Foreign = "foreign",
        /// It was carried out.
        Done = "done",
        /// Certum refused it; nothing was changed.
        Refused = "refused",
        /// It was sent, and it is known now that it was not carried out.
        NotDone = "not_done",
        /// Nothing was sent that changes anything, or only a read failed.
        Away = "away",
    }
}

impl Outcome {
    /// Whether it is still to be found out what became of it.
    #[must_use]
    pub(crate) const fn is_open(self) -> bool {
        matches!(self, Self::Intended | Self::Unknown | Self::Foreign)
    }
}

words! {
    /// Who asked for a change.
    AskedBy {
        /// The client.
        Customer = "customer",
        /// An administrator.
        Staff = "staff",
        /// Nobody: this module, from cron.
        Itself = "itself",
    }
}

words! {
    /// Why an order was made.
    OrderKind {
        /// It is the first of its attempt.
        New = "new",
        /// It renews another one.
        Renewal = "renewal",
    }
}

words! {
    /// Why the code to publish is missing, or may not count.
    CodeLost {
        /// With this method Certum gives no other.
        Unchanged = "unchanged",
        /// It is not known.
        Away = "away",
        /// Another one may have been made.
        Doubtful = "doubtful",
    }
}

impl CodeLost {
    /// Whether another one may be had by asking for it.
    #[must_use]
    pub(crate) const fn can_be_asked_for(self) -> bool {
        matches!(self, Self::Away | Self::Doubtful)
    }

    /// What pages and mails say of it.
    #[must_use]
    pub(crate) const fn text(self) -> Text {
        match self {
            Self::Unchanged => Text::lost_unchanged,
            Self::Away => Text::lost_away,
            Self::Doubtful => Text::lost_doubtful,
        }
    }
}

words! {
    /// Which of Certum's services.
    Environment {
        /// The one for tests.
        Test = "test",
        /// The real one.
        Production = "production",
    }
}

words! {
    /// `language` of the Partner API: in which Certum's own mails are.
    MailLanguage {
        /// English.
        English = "en",
        /// Polish.
        Polish = "pl",
    }
}

impl MailLanguage {
    /// That of a customer whose language WHMCS names so; `None` for one that Certum does not write in.
    #[must_use]
    pub(crate) fn of_customer(whmcs_name: &str) -> Option<Self> {
        match Language::from_code(whmcs_name)? {
            Language::English => Some(Self::English),
            Language::Polish => Some(Self::Polish),
        }
    }
}

words! {
    /// What a mail is about.
    MailKind {
        /// A service has to be configured.
        Configure = "configure",
        /// Something has to be published.
        Publish = "publish",
        /// A certificate is issued.
        Issued = "issued",
        /// A renewal needs a CSR.
        Csr = "csr",
        /// A certificate was revoked.
        Revoked = "revoked",
        /// Certum refused an order: to the administrators.
        Rejected = "rejected",
        /// What was sent did not take place: to the administrators.
        Undone = "undone",
        /// The same to the client.
        NotDone = "not_done",
        /// A certificate ends, and nothing follows it by itself.
        Ending = "ending",
        /// Certum is going to check the organisation anew.
        Vetting = "vetting",
        /// The same to the administrators.
        VettingShop = "vetting_shop",
        /// Several certificates of a client end: one mail in the place of many.
        Digest = "digest",
        /// It has ended.
        Ended = "ended",
        /// A new certificate has to be installed before the one that it replaces ends.
        Replaced = "replaced",
        /// A certificate in force ends, and what is to follow is not there: to the administrators.
        Unproved = "unproved",
        /// Something that was to be done by itself is not done: to the administrators.
        Stopped = "stopped",
        /// Certum refused what a client asked for, and only the shop can mend why: to the administrators.
        Unmade = "unmade",
    }
}

words! {
    /// How far a mail is.
    MailState {
        /// It has to go out.
        Due = "due",
        /// It is being sent, since a moment; perhaps it went out.
        Sending = "sending",
        /// It went out.
        Sent = "sent",
        /// It is not sent any more.
        Void = "void",
    }
}

words! {
    /// The setting "Approve Method", as it is stored: the method that is preselected.
    ApproveMethod {
        /// A message to a mailbox.
        Email = "EMAIL",
        /// A file on the web server.
        File = "FILE",
        /// A TXT record at a label of its own.
        DnsTxt = "DNS_TXT",
        /// A CNAME record at a label of its own.
        DnsCname = "DNS_CNAME",
    }
}

impl ApproveMethod {
    /// The method that it stands for.
    #[must_use]
    pub(crate) const fn method(self) -> Method {
        match self {
            Self::Email => Method::Admin,
            Self::File => Method::File,
            Self::DnsTxt => Method::DnsTxtPrefix,
            Self::DnsCname => Method::DnsCnamePrefix,
        }
    }
}

words! {
    /// The setting "On Termination", as it is stored: what becomes of what is at Certum.
    AtTermination {
        /// What is not issued is cancelled.
        Cancel = "cancel",
        /// Everything stays.
        Keep = "keep",
        /// What is not issued is cancelled, what is issued revoked.
        Revoke = "revoke",
    }
}

words! {
    /// The setting "Renewal Without New CSR", as it is stored: what happens when the customer gives none.
    RenewalCsr {
        /// The one in force is used again.
        Allowed = "allowed",
        /// Nothing is renewed without a new one.
        Never = "never",
    }
}

words! {
    /// `domainstatus` of WHMCS's services; empty where there is none.
    others kept in ServiceStatus {
        /// There is no such service.
        Gone = "",
        /// It is not paid for yet.
        Pending = "Pending",
        /// It is in use.
        Active = "Active",
        /// It is suspended.
        Suspended = "Suspended",
        /// It has ended.
        Terminated = "Terminated",
        /// It was cancelled.
        Cancelled = "Cancelled",
        /// It was a fraud.
        Fraud = "Fraud",
        /// It is done, and not invoiced any more.
        Completed = "Completed",
    }
}

impl ServiceStatus {
    /// Whether it is at an end for good.
    #[must_use]
    pub(crate) fn is_ended(&self) -> bool {
        matches!(self, Self::Terminated | Self::Cancelled | Self::Fraud)
    }
}

words! {
    /// `billingcycle` of WHMCS's services.
    others kept in BillingCycle {
        /// None is set.
        None = "",
        /// Nothing is paid.
        Free = "Free",
        /// Nothing is paid, in WHMCS's other word.
        FreeAccount = "Free Account",
        /// It is paid once.
        OneTime = "One Time",
        /// It is paid each month.
        Monthly = "Monthly",
        /// It is paid each quarter.
        Quarterly = "Quarterly",
        /// It is paid twice a year.
        SemiAnnually = "Semi-Annually",
        /// It is paid each year.
        Annually = "Annually",
        /// It is paid every other year.
        Biennially = "Biennially",
        /// It is paid every third year.
        Triennially = "Triennially",
    }
}

impl BillingCycle {
    /// Whether it is paid for again and again.
    #[must_use]
    pub(crate) fn recurs(&self) -> bool {
        !matches!(
            self,
            Self::None | Self::Free | Self::FreeAccount | Self::OneTime
        )
    }

    /// How many months it is long; `None` for one that does not recur, or that this version does not know.
    #[must_use]
    pub(crate) fn months(&self) -> Option<u8> {
        Some(match self {
            Self::Monthly => 1,
            Self::Quarterly => 3,
            Self::SemiAnnually => 6,
            Self::Annually => 12,
            Self::Biennially => 24,
            Self::Triennially => 36,
            _ => return None,
        })
    }
}

words! {
    /// `status` of WHMCS's invoices, as far as it matters.
    others kept in InvoiceStatus {
        /// It is paid.
        Paid = "Paid",
    }
}

words! {
    /// `type` of a line of WHMCS's invoices, as far as it matters.
    others kept in LineType {
        /// It pays for a service.
        Hosting = "Hosting",
    }
}

words! {
    /// `status` of WHMCS's own records of orders (`tblsslorders`).
    others kept in SslStatus {
        /// The customer has to configure it.
        AwaitingConfiguration = "Awaiting Configuration",
        /// It is configured.
        Completed = "Completed",
        /// Its service has ended.
        Cancelled = "Cancelled",
    }
}

words! {
    /// `paytype` of WHMCS's products, as far as it matters.
    others kept in PayType {
        /// It is paid for again and again.
        Recurring = "recurring",
        /// It is paid for once.
        OneTime = "onetime",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::column::Column;

    #[test]
    fn a_word_that_is_not_known_stays_as_it_is() {
        assert_eq!(OrderStatus::parse("ENROLLED"), OrderStatus::Enrolled);
        let other = OrderStatus::parse("PARKED");
        assert_eq!(other, OrderStatus::Other("PARKED".to_owned()));
        assert_eq!(other.as_str(), "PARKED");
        assert!(other.is_open());
        assert_eq!(MailKind::parse("PARKED"), None);
    }

    #[test]
    fn our_own_words_are_read_again() {
        for operation in Operation::ALL {
            assert_eq!(Operation::parse(operation.as_str()), Some(*operation));
        }
        for outcome in Outcome::ALL {
            assert_eq!(Outcome::read(&outcome.write()), Some(*outcome));
        }
    }
}
