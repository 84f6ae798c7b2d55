//! The printed form of small functions, held against `snapshots/`.
//!
//! `AUTODIFF_SNAPSHOTS=overwrite cargo test -p autodiff-macros` writes them anew.

use std::fmt::Write;
use std::path::Path;

use proc_macro2::TokenStream;

/// The generic function, without the derivatives beside it.
fn printed(source: &str) -> String {
    let function: TokenStream = source.parse().expect("the snapshot's source");
    let expanded = crate::expand(TokenStream::new(), function);
    let file: syn::File = syn::parse2(expanded).expect("the expansion is Rust");
    let items = file.items.into_iter().filter(|item| matches!(item, syn::Item::Fn(_))).collect();
    prettyplease::unparse(&syn::File { shebang: None, attrs: Vec::new(), items })
}

#[test]
fn printed_functions() {
    held("snapshots", 12, printed);
}

/// Each source in the folder, of which there are so many at least, prints as it did.
fn held(folder: &str, least: usize, printed: impl Fn(&str) -> String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut names: Vec<_> =
        std::fs::read_dir(&folder).expect("snapshots").map(|entry| entry.expect("a file").path()).collect();
    names.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    names.sort();
    assert!(names.len() >= least, "{names:?}");
    let mut wrong = Vec::new();
    for path in names {
        let source = std::fs::read_to_string(&path).expect("a source");
        let (expected, now) = (path.with_extension("expanded"), printed(&source));
        if std::env::var("AUTODIFF_SNAPSHOTS").is_ok_and(|how| how == "overwrite") {
            std::fs::write(&expected, now).expect("writing a snapshot");
        } else if std::fs::read_to_string(&expected).unwrap_or_default() != now {
            wrong.push(format!("{}:\n{now}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "the expansion has changed:\n{}", wrong.join("\n"));
}

/// The adjoints of the functions in a file, without what stands around them.
fn printed_adjoints(source: &str) -> String {
    let file = syn::parse_file(source).expect("the snapshot's source");
    let mut printed = String::new();
    for item in file.items {
        let syn::Item::Fn(mut function) = item else { continue };
        if function.attrs.is_empty() {
            continue;
        }
        function.attrs.clear();
        let expanded = crate::expand(quote::quote!(adjoint), quote::quote!(#function));
        let expanded: syn::File = syn::parse2(expanded).expect("the expansion is Rust");
        let methods = expanded.items.into_iter().filter_map(|item| match item {
            syn::Item::Impl(block) => Some(block.items),
            _ => None,
        });
        let methods: Vec<_> = methods.flatten().collect();
        let mut print = |name: &str| {
            let method = methods.iter().find_map(|item| match item {
                syn::ImplItem::Fn(method) if method.sig.ident == name => Some(method),
                _ => None,
            });
            let syn::ImplItemFn { sig, block, .. } = method.expect("an adjoint");
            let item = syn::parse_quote!(#sig #block);
            let text = prettyplease::unparse(&syn::File { shebang: None, attrs: Vec::new(), items: vec![item] });
            printed += &text;
            text
        };
        if print("__joint").contains("Self::__fwd") {
            print("__fwd");
            print("__rev");
        }
    }
    printed
}

/// Their numbers are in the same files: `tests/snapshots.rs` holds them against the functions' gradients.
#[test]
fn adjoints() {
    held("snapshots/adjoint", 19, printed_adjoints);
}

/// Errors leave the function beside them.
#[test]
fn the_original_stays() {
    let refused: TokenStream = "fn f(x: f64, #[constant] k: f64) -> f64 { unsafe { x * k } }".parse().expect("tokens");
    let expanded = crate::expand(TokenStream::new(), refused).to_string();
    assert!(expanded.contains("fn f (x : f64 , k : f64) -> f64 { unsafe { x * k } }"), "{expanded}");
    assert!(expanded.contains("compile_error"), "{expanded}");
}

/// What an editor hands over while a body is being typed: the function comes back as it was, with one error or none, and nothing panics.
#[test]
fn half_typed_functions_stay() {
    let bodies = [
        "let y = ; y * x",
        "let y = x * ; y",
        "x.",
        "x.si",
        "let",
        "let y: = x; y",
        "if x > 1.0 { x } else",
        "if { x }",
        "for i in { } x",
        "while { }",
        "match x { }",
        "match x { 0.0 => }",
        "let y = g(x, ); y",
        "let y = g(x, , 1.0); y",
        "[x, x].iter().map(|v| ).sum()",
        "[x, x].iter().map(|v| v * ).sum()",
        "let f = |t| ; f(x)",
        "let Some(y) = g(x) else; y",
        "let (a, ) = (x, x",
        "return",
        "x.sin();",
        "let y = Point { a: x, ; y.a",
        "x as",
        "&",
    ];
    for body in bodies {
        // What is open is closed, as an editor does.
        let open: String = body.chars().fold(String::new(), |mut open, c| {
            match c {
                '(' | '[' | '{' => open.insert(0, c),
                ')' | ']' | '}' => drop(open.remove(0)),
                _ => {}
            }
            open
        });
        let close = |c| match c {
            '(' => ')',
            '[' => ']',
            _ => '}',
        };
        let source = format!("fn f(x: f64) -> f64 {{ {body} {} }}", open.chars().map(close).collect::<String>());
        let tokens: TokenStream = source.parse().expect("tokens");
        let expanded = crate::expand(TokenStream::new(), tokens.clone()).to_string();
        let errors = expanded.matches("compile_error").count();
        let stays = expanded.contains(&tokens.to_string());
        assert!(stays && errors > 0 || expanded.contains("fn f <"), "{source}: {expanded}");
    }
}

/// A function of 200 lines, in the time of the processor: without optimisation, and with room for slow machines.
#[test]
fn expansion_is_quick() {
    let mut source = String::from("fn f(x: &[f64]) -> f64 { let mut s = 0.0;");
    for i in 0..50 {
        write!(
            source,
            "for i in 0..x.len() {{ let t = x[i] * {i}.0 + s.sin();\n if t > 1.0 {{ s += t * t.exp(); }}\n \
             s += x.iter().map(|v| v * t).sum::<f64>(); }}\n"
        )
        .expect("writing to a string");
    }
    source.push_str("s }");
    let tokens: TokenStream = source.parse().expect("tokens");
    let start = cpu_time::ThreadTime::now();
    let expanded = crate::expand(TokenStream::new(), tokens);
    let took = start.elapsed();
    assert!(!expanded.is_empty());
    assert!(took.as_millis() < 1000, "{took:?}");
}
