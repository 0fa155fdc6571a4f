//! A product's module settings, as WHMCS stores them: strings in a fixed order.

use crate::dated;
use crate::form::Form;
use crate::setting::{self, Setting};
use crate::words::{ApproveMethod, AtTermination, Environment, MailLanguage, RenewalCsr};
use certum::catalogue::{self, Coverage, Fields, Kind, Product};
use certum::language::Text;
use certum::publication::Method;
use std::ops::RangeInclusive;
use std::str::FromStr;
use time::{Duration, OffsetDateTime};

/// How many names a product offers where no limit is set.
const USUAL_NAMES: u16 = 10;

/// A year that is paid for.
const YEAR: Duration = Duration::days(365);

/// How many orders a service may have in a day where the setting says nothing.
const USUAL_ORDERS: u8 = 3;

/// The settings of a product. The password is not among them: it goes to the client and nowhere else.
#[derive(Clone, Debug)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a box on the settings page"
)]
pub(crate) struct ProductSettings {
    /// The partner's user name.
    pub(crate) user_name: String,
    /// The chosen product; `None` where none is chosen.
    pub(crate) product: Option<Product>,
    /// The method that is preselected for customers.
    pub(crate) method: Method,
    /// Whether certificates hold further names.
    pub(crate) additional_domains: bool,
    /// The setting "Domains Limit"; `None` where it is empty or no number.
    pub(crate) limit: Option<u16>,
    /// Whether names beyond ten, and in a reissue, may be added.
    pub(crate) may_add_names: bool,
    /// Whether the product is sold as a wildcard.
    pub(crate) wildcard: bool,
    /// Which of Certum's services orders go to.
    pub(crate) environment: Environment,
    /// Of Certum's own mails where the customer's language is neither.
    pub(crate) language: MailLanguage,
    /// Whether pages show WHMCS's product name in place of Certum's.
    pub(crate) shows_product_name: bool,
    /// Whether the due date follows the certificate's last day.
    pub(crate) due_date_follows: bool,
    /// Whether customers are not offered to renew.
    pub(crate) renewal_disabled: bool,
    /// What becomes of what is at Certum when the service is terminated.
    pub(crate) at_termination: AtTermination,
    /// How many days before its end a certificate is reissued within the paid term, 1 to 30; `None` where the setting
    /// does not say.
    pub(crate) reissue_days: Option<u8>,
    /// How many orders at Certum a service may have in a day.
    pub(crate) orders_a_day: u8,
    /// Whether names are proved by a page of ours in place of step two.
    #[cfg_attr(not(test), expect(dead_code, reason = "nothing is decided by it yet"))]
    pub(crate) own_validation_page: bool,
    /// Whether the CSR in force serves a renewal where the customer gives none.
    pub(crate) renewal_csr: RenewalCsr,
    /// Whether its certificates are kept in SimplySign, Certum's signing in the cloud: none of them is reissued.
    pub(crate) simply_sign: bool,
    /// What is said of numbers that were typed and cannot be used.
    unusable: Vec<Text>,
}

/// The form of step two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StepTwo {
    /// S/MIME and code signing: a summary only.
    Holder,
    /// One name and its www form.
    OneName,
    /// Rows of names.
    ManyNames,
    /// One name with an asterisk.
    Wildcard,
}

impl StepTwo {
    /// `HOLDER`, or the word of [`Coverage::as_str`].
    #[must_use]
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Holder => "HOLDER",
            Self::OneName => "ONE_NAME",
            Self::ManyNames => "MANY_NAMES",
            Self::Wildcard => "WILDCARD",
        }
    }
}

impl ProductSettings {
    /// Reads `configoption1` and what follows, in order; missing ones count as empty.
    #[must_use]
    pub(crate) fn read(options: &[String]) -> Self {
        let option = |setting: Setting| {
            let value = options.get(setting.place() - 1);
            value.map_or("", |value| value.trim())
        };
        let ticked = |setting| matches!(option(setting), "on" | "yes" | "1" | "true");
        let validation = Kind::from_name(option(Setting::ValidationType));
        let mut unusable = Vec::new();
        let limit = number(
            option(Setting::DomainsLimit),
            1..=u16::MAX,
            Text::setting_problem_limit_no_number,
            &mut unusable,
        );
        let reissue_days = number(
            option(Setting::ReissueDays),
            1..=30,
            Text::setting_problem_reissue_days,
            &mut unusable,
        );
        let orders_a_day = number(
            option(Setting::OrdersADay),
            1..=99,
            Text::setting_problem_orders,
            &mut unusable,
        );
        let mode = option(Setting::Mode);
        let production = mode.eq_ignore_ascii_case(Environment::Production.as_str());
        Self {
            user_name: option(Setting::UserName).to_owned(),
            product: chosen_product(option(Setting::Product), validation),
            method: stored_method(option(Setting::ApproveMethod)),
            additional_domains: ticked(Setting::AdditionalDomains),
            limit,
            may_add_names: ticked(Setting::MoreDomains),
            wildcard: ticked(Setting::Wildcard),
            environment: if production {
                Environment::Production
            } else {
                Environment::Test
            },
            language: MailLanguage::parse(option(Setting::DefaultLanguage))
                .unwrap_or(MailLanguage::English),
            shows_product_name: ticked(Setting::ProductName),
            due_date_follows: ticked(Setting::DueDate),
            renewal_disabled: ticked(Setting::NoRenewal),
            at_termination: AtTermination::parse(option(Setting::AtTermination))
                .unwrap_or(AtTermination::Cancel),
            reissue_days,
            orders_a_day: orders_a_day.unwrap_or(USUAL_ORDERS),
            own_validation_page: ticked(Setting::OwnValidationPage),
            renewal_csr: RenewalCsr::parse(option(Setting::RenewalCsr))
                .unwrap_or(RenewalCsr::Allowed),
            simply_sign: ticked(Setting::SimplySign),
            unusable,
        }
    }

    /// Reads those that WHMCS hands over with its parameters: `configoption1` and what follows.
    #[must_use]
    pub(crate) fn of_params(params: &Form) -> Self {
        let option = |number| params.get(&format!("configoption{number}")).to_owned();
        Self::read(&(1..=setting::MOST).map(option).collect::<Vec<_>>())
    }

    /// The settings for what was ordered, whatever is chosen now: with the product of that code, or of the one that it
    /// renews, where the catalogue knows it.
    #[must_use]
    pub(crate) fn with_ordered(mut self, code: &str) -> Self {
        let ordered = code
            .parse()
            .ok()
            .and_then(|code| catalogue::product(catalogue::issue_code(code).unwrap_or(code)));
        let chosen = self.product.as_ref().map(|product| product.code);
        if let Some(ordered) = ordered.filter(|ordered| Some(ordered.code) != chosen) {
            // These belong to the product that is chosen.
            self.additional_domains = matches!(ordered.coverage, Some(Coverage::ManyNames { .. }));
            self.wildcard = ordered.coverage == Some(Coverage::Wildcard);
            self.product = Some(ordered.clone());
        }
        self
    }

    /// The product's code; empty where none is chosen.
    #[must_use]
    pub(crate) fn product_code(&self) -> String {
        let product = self.product.as_ref();
        product.map_or_else(String::new, |product| format!("{:03}", product.code))
    }

    /// What is verified; `None` where neither product nor settings tell.
    #[must_use]
    pub(crate) fn kind(&self) -> Option<Kind> {
        self.product.as_ref().and_then(|product| product.kind)
    }

    /// Which form step two has: the product's, for unknown ones that of the settings.
    #[must_use]
    pub(crate) fn step_two(&self) -> StepTwo {
        let coverage = self.product.as_ref().and_then(|product| product.coverage);
        match coverage {
            Some(Coverage::NoNames) => StepTwo::Holder,
            Some(Coverage::Wildcard) => StepTwo::Wildcard,
            Some(Coverage::ManyNames { .. }) => StepTwo::ManyNames,
            None if self.kind().is_some_and(|kind| !kind.is_tls()) => StepTwo::Holder,
            None if self.wildcard => StepTwo::Wildcard,
            None if self.additional_domains => StepTwo::ManyNames,
            Some(Coverage::OneName) | None => StepTwo::OneName,
        }
    }

    /// How many names one certificate of this product may hold at most, the first counted.
    #[must_use]
    pub(crate) fn limit(&self) -> u16 {
        let most = self.product.as_ref().and_then(Product::max_names);
        let usual = most.unwrap_or(USUAL_NAMES).max(USUAL_NAMES);
        let limit = self.limit.unwrap_or(usual);
        most.map_or(limit, |most| limit.min(most))
    }

    /// How many rows of names an order may have.
    #[must_use]
    pub(crate) fn max_rows(&self) -> u16 {
        match self.step_two() {
            StepTwo::Holder => 0,
            StepTwo::OneName | StepTwo::Wildcard => 1,
            StepTwo::ManyNames if !self.additional_domains => 1,
            StepTwo::ManyNames if self.may_add_names => self.limit(),
            StepTwo::ManyNames => self.limit().min(USUAL_NAMES),
        }
    }

    /// The fields of the certificate's subject that the product asks for.
    #[must_use]
    pub(crate) fn fields(&self) -> &'static Fields {
        self.product
            .as_ref()
            .map_or_else(|| Fields::of_kind(None, None), Product::requires)
    }

    /// What in the settings contradicts the chosen product at a moment, or is missing: gravest first.
    #[must_use]
    pub(crate) fn problems(&self, now: OffsetDateTime) -> Vec<Text> {
        let mut problems = Vec::new();
        let mut note = |wrong: bool, text| {
            if wrong {
                problems.push(text);
            }
        };
        note(
            self.user_name.is_empty(),
            Text::setting_problem_user_name_missing,
        );
        let Some(product) = &self.product else {
            note(true, Text::setting_problem_product_missing);
            return problems;
        };
        let known = product.coverage;
        let many = matches!(known, Some(Coverage::ManyNames { .. }));
        let wildcard = known == Some(Coverage::Wildcard);
        let most = product.max_names().filter(|most| *most > 0);
        note(product.is_renewal, Text::setting_problem_product_is_renewal);
        note(
            wildcard && !self.wildcard,
            Text::setting_problem_wildcard_missing,
        );
        note(
            known.is_some() && !wildcard && self.wildcard,
            Text::setting_problem_wildcard_not_product,
        );
        note(
            many && !self.additional_domains,
            Text::setting_problem_names_missing,
        );
        note(
            known.is_some() && !many && self.additional_domains,
            Text::setting_problem_names_not_product,
        );
        for unusable in &self.unusable {
            note(true, *unusable);
        }
        note(
            many && self
                .limit
                .zip(most)
                .is_some_and(|(limit, most)| limit > most),
            Text::setting_problem_limit_too_high,
        );
        note(
            self.step_two() == StepTwo::Wildcard && self.method == Method::File,
            Text::setting_problem_method_not_for_wildcard,
        );
        note(
            matches!(self.method, Method::Other(_)),
            Text::setting_problem_method_unknown,
        );
        let tls = self.kind().is_some_and(Kind::is_tls);
        note(
            self.simply_sign && tls,
            Text::setting_problem_simply_sign_not_product,
        );
        let longest = self.kind().map(|kind| dated::longest(kind, now));
        let paid = product.years().map(|years| YEAR * i32::from(years));
        note(
            self.simply_sign
                && !tls
                && paid
                    .zip(longest)
                    .is_some_and(|(paid, longest)| paid > longest),
            Text::setting_problem_simply_sign_term,
        );
        problems
    }
}

/// The catalogue's product of a code; of a code that it does not know, what the settings say.
fn chosen_product(code: &str, validation: Option<Kind>) -> Option<Product> {
    // Older installations hold the label too: "601 Commercial SSL (1 year)".
    let (digits, label) = code.split_once(' ').unwrap_or((code, ""));
    let mut product = Product::from_label(digits.parse().ok()?, label, None);
    if catalogue::product(product.code).is_none() {
        product.kind = product.kind.or(validation);
    }
    Some(product)
}

/// A number that was typed; `None` where there is none, or another one, of which the problem is told.
fn number<N: FromStr + PartialOrd>(
    typed: &str,
    allowed: RangeInclusive<N>,
    problem: Text,
    problems: &mut Vec<Text>,
) -> Option<N> {
    let number = typed.parse().ok().filter(|number| allowed.contains(number));
    if number.is_none() && !typed.is_empty() {
        problems.push(problem);
    }
    number
}

/// The method of a setting; one that is none of the form's by its name.
fn stored_method(word: &str) -> Method {
    match (word, ApproveMethod::parse(word)) {
        ("", _) => Method::Admin,
        ("DNS", _) => Method::DnsTxtPrefix,
        (_, Some(known)) => known.method(),
        (other, None) => Method::parse(other),
    }
}
