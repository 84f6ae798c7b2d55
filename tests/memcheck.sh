#!/bin/sh
# Runs the tests of the tape, whose buffers are managed by hand, and of the matrix product, whose kernels take pointers, under valgrind, AddressSanitizer and Miri:
# `tests/memcheck.sh [valgrind] [asan] [miri]`, all three if none is named. The latter two need a nightly toolchain,
# Miri with the components miri and rust-src. Sizes and numbers of random programs are reduced.
set -eu
cd "$(dirname "$0")/.."
export AUTODIFF_SMALL=1
host=$(rustc -vV | sed -n 's/^host: //p')
target=${CARGO_TARGET_DIR:-target}

# The tests of what records, and the random operations on tapes.
tests="tape fused checkpoint matrix fuzz"
chosen=$(printf -- '--test %s ' $tests)

valgrind_() {
    # A forgotten tape keeps its buffers by design: a leak.
    forgotten=a_forgotten_tape_stays_out_of_the_way
    for test in $tests; do
        binary=$(cargo test -p autodiff-tests --test "$test" --no-run --message-format=json |
            sed -n 's/.*"executable":"\([^"]*'"$test"'-[^"]*\)".*/\1/p')
        test -x "$binary"
        PROPTEST_CASES=8 valgrind -q --error-exitcode=1 --leak-check=full --errors-for-leak-kinds=definite \
            --show-leak-kinds=definite "$binary" --test-threads=1 --skip "$forgotten"
        [ "$test" != tape ] || valgrind -q --error-exitcode=1 "$binary" --test-threads=1 "$forgotten"
    done

    # Small blocks are large ones there.
    binary=$(cargo test -p autodiff --lib --no-run --message-format=json |
        sed -n 's/.*"executable":"\([^"]*autodiff-[^"]*\)".*/\1/p')
    test -x "$binary"
    valgrind -q --error-exitcode=1 --leak-check=full --errors-for-leak-kinds=definite --show-leak-kinds=definite \
        "$binary" --test-threads=1 reverse::arena

    binary=$(cargo test -p autodiff-tests --test linear_algebra --no-run --message-format=json |
        sed -n 's/.*"executable":"\([^"]*linear_algebra-[^"]*\)".*/\1/p')
    test -x "$binary"
    PROPTEST_CASES=8 valgrind -q --error-exitcode=1 "$binary" --test-threads=1 products static_dimensions large_matrices
}

asan() {
    # As above.
    RUSTFLAGS=-Zsanitizer=address PROPTEST_CASES=16 CARGO_TARGET_DIR="$target/asan" \
        cargo +nightly test -p autodiff-tests $chosen --target "$host" -- --skip a_forgotten_tape
}

miri() {
    # The random programs are the slowest and nothing new to Miri.
    MIRIFLAGS=-Zmiri-disable-isolation PROPTEST_CASES=1 CARGO_TARGET_DIR="$target/miri" \
        cargo +nightly miri test -p autodiff-tests --test tape -- --skip duals --skip restarted --skip if_it_were_last
}

for check in ${*:-valgrind asan miri}; do
    case $check in
        valgrind) valgrind_ ;;
        asan | miri) "$check" ;;
        *) echo "no such check: $check" >&2 && exit 2 ;;
    esac
done
