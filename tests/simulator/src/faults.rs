//! Faults ordered at `POST /control/fault`.

use serde::{Deserialize, Serialize};

/// One ordered fault.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Fault {
    /// Name of the operation, `*` for each, `WSDL` for GET.
    #[serde(default = "any")]
    pub(crate) operation: String,
    /// Calls of the operation that pass unharmed first.
    #[serde(default, alias = "after")]
    pub(crate) skip: u64,
    /// How many calls it meets then; 0: all.
    #[serde(default = "one")]
    pub(crate) times: u64,
    /// Before or after carrying out; without effect where the kind says which.
    #[serde(default)]
    pub(crate) when: When,
    /// Of the calls that it would meet, it meets one by chance only: 0.01 is one in a hundred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    chance: Option<f64>,
    /// Which ones these are is the same for the same seed.
    #[serde(default)]
    seed: u64,
    #[serde(flatten)]
    pub(crate) what: What,
    #[serde(skip)]
    met: u64,
}

impl Fault {
    /// Whether chance lets it meet the call whose turn it is.
    fn strikes(&self) -> bool {
        let drawn = draw(self.seed, self.met);
        self.chance.is_none_or(|chance| drawn < chance)
    }
}

/// A number from 0 up to 1 for each turn: `SplitMix64`, whose neighbours have nothing in common.
fn draw(seed: u64, turn: u64) -> f64 {
    let step = turn.wrapping_add(seed.wrapping_mul(0xD1B5_4A32_D192_ED03));
    let mut mixed = step.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    for (by, times) in [(30, 0xBF58_476D_1CE4_E5B9), (27, 0x94D0_49BB_1331_11EB)] {
        mixed = (mixed ^ (mixed >> by)).wrapping_mul(times);
    }
    let high = u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or_default();
    f64::from(high) / (f64::from(u32::MAX) + 1.0)
}

fn any() -> String {
    "*".to_owned()
}

fn one() -> u64 {
    1
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum When {
    #[default]
    Before,
    After,
}

/// A documented refusal to give instead of carrying out.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Refuse {
    pub(crate) code: u16,
    #[serde(default)]
    pub(crate) value: String,
}

/// What goes wrong.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub(crate) enum What {
    // The connection.
    Delay {
        ms: u64,
    },
    Cut,
    Reset,
    /// The body ends in the middle, against its `Content-Length`.
    CutBody,
    Restart {
        #[serde(default)]
        down_ms: u64,
    },
    // HTTP.
    /// `body`: `fault` (default), `html`, `none`.
    Http500 {
        #[serde(default)]
        body: String,
    },
    Status {
        code: u16,
        #[serde(default)]
        body: String,
        #[serde(default)]
        content_type: Option<String>,
    },
    ContentType {
        value: String,
    },
    Html,
    Empty,
    Endless,
    Drip {
        #[serde(default = "ten")]
        ms: u64,
        #[serde(default = "one_byte")]
        bytes: usize,
    },
    Redirect {
        to: String,
        #[serde(default = "found")]
        status: u16,
    },
    Gzip,
    Chunked,
    /// A body of one's own.
    Body {
        body: String,
    },
    // XML that is broken.
    Truncated,
    Dtd,
    Entities,
    InvalidUtf8,
    Deep {
        #[serde(default = "depth")]
        depth: usize,
    },
    NoSuccessCode,
    ForeignBody,
    NilBody,
    // XML that is only unusual.
    /// `prefix`: empty for none.
    Prefixes {
        #[serde(default)]
        prefix: String,
    },
    Bom,
    Comments,
    Cdata,
    Pretty,
    Iso88592,
    XsiNil,
    UnknownElements,
    UnknownEnums,
    // Answers.
    /// `{"kind": "refuse", "errors": [{"code": 1138}]}`, or in short `{"refuse": {"code": 1138}}`.
    Refuse {
        errors: Vec<Refuse>,
    },
    Success {
        code: u16,
    },
}

fn ten() -> u64 {
    10
}

fn one_byte() -> usize {
    1
}

fn found() -> u16 {
    302
}

fn depth() -> usize {
    100_000
}

impl What {
    pub(crate) fn name(&self) -> String {
        let value = serde_json::to_value(self).unwrap_or_default();
        value
            .get("kind")
            .and_then(|k| k.as_str())
            .unwrap_or_default()
            .to_owned()
    }
}

/// All ordered faults, in order.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    all: Vec<Fault>,
}

impl Faults {
    /// Reads an order: one fault, a list, or `{"clear": true}`.
    ///
    /// # Errors
    /// A sentence naming what is not understood; nothing is ordered then.
    pub(crate) fn order(&mut self, order: serde_json::Value) -> Result<(), String> {
        if order.get("clear").is_some() {
            self.all.clear();
            return Ok(());
        }
        let list = match order {
            serde_json::Value::Array(list) => list,
            one => vec![one],
        };
        let faults: Result<Vec<Fault>, String> = list.into_iter().map(read).collect();
        self.all.extend(faults?);
        Ok(())
    }

    /// The faults that meet a call now.
    pub(crate) fn meet(&mut self, operation: &str) -> Vec<Fault> {
        let mut met = Vec::new();
        for fault in &mut self.all {
            if fault.operation != "*" && fault.operation != operation
                || fault.operation == "*" && operation == "WSDL"
            {
                continue;
            }
            fault.met += 1;
            let turn = fault.met > fault.skip;
            let counts = turn && (fault.times == 0 || fault.met <= fault.skip + fault.times);
            if counts && fault.strikes() {
                met.push(fault.clone());
            }
        }
        self.all
            .retain(|f| f.times == 0 || f.met < f.skip + f.times);
        met
    }

    pub(crate) fn list(&self) -> &[Fault] {
        &self.all
    }
}

/// `refuse` may stand for the kind; `code` and `value` may stand for its list.
fn read(mut order: serde_json::Value) -> Result<Fault, String> {
    if let Some(object) = order.as_object_mut()
        && let Some(refuse) = object.remove("refuse")
    {
        object.insert("kind".to_owned(), "refuse".into());
        let list = if refuse.is_array() {
            refuse
        } else {
            vec![refuse].into()
        };
        object.insert("errors".to_owned(), list);
    }
    // What chance decides goes on for ever, unless told otherwise.
    if let Some(object) = order.as_object_mut()
        && object.contains_key("chance")
    {
        object.entry("times").or_insert_with(|| 0.into());
    }
    // serde's own check does not see through the flattened kind.
    let known = [
        "operation",
        "skip",
        "after",
        "times",
        "when",
        "chance",
        "seed",
        "kind",
        "ms",
        "downMs",
        "body",
        "code",
        "contentType",
        "value",
        "bytes",
        "to",
        "status",
        "depth",
        "prefix",
        "errors",
    ];
    let unknown = order
        .as_object()
        .and_then(|o| o.keys().find(|k| !known.contains(&k.as_str())));
    if let Some(unknown) = unknown {
        return Err(format!("{unknown} is not known"));
    }
    let fault: Fault = serde_json::from_value(order).map_err(|e| e.to_string())?;
    match fault.chance {
        Some(chance) if !(0.0..=1.0).contains(&chance) => {
            Err(format!("chance: {chance} is not between 0 and 1"))
        }
        _ => Ok(fault),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(faults: &mut Faults, operation: &str) -> Vec<String> {
        faults
            .meet(operation)
            .iter()
            .map(|f| f.what.name())
            .collect()
    }

    #[test]
    fn faults_meet_their_operation_so_often_after_so_many() {
        let mut faults = Faults::default();
        faults.order(serde_json::json!([{"operation": "quickOrder", "skip": 1, "times": 2, "kind": "cut", "when": "after"}, {"kind": "gzip"}])).unwrap();
        assert_eq!(names(&mut faults, "WSDL"), [""; 0]);
        assert_eq!(names(&mut faults, "quickOrder"), ["gzip"]);
        assert_eq!(names(&mut faults, "getOrderState"), [""; 0]);
        assert_eq!(names(&mut faults, "quickOrder"), ["cut"]);
        assert_eq!(names(&mut faults, "quickOrder"), ["cut"]);
        assert_eq!(names(&mut faults, "quickOrder"), [""; 0]);
        assert!(faults.list().is_empty());
    }

    #[test]
    fn the_short_form_of_refuse_and_mistakes() {
        let mut faults = Faults::default();
        faults.order(serde_json::json!({"operation": "cancelOrder", "times": 0, "refuse": {"code": 1138, "value": "x"}})).unwrap();
        assert_eq!(names(&mut faults, "cancelOrder"), ["refuse"]);
        assert_eq!(names(&mut faults, "cancelOrder"), ["refuse"]);
        assert!(
            faults
                .order(serde_json::json!({"kind": "explode"}))
                .is_err()
        );
        assert!(
            faults
                .order(serde_json::json!({"kind": "cut", "operations": "x"}))
                .unwrap_err()
                .contains("operations")
        );
        faults.order(serde_json::json!({"clear": true})).unwrap();
        assert!(faults.list().is_empty());
    }

    #[test]
    fn chance_meets_as_many_calls_as_it_says_and_the_same_ones_for_a_seed() {
        let met = |seed: u64, skip: u64| {
            let mut faults = Faults::default();
            let order =
                serde_json::json!({"kind": "cut", "chance": 0.01, "seed": seed, "skip": skip});
            faults.order(order).unwrap();
            let calls = 1..=100_000;
            calls
                .filter(|_| !faults.meet("getOrderState").is_empty())
                .collect::<Vec<u64>>()
        };
        let first = met(7, 0);
        assert!((900..1100).contains(&first.len()), "{}", first.len());
        assert_eq!(first, met(7, 0));
        let other = met(8, 0);
        let both = first.iter().filter(|call| other.contains(call)).count();
        assert!(both < 40, "{both} of both seeds");
        assert_eq!(
            met(7, 50_000).first(),
            first.iter().find(|call| **call > 50_000)
        );
        let mut faults = Faults::default();
        let none = serde_json::json!([{"kind": "cut", "chance": 0}, {"kind": "gzip", "chance": 1, "times": 2}]);
        faults.order(none).unwrap();
        let found: Vec<_> = (0..4)
            .map(|_| names(&mut faults, "quickOrder").len())
            .collect();
        assert_eq!(found, [1, 1, 0, 0]);
        let wrong = serde_json::json!({"kind": "cut", "chance": 1.5});
        assert!(faults.order(wrong).unwrap_err().contains("chance"));
    }
}
