#!/usr/bin/env bash
# Start-up and peers, measured as whole processes in turns; prints ratios of medians of this run.
# Usage: figures.sh [rounds]    Needs the .NET SDK and a C linker; protoc and buf are compared when they are installed.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
rounds=${1:-25}
source tests/Benchmarks/measure.sh

# ---- What is measured
mkdir "$temp/hello" "$temp/peer"
cat > "$temp/hello/hello.csproj" <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
EOF
echo 'System.Console.WriteLine("Hello, world");' > "$temp/hello/Program.cs"
cat > "$temp/ten.commit" <<'EOF'
module Ten

party A
party B
event Attack
act Aid(whom: party)
document D "A note" dated 2000-01-01
commitment Help binding {
    A shall Aid(whom: B) when Attack within 30 days source D "1"
}
EOF
cat > "$temp/peer/ten.proto" <<'EOF'
syntax = "proto3";
package ten.v1;
message Help {
  string by = 1;
  string whom = 2;
  int32 days = 3;
}
message Attack {
  string on = 1;
}
EOF

# ---- Builds
publish src/CommitLang.Cli tool-aot -r "$runtime" -p:PublishAot=true
publish "$temp/hello" hello-aot -r "$runtime" -p:PublishAot=true
publish src/CommitLang.Cli tool-jit
publish "$temp/hello" hello-jit
dotnet run -c Release --project tests/Benchmarks -- corpus 20000 > "$temp/large.commit"

# ---- Times
# Every figure holds the time of a shell that starts a process. The first ratio is without that of "true", which favours
# what is quick; the second is of the figures as they are.
ratio() {
  awk -v name="$1" -v a="$2" -v b="$3" -v base="$4" -v target="$5" 'BEGIN {
    net = b > base ? (a - base) / (b - base) : 0
    printf "%-58s %7.2f %7.2f   (%s; %.1f ms to %.1f ms)\n", name, net, a / b, target, a / 1000, b / 1000 }'
}

measure "$rounds" true "$temp/hello-aot/hello" "$temp/tool-aot/commitlang check $temp/ten.commit" \
  "$temp/hello-jit/hello" "$temp/tool-jit/commitlang check $temp/ten.commit"
base=${median[1]}
ratio 'check of ten lines to hello world, ahead of time' "${median[3]}" "${median[2]}" "$base" 'target: at most 5'
ratio 'check of ten lines to hello world, just in time' "${median[5]}" "${median[4]}" "$base" 'target: at most 4'

if command -v buf > /dev/null; then
  measure "$rounds" "$temp/tool-aot/commitlang check $temp/ten.commit" "buf build $temp/peer -o /dev/null"
  ratio 'check of ten lines to buf build, ahead of time' "${median[1]}" "${median[2]}" "$base" 'target: below 1'
else
  echo 'buf is not installed: skipped'
fi

if command -v protoc > /dev/null; then
  awk 'BEGIN {
    print "syntax = \"proto3\";\npackage large.v1;"
    for (i = 0; i < 20000; i++) {
      printf "// Paragraph %d of the document, which somebody has signed.\nmessage C%d {\n", i, i
      print "  string bearer_of_it = 1;\n  string act_to_be_done = 2;\n  int32 days_after_event = 3;\n}\n" } }' > "$temp/peer/large.proto"
  mkdir "$temp/cs-protoc" "$temp/cs-ours"
  measure 3 "$temp/tool-aot/commitlang check -q $temp/large.commit" \
    "protoc -I $temp/peer --descriptor_set_out=/dev/null $temp/peer/large.proto" \
    "$temp/tool-aot/commitlang generate -o $temp/cs-ours $temp/large.commit" \
    "protoc -I $temp/peer --csharp_out=$temp/cs-protoc $temp/peer/large.proto"
  ratio 'check of 20,000 statements to protoc, descriptors' "${median[1]}" "${median[2]}" "$base" 'target: below 1'
  ratio 'generate of 20,000 statements to protoc --csharp_out' "${median[3]}" "${median[4]}" "$base" 'target: at most 0.2'
else
  echo 'protoc is not installed: skipped'
fi
