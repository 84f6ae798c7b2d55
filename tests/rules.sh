#!/bin/sh
# Runs the random programs and the corpus with rules of the adjoint (`Rules` in autodiff-macros/src/reverse/mod.rs) turned off: each by itself,
# then all, which leaves the simple expansion. `tests/rules.sh [rules ..]` takes lists of rules without spaces, as `-join,-tidy`. Every list
# compiles the programs anew: about 5 minutes each on two cores.
set -eu
cd "$(dirname "$0")/.."
rules="again join tidy remake rows upwards split preaccumulate count rewrite registers trips extremum sweeps apart"
lists=${*:-$(printf -- '-%s ' $rules) $(printf -- '-%s,' $rules)}
for list in $lists; do
    echo "AUTODIFF_RULES=$list"
    # The macro reads the variable; cargo does not know that it does.
    touch tests/adjoint.rs tests/corpus/main.rs
    AUTODIFF_RULES=$list cargo test -q -p autodiff-tests --test adjoint --test corpus
done
