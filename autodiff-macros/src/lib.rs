//! The macros of `autodiff`.

mod activity;
mod attribute;
mod certain;
mod custom;
mod derive;
mod expand;
mod expression;
mod fence;
mod fuse;
mod generic;
mod inline;
mod ir;
mod known;
mod lower;
mod names;
mod preaccumulation;
mod printed;
mod reverse;
#[cfg(test)]
mod snapshots;
mod sugar;
mod tape_macro;
mod template;
mod tokens;
mod types;

use proc_macro2::TokenStream;
use quote::quote;

/// Makes an ordinary function of floats differentiable.
///
/// ```
/// use autodiff::prelude::*;
///
/// #[differentiable]
/// fn rosenbrock(x: f64, y: f64) -> f64 {
///     (1.0 - x).powi(2) + 100.0 * (y - x * x).powi(2)
/// }
///
/// let z = rosenbrock(1.2, 1.0);                              // still an ordinary function
/// let (z, (dx, dy)) = rosenbrock::value_and_grad(1.2, 1.0);
/// let (z, dz) = rosenbrock::jvp((1.2, 1.0), (1.0, 0.0));
/// ```
///
/// The function becomes generic over `S: Scalar`, so that it takes plain floats, duals and tape variables alike.
/// Beside it stands an enum of its name with `value_and_grad`, `grad`, `jvp`, `vjp`, `vjps`, `jacobian`, `jacobian_rows`, `hessian`, `hvp` and
/// `STRATEGY`. It works wherever a function may stand that is not a method: in modules and inside function bodies.
///
/// # Parameters and results
///
/// *Active*, that is differentiated by: `f64` (or `f32`), references to it, arrays, slices, `Vec`s and tuples of
/// active things, nalgebra's matrices, and structs `Model<f64>` with [`#[derive(Differentiable)]`](derive@Differentiable); with a `T: Scalar` of the function's own, `T` in their place. *Passive*, passed along: integers, `bool`, strings,
/// containers of these, and whatever is marked `#[constant]`:
///
/// ```
/// use autodiff::prelude::*;
///
/// #[differentiable]
/// fn decay(b: &[f64], #[constant] t: f64, terms: usize) -> f64 {
///     (0..terms).map(|i| b[2 * i] * (-b[2 * i + 1] * t).exp()).sum()
/// }
///
/// assert_eq!(decay::grad(&[3.0, 0.5], 0.0, 1), [1.0, 0.0]);
/// ```
///
/// `grad` and `vjp` give a cotangent for each active parameter: `f64` for `f64` and `&f64`, `[f64; N]` for
/// `[f64; N]` and `&[f64; N]`, `Vec<f64>` for `&[f64]`, `&Vec<f64>` and `Vec<f64>`, tuples for tuples, a matrix or struct for a matrix or
/// struct, by value or reference; a tuple in parameter order, or the bare thing if there is one. `jvp` and `hvp` take a tuple of all arguments, then one of the active
/// ones' tangents.
///
/// Several cotangents share one forward sweep. Where the result is an array or a tuple of numbers, `jacobian_rows` gives the value and
/// for each of these numbers its derivatives, in the shape of the arguments and without a matrix; `vjps` takes any cotangents of any result but a
/// single number. `jacobian` is swept by rows where it has fewer rows than columns; otherwise by columns, and those without a row in common at this point
/// are computed as one. The pullback of `vjp` borrows nothing: it has copies of the arguments, which `vjps` does without.
///
/// ```
/// use autodiff::prelude::*;
///
/// #[differentiable]
/// fn project(point: &[f64; 3], focal: f64) -> [f64; 2] {
///     [focal * point[0] / point[2], focal * point[1] / point[2]]
/// }
///
/// let (seen, [by_u, by_v]) = project::jacobian_rows(&[1.0, 3.0, 2.0], 4.0);
/// assert_eq!(seen, [2.0, 6.0]);
/// assert_eq!(by_u, ([2.0, 0.0, -1.0], 0.5)); // by the point, by the focal length
/// assert_eq!(by_v, ([0.0, 2.0, -3.0], 1.5));
///
/// let (_, [sum, difference]) = project::vjps(&[1.0, 3.0, 2.0], 4.0, &[[1.0, 1.0], [1.0, -1.0]]);
/// assert_eq!((sum.1, difference.1), (2.0, -1.0));
/// ```
///
/// A `&mut [f64]` is a state, input and output at once: `vjp`, `jvp` and `jacobian` take the state before the call
/// and give the state after it, behind the result. Such a function has no `grad`; call it from one that has a result.
///
/// The result is a float, an array, `Vec`, `Option` or tuple of active things, a matrix or a derived struct; integers in it come
/// along as they are.
///
/// ```
/// use autodiff::prelude::*;
/// use autodiff::nalgebra::{DMatrix, RowDVector};
///
/// #[derive(Differentiable)]
/// struct Dense<T> {
///     kernel: DMatrix<T>,
///     bias: RowDVector<T>,
/// }
///
/// #[differentiable]
/// fn loss(dense: &Dense<f64>, #[constant] x: &DMatrix<f64>) -> f64 {
///     let mut y = x * &dense.kernel;
///     for mut row in y.row_iter_mut() {
///         row += &dense.bias;
///     }
///     y.map(|y| y.tanh()).norm_squared()
/// }
///
/// let dense = Dense { kernel: DMatrix::from_element(3, 2, 0.1), bias: RowDVector::zeros(2) };
/// let gradient: Dense<f64> = loss::grad(&dense, &DMatrix::from_element(4, 3, 1.0));
/// assert_eq!(gradient.kernel.shape(), (3, 2));
/// ```
///
/// # Bodies
///
/// `let` with any pattern, shadowing, `mut`, assignment to anything; indexing and slices; arrays, `Vec`s, tuples;
/// `if`, `match`, `if let`, `let else`, `for`, `while`, `loop`, labels, `break` with values, early `return`; methods
/// and constants of `f64`; casts to integers; iterator chains; closures called locally; `assert!`, `vec!`, `format!`, `println!`, `panic!`,
/// `matches!`; calls of other `#[differentiable]` functions, recursion too. Fields, struct literals and patterns; operators of matrices, their
/// constructors and methods, of those that nalgebra has for `RealField` only: `norm`, `norm_squared`, `normalize`, `mean`, `variance`, `max`,
/// `min`, `amax`, `amin`, `abs`, `scale`, `unscale`, `row_mean`, `column_mean`; decompositions by the functions of `autodiff::matrix`.
///
/// What depends on nothing active is left as written: calls of any function, constants, integer work. A function that
/// is called with an active argument must be `#[differentiable]` itself, or have derivatives of its own
/// ([`macro@custom_derivative`]); its own `#[constant]` parameters take
/// plain floats in such a call as well.
///
/// Conditions, comparisons, `len()`, casts to integers are not differentiated. A cast to a float is an error, since
/// it would lose the derivative.
///
/// # What is refused
///
/// Methods, `async`, `const`, `unsafe` and `extern` functions; parameters of unknown types; functions as parameters; `&mut` parameters without
/// derivatives;
/// `?`, `unsafe` blocks, raw pointers, float patterns, `#[cfg]` on statements and unknown macros around active values. Each is an
/// error at its place that says what to write instead, all of them at once; the function is still there as it was, so that editors
/// keep working.
///
/// # What is generated
///
/// `AUTODIFF_EXPAND=folder cargo build` writes the expansion of each function `f` to `folder/f.rs`, formatted: the function over
/// `S: Scalar`, and beside it the enum with its derivatives. `__joint` there is the adjoint: the forward sweep, then the reverse sweep; callers' adjoints use
/// `__fwd` and `__rev`, the two apart, and so does `__joint` where nothing is saved by having both at hand.
/// `AUTODIFF_EXPLAIN=1` prints, for each function without one (`f::STRATEGY == Strategy::Tape`), what stood in the way, and for
/// each whose callers sweep forward a second time why. Both need the
/// crate to be compiled anew.
///
/// `#[differentiable(adjoint)]` makes a function without an adjoint an error, `#[differentiable(tape)]` does without.
///
/// `#[differentiable(one_statement)]` is for a function that computes one number by many operations: called with variables of a tape
/// it is recorded as one statement with its gradient, which the adjoint computes at once, and not operation by operation. The statement
/// has a partial derivative for each float of the arguments, so this pays where these are few beside the operations.
///
/// ```
/// use autodiff::prelude::*;
///
/// #[differentiable(one_statement)]
/// fn kepler(mean: f64, eccentricity: f64) -> f64 {
///     let mut e = mean;
///     for _ in 0..20 {
///         e -= (e - eccentricity * e.sin() - mean) / (1.0 - eccentricity * e.cos());
///     }
///     e
/// }
///
/// tape!(tape);
/// let (mean, eccentricity) = tape.watch((1.0, 0.5));
/// let e = kepler(mean, eccentricity);
/// assert_eq!(tape.len(), 3);
/// let slope = 1.0 / (1.0 - 0.5 * e.value().cos());
/// assert!((tape.gradient(e).wrt(mean) - slope).abs() < 1e-12);
/// ```
///
/// Without adjoint, and on a tape instead:
///
/// - closures that are passed on as values, called in many places, or that moved (`move`) what is written to later: the others are put where
///   they are called;
/// - patterns that bind by `&mut`, and variants with derivatives of enums other than `Option`: what is matched is no place of its own there (an enum without
///   derivatives is matched as in any Rust);
/// - names that are references rebound in a loop, references that a block gives back: their cotangent is
///   no place that is known beforehand;
/// - values that several branches give and another one leaves, unless they are numbers;
/// - methods but those of numbers, `len` and its kin; of lists `push`, `pop`, `insert`, `remove`, `truncate`, `clear`, `resize`, `extend`,
///   `extend_from_slice` (of locals, not of parameters), `fill`, `swap`, `reverse`, `rotate_left`, `rotate_right`, `sort_by`, `sort_unstable_by`, `copy_from_slice`,
///   `to_vec`, `clone`, `split_at`, `get`, `first`, `last`, `split_first`, `split_last`, and `map` of an array; of options `unwrap`, `expect`, `unwrap_or`, `unwrap_or_else`, `map_or`,
///   `and_then`, and `map` and `filter` before these;
/// - iterators other than
///   `iter`, `zip`, `enumerate`, `rev`, `skip`, `take`, `step_by`, `windows`, `chunks`, `map`, `filter`, `filter_map`, `take_while`, `flat_map` before a loop,
///   `sum`, `product`, `fold` or `collect`; of a list by its name also `max_by`, `min_by` and `reduce`: others keep a state that has no adjoint;
/// - of matrices, what is not among: operators; `dot`, `sum`, `trace`, `transpose`, `tr_mul`, `component_mul`, `component_div`, `kronecker`, `cross`,
///   `row_sum`, `column_sum`, `add_scalar`, `map`, `zip_map` and the methods named under Bodies; elements, `row`, `column`, `rows`, `columns`, `view`
///   and their kin, `row_iter`, `column_iter`, all of these mutably too; `copy_from`, `set_row`, `set_column`, `fill_row`, `fill_column`,
///   `swap_rows`, `swap_columns`; the constructors `new`, `from_element`, `from_vec`, `from_row_slice`, `from_column_slice`, `from_diagonal`, `from_fn`;
/// - `#[constant]` parameters that own memory (`Vec<f64>`, `String`; a reference to it is fine), more than twelve arguments, derivatives of derivatives (`g::grad` inside);
/// - calls of functions without the attribute.
///
/// Things to know:
///
/// - The expansion calls the crate by its name: it cannot be renamed in `Cargo.toml`.
/// - A formatted dual number shows its tangents: do not compute with the text of `format!`.
/// - A variable that starts as `None` needs its type (`let mut best: Option<f64> = None`).
/// - A turbofish of const parameters has one more argument outside such functions (`f::<3, _>(..)`).
#[proc_macro_attribute]
pub fn differentiable(arguments: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand(arguments.into(), item.into()).into()
}

/// Gives a function its own derivatives, in place of those of its body.
///
/// For what one does not want differentiated step by step: a solver, whose derivative the implicit function theorem gives; a formula
/// whose derivative cancels or overflows; a call into a foreign library. The body runs on plain floats only and may be
/// any Rust.
///
/// ```
/// use autodiff::prelude::*;
///
/// /// The `t` for which `t + e sin t = m`, by Newton's method.
/// #[custom_derivative(pullback = anomaly_bar, pushforward = anomaly_dot)]
/// fn anomaly(e: f64, m: f64) -> f64 {
///     let mut t = m;
///     while (t + e * t.sin() - m).abs() > 1e-14 {
///         t -= (t + e * t.sin() - m) / (1.0 + e * t.cos());
///     }
///     t
/// }
///
/// // By the implicit function theorem: (1 + e cos t) dt + sin t de = dm.
/// #[differentiable]
/// fn anomaly_bar(e: f64, _m: f64, t: f64, t_bar: f64) -> (f64, f64) {
///     let m_bar = t_bar / (1.0 + e * t.cos());
///     (-m_bar * t.sin(), m_bar)
/// }
///
/// #[differentiable]
/// fn anomaly_dot(e: f64, _m: f64, t: f64, e_dot: f64, m_dot: f64) -> f64 {
///     (m_dot - t.sin() * e_dot) / (1.0 + e * t.cos())
/// }
///
/// let gradient = anomaly::grad(0.3, 1.0);
/// check_gradient(|(e, m)| anomaly(e, m), (0.3, 1.0), gradient).unwrap();
/// let curvature = anomaly::hessian(0.3, 1.0); // through the given derivatives
/// # assert!((curvature[0][1] - curvature[1][0]).abs() < 1e-12);
/// ```
///
/// - The **pullback** takes the arguments, the result and the result's cotangent, and gives the cotangents of the active parameters: a
///   tuple in their order, or the bare one. It is what adjoints call: `f::grad`, `f::vjp`, and callers with the attribute.
/// - The **pushforward** takes the arguments, the result and the tangents of the active parameters, and gives the result's tangent. Dual numbers and
///   Taylor series call it, and a tape records it.
///
/// Both are `#[differentiable]`, or generic over `S: Scalar` by hand, since derivatives of derivatives go through them. A `Vec` result
/// is given to them as a slice; cotangents are owned: a `Vec` for a slice. Parameters marked `#[constant]`, and integers, are passed along and have
/// none; mark them in the two functions as well. The compiler checks arity and types. That the numbers are right, and that the two agree, checks
/// `check_gradient` on `f::grad` and on what dual numbers give.
///
/// An adjoint runs the function once more on its way back, since only arguments are kept for calls.
#[proc_macro_attribute]
pub fn custom_derivative(arguments: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let item = TokenStream::from(item);
    let function: syn::ItemFn = match syn::parse2(item.clone()) {
        Ok(function) => function,
        Err(error) => {
            let error = error.into_compile_error();
            return quote!(#item #error).into();
        }
    };
    let original = attribute::original(&function);
    tokens::start();
    let expanded = syn::parse::<custom::Given>(arguments).and_then(|given| custom::expand(&given, function));
    let tokens = expanded.map(|items| items.compiler()).unwrap_or_else(|error| {
        let errors = error.into_compile_error();
        quote!(#original #errors)
    });
    tokens.into()
}

/// Declares a tape under a name: `tape!(a)`; inside another one: `tape!(b in a)`.
///
/// The tape's type carries its name, so that variables of two tapes do not mix, and the errors say whose they are.
///
/// ```
/// use autodiff::prelude::*;
///
/// tape!(tape);
/// let x = tape.watch(3.0);
/// assert_eq!(tape.gradient(x * x).wrt(x), 6.0);
/// ```
#[proc_macro]
pub fn tape(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    tape_macro::expand(input.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Makes a struct or an enum over its scalar a value that can be differentiated by, watched on a tape and updated.
///
/// ```
/// use autodiff::prelude::*;
/// use autodiff::nalgebra::{DMatrix, RowDVector};
///
/// #[derive(Differentiable)]
/// struct Dense<T> {
///     kernel: DMatrix<T>,
///     bias: RowDVector<T>,
/// }
///
/// #[derive(Differentiable)]
/// struct Model<T> {
///     layers: Vec<Dense<T>>,
///     temperature: Option<T>,
///     #[constant]
///     name: String,
/// }
///
/// let layer = Dense { kernel: DMatrix::zeros(3, 2), bias: RowDVector::zeros(2) };
/// let model = Model { layers: vec![layer], temperature: Some(1.0), name: "small".into() };
/// let names: Vec<String> = model.named_parameters().into_iter().map(|p| p.name).collect();
/// assert_eq!(names, ["layers.0.kernel", "layers.0.bias", "temperature"]);
/// ```
///
/// The type must be generic over its number, here `T`: a derivative runs the same code on `Model<Dual<f64>>`, and a gradient by a
/// `Model<f64>` is a `Model<f64>`. With several type parameters the one with the bound `T: Scalar` is meant.
///
/// On a tape, `watch` gives its variables: a struct with the same fields and `Variables` behind its name, over the number and the
/// tape. A matrix is one variable there.
///
/// ```
/// use autodiff::prelude::*;
/// use autodiff::nalgebra::{DMatrix, RowDVector};
///
/// #[derive(Clone, Debug, PartialEq, Differentiable)]
/// struct Dense<T> {
///     kernel: DMatrix<T>,
///     bias: RowDVector<T>,
/// }
///
/// fn layer<B: 'static>(dense: DenseVariables<f64, B>) -> Var<f64, B> {
///     dense.kernel.add_to_rows(dense.bias).tanh().sum()
/// }
///
/// let mut dense = Dense { kernel: DMatrix::from_element(3, 2, 0.5), bias: RowDVector::zeros(2) };
/// tape!(tape);
/// let variables = tape.watch(&dense);
/// let loss = layer(variables);
/// let gradient: Dense<f64> = tape.gradient(loss).wrt(variables);
/// dense.for_each_parameter_mut(&gradient, |weight, slope| *weight -= 0.1 * slope);
/// ```
///
/// In `#[differentiable]` functions a parameter `&Dense<f64>` is differentiated by, and `grad` gives a `Dense<f64>`.
///
/// A field may be `T`, a matrix, array, `Vec`, `Option` or tuple of what may be a field, or another such struct over `T`.
/// Integers and `bool` are passive. Any other field is marked `#[constant]` and kept as it is (`Clone`); it
/// cannot mention `T`.
///
/// Beside the trait `Shape` the type has the trait `Differentiable`: parameters by name, updates, vectors.
#[proc_macro_derive(Differentiable, attributes(constant))]
pub fn derive_differentiable(item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let expanded = syn::parse::<syn::DeriveInput>(item).and_then(|input| derive::expand(&input));
    expanded.unwrap_or_else(syn::Error::into_compile_error).into()
}

/// The expansion; with errors, the function as it was beside them, so that editors keep working.
fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    tokens::start();
    let function: syn::ItemFn = match syn::parse2(item.clone()) {
        Ok(function) => function,
        Err(_) => return not_a_function(item),
    };
    let original = attribute::original(&function);
    differentiate(arguments, function).unwrap_or_else(|error| {
        let errors = error.into_compile_error();
        quote!(#original #errors)
    })
}

fn not_a_function(item: TokenStream) -> TokenStream {
    let text = "`#[differentiable]` goes before a function with a body, outside `impl` and `trait`";
    let error = match syn::parse2::<syn::Item>(item.clone()) {
        Ok(syn::Item::Fn(_)) | Err(_) => syn::parse2::<syn::ItemFn>(item.clone()).err(),
        Ok(other) => Some(syn::Error::new_spanned(other, text)),
    };
    let error = error.map(syn::Error::into_compile_error);
    quote!(#item #error)
}

fn differentiate(arguments: TokenStream, mut function: syn::ItemFn) -> syn::Result<TokenStream> {
    let arguments: attribute::Arguments = syn::parse2(arguments)?;
    types::ungroup(&mut function);
    let mut names = names::Names::rename(&mut function);
    let mut refusals = fence::Refusals::default();
    let mut signature = attribute::Signature::read(&mut function, &mut refusals);
    if let (true, Some(word)) = (arguments.one_statement, &arguments.adjoint) {
        refusals.one_statement(word, &signature);
        signature.one_statement = true;
    }
    let activity = activity::Activity::of(&signature, &function.block);
    refusals.body(&activity, &signature, &function.block);
    if let Some(error) = refusals.into_error() {
        return Err(error);
    }
    let body = lower::lower(&signature, &activity, &mut names, &function.block);
    let mut inlined = function.clone();
    let adjoint = if arguments.tape {
        None
    } else if inline::closures(&mut inlined, &mut names) | sugar::write_out(&mut inlined, &activity, &mut names) {
        let activity = activity::Activity::of(&signature, &inlined.block);
        let body = lower::lower(&signature, &activity, &mut names, &inlined.block);
        adjoint(&arguments, &inlined, &signature, &activity, &names, &body)?
    } else {
        adjoint(&arguments, &function, &signature, &activity, &names, &body)?
    };
    let items = expand::items(&function, &signature, &body, adjoint.as_ref());
    let items = names.restore(items).compiler();
    if let Some(folder) = std::env::var_os("AUTODIFF_EXPAND") {
        show(&items, &std::path::Path::new(&folder).join(format!("{}.rs", function.sig.ident)));
    }
    Ok(items)
}

/// Writes the expansion to a file, formatted if `rustfmt` is there. Not being able to is no error of the program's.
fn show(items: &TokenStream, path: &std::path::Path) {
    let written = path.parent().map(std::fs::create_dir_all).and_then(Result::ok).and_then(|()| {
        std::fs::write(path, items.to_string()).ok()?;
        std::process::Command::new("rustfmt").args(["--edition", "2024"]).arg(path).status().ok()
    });
    if written.is_none() {
        eprintln!("autodiff: cannot write the expansion to {}", path.display());
    }
}

/// The adjoint; `None` where the body is beyond it and a tape will do.
fn adjoint(
    arguments: &attribute::Arguments,
    function: &syn::ItemFn,
    signature: &attribute::Signature,
    activity: &activity::Activity,
    names: &names::Names,
    body: &ir::Block,
) -> syn::Result<Option<reverse::Adjoint>> {
    let name = &function.sig.ident;
    let items = reverse::call::Items::of(&function.block);
    match reverse::reverse(name, signature, activity, names, body, &items, arguments.adjoint.is_some()) {
        Ok(adjoint) => Ok(Some(adjoint)),
        Err(obstacle) if arguments.adjoint.is_some() => {
            let text = format!("{obstacle} (without `(adjoint)` the derivatives come from a tape)");
            Err(syn::Error::new(obstacle.span(), text))
        }
        Err(obstacle) => {
            if std::env::var_os("AUTODIFF_EXPLAIN").is_some() {
                eprintln!("autodiff: `{name}` goes to the tape: {obstacle}");
            }
            Ok(None)
        }
    }
}
