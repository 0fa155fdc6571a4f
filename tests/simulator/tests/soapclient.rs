//! PHP's `SoapClient`, given the simulator's WSDL, walks an order from beginning to end.

mod common;

use std::process::Command;

use common::Simulator;

#[test]
fn php_s_own_client_completes_an_order() {
    let simulator = Simulator::start(&[]);
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/soapclient.php");
    let output = Command::new("php")
        .args([
            "-d",
            "display_errors=stderr",
            script,
            &simulator.service,
            &simulator.control,
            "user",
            "word",
        ])
        .output()
        .expect("php runs");
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(
        output.status.success() && out.ends_with("done\n"),
        "{out}\n{err}"
    );
    assert_eq!(err, "", "warnings");
}
