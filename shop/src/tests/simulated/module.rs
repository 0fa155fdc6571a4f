//! What the module does around a change: what is stored before and after.

use crate::case::Case;
use crate::change::{Plan, unsettled};
use crate::effect::Effect;
use crate::intent::Intent;
use crate::records::{CertificateNews, Change, OrderNews};
use crate::tests::fixture;
use crate::words::{AskedBy, CertificateStatus, Operation, OrderStatus, Outcome};
use certum::client::{Client, Endpoint};
use certum::messages::{GetCertificate, GetOrderState};
use certum::secret::{Credentials, Secret};
use serde_json::{Value, json};
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

use super::common::Simulator;
use super::common::orders::csr;
use super::common::walk::publish;

/// One service with its orders, and Certum behind it.
pub(crate) struct Module {
    pub(crate) simulator: Simulator,
    client: Client,
    /// What is stored, of whatever moment.
    pub(crate) stored: Case,
}

impl Module {
    /// A service of product 601, configured for `name`.
    pub(crate) fn configured(name: &str) -> Self {
        Self::of(
            "601",
            name,
            &json!({"v": "1", "method": "DNS_TXT_PREFIX", "email": "z@a.example.com"}),
        )
    }

    pub(crate) fn of(product: &str, name: &str, choice: &Value) -> Self {
        let simulator = Simulator::start(&[]);
        let credentials = Credentials {
            user_name: "user".to_owned(),
            password: Secret::new("word".to_owned()),
        };
        let settings = certum::client::Settings {
            endpoint: Endpoint::Address(simulator.service.clone()),
            retries: 1,
            ..certum::client::Settings::default()
        };
        let fields = json!({
            "requestor_firstName": "Zofia", "requestor_lastName": "Wójcik", "requestor_email": "zofia@a.example.com",
            "email": "zofia@a.example.com", "commonName": name,
        });
        let input = json!({"csr": csr(name), "fields": fields});
        let options = [(1, "user"), (3, product), (5, "on"), (7, "on")];
        let columns = [
            ("service_id", "7"),
            ("client_id", "3"),
            ("installation", "ab"),
            ("admin", "1"),
            ("input", &input.to_string()),
            ("choice", &choice.to_string()),
        ];
        let now = now(&simulator);
        Self {
            client: Client::new(credentials, settings).unwrap(),
            stored: fixture::case(&options, &columns, &[], now),
            simulator,
        }
    }

    /// A service whose certificate is issued.
    pub(crate) fn issued(name: &str) -> Self {
        let mut module = Self::configured(name);
        module.order();
        module.prove();
        assert_eq!(module.phase(), "issued");
        module.forget_requests();
        module
    }

    pub(crate) fn advance_minutes(&self, minutes: i64) {
        self.simulator
            .post("/control/clock", json!({"advance": minutes * 60}));
    }

    /// To the last days of the term, in which Certum takes a renewal. What ends before is reissued when it is due.
    pub(crate) fn reach_the_terms_end(&mut self) {
        let there = self.term_end() - Duration::days(15);
        loop {
            let newest = self.stored.current().unwrap().not_after;
            if newest > there {
                break;
            }
            self.advance_to(newest - Duration::days(12));
            let csr = csr("a.example.com");
            let fields = [
                ("csr", csr.as_str()),
                ("method", "DNS_TXT_PREFIX"),
                ("email", "z@a.example.com"),
            ];
            assert_eq!(self.run("reissue", &fields).outcome, Outcome::Done);
            self.prove();
        }
        self.advance_to(there);
        self.forget_requests();
    }

    fn advance_to(&self, moment: OffsetDateTime) {
        self.advance_minutes((moment - now(&self.simulator)).whole_minutes());
    }

    /// When the term of the order that the service is about ends, as Certum has it.
    fn term_end(&self) -> OffsetDateTime {
        let orders = self.orders();
        let mut orders = orders.iter();
        let own = orders.find(|order| order["orderID"] == self.certum_id());
        let seconds = own.unwrap()["termEnd"].as_i64().unwrap() / 1000;
        OffsetDateTime::from_unix_timestamp(seconds).unwrap()
    }

    pub(crate) fn limits(&self, limits: Value) {
        self.simulator.post("/control/limits", limits);
    }

    /// Faults for the calls of an operation to come.
    pub(crate) fn fault(&self, fault: Value) {
        self.simulator.post("/control/fault", fault);
    }

    /// All answers to an operation are lost, before or after it was carried out.
    pub(crate) fn cut(&self, operation: &str, when: &str) {
        self.fault(json!({"operation": operation, "kind": "cut", "when": when, "times": 0}));
    }

    pub(crate) fn mend(&self) {
        self.fault(json!({"clear": true}));
    }

    /// The operations that were asked for, in order.
    pub(crate) fn asked(&self) -> Vec<String> {
        let requests = self.simulator.get("/control/requests");
        let requests = requests.as_array().unwrap().iter();
        requests
            .map(|request| request["operation"].as_str().unwrap().to_owned())
            .collect()
    }

    /// What was sent of an operation.
    pub(crate) fn requests(&self, operation: &str) -> Vec<String> {
        let requests = self.simulator.get("/control/requests");
        let requests = requests.as_array().unwrap().iter();
        requests
            .filter(|request| request["operation"] == operation)
            .map(|request| request["body"].as_str().unwrap().to_owned())
            .collect()
    }

    /// This day at Certum.
    pub(crate) fn today(&self) -> String {
        crate::moment::day(self.case().now).to_string()
    }

    pub(crate) fn count(&self, operation: &str) -> usize {
        self.asked()
            .iter()
            .filter(|asked| *asked == operation)
            .count()
    }

    pub(crate) fn forget_requests(&self) {
        let address = self.simulator.address();
        let path = "/control/requests";
        super::common::http(&address, "DELETE", path, "text/plain", b"").unwrap();
    }

    /// What is stored, at this moment.
    pub(crate) fn case(&self) -> Case {
        Case {
            now: now(&self.simulator),
            ..self.stored.clone()
        }
    }

    pub(crate) fn phase(&self) -> &'static str {
        self.case().phase().as_str()
    }

    pub(crate) fn plan(&self, action: &str, fields: &[(&str, &str)]) -> Plan {
        fixture::plan(&self.case(), action, fields)
    }

    /// Plans, stores what is meant, carries out and stores what became of it.
    pub(crate) fn run(&mut self, action: &str, fields: &[(&str, &str)]) -> Effect {
        let mut plan = self.plan(action, fields);
        assert_eq!(plan.problems, [], "{action}");
        let change = self.begin(&mut plan);
        let effect = plan.carry_out(&self.client);
        self.apply(&effect, Some(change));
        effect
    }

    /// Carries a change out and forgets all about it, as a crash would after the intent was stored.
    pub(crate) fn crash(&mut self, action: &str, fields: &[(&str, &str)]) {
        let mut plan = self.plan(action, fields);
        assert_eq!(plan.problems, [], "{action}");
        self.begin(&mut plan);
        let _ = plan.carry_out(&self.client);
    }

    /// Finds out what became of the open changes, in a process of its own: of the oldest one.
    pub(crate) fn settle(&mut self) -> Effect {
        let effects = unsettled(&self.case()).into_iter().map(|open| {
            let effect = open.settle(&self.client);
            self.apply(&effect, Some(open.change_id));
            effect
        });
        effects.collect::<Vec<_>>().swap_remove(0)
    }

    /// Finds out that an order did not arrive, and sends it again at once.
    pub(crate) fn order_again(&mut self) -> Effect {
        let open = unsettled(&self.case()).swap_remove(0);
        let absent = open.settle(&self.client);
        assert_eq!(absent.outcome, Outcome::NotDone, "{absent:?}");
        self.stored.is_sent_again = true;
        self.stored.settle();
        let mut plan = self.plan("order", &[]);
        assert_eq!(plan.problems, []);
        let change = self.begin(&mut plan);
        self.close(&absent, open.change_id);
        let effect = plan.carry_out(&self.client);
        self.stored.is_sent_again = false;
        self.apply(&effect, Some(change));
        effect
    }

    /// What cron reads of an order that is marked.
    pub(crate) fn refresh(&mut self) {
        let effect = crate::refresh::one(&self.client, &self.case());
        assert_eq!(effect.outcome, Outcome::Done, "{effect:?}");
        self.apply(&effect, None);
    }

    pub(crate) fn order(&mut self) {
        let effect = self.run("order", &[]);
        assert_eq!(effect.outcome, Outcome::Done, "{effect:?}");
    }

    /// Publishes what has to be and fetches the certificate.
    pub(crate) fn prove(&mut self) {
        let proof = self.stored.verification().unwrap().clone();
        for name in proof.names {
            publish(&self.simulator, &proof.method, &name, &proof.code);
        }
        self.fetch();
    }

    /// What cron does once an order is issued.
    pub(crate) fn fetch(&mut self) {
        let order_id = self.certum_id();
        let request = GetOrderState {
            order_id: order_id.clone(),
        };
        let status = self.client.get_order_state(&request).unwrap().order_status;
        assert_eq!(status, "ENROLLED");
        let request = GetCertificate {
            order_id: Some(order_id),
            serial_number: None,
        };
        let details = self
            .client
            .get_certificate(&request)
            .unwrap()
            .details
            .unwrap();
        let certificate = CertificateNews {
            order_id: Some(self.stored.service.order_id),
            serial: Some(details.serial_number),
            status: Some(CertificateStatus::parse(&details.certificate_status)),
            pem: Some(details.x509_cert),
            not_before: Some(details.start_date),
            not_after: Some(details.end_date),
            ..CertificateNews::default()
        };
        let order = OrderNews {
            status: Some(Some(OrderStatus::Enrolled)),
            verification: Some(None),
            ..OrderNews::default()
        };
        let effect = Effect {
            certificates: vec![certificate],
            ..Effect::new(Outcome::Done, "").with(order)
        };
        self.apply(&effect, None);
    }

    /// Stores what is meant before it is sent: the change's number.
    fn begin(&mut self, plan: &mut Plan) -> u64 {
        if let Some(mut order) = plan.order.take() {
            if order.id == 0 {
                order.id = number(self.stored.orders.len());
            }
            if plan.operation == Operation::QuickOrder {
                self.stored.service.order_id = order.id;
            }
            self.stored.keep_order(order.clone());
            plan.keep_order(order);
        }
        let id = number(self.stored.changes.len());
        let now = now(&self.simulator);
        self.stored.keep_change(Change {
            id,
            service_id: self.stored.service.service_id,
            order_id: plan.order_id,
            operation: plan.operation,
            asked_by: AskedBy::Itself,
            outcome: Outcome::Intended,
            intent: plan.intent.clone(),
            detail: plan.detail.clone(),
            told: Vec::new(),
            created_at: now,
            updated_at: now,
        });
        id
    }

    /// Stores what became of a change, or was read.
    fn apply(&mut self, effect: &Effect, change: Option<u64>) {
        self.stored.now = now(&self.simulator);
        if let Some(id) = change {
            self.close(effect, id);
        }
        fixture::apply(&mut self.stored, effect);
    }

    fn close(&mut self, effect: &Effect, id: u64) {
        let mut changes = self.stored.changes.iter_mut();
        let change = changes.find(|change| change.id == id).unwrap();
        change.outcome = effect.stored();
        change.updated_at = self.stored.now;
        if effect.intent.is_some() {
            change.intent.clone_from(&effect.intent);
        }
    }

    /// Stores that Certum refused what the service is about.
    pub(crate) fn reject(&mut self) {
        let id = self.certum_id();
        self.simulator.post(
            "/control/state",
            json!({"orderID": id, "status": "REJECTED"}),
        );
        let order = OrderNews {
            status: Some(Some(OrderStatus::Rejected)),
            ..OrderNews::default()
        };
        self.apply(&Effect::new(Outcome::Done, "").with(order), None);
    }

    /// Whether nothing is open.
    pub(crate) fn is_settled(&self) -> bool {
        !self.stored.is_unsettled()
    }

    /// The intent of an operation whose outcome is not known.
    pub(crate) fn open(&self, operation: Operation) -> Option<&Intent> {
        let mut open = self.stored.open_changes();
        let change = open.find(|change| change.operation == operation)?;
        change.intent.as_ref()
    }

    /// Certum's number of the order that the service is about.
    pub(crate) fn certum_id(&self) -> String {
        self.stored.certum_id().to_owned()
    }

    /// The newest certificate's serial number.
    pub(crate) fn serial(&self) -> String {
        self.stored.current().unwrap().serial.clone()
    }

    /// Certum's number of each certificate's order, newest first.
    pub(crate) fn orders_of_certificates(&self) -> Vec<&str> {
        let certificates = self.stored.certificates.iter();
        certificates
            .map(|certificate| self.stored.number_of(certificate.order_id))
            .collect()
    }

    /// What Certum said of each certificate, newest first.
    pub(crate) fn statuses(&self) -> Vec<&str> {
        let certificates = self.stored.certificates.iter();
        certificates
            .map(|certificate| certificate.status.as_str())
            .collect()
    }

    /// The code to publish.
    pub(crate) fn code(&self) -> String {
        self.stored.verification().unwrap().code.clone()
    }

    /// The simulator's orders with all that it knows.
    pub(crate) fn orders(&self) -> Vec<Value> {
        let orders = self.simulator.get("/control/orders");
        orders.as_array().unwrap().clone()
    }
}

/// The simulator's clock.
fn now(simulator: &Simulator) -> OffsetDateTime {
    let clock = simulator.get("/control/clock");
    OffsetDateTime::parse(clock["now"].as_str().unwrap(), &Rfc3339).unwrap()
}

/// The number of a row that is added to so many.
fn number(rows: usize) -> u64 {
    u64::try_from(rows).unwrap() + 1
}

/// The words of an effect's problems, with their fields.
pub(crate) fn words(effect: &Effect) -> Vec<(&str, &str)> {
    let problems = effect.problems.iter();
    problems
        .map(|problem| (problem.field.as_str(), problem.code()))
        .collect()
}
