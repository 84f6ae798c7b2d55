//! What the macro knows of methods by their names: shapes of calls, no mathematics.

/// Their result holds no derivative, whatever the receiver.
const VALUE_ONLY: &[&str] = &[
    "len",
    "is_empty",
    "capacity",
    "is_nan",
    "is_finite",
    "is_infinite",
    "is_normal",
    "is_subnormal",
    "is_sign_positive",
    "is_sign_negative",
    "to_bits",
    "classify",
    "total_cmp",
    "partial_cmp",
    "partition_point",
    "place_of_max_by",
    "place_of_min_by",
    "cmp",
    "eq",
    "ne",
    "lt",
    "le",
    "gt",
    "ge",
    "any",
    "all",
    "position",
    "rposition",
    "count",
    "is_some",
    "is_none",
    "is_ok",
    "is_err",
    "contains",
    "starts_with",
    "ends_with",
    "is_sorted",
    "to_string",
    "nrows",
    "ncols",
    "shape",
    "is_square",
    "iamax",
    "argmax",
    "argmin",
    "imax",
    "imin",
];

/// An active argument makes the receiver active.
const MUTATING: &[&str] = &[
    "push",
    "push_back",
    "push_front",
    "insert",
    "extend",
    "extend_from_slice",
    "copy_from_slice",
    "clone_from_slice",
    "clone_from",
    "fill",
    "fill_with",
    "append",
    "resize",
    "resize_with",
    "swap_with_slice",
    "replace",
    "get_or_insert",
    "set",
    "copy_from",
    "set_row",
    "set_column",
    "fill_row",
    "fill_column",
    "fill_diagonal",
    "component_mul_assign",
    "component_div_assign",
    "zip_apply",
    "add_scalar_mut",
    "scale_mut",
    "axpy",
    "gemv",
    "gemm",
    "ger",
];

/// They take whole slices by reference.
const SLICE_ARGUMENT: &[&str] = &["extend_from_slice", "copy_from_slice", "clone_from_slice"];

/// Methods of a float with a float result (or two), with the number of arguments.
const PRIMITIVE: &[(&str, usize)] = &[
    ("abs", 0),
    ("acos", 0),
    ("acosh", 0),
    ("asin", 0),
    ("asinh", 0),
    ("atan", 0),
    ("atan2", 1),
    ("atanh", 0),
    ("cbrt", 0),
    ("ceil", 0),
    ("clamp", 2),
    ("copysign", 1),
    ("cos", 0),
    ("cosh", 0),
    ("div_euclid", 1),
    ("exp", 0),
    ("exp2", 0),
    ("exp_m1", 0),
    ("floor", 0),
    ("fract", 0),
    ("hypot", 1),
    ("ln", 0),
    ("ln_1p", 0),
    ("log", 1),
    ("log10", 0),
    ("log2", 0),
    ("max", 1),
    ("min", 1),
    ("mul_add", 2),
    ("powf", 1),
    ("powi", 1),
    ("recip", 0),
    ("rem_euclid", 1),
    ("round", 0),
    ("round_ties_even", 0),
    ("signum", 0),
    ("sin", 0),
    ("sin_cos", 0),
    ("sinh", 0),
    ("sqrt", 0),
    ("tan", 0),
    ("tanh", 0),
    ("to_degrees", 0),
    ("to_radians", 0),
    ("trunc", 0),
];

/// Primitives of one operand with a row in the library's rule table: `partial::exp(x, y)`.
const ONE_PARTIAL: &[&str] = &[
    "acos",
    "acosh",
    "asin",
    "asinh",
    "atan",
    "atanh",
    "cbrt",
    "cos",
    "cosh",
    "exp",
    "exp2",
    "exp_m1",
    "ln",
    "ln_1p",
    "log10",
    "log2",
    "powi",
    "recip",
    "sin",
    "sinh",
    "sqrt",
    "tan",
    "tanh",
    "to_degrees",
    "to_radians",
];

/// Methods of nalgebra's matrices that want more of a number than `Scalar` is, or that numbers have too, with the number of
/// arguments: those of the trait `Matrices`.
const MATRIX: &[(&str, usize)] = &[
    ("abs", 0),
    ("amax", 0),
    ("amin", 0),
    ("column_mean", 0),
    ("max", 0),
    ("mean", 0),
    ("min", 0),
    ("norm", 0),
    ("norm_squared", 0),
    ("normalize", 0),
    ("row_mean", 0),
    ("scale", 1),
    ("unscale", 1),
    ("variance", 0),
];

/// Methods of matrices that only read, those of [`MATRIX`] and closures aside.
const READING: &[&str] = &[
    "add_scalar",
    "as_slice",
    "clone_owned",
    "column",
    "column_sum",
    "columns",
    "columns_range",
    "component_div",
    "component_mul",
    "cross",
    "dot",
    "fixed_columns",
    "fixed_rows",
    "fixed_view",
    "kronecker",
    "row",
    "row_sum",
    "rows",
    "rows_range",
    "tr_mul",
    "trace",
    "transpose",
    "val",
    "view",
];

/// Arguments that are indices, counts or exponents, by position; 9 stands for all of them.
const PASSIVE_ARGUMENT: &[(&str, usize)] = &[
    ("powi", 0),
    ("swap", 9),
    ("get", 0),
    ("get_mut", 0),
    ("split_at", 0),
    ("split_at_mut", 0),
    ("truncate", 0),
    ("resize", 0),
    ("insert", 0),
    ("remove", 0),
    ("swap_remove", 0),
    ("chunks", 0),
    ("chunks_exact", 0),
    ("chunks_mut", 0),
    ("chunks_exact_mut", 0),
    ("windows", 0),
    ("step_by", 0),
    ("skip", 0),
    ("take", 0),
    ("nth", 0),
    ("rotate_left", 0),
    ("rotate_right", 0),
    ("reserve", 0),
    ("split_off", 0),
    ("drain", 0),
    ("copy_within", 9),
    ("resize_with", 0),
    ("zip", 0),
    ("expect", 0),
    ("repeat", 0),
    ("concat", 9),
];

/// Methods that start an iterator.
const SOURCE: &[&str] = &[
    "iter",
    "iter_mut",
    "into_iter",
    "windows",
    "chunks",
    "chunks_exact",
    "chunks_mut",
    "chunks_exact_mut",
    "drain",
    "rchunks",
    "values",
    "row_iter",
    "row_iter_mut",
    "column_iter",
    "column_iter_mut",
];

/// After them a list may have another length.
const RESIZING: &[&str] = &["clear", "extend_from_slice", "insert", "pop", "push", "remove", "resize", "truncate"];

/// Adapters that a loop can take into its body.
const INLINED: &[&str] = &["map", "filter", "filter_map", "take_while", "enumerate", "copied", "cloned"];

/// Functions with no float of their own that make something to be filled.
const EMPTY: &[&str] = &["new", "with_capacity", "default"];

fn among(list: &[&str], name: &str) -> bool {
    list.contains(&name)
}

pub(crate) fn is_value_only(method: &str) -> bool {
    among(VALUE_ONLY, method)
}

pub(crate) fn is_mutating(method: &str) -> bool {
    among(MUTATING, method)
}

/// `iter_mut`, `as_mut_slice`.
pub(crate) fn borrows_mutably(method: &str) -> bool {
    method.ends_with("_mut") || method.contains("_mut_")
}

/// Methods of lists and options that move their arguments in.
pub(crate) fn takes_by_value(method: &str) -> bool {
    let by_value = [
        "push",
        "push_back",
        "push_front",
        "insert",
        "extend",
        "resize",
        "replace",
        "get_or_insert",
        "unwrap_or",
        "or",
    ];
    among(&by_value, method)
}

pub(crate) fn takes_slice(method: &str) -> bool {
    among(SLICE_ARGUMENT, method)
}

pub(crate) fn is_primitive(method: &str, arguments: usize) -> bool {
    PRIMITIVE.contains(&(method, arguments))
}

pub(crate) fn has_one_partial(method: &str) -> bool {
    among(ONE_PARTIAL, method)
}

pub(crate) fn is_passive_argument(method: &str, position: usize) -> bool {
    PASSIVE_ARGUMENT.contains(&(method, position)) || PASSIVE_ARGUMENT.contains(&(method, 9))
}

pub(crate) fn is_matrix_method(method: &str, arguments: usize) -> bool {
    MATRIX.contains(&(method, arguments))
}

/// The method of a matrix changes nothing.
pub(crate) fn only_reads(method: &str, arguments: usize) -> bool {
    among(READING, method) || is_matrix_method(method, arguments)
}

/// A function of one of nalgebra's matrix types.
pub(crate) fn is_matrix_constructor(path: &syn::Path) -> bool {
    matrix_segment(path).is_some()
}

/// Where in a path the matrix type stands, with the number of its parameters.
pub(crate) fn matrix_segment(path: &syn::Path) -> Option<(usize, usize)> {
    let at = path.segments.len().checked_sub(2)?;
    Some((at, crate::types::matrix_parameters(&path.segments[at].ident.to_string())?))
}

/// Macros that do not come back.
pub(crate) const DIVERGING: &[&str] = &["panic", "unreachable", "todo", "unimplemented"];

pub(crate) fn is_diverging(path: &syn::Path) -> bool {
    DIVERGING.iter().any(|name| path.is_ident(name))
}

pub(crate) fn is_resizing(method: &str) -> bool {
    among(RESIZING, method)
}

pub(crate) fn is_source(method: &str) -> bool {
    among(SOURCE, method)
}

pub(crate) fn is_inlined(method: &str) -> bool {
    among(INLINED, method)
}

/// `Vec::new()`, `Vec::with_capacity(n)`, `Default::default()`: nothing in them to lift.
pub(crate) fn is_empty_constructor(path: &syn::Path) -> bool {
    path.segments.len() > 1 && path.segments.last().is_some_and(|last| among(EMPTY, &last.ident.to_string()))
}

/// Functions of the standard library that pass active values along unchanged.
pub(crate) fn passes_through(path: &syn::Path) -> bool {
    let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    matches!(
        names.as_slice(),
        ["Some" | "Ok" | "Err"]
            | [.., "Box" | "Rc" | "Arc" | "Cell" | "RefCell", "new"]
            | [.., "Vec", "from"]
            | [.., "mem", "swap" | "take" | "replace"]
            | ["swap" | "drop"]
            | [.., "array" | "iter", _]
            | [.., "hint", "black_box"]
            | [.., "Option", "Some"]
    ) || names.last().is_some_and(|last| last.starts_with(char::is_uppercase))
        || is_matrix_constructor(path)
}
