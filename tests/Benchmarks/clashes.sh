#!/usr/bin/env bash
# Sets of commitments of which it is known which contradict each other: our check, text in and findings out, beside solvers
# that are asked the same. Whole processes in turns; prints ratios of medians of this run, and fails when a pair is missed.
# Usage: clashes.sh [rounds]    Needs the .NET SDK and a C linker; z3 and clingo are compared when they are installed.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
rounds=${1:-3}
source tests/Benchmarks/measure.sh
publish src/CommitLang.Cli tool -r "$runtime" -p:PublishAot=true
publish tests/Benchmarks benchmarks

# The set of a name: its number of commitments, of parties (0: one to a hundred) and of states in a condition.
declare -A sets=([1000]='1000' [10000]='10000' [100000]='100000' [fixed10000]='10000 200' [fixed100000]='100000 200' [wide10000]='10000 0 12')
for set in "${!sets[@]}"; do
  for form in commit smt asp; do
    # shellcheck disable=SC2086 # The numbers are several words.
    "$temp/benchmarks/CommitLang.Benchmarks" clashes $form ${sets[$set]} > "$temp/$set.$form" 2> "$temp/$set.planted"
  done
  found=$("$temp/tool/commitlang" check --format json "$temp/$set.commit" | grep -c '"id": "CL3001"') || true
  if [ "$found" -ne "$(cat "$temp/$set.planted")" ]; then
    echo "$set: $(cat "$temp/$set.planted") pairs clash, and $found were found"
    exit 1
  fi
done

declare -A ours
compare() { printf '%-58s %7.2f   (%s)\n' "$1" "$(awk -v a="$2" -v b="$3" 'BEGIN { print a / b }')" "$4"; }

for set in 1000 10000 100000 fixed10000 fixed100000 wide10000; do
  measure "$rounds" "$temp/tool/commitlang check $temp/$set.commit" "$(command -v z3 > /dev/null && echo "z3 $temp/$set.smt" || echo true)"
  ours[$set]=${median[1]}
  if command -v z3 > /dev/null; then
    compare "check of $set to z3, which is given the pairs that meet" "${median[1]}" "${median[2]}" 'target: at most 1 for 10,000 and 100,000'
  fi
done

if command -v clingo > /dev/null; then
  measure "$rounds" "$temp/tool/commitlang check $temp/10000.commit" "clingo --project -n 0 --quiet=2 $temp/10000.asp"
  compare 'check of 10000 to clingo' "${median[1]}" "${median[2]}" 'target: at most 0.1'
fi

compare 'check of 100000 to 10000' "${ours[100000]}" "${ours[10000]}" 'target: at most 12'
compare 'check of 100000 to 10000, parties fixed' "${ours[fixed100000]}" "${ours[fixed10000]}" 'target: at most 12'
compare 'check of 10000 with wide conditions to narrow ones' "${ours[wide10000]}" "${ours[10000]}" 'target: at most 3'
