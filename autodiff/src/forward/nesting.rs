//! What keeps two derivatives over one dual type from mixing.

use std::any::TypeId;
use std::cell::RefCell;

thread_local! {
    static RUNNING: RefCell<Vec<TypeId>> = const { RefCell::new(Vec::new()) };
}

/// Marks that a driver runs a closure over the dual type `D`, until dropped.
#[must_use = "the mark ends when it is dropped"]
pub(crate) struct Running;

impl Running {
    /// Enters. `x + y` of an outer and an inner variable of one type would add tangents of two different
    /// derivatives, which no type tells apart; an inner closure without captures cannot do that.
    ///
    /// # Panics
    /// If a driver over `D` already runs on this thread and `F` captures something.
    #[track_caller]
    pub(crate) fn enter<D: 'static, F>(_: &F) -> Running {
        let id = TypeId::of::<D>();
        let mixes = size_of::<F>() > 0 && RUNNING.with_borrow(|running| running.contains(&id));
        assert!(
            !mixes,
            "a derivative inside another over the same type `{}`, by a closure with captures, could mix the two: \
             give the inner one a number of the outer one's type (`<Dual<f64>>::lit(1.0)` for `1.0`), or a function without captures",
            std::any::type_name::<D>(),
        );
        RUNNING.with_borrow_mut(|running| running.push(id));
        Running
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        RUNNING.with_borrow_mut(|running| running.pop());
    }
}
