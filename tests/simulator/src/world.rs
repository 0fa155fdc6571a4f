//! Everything the simulator knows, behind one lock, and finding things in it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use crate::ca::Ca;
use crate::clock::{Clock, Ms};
use crate::limits::Limits;
use crate::orders::{Cert, Order};
use crate::products::{self, Product};
use crate::web::Web;
use crate::zone::Zone;

/// A mail that Certum would have sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Mail {
    pub(crate) time: String,
    pub(crate) to: String,
    /// `approval`, `instructions`, `mailbox`, `issued`, `revoked`.
    pub(crate) kind: String,
    #[serde(rename = "orderID")]
    pub(crate) order: String,
    pub(crate) fqdns: Vec<String>,
    /// For `approval` and `mailbox`: what `performSanVerification` or the link takes.
    pub(crate) code: Option<String>,
    /// A path of the service's address; GET it to confirm.
    pub(crate) link: Option<String>,
    pub(crate) language: String,
}

/// What a code is good for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// All names of the issue.
    Names,
    /// The names whose mailbox got it.
    Mailed,
    /// The customer's own mailbox.
    Mailbox,
}

/// Where a code belongs: order, index of the issue, purpose.
pub(crate) type CodeAt = (String, usize, Purpose);

#[derive(Debug)]
pub(crate) struct World {
    pub(crate) user: String,
    pub(crate) password: String,
    pub(crate) limits: Limits,
    pub(crate) clock: Clock,
    pub(crate) zone: Zone,
    pub(crate) web: Web,
    pub(crate) ca: Ca,
    pub(crate) mail: Vec<Mail>,
    pub(crate) catalogue: Vec<Product>,
    pub(crate) orders: BTreeMap<String, Order>,
    next: u64,
    /// Changed since the state file was written.
    pub(crate) dirty: bool,
    /// Orders with an open issue.
    pub(crate) open: BTreeSet<String>,
    /// Orders at which something happens by itself at a moment.
    pub(crate) due: BTreeSet<(Ms, String)>,
    serials: HashMap<String, (String, usize)>,
    pub(crate) codes: HashMap<String, CodeAt>,
    /// Orders in which a key was used, by key.
    pub(crate) keys: HashMap<String, BTreeSet<String>>,
}

/// The part of [`World`] that a state file keeps.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Kept<L, C, Z, W, M, O> {
    limits: L,
    clock: C,
    zone: Z,
    web: W,
    mail: M,
    orders: O,
    next: u64,
    ca: serde_json::Value,
}

impl World {
    pub(crate) fn new(user: &str, password: &str, base: &str) -> Result<Self, String> {
        let clock = Clock::default();
        let ca = Ca::new(base, clock.now()).map_err(|e| e.to_string())?;
        Ok(Self::with_ca(user, password, ca))
    }

    fn with_ca(user: &str, password: &str, ca: Ca) -> Self {
        Self {
            user: user.to_owned(),
            password: password.to_owned(),
            limits: Limits::default(),
            clock: Clock::default(),
            zone: Zone::default(),
            web: Web::default(),
            ca,
            mail: Vec::new(),
            catalogue: products::catalogue(),
            orders: BTreeMap::new(),
            next: 1,
            dirty: false,
            open: BTreeSet::new(),
            due: BTreeSet::new(),
            serials: HashMap::new(),
            codes: HashMap::new(),
            keys: HashMap::new(),
        }
    }

    /// Forgets everything but the CA and the command line's settings.
    pub(crate) fn reset(&mut self) {
        let kept = self.ca.store();
        let Ok(ca) = Ca::restore(&kept) else { return };
        let auto = self.limits.auto;
        *self = Self::with_ca(&self.user.clone(), &self.password.clone(), ca);
        self.limits.auto = auto;
    }

    pub(crate) fn store(&self) -> serde_json::Result<Vec<u8>> {
        serde_json::to_vec(&Kept {
            limits: &self.limits,
            clock: &self.clock,
            zone: &self.zone,
            web: &self.web,
            mail: &self.mail,
            orders: &self.orders,
            next: self.next,
            ca: self.ca.store(),
        })
    }

    pub(crate) fn restore(
        user: &str,
        password: &str,
        base: &str,
        json: &[u8],
    ) -> Result<Self, String> {
        type Owned = Kept<Limits, Clock, Zone, Web, Vec<Mail>, BTreeMap<String, Order>>;
        let kept: Owned = serde_json::from_slice(json).map_err(|e| e.to_string())?;
        let mut ca = Ca::restore(&kept.ca)?;
        ca.set_base(base);
        let mut world = Self::with_ca(user, password, ca);
        (world.limits, world.clock, world.zone, world.web) =
            (kept.limits, kept.clock, kept.zone, kept.web);
        (world.mail, world.next) = (kept.mail, kept.next);
        for order in kept.orders.into_values() {
            world.adopt(order);
        }
        Ok(world)
    }

    /// Takes an order in, or again, and fills the indices from it.
    pub(crate) fn adopt(&mut self, order: Order) {
        self.dirty = true;
        let id = order.id.clone();
        if order.newest().is_some_and(|i| i.status.is_open()) {
            self.open.insert(id.clone());
        }
        let proof_end = self.proof_end(&order);
        self.due.extend(proof_end.map(|at| (at, id.clone())));
        for (index, issue) in order.issues.iter().enumerate() {
            if let Some(cert) = &issue.cert {
                self.serials
                    .insert(cert.serial.clone(), (id.clone(), index));
                let due = [cert.replaced_until, cert.revoking].into_iter().flatten();
                self.due.extend(
                    due.filter(|_| cert.revoked.is_none())
                        .map(|at| (at, id.clone())),
                );
            }
            if let Some(code) = &issue.code {
                self.codes
                    .insert(code.value.clone(), (id.clone(), index, Purpose::Names));
            }
            for code in issue.proofs.iter().filter_map(|p| p.mail_code.as_ref()) {
                self.codes
                    .insert(code.clone(), (id.clone(), index, Purpose::Mailed));
            }
            let key = key_id_of(&issue.key);
            self.keys.entry(key).or_default().insert(id.clone());
        }
        if let Some(email) = &order.email {
            self.codes
                .insert(email.code.clone(), (id.clone(), 0, Purpose::Mailbox));
        }
        self.orders.insert(id, order);
    }

    pub(crate) fn now(&self) -> Ms {
        self.clock.now()
    }

    pub(crate) fn product(&self, code: &str) -> Option<&Product> {
        self.products().find(|p| p.code == code)
    }

    pub(crate) fn products(&self) -> impl Iterator<Item = &Product> {
        self.limits.extra_products.iter().chain(&self.catalogue)
    }

    /// An order number that is free.
    pub(crate) fn new_order_id(&mut self) -> String {
        loop {
            let id = format!("S{:09}", self.next);
            self.next += 1;
            if !self.orders.contains_key(&id) {
                return id;
            }
        }
    }

    /// Whose certificate a serial number names: order and index of the issue.
    pub(crate) fn by_serial(&self, serial: &str) -> Option<(&Order, usize, &Cert)> {
        let bare = serial.trim_start_matches('0');
        let (id, index) = self
            .serials
            .get(serial)
            .or_else(|| self.serials.get(bare))?;
        let order = self.orders.get(id)?;
        Some((order, *index, order.issues.get(*index)?.cert.as_ref()?))
    }

    pub(crate) fn index_serial(&mut self, serial: &str, order: &str, index: usize) {
        self.serials
            .insert(serial.to_owned(), (order.to_owned(), index));
    }

    /// Orders of this account.
    pub(crate) fn own(&self) -> impl Iterator<Item = &Order> {
        self.orders.values().filter(|o| !o.foreign)
    }
}

/// The identity of a stored key.
pub(crate) fn key_id_of(stored: &str) -> String {
    crate::csr::key_id(&crate::request::base64(stored).unwrap_or_default())
}

/// Forty random hexadecimal digits, as the codes that have to be published.
pub(crate) fn random_code() -> String {
    let mut bytes = [0; 20];
    // A failing generator would only make codes guessable here.
    let _ = openssl::rand::rand_bytes(&mut bytes);
    crate::request::hex(&bytes).to_ascii_lowercase()
}
