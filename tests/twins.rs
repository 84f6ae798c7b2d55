//! The programs of `ui/` as they do compile: each differs in a few tokens from the one of the same name that does not, and runs.

use proc_macro2::{TokenStream, TokenTree};
use std::fs;
use std::path::Path;

/// A module for each program, and its `main` as a test.
macro_rules! twins {
    ($($folder:ident { $($name:ident)* })*) => {
        $(mod $folder {$(
            #[allow(unused, unused_macros)]
            mod $name {
                include!(concat!("ui/pass/", stringify!($folder), "/", stringify!($name), ".rs"));

                #[test]
                fn runs() {
                    main();
                }
            }
        )*})*
        const TWINS: &[(&str, &[&str])] = &[$((stringify!($folder), &[$(stringify!($name)),*])),*];
    };
}

twins! {
    calls {
        at_an_integer dual_out_of_its_closure grad_at_an_integer grad_without_an_argument jvp_of_one_tangent jvp_of_three_tangents
        jvp_without_a_tuple on_two_tapes pullback_of_a_tuple pullback_twice
    }
    notebooks {
        s1 s14 s20 s24 s25 s26 s29 s6
    }
    refusals {
        adjoint all_at_once cast cast_of_a_product cfg container_parameter
        custom_arity custom_cotangents custom_plain_pullback custom_refusals
        float_methods function_parameter half_typed inner_reference integer_argument integer_literal kinds_of_functions method name_of_a_type
        no_active_parameter no_float_result not_a_function one_statement other_float passive_state plain_function plain_function_with_constant plain_helpers
        pullback_twice
        result_type unknown_argument unknown_macro unknown_method unknown_parameter user_error
    }
    structs {
        a_union fields inner_without_derive marks mixed_dimensions no_type_parameter nothing_active two_scalars unknown_container without_derive
    }
    tape {
        array_lengths cotangent_of_another_shape derivative_at_an_integer double_precision_on_a_single_tape
        gradient_of_a_number gradient_twice gradient_without_wrt inner_without_watching matrix_dimensions
        matrix_of_another_tape_in_wrt matrix_of_integers matrix_product_dimensions matrix_sum_dimensions mix_matrices
        mix_by_assignment mix_by_function mix_by_operator mix_in_wrt outer_before_inner
        persistent_after_its_outer persistent_again pullback_twice tape_into_a_thread watch_after_gradient
        watch_an_integer wrt_a_number
    }
}

#[test]
fn every_program_has_a_twin_that_differs_in_a_few_tokens() {
    for (folder, names) in TWINS {
        let path = Path::new("ui").join(folder);
        let count = fs::read_dir(&path).unwrap().filter(|file| is_program(&file.as_ref().unwrap().path())).count();
        assert_eq!(count, names.len(), "programs in {}", path.display());
        for name in *names {
            let wrong = tokens(&path.join(name).with_extension("rs"));
            let right = tokens(&Path::new("ui/pass").join(folder).join(name).with_extension("rs"));
            let errors = fs::read_to_string(path.join(name).with_extension("stderr")).unwrap().matches("error").count();
            let changed = difference(&wrong, &right);
            assert!(changed <= 16 * errors, "{folder}/{name}: {changed} tokens");
        }
    }
}

fn is_program(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "rs")
}

/// The number of tokens that one has and the other has not, as a text comparison counts them.
fn difference(a: &[String], b: &[String]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, token) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if token == other { diagonal } else { above.min(row[j]) + 1 };
            diagonal = above;
        }
    }
    row[b.len()]
}

fn tokens(path: &Path) -> Vec<String> {
    fn flatten(stream: TokenStream, tokens: &mut Vec<String>) {
        for token in stream {
            match token {
                TokenTree::Group(group) => {
                    tokens.push(format!("{:?}", group.delimiter()));
                    flatten(group.stream(), tokens);
                    tokens.push("end".into());
                }
                other => tokens.push(other.to_string()),
            }
        }
    }
    let mut flat = Vec::new();
    let text = fs::read_to_string(path).unwrap();
    let program: String =
        text.lines().filter(|line| !line.starts_with("//!")).map(|line| format!("{line}\n")).collect();
    flatten(program.parse().unwrap(), &mut flat);
    flat
}
