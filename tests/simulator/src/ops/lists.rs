//! The calls that list orders and certificates.

use super::views::{self, Wish};
use super::{Ctx, Outcome, Refused};
use crate::clock::{DAY, Ms, parse_date_time};
use crate::orders::Order;
use crate::rules;
use crate::soap::Page;

pub(super) fn by_order_id(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.apply(rules::BY_ORDER);
    let id = views::order_id(ctx, "orderID", 1033)?;
    let wish = Wish::read(ctx);
    let shown = ctx.w.limits.reissue_shown;
    if let Some(order) = ctx.w.orders.get(&id) {
        let now = ctx.now;
        ctx.out
            .nest("orders", |x| views::order(x, order, wish, shown, now));
    }
    Ok(())
}

pub(super) fn by_date(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    range(ctx, |order, from, to| {
        (from..=to)
            .contains(&order.created)
            .then_some(order.created)
    })
}

pub(super) fn modified(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    range(ctx, |order, from, to| {
        order
            .changes
            .iter()
            .copied()
            .filter(|c| (from..=to).contains(c))
            .max()
    })
}

fn range(ctx: &mut Ctx<'_, '_, '_>, at: impl Fn(&Order, Ms, Ms) -> Option<Ms>) -> Outcome {
    ctx.apply(rules::RANGE);
    let date =
        |ctx: &Ctx<'_, '_, '_>, name: &str| ctx.req.get(name).and_then(|t| parse_date_time(&t));
    let (from, to) = (date(ctx, "fromDate"), date(ctx, "toDate"));
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        let value = ctx.req.get("toDate").unwrap_or_default();
        ctx.refuse(2057, value);
    }
    let page = page_number(ctx);
    ctx.stop_if_refused()?;
    let (Some(from), Some(to)) = (from, to) else {
        return Err(Refused);
    };
    ctx.w.settle_all();
    let mut found: Vec<(Ms, String)> = ctx
        .w
        .own()
        .filter_map(|o| Some((at(o, from, to)?, o.id.clone())))
        .collect();
    found.sort_unstable();
    let found = paged(ctx, &found, page)?;
    let (wish, shown, now) = (Wish::read(ctx), ctx.w.limits.reissue_shown, ctx.now);
    let orders: Vec<&Order> = found
        .iter()
        .filter_map(|(_, id)| ctx.w.orders.get(id))
        .collect();
    if !orders.is_empty() {
        ctx.out.nest("orders", |x| {
            for order in orders {
                views::order(x, order, wish, shown, now);
            }
        });
    }
    Ok(())
}

pub(super) fn expiring(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    let days = ctx
        .req
        .filled("validityDaysLeft")
        .and_then(|d| d.parse::<i64>().ok());
    let Some(days) = days.filter(|d| (1..=30).contains(d)) else {
        let value = ctx.req.get("validityDaysLeft").unwrap_or_default();
        return Err(ctx.refuse(2052, value));
    };
    let page = page_number(ctx);
    ctx.stop_if_refused()?;
    ctx.w.settle_all();
    let now = ctx.now;
    let certs = ctx.w.own().flat_map(|o| {
        o.issues
            .iter()
            .filter_map(|i| i.cert.as_ref())
            .map(move |c| (o, c))
    });
    let soon = certs.filter(|(_, c)| c.is_live(now) && c.until <= now + days * DAY);
    let mut found: Vec<(Ms, String, String)> = soon
        .map(|(o, c)| (c.until, o.id.clone(), c.serial.clone()))
        .collect();
    found.sort_unstable();
    for (until, id, serial) in paged(ctx, &found, page)? {
        ctx.out.nest("expiringCertificates", |x| {
            x.leaf("orderID", &id)
                .leaf("serialNumber", &serial)
                .date("expiringDate", until);
            x.number("validityDaysLeft", (until - now) / DAY);
        });
    }
    Ok(())
}

fn page_number(ctx: &mut Ctx<'_, '_, '_>) -> usize {
    let Some(text) = ctx.req.filled("pageNumber") else {
        return 1;
    };
    match text.parse::<i64>() {
        Ok(page @ 1..=100) => usize::try_from(page).unwrap_or(1),
        Ok(_) => {
            ctx.refuse(1153, text);
            1
        }
        // Not a number at all: refused by its type before.
        Err(_) => 1,
    }
}

fn paged<T: Clone>(ctx: &mut Ctx<'_, '_, '_>, all: &[T], page: usize) -> Result<Vec<T>, Refused> {
    let size = ctx.w.limits.page_size.max(1);
    if all.len() > ctx.w.limits.max_records {
        return Err(ctx.refuse(1154, all.len().to_string()));
    }
    let pages = all.len().div_ceil(size).max(1);
    if page > pages {
        return Err(ctx.refuse(1155, page.to_string()));
    }
    let found: Vec<T> = all
        .iter()
        .skip((page - 1) * size)
        .take(size)
        .cloned()
        .collect();
    ctx.page = Some(Page {
        current: page,
        pages,
        count: found.len(),
    });
    Ok(found)
}
