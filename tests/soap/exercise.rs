//! Reading arbitrary bytes as the answer to every operation.

use certum::error::Error;
use certum::messages::*;
use certum::soap::{Operation, read};

/// Reads `body` as every answer there is. It must not panic, and what is said of it must be fit
/// for a log.
pub(crate) fn exercise(body: &[u8]) {
    as_answer_to::<GetProductList>(200, body);
    as_answer_to::<GetConfiguration>(200, body);
    as_answer_to::<ValidateOrderParameters>(200, body);
    as_answer_to::<QuickOrder>(200, body);
    as_answer_to::<GetOrderState>(200, body);
    as_answer_to::<GetOrderByOrderId>(200, body);
    as_answer_to::<GetOrdersByDateRange>(200, body);
    as_answer_to::<GetModifiedOrders>(200, body);
    as_answer_to::<GetExpiringCertificates>(200, body);
    as_answer_to::<GetCertificate>(200, body);
    as_answer_to::<GetSanVerificationState>(200, body);
    as_answer_to::<AddSanVerification>(200, body);
    as_answer_to::<PerformSanVerification>(200, body);
    as_answer_to::<AddEmailVerification>(200, body);
    as_answer_to::<GetEmailVerification>(200, body);
    as_answer_to::<RenewCertificate>(200, body);
    as_answer_to::<ReissueCertificate>(200, body);
    as_answer_to::<RevokeCertificate>(200, body);
    as_answer_to::<CancelOrder>(200, body);
    as_answer_to::<VerifyOrder>(200, body);
    as_answer_to::<GetDocumentsList>(200, body);
    as_answer_to::<OrderSniCertificate>(200, body);
    as_answer_to::<ModifySniCertificate>(200, body);
    as_answer_to::<QuickOrder>(500, body);
}

fn as_answer_to<O: Operation>(status: u16, body: &[u8]) {
    match read::<O>(status, None, body) {
        Ok(_) => assert_eq!(status, 200, "a failure of the server read as an answer"),
        Err(Error::MalformedAnswer { reason, .. }) => assert_fit(&reason),
        Err(Error::Refused(refusal)) => {
            assert!(!refusal.errors.is_empty() || refusal.fault.is_some());
            let values = refusal
                .errors
                .iter()
                .filter_map(|reason| reason.value.as_deref());
            values.chain(refusal.fault.as_deref()).for_each(assert_fit);
        }
        Err(Error::Credentials { success_code, .. }) => assert!(matches!(success_code, 2 | 3)),
        Err(Error::Transport { source, .. }) => assert_fit(&source.message),
        Err(error) => panic!("reading says {error:?}"),
    }
}

fn assert_fit(text: &str) {
    assert!(!text.is_empty() && text.chars().count() < 1000, "{text}");
    assert!(!text.contains(char::is_control), "{text:?}");
}
