//! Reading arbitrary bytes as the answer to every operation.

use certum::error::Error;
use certum::messages::*;
use certum::soap::{Operation, read};

/// Reads `body` as every answer there is. It must not panic, and what is said of it must be fit
/// for a log.
pub(crate) fn exercise(body: &[u8]) {
    for status in [200, 500] {
        as_answer_to::<GetProductList>(status, body);
        as_answer_to::<GetConfiguration>(status, body);
        as_answer_to::<ValidateOrderParameters>(status, body);
        as_answer_to::<QuickOrder>(status, body);
        as_answer_to::<GetOrderState>(status, body);
        as_answer_to::<GetOrderByOrderId>(status, body);
        as_answer_to::<GetOrdersByDateRange>(status, body);
        as_answer_to::<GetModifiedOrders>(status, body);
        as_answer_to::<GetExpiringCertificates>(status, body);
        as_answer_to::<GetCertificate>(status, body);
        as_answer_to::<GetSanVerificationState>(status, body);
        as_answer_to::<AddSanVerification>(status, body);
        as_answer_to::<PerformSanVerification>(status, body);
        as_answer_to::<AddEmailVerification>(status, body);
        as_answer_to::<GetEmailVerification>(status, body);
        as_answer_to::<RenewCertificate>(status, body);
        as_answer_to::<ReissueCertificate>(status, body);
        as_answer_to::<RevokeCertificate>(status, body);
        as_answer_to::<CancelOrder>(status, body);
        as_answer_to::<VerifyOrder>(status, body);
        as_answer_to::<GetDocumentsList>(status, body);
        as_answer_to::<OrderSniCertificate>(status, body);
        as_answer_to::<ModifySniCertificate>(status, body);
    }
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
        Err(error) => panic!("reading says {error:?}"),
    }
}

fn assert_fit(text: &str) {
    assert!(!text.is_empty() && text.chars().count() < 1000, "{text}");
    assert!(!text.contains(char::is_control), "{text:?}");
}
