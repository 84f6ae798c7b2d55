//! Variables of a tape.
use std::marker::PhantomData;
#[allow(missing_docs)]
pub struct Var<T, B> { value: T, brand: PhantomData<fn(B) -> B> }
