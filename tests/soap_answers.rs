//! Answers as they are read.

use certum::error::Error;
use certum::messages::*;
use certum::soap::{Operation, read};
use time::macros::datetime;

/// An answer in the form that Certum's server gives it.
fn answer(operation: &str, header: &str, content: &str) -> String {
    format!(
        "<?xml version='1.0' encoding='UTF-8'?>\
         <S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body>\
         <ns2:{operation}Response xmlns:ns2=\"http://webservice.api.muc.unizeto.pl/\">\
         <responseHeader>{header}<timestamp>2026-03-01T10:00:00.123+01:00</timestamp></responseHeader>\
         {content}</ns2:{operation}Response></S:Body></S:Envelope>"
    )
}

fn read_ok<O: Operation>(content: &str) -> Result<O::Answer, Error> {
    let body = answer(O::NAME, "<successCode>0</successCode>", content);
    read::<O>(200, Some("text/xml;charset=UTF-8"), body.as_bytes())
}

#[test]
fn the_state_of_an_order() {
    let state = read_ok::<GetOrderState>(
        "<verifications>\
           <verification><type>DOMAIN</type><state>VERIFIED</state>\
             <expireDate>2026-04-01T00:00:00+02:00</expireDate></verification>\
           <verification><type>NEW_ONE</type><state>ODD</state></verification>\
         </verifications>\
         <lastUpdateDate>2026-03-01T09:30:00.5Z</lastUpdateDate><orderStatus>ENROLLED</orderStatus>",
    )
    .unwrap();
    assert_eq!(state.order_status, "ENROLLED");
    assert_eq!(state.last_update_date, datetime!(2026-03-01 9:30:00.5 UTC));
    assert_eq!(
        state.verifications[0].expire_date,
        Some(datetime!(2026-03-31 22:00 UTC))
    );
    assert_eq!(state.verifications[1].kind, "NEW_ONE");
}
