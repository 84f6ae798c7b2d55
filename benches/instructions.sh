#!/usr/bin/env bash
# Instructions of one run of each method, which repeat exactly where times do not: the difference of two runs under
# valgrind. `benches/instructions.sh [LINE [METHOD]]`, each a word that occurs in the names; statements are the tape's.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release -q -p autodiff-benches --bin repeat
repeat=${CARGO_TARGET_DIR:-target}/release/repeat
counted() {
    valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null "$repeat" "$1" "$2" "$3" 2>&1 |
        sed -n 's/.*I *refs: *//p' | tr -d ,
}
printf '%-28s %-26s %14s %10s\n' line method instructions /statement
"$repeat" | while IFS=$'\t' read -r line method statements; do
    [[ $line == *"${1:-}"* && $method == *"${2:-}"* ]] || continue
    each=$(((($(counted "$line" "$method" 11) - $(counted "$line" "$method" 1))) / 10))
    per=$([ "$statements" -gt 0 ] && awk "BEGIN { printf \"%.1f\", $each / $statements }" || true)
    printf '%-28s %-26s %14d %10s\n' "$line" "$method" "$each" "$per"
done
