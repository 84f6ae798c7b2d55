//! What a panic says, and where.

use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

/// The message of a panic and the line it names.
#[derive(Debug)]
pub struct Panic {
    /// The message.
    pub message: String,
    /// The line that the panic names.
    pub line: u32,
}

thread_local! {
    static LAST: RefCell<Option<Panic>> = const { RefCell::new(None) };
    static WATCHING: RefCell<bool> = const { RefCell::new(false) };
}

/// The panic of `f`, which is not printed.
///
/// # Panics
/// If `f` does not panic.
pub fn panic_of(f: impl FnOnce()) -> Panic {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !WATCHING.with_borrow(|watching| *watching) {
                return before(info);
            }
            let message = info.payload_as_str().unwrap_or_default().to_owned();
            let line = info.location().map_or(0, panic::Location::line);
            LAST.set(Some(Panic { message, line }));
        }));
    });
    WATCHING.set(true);
    let outcome = panic::catch_unwind(AssertUnwindSafe(f));
    WATCHING.set(false);
    assert!(outcome.is_err(), "no panic");
    LAST.take().expect("the hook saw the panic")
}
