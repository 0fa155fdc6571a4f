//! What WHMCS does: it sells, bills, and calls the module.

use super::events::{Event, Purchase};
use super::world::{CLIENTS, CODES, CYCLES, PRODUCTS, SERVICE, World};
use crate::desk::Desk;
use crate::moment;
use crate::words::BillingCycle;
use serde_json::json;
use time::Date;

impl World<'_> {
    pub(super) fn open(&self, purchase: Purchase) {
        let shop = &self.shop;
        shop.add(
            "mod_certum_meta",
            json!({"name": "installation", "value": "ab"}),
        );
        for client in CLIENTS {
            shop.add(
                "tblclients",
                json!({"id": client, "language": "english", "email": format!("c{client}@a.example.com")}),
            );
        }
        for (number, code) in (PRODUCTS..).zip(CODES.iter().chain(["601"].iter())) {
            let module = if number - PRODUCTS < 6 {
                crate::whmcs::MODULE
            } else {
                "another"
            };
            let mut product =
                json!({"id": number, "name": code, "paytype": "recurring", "servertype": module});
            for (place, value) in [
                (1, "user"),
                (2, "word"),
                (3, *code),
                (4, "DNS_TXT"),
                (10, "test"),
            ] {
                product[format!("configoption{place}")] = value.into();
            }
            shop.add("tblproducts", product);
        }
        let cycle = CYCLES[usize::from(purchase.cycle)];
        let today = moment::day(shop.now.get());
        let until = match BillingCycle::parse(cycle).months() {
            Some(months) => day(moment::months_after(today, months).unwrap()),
            None => "0000-00-00".to_owned(),
        };
        shop.add(
            "tblhosting",
            json!({"id": SERVICE, "userid": CLIENTS[0], "packageid": PRODUCTS + u64::from(purchase.product),
                "domain": "", "domainstatus": "Pending", "billingcycle": cycle, "nextduedate": until,
                "nextinvoicedate": until, "suspendreason": ""}),
        );
        self.invoice(&day(today), "Paid");
    }

    /// An invoice with a line for the service that begins on a day: its number.
    pub(super) fn invoice(&self, begins: &str, status: &str) -> u64 {
        let client = self.client();
        let invoice = self
            .shop
            .add("tblinvoices", json!({"userid": client, "status": status}));
        self.shop.add(
            "tblinvoiceitems",
            json!({"invoiceid": invoice, "userid": client, "type": "Hosting", "relid": SERVICE, "duedate": begins}),
        );
        invoice
    }

    pub(super) fn pay(&mut self) {
        let cycle = BillingCycle::parse(&self.hosting("billingcycle"));
        let due = moment::read_day(&self.hosting("nextduedate"));
        let (Some(months), Some(due)) = (cycle.months(), due) else {
            return;
        };
        let unpaid = "select max(id) from tblinvoices where status = 'Unpaid'";
        let unpaid = Some(self.shop.number(unpaid, &[])).filter(|id| *id > 0);
        let invoice = unpaid.unwrap_or_else(|| self.invoice(&day(due), "Unpaid"));
        let sql = "update tblinvoices set status = 'Paid', datepaid = ? where id = ?";
        let paid_at = moment::stamp(self.shop.now.get());
        self.shop.change(sql, &[paid_at.into(), invoice.into()]);
        let next = day(moment::months_after(due, months).unwrap());
        self.set_hosting("nextduedate", next.as_str());
        self.set_hosting("nextinvoicedate", next);
        if self.hosting("suspendreason") == "Overdue on Payment" {
            self.happen(&Event::Unsuspend);
        }
        if self.is_ours() {
            let _ = self.ask(true, Desk::renew);
        }
    }

    pub(super) fn renew(&mut self) {
        if self.is_ours() {
            self.excuses.renewals += 1;
            let _ = self.ask(true, Desk::renew);
        }
    }

    pub(super) fn take_back(&mut self, from: &str, to: &str) {
        if from == "Unpaid" && !self.hosting("nextduedate").starts_with("0000") {
            self.invoice(&self.hosting("nextduedate"), "Unpaid");
        }
        // The first one paid for what is there.
        let sql = "update tblinvoices set status = ? where id > 1 and id =
            (select max(id) from tblinvoices where status = ?)";
        self.shop.change(sql, &[to.into(), from.into()]);
    }

    pub(super) fn ask_to_cancel(&self) {
        let there = "select count(*) from tblcancelrequests";
        if self.shop.number(there, &[]) > 0 {
            self.shop.change("delete from tblcancelrequests", &[]);
        } else {
            self.shop
                .add("tblcancelrequests", json!({"relid": SERVICE}));
        }
    }

    pub(super) fn create(&mut self) {
        if !self.is_ours() {
            return;
        }
        let was_foreign = self.is_open() && self.case(true).is_foreign();
        let done = self.ask(true, Desk::create);
        self.excuses.gave_up |= was_foreign;
        if let Some(Ok(())) = done {
            if !["Active", "Suspended"].contains(&self.hosting("domainstatus").as_str()) {
                self.set_hosting("domainstatus", "Active");
            }
            let phase = self.case(true).phase().as_str();
            if !["configuring", "unknown"].contains(&phase) {
                self.wrong
                    .push(format!("Create was answered with success in phase {phase}"));
            }
        }
    }

    pub(super) fn terminate(&mut self) {
        if !self.is_ours() {
            return;
        }
        let done = self.ask(true, Desk::terminate);
        if let Some(Ok(())) = done {
            self.set_hosting("domainstatus", "Terminated");
            let keeps = "select configoption16 from tblproducts where id = ?";
            let keeps = self.shop.text(keeps, &[self.product().into()]) == "keep";
            let open = self.certum.orders().into_iter().find(|order| order.is_open);
            if let Some(open) = open.filter(|_| !keeps && !self.excuses.gave_up) {
                let said = format!(
                    "a termination was answered with success and left {}",
                    open.id
                );
                self.wrong.push(said);
            }
        }
    }
}

/// A day as WHMCS has it.
pub(super) fn day(day: Date) -> String {
    day.format(moment::DAY).unwrap()
}
