#!/bin/sh
# Runs programs with rules of the adjoint (`Rules` in autodiff-macros/src/reverse/mod.rs) turned off: each by itself, then all, which leaves
# the simple expansion. `tests/rules.sh [rules ..]` takes lists of rules without spaces, as `-join,-tidy`.
#
# For every list the adjoint tests and the corpus are compiled anew, unoptimised, with fresh random programs in place of those in
# tests/adjoint: other seeds for every list, and for every AUTODIFF_SEED (100). AUTODIFF_COUNT (24) is the number of programs of each of the two kinds. AUTODIFF_CORPUS=0
# leaves the corpus out. A test of how often leaves are swept is skipped: that is what some rules are for. Half a minute to 2 minutes a list, the corpus as much.
set -eu
cd "$(dirname "$0")/.."
rules="again join tidy remake rows upwards split preaccumulate count rewrite registers trips extremum sweeps apart"
all=$(printf -- '-%s,' $rules)
lists=${*:-none $(printf -- '-%s ' $rules) ${all%,}}
seed=${AUTODIFF_SEED:-100} count=${AUTODIFF_COUNT:-24}
targets="--test adjoint" && [ "${AUTODIFF_CORPUS:-1}" = 0 ] || targets="$targets --test corpus"

# A package of copies, so that the programs of this one stay as they are.
root=$(pwd)
package=$root/target/rules
mkdir -p "$package"
cp Cargo.lock "$package"
cat >"$package/Cargo.toml" <<PACKAGE
[package]
name = "rules"
version = "0.0.0"
edition = "2024"
autotests = false
[lib]
path = "lib.rs"
[dependencies]
autodiff = { path = "$root/autodiff" }
$(grep "^nalgebra" Cargo.toml)
[[test]]
name = "adjoint"
path = "adjoint.rs"
[[test]]
name = "corpus"
path = "corpus/main.rs"
[profile.dev]
debug = 0
incremental = false
[workspace]
PACKAGE
: >"$package/lib.rs"
rm -rf "$package/adjoint" "$package/corpus"
cp -r tests/adjoint.rs tests/adjoint tests/corpus "$package"
CARGO_MANIFEST_DIR=$package rustc --test --edition 2024 tests/adjoint/generate.rs -o "$package/generate"

failed=0
for list in $lists; do
    AUTODIFF_SEED=$seed AUTODIFF_COUNT=$count "$package/generate" -q write_programs >"$package/log"
    AUTODIFF_WIDE=1 AUTODIFF_SEED=$seed AUTODIFF_COUNT=$count "$package/generate" -q write_programs >>"$package/log"
    # The macro reads the variable; cargo does not know that it does.
    touch "$package/adjoint.rs" "$package/corpus/main.rs"
    began=$(date +%s)
    outcome=agree
    (cd "$package" && AUTODIFF_RULES=$list cargo test -q --no-fail-fast $targets -- --nocapture --skip each_leaf_once) >"$package/log" 2>&1 || outcome=FAILED
    echo "AUTODIFF_RULES=$list seed $seed: $outcome, $(grep -o 'test result: .*failed' "$package/log" | tr '\n' ';') $(($(date +%s) - began)) s"
    if [ $outcome = FAILED ]; then
        failed=1
        cp "$package/log" "$package/failed_$seed"
        grep -E '^error|panicked|^  *(p[0-9]|p[0-9]+ at)|assertion|adjoint \[' "$package/failed_$seed" | head -20
    fi
    seed=$((seed + 1))
done
exit $failed
