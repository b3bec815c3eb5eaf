# shellcheck shell=bash
# What the scripts that measure whole processes share: a folder for the time being, builds, and times in turns.
export DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true DOTNET_TieredPGO=0
runtime=$(dotnet --info | awk '$1 == "RID:" { print $2 }')
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT

publish() { dotnet publish "$1" -c Release -o "$temp/$2" -v q "${@:3}" > "$temp/build.log" 2>&1 || { cat "$temp/build.log"; exit 1; }; }

# Milliseconds of each command, in turns; the medians end up in the array "median". Ends of processes other than 0 are
# allowed: findings are 1.
measure() {
  local count=$1 round index start end
  shift
  for ((index = 1; index <= $#; index++)); do : > "$temp/times.$index"; done
  for ((round = 0; round <= count; round++)); do
    for ((index = 1; index <= $#; index++)); do
      start=${EPOCHREALTIME/[.,]/}
      bash -c "exec ${!index}" > /dev/null 2>&1 || true
      end=${EPOCHREALTIME/[.,]/}
      [ "$round" -eq 0 ] || echo $((end - start)) >> "$temp/times.$index"
    done
  done
  median=(0)
  for ((index = 1; index <= $#; index++)); do
    median+=("$(sort -n "$temp/times.$index" | sed -n "$(((count + 1) / 2))p")")
  done
}
