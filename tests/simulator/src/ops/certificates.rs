//! `getCertificate`, and finding certificates by serial number or content.

use super::views;
use super::{Ctx, Outcome, Refused};
use crate::request::{der_of, hex};
use crate::rules;

pub(super) fn get(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.apply(rules::CERTIFICATE);
    match (ctx.req.filled("orderID"), ctx.req.has("serialNumber")) {
        (None, false) => ctx.note(1162, ""),
        (Some(id), true) => ctx.note(1163, id),
        _ => {}
    }
    ctx.stop_if_refused()?;
    let (id, index) = match ctx.req.get("serialNumber") {
        Some(serial) => by_serial(ctx, &serial, 1159)?,
        None => by_order(ctx)?,
    };
    let Some(order) = ctx.w.orders.get(&id) else {
        return Err(Refused);
    };
    let cert = order.issues.get(index).and_then(|i| i.cert.as_ref());
    if let Some(cert) = cert {
        views::certificate(&mut ctx.out, cert, ctx.now);
        let chain = ctx.w.ca.chain(&cert.issuer);
        ctx.out.nest("caBundle", |x| {
            for pem in &chain {
                x.leaf("X509Cert", pem);
            }
        });
    }
    Ok(())
}

/// An order's newest certificate; an order without one answers without details.
fn by_order(ctx: &mut Ctx<'_, '_, '_>) -> Result<(String, usize), Refused> {
    let id = views::order_id(ctx, "orderID", 1033)?;
    let order = ctx.w.orders.get(&id);
    let index = order
        .and_then(|o| o.issues.iter().rposition(|i| i.cert.is_some()))
        .unwrap_or(0);
    Ok((id, index))
}

/// Order and index of the certificate with a serial number; `unknown` is the code where there is none.
pub(super) fn by_serial(
    ctx: &mut Ctx<'_, '_, '_>,
    text: &str,
    unknown: u16,
) -> Result<(String, usize), Refused> {
    let serial = rules::serial(text).unwrap_or_default();
    let found = ctx
        .w
        .by_serial(&serial)
        .map(|(order, index, _)| (order.id.clone(), index, order.foreign));
    match found {
        None => Err(ctx.refuse(unknown, serial)),
        Some((_, _, true)) => Err(ctx.refuse(1170, serial)),
        Some((id, index, false)) => {
            ctx.w.settle(&id);
            Ok((id, index))
        }
    }
}

/// The serial number of a certificate in PEM or bare base64.
pub(super) fn serial_of(text: &str) -> Option<String> {
    let cert = openssl::x509::X509::from_der(&der_of(text, "CERTIFICATE")?).ok()?;
    Some(hex(&cert.serial_number().to_bn().ok()?.to_vec()))
}

/// The certificate that `serialNumber` or `X509Cert`, exactly one of them, names.
pub(super) fn named(ctx: &mut Ctx<'_, '_, '_>) -> Result<(String, usize), Refused> {
    match (ctx.req.filled("serialNumber"), ctx.req.filled("X509Cert")) {
        (Some(serial), None) if rules::serial(&serial).is_some() => by_serial(ctx, &serial, 1159),
        (Some(_), None) => Err(Refused),
        (None, Some(cert)) => match serial_of(&cert) {
            Some(serial) => by_serial(ctx, &serial, 1159),
            None => Err(ctx.refuse(1165, "")),
        },
        (serial, _) => Err(ctx.refuse(1164, serial.unwrap_or_default())),
    }
}
