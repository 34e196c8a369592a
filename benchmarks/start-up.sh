#!/usr/bin/env bash
# Measures, in Release: process start to first answer of `ask`, process start to first reply of the bot, and the peak
# memory of the bot after it has answered MESSAGES messages. Needs curl. Usage: benchmarks/start-up.sh [--no-build]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${RUNS:-7}
messages=${MESSAGES:-1000}
url="http://127.0.0.1:${PORT:-39781}"
program=artifacts/bin/HccBot.Bot/release/HccBot.Bot.dll
questions=(
  'which trials included main portal vein invasion?'
  'what was overall survival in IMbrave150?'
  'tell me about LEAP-012'
  'overall survival in HBV patients in IMbrave150'
  "who said if we don't lead"
  'what is mRECIST?'
  'is STRIDE approved by the FDA?'
  'should I treat my patient with STRIDE?'
)

bot=
scratch=$(mktemp -d)
trap '[ -z "$bot" ] || kill "$bot" 2> "$scratch/kill" || true; rm -rf "$scratch"' EXIT

[ "${1:-}" = --no-build ] || dotnet build src/Bot -c Release --nologo -v quiet

# Milliseconds since a value of EPOCHREALTIME.
since() {
  echo $(((${EPOCHREALTIME/./} - ${1/./}) / 1000))
}

# "median (least to most)" of the numbers on the lines of standard input.
summary() {
  sort -n | awk '{ all[NR] = $1 } END { printf "%d ms (%d to %d)", all[int((NR + 1) / 2)], all[1], all[NR] }'
}

# Posts a question to the bot; the reply comes back in the response.
say() {
  curl -sf -o "$scratch/reply" -H 'Content-Type: application/json' --data-binary @- "$url/api/messages" <<JSON
{ "type": "message", "id": "1", "text": "$1", "deliveryMode": "expectReplies", "channelId": "msteams", "serviceUrl": "$url",
  "from": { "id": "29:person" }, "recipient": { "id": "28:bot" }, "conversation": { "id": "a:chat" } }
JSON
}

start_bot() {
  dotnet "$program" --urls "$url" > "$scratch/out" 2> "$scratch/log" &
  bot=$!
}

stop_bot() {
  kill "$bot"
  wait "$bot" || true
  bot=
}

for ((run = 0; run < runs; run++)); do
  start=$EPOCHREALTIME
  dotnet "$program" ask "${questions[0]}" > "$scratch/answer"
  since "$start"
done > "$scratch/ask"
grep -q IMbrave150 "$scratch/answer"
echo "process start to first answer (ask), $runs runs: $(summary < "$scratch/ask")"

for ((run = 0; run < runs; run++)); do
  start=$EPOCHREALTIME
  start_bot
  until say "${questions[0]}"; do sleep 0.02; done
  since "$start"
  stop_bot
done > "$scratch/reply-times"
echo "process start to first reply (bot), $runs runs: $(summary < "$scratch/reply-times")"

start_bot
until say "${questions[0]}"; do sleep 0.02; done
grep -q AdaptiveCard "$scratch/reply"
for ((count = 1; count < messages; count++)); do
  say "${questions[count % ${#questions[@]}]}"
done
awk -v n="$messages" '/^VmHWM/ { printf "peak memory of the bot after %d messages: %.0f MB\n", n, $2 / 1024 }' "/proc/$bot/status"
stop_bot
