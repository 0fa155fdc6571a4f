//! Step one of the configuration: what was typed, read together with the CSR.

use super::entry;
use super::form::{FieldProblem, Form};
use super::rows::{self, Row};
use super::settings::{ProductSettings, StepTwo};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use certum::catalogue::{Kind, Need, SubjectField};
use certum::language::Said;
use certum::language::Text;
use certum::messages::RequestorInfo;
use certum::refusal;
use certum::soap;
use certum::x509::{AlternativeName, Csr, EmailAddress, HostName, NameError, Severity};

/// The longest text of a field (codes 1054, 1055, 1060 and their like).
const LONGEST: usize = 255;

/// A country's code; a longer text is told to be none.
const COUNTRY: usize = 2;

/// The longest phone number (code 1066).
const LONGEST_PHONE: usize = 32;

/// How many typed names are read; no product has as many.
const MOST_TYPED: usize = 1000;

/// After how many wrong names the rest is not read: whoever mends these sees the next ones.
const MOST_WRONG: usize = 20;

/// The hash algorithms that can be asked for.
pub(crate) const HASHES: [&str; 2] = ["RSA-SHA256", "ECC-SHA256"];

/// An order as far as step one tells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    /// The CSR as PEM; empty where it cannot be read.
    pub csr: String,
    /// The certificate's subject: what was typed, else what the CSR has. Only fields that the product uses.
    pub subject: Vec<(SubjectField, String)>,
    /// Who orders.
    pub requestor: RequestorInfo,
    /// Who is told of a revocation.
    pub revocation_email: Option<String>,
    /// The wanted hash algorithm; `None` leaves it to Certum.
    pub hash_algorithm: Option<String>,
    /// The names; none for S/MIME and code signing.
    pub rows: Vec<Row>,
    /// What keeps the order from being placed.
    pub problems: Vec<FieldProblem>,
}

impl Draft {
    /// Reads step one's form: `csr`, the subject's fields under their names, `requestor.*`,
    /// `revocationContactEmail`, `hashAlgorithm`, `names` (further names, separated by spaces, line ends, commas or
    /// semicolons), and WHMCS's fields of the administrative contact below `contact`.
    #[must_use]
    pub(crate) fn read(settings: &ProductSettings, form: &Form) -> Self {
        let mut draft = Self::default();
        let csr = read_csr(form.get("csr"), &mut draft.problems);
        draft.csr = csr.as_ref().map(Csr::pem).unwrap_or_default();
        draft.read_subject(settings, form, csr.as_ref());
        draft.read_contact(settings, form);
        draft.hash_algorithm = HASHES
            .into_iter()
            .find(|hash| *hash == form.get("hashAlgorithm"))
            .map(str::to_owned);
        if settings.step_two() != StepTwo::Holder {
            draft.read_names(settings, form, csr.as_ref());
        }
        draft
    }

    /// A field of the subject; empty where it has none.
    #[must_use]
    pub(crate) fn subject(&self, field: SubjectField) -> &str {
        let found = self.subject.iter().find(|(name, _)| *name == field);
        found.map_or("", |(_, value)| value)
    }

    /// What step two was shown for, as base64: another draft has another one.
    #[must_use]
    pub(crate) fn digest(&self) -> String {
        let Self {
            csr,
            subject,
            requestor,
            rows,
            ..
        } = self;
        let rest = (&self.revocation_email, &self.hash_algorithm);
        let text = format!("{csr}{subject:?}{requestor:?}{rows:?}{rest:?}");
        let digest = openssl::sha::sha256(text.as_bytes());
        URL_SAFE_NO_PAD.encode(digest)
    }

    fn refuse(&mut self, field: &str, said: Text, value: &str) {
        self.problems.push(FieldProblem::new(field, said, value));
    }

    fn read_subject(&mut self, settings: &ProductSettings, form: &Form, csr: Option<&Csr>) {
        let fields = settings.fields();
        // What it would have had nobody knows until it can be read: that is told alone.
        let lacks_csr = csr.is_none() && !is_untouched(form.get("csr"));
        for field in SubjectField::ALL {
            let need = fields.need(field);
            if need == Need::Unused {
                continue;
            }
            let name = field.as_str();
            let typed = match field {
                SubjectField::Country | SubjectField::Joisocn | SubjectField::BusinessCategory => {
                    form.filled(name).map(entry::code)
                }
                _ => form.filled(name),
            };
            let typed = typed.filter(|typed| !typed.is_empty()).map(str::to_owned);
            let value = typed.or_else(|| csr.and_then(|csr| in_csr(csr, field)));
            let Some(value) = value else {
                if need == Need::Needed && !lacks_csr {
                    self.refuse(name, Text::problem_required, "");
                }
                continue;
            };
            self.check_characters(name, &value);
            let longest = field.max_length();
            if longest > COUNTRY && value.chars().count() > longest {
                self.refuse(name, Text::problem_too_long, &longest.to_string());
            }
            let country = matches!(field, SubjectField::Country | SubjectField::Joisocn);
            if country && !(value.len() == 2 && value.bytes().all(|b| b.is_ascii_alphabetic())) {
                self.refuse(name, Text::problem_country, &value);
            }
            if field == SubjectField::Email && EmailAddress::parse(&value).is_err() {
                self.refuse(name, Text::problem_email, &value);
            }
            let value = if country {
                value.to_ascii_uppercase()
            } else {
                value
            };
            self.subject.push((field, value));
        }
        let missing = |field: &&SubjectField| self.subject(**field).is_empty();
        if !lacks_csr
            && !fields.one_of.is_empty()
            && fields.one_of.iter().all(|field| missing(&field))
        {
            self.refuse(
                SubjectField::Locality.as_str(),
                Text::problem_locality_or_state,
                "",
            );
        }
    }

    fn check_characters(&mut self, field: &str, value: &str) {
        if soap::check_text(field, value).is_err() || value.chars().any(is_picture) {
            self.refuse(field, Text::problem_characters, "");
        }
    }

    fn read_contact(&mut self, settings: &ProductSettings, form: &Form) {
        self.requestor = RequestorInfo {
            email: form.get("requestor.email").to_owned(),
            first_name: form.get("requestor.firstName").to_owned(),
            last_name: form.get("requestor.lastName").to_owned(),
            phone: form.get("requestor.phone").to_owned(),
        };
        for (name, longest) in [
            ("requestor.firstName", LONGEST),
            ("requestor.lastName", LONGEST),
            ("requestor.email", LONGEST),
            ("requestor.phone", LONGEST_PHONE),
        ] {
            let value = form.get(name);
            self.check_characters(name, value);
            if value.is_empty() && name != "requestor.phone" {
                self.refuse(name, Text::problem_required, "");
            } else if value.chars().count() > longest {
                self.refuse(name, Text::problem_too_long, &longest.to_string());
            }
        }
        for name in ["requestor.email", "revocationContactEmail"] {
            if let Some(email) = form.filled(name)
                && EmailAddress::parse(email).is_err()
            {
                self.refuse(name, Text::problem_email, email);
            }
        }
        // WHMCS's own rule of its page: it says so beside the field, and leaves it to the module. An organisation that is not
        // in the certificate needs no person who speaks for it.
        let names_organization = matches!(settings.kind(), Some(Kind::Ov | Kind::Ev));
        let has = |name: &str| form.filled(name).is_some();
        if names_organization && has("contact.orgname") && !has("contact.jobtitle") {
            self.refuse("jobtitle", Text::problem_required, "");
        }
        self.revocation_email = form.filled("revocationContactEmail").map(str::to_owned);
    }

    fn read_names(&mut self, settings: &ProductSettings, form: &Form, csr: Option<&Csr>) {
        let step_two = settings.step_two();
        let mut typed = vec![(
            SubjectField::CommonName.as_str(),
            self.subject(SubjectField::CommonName).to_owned(),
        )];
        if step_two != StepTwo::Wildcard {
            let more = csr.map(Csr::dns_names).unwrap_or_default();
            typed.extend(more.into_iter().map(|name| ("csr", name)));
        }
        if step_two == StepTwo::ManyNames {
            let separator = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
            let more = form
                .get("names")
                .split(separator)
                .filter(|name| !name.is_empty())
                .take(MOST_TYPED);
            typed.extend(more.map(|name| ("names", name.to_owned())));
        }
        let mut names: Vec<HostName> = Vec::new();
        let mut wrong = 0;
        for (field, text) in typed.iter().filter(|(_, text)| !text.is_empty()) {
            match name(text, step_two) {
                Ok(name) => names.push(name),
                // What the CSR holds beside its common name was not typed: the row is left out.
                Err(_) if *field == "csr" => {}
                Err(problem) => {
                    wrong += 1;
                    self.problems.push(problem.at(field, text));
                }
            }
            if wrong == MOST_WRONG {
                break;
            }
        }
        // What is typed may be within the limit, and what is sent of it beyond.
        let longest = SubjectField::CommonName.max_length();
        let typed = self.subject(SubjectField::CommonName).chars().count();
        if typed <= longest
            && names
                .first()
                .is_some_and(|name| name.ascii().len() > longest)
        {
            let longest = longest.to_string();
            self.refuse(
                SubjectField::CommonName.as_str(),
                Text::problem_too_long,
                &longest,
            );
        }
        if step_two == StepTwo::OneName {
            let first = names
                .first()
                .map(|name| name.ascii().to_owned())
                .unwrap_or_default();
            names.retain(|name| name.ascii() == first || name.ascii() == format!("www.{first}"));
        }
        self.rows = rows::from_names(&names);
        if self.rows.len() > usize::from(settings.max_rows()) {
            let most = settings.max_rows().to_string();
            self.refuse("names", Text::problem_too_many_names, &most);
        }
    }
}

/// Whether a character is a picture, or joins them: no name of a person or organisation has any, and no CA puts them into a
/// certificate.
fn is_picture(character: char) -> bool {
    matches!(character, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{fe0f}'
        | '\u{20e3}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether nothing was given as CSR: step one's box is prefilled with empty BEGIN and END lines.
pub(super) fn is_untouched(text: &str) -> bool {
    let mut lines = text.lines();
    lines.all(|line| line.trim().is_empty() || line.starts_with('-'))
}

/// Reads a CSR and notes what is wrong with it; `None` where it cannot be read.
pub(super) fn read_csr(text: &str, problems: &mut Vec<FieldProblem>) -> Option<Csr> {
    let mut refuse = |said| problems.push(FieldProblem::new("csr", said, ""));
    if is_untouched(text) {
        refuse(Text::problem_csr_missing);
        return None;
    }
    let csr = match Csr::parse(text.as_bytes()) {
        Ok(csr) => csr,
        Err(error) => {
            problems.push(FieldProblem::saying("csr", error.said()));
            return None;
        }
    };
    let grave = csr
        .problems()
        .into_iter()
        .filter(|problem| problem.severity() == Severity::Refused);
    // The names' problems are told at the names.
    for problem in grave.filter(|problem| !problem.code().contains("name")) {
        problems.push(FieldProblem::saying("csr", problem.said().clone()));
    }
    Some(csr)
}

/// Why a name cannot be in this product's certificate.
pub(super) enum NameRefused {
    /// It is none, or not public.
    Wrong(NameError),
    /// It has an asterisk.
    Wildcard,
}

impl NameRefused {
    pub(super) fn at(self, field: &str, text: &str) -> FieldProblem {
        match self {
            Self::Wrong(error) => {
                let said = Said::new(Text::problem_name_wrong).with("value", refusal::clean(text));
                FieldProblem::saying(field, said.with("why", error.said()))
            }
            Self::Wildcard => FieldProblem::new(field, Text::problem_name_wildcard, text),
        }
    }
}

/// A typed name as the product takes it: with wildcard products the asterisk is added where it is missing.
pub(super) fn name(text: &str, step_two: StepTwo) -> Result<HostName, NameRefused> {
    let bare = text.strip_prefix("*.").unwrap_or(text);
    let text = if step_two == StepTwo::Wildcard {
        format!("*.{bare}")
    } else {
        text.to_owned()
    };
    let name = HostName::parse(&text).map_err(NameRefused::Wrong)?;
    if name.is_wildcard() && step_two != StepTwo::Wildcard {
        return Err(NameRefused::Wildcard);
    }
    name.public().map_err(NameRefused::Wrong)?;
    Ok(name)
}

/// What a CSR holds for a field of the order.
pub(super) fn in_csr(csr: &Csr, field: SubjectField) -> Option<String> {
    let subject = csr.subject();
    let value = match field {
        SubjectField::CommonName => subject
            .common_name()
            .map(str::to_owned)
            .or_else(|| csr.dns_names().into_iter().next()),
        SubjectField::Organization => subject.organization().map(str::to_owned),
        SubjectField::OrganizationalUnit => subject.organizational_unit().map(str::to_owned),
        SubjectField::Locality => subject.locality().map(str::to_owned),
        SubjectField::State => subject.state().map(str::to_owned),
        SubjectField::Country => subject.country().map(str::to_owned),
        SubjectField::Email => subject
            .email_address()
            .map(str::to_owned)
            .or_else(|| email_in(csr)),
        SubjectField::SerialNumber => subject.serial_number().map(str::to_owned),
        SubjectField::BusinessCategory => subject.business_category().map(str::to_owned),
        SubjectField::StreetAddress => subject.street().map(str::to_owned),
        SubjectField::PostalCode => subject.postal_code().map(str::to_owned),
        SubjectField::Joiln => subject.jurisdiction_locality().map(str::to_owned),
        SubjectField::Joisopn => subject.jurisdiction_state().map(str::to_owned),
        SubjectField::Joisocn => subject.jurisdiction_country().map(str::to_owned),
        SubjectField::TaxIdentificationNumber => None,
    };
    value.filter(|value| !value.trim().is_empty())
}

fn email_in(csr: &Csr) -> Option<String> {
    let names = csr.alternative_names().iter();
    names
        .filter(|name| name.kind() == "email")
        .map(AlternativeName::ascii)
        .next()
}
