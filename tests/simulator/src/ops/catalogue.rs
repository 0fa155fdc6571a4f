//! `getProductList` and `getConfiguration`.

use super::{Ctx, Outcome};
use crate::products::Kind;

pub(super) fn product_list(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.stop_if_refused()?;
    let algorithms = ctx.req.flag("hashAlgorithm").unwrap_or(false);
    products(ctx, algorithms);
    Ok(())
}

pub(super) fn configuration(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.stop_if_refused()?;
    products(ctx, true);
    Ok(())
}

fn products(ctx: &mut Ctx<'_, '_, '_>, algorithms: bool) {
    let limits = &ctx.w.limits;
    let shown = ctx.w.products().filter(|p| {
        !limits.discontinued.contains(&p.code) && !limits.not_for_partner.contains(&p.code)
    });
    ctx.out.nest("products", |x| {
        for product in shown {
            x.nest("product", |x| {
                x.leaf("code", &product.code)
                    .leaf("type", &product.label)
                    .number("validityPeriod", product.days);
                x.leaf("certificateNotificationEnabled", "true");
                if algorithms {
                    x.nest("supportedHashAlgorithms", |x| {
                        let rsa_only = product.kind == Kind::Code;
                        for algorithm in limits
                            .hash_algorithms
                            .iter()
                            .filter(|a| !rsa_only || a.starts_with("RSA"))
                        {
                            x.leaf("hashAlgorithm", algorithm);
                        }
                    });
                }
            });
        }
    });
}
