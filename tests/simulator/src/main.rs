//! The program: reads the command line, runs the simulator, prints one line of JSON when it is ready.

use std::io::Write;
use std::process::ExitCode;

use certum_simulator::{Args, USAGE, run};

fn main() -> ExitCode {
    let args = match Args::parse(std::env::args().skip(1)) {
        Ok(Some(args)) => args,
        Ok(None) => return end(&mut std::io::stdout(), USAGE, ExitCode::SUCCESS),
        Err(error) => {
            return end(
                &mut std::io::stderr(),
                &format!("{error}\n\n{USAGE}"),
                ExitCode::from(2),
            );
        }
    };
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            return end(
                &mut std::io::stderr(),
                &error.to_string(),
                ExitCode::FAILURE,
            );
        }
    };
    let outcome = runtime.block_on(run(args, |ready| {
        let line = serde_json::to_string(ready).unwrap_or_default();
        end(&mut std::io::stdout(), &line, ExitCode::SUCCESS);
    }));
    // A thread may still wait for standard input.
    runtime.shutdown_background();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => end(&mut std::io::stderr(), &error, ExitCode::FAILURE),
    }
}

/// Prints a line; nobody reading it is no reason to fail.
fn end(to: &mut impl Write, line: &str, code: ExitCode) -> ExitCode {
    let _ = writeln!(to, "{line}");
    let _ = to.flush();
    code
}
