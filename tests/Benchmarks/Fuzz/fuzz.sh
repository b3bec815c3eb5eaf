#!/usr/bin/env bash
# Fuzzes the compiler with afl++ and keeps what brings it down as files for a test.
# Usage: fuzz.sh [seconds]    Needs: .NET SDK, afl-fuzz, and the tool SharpFuzz.CommandLine ("sharpfuzz").
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")"
seconds=${1:-3600}
crashes=../../Syntax.Tests/Corpus/Crashes

for tool in dotnet afl-fuzz sharpfuzz; do
  command -v "$tool" > /dev/null || { echo "$tool is missing. See ../README.md." >&2; exit 2; }
done

temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
dotnet publish CommitLang.Fuzz.csproj -c Release -o "$temp/bin"
for library in Syntax Compiler Checker Runtime; do
  sharpfuzz "$temp/bin/CommitLang.$library.dll"
done

mkdir "$temp/in"
cp ../../Syntax.Tests/Corpus/*.commit ../../Syntax.Tests/Slips/*.commit "$temp/in"
export AFL_SKIP_BIN_CHECK=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1
afl-fuzz -V "$seconds" -t 10000 -m none -i "$temp/in" -o "$temp/out" -- dotnet "$temp/bin/CommitLang.Fuzz.dll" || true

# Named by content, so that the same one is kept once.
mkdir -p "$crashes"
kept=0
for file in "$temp"/out/default/crashes/id* "$temp"/out/default/hangs/id*; do
  [ -f "$file" ] || continue
  cp "$file" "$crashes/$(sha256sum "$file" | cut -c1-12).commit"
  kept=$((kept + 1))
done
echo "$kept crashes and hangs kept in tests/Syntax.Tests/Corpus/Crashes"
[ "$kept" -eq 0 ]
