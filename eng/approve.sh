#!/usr/bin/env bash
# Approves snapshots: every .received.json, or those whose name contains the given word, becomes the .approved.json.
set -euo pipefail
cd "$(dirname "$0")/.."

find tests -name "*${1:-}*.received.json" -not -path '*/node_modules/*' | sort | while read -r received; do
  mv "$received" "${received%.received.json}.approved.json"
  echo "approved ${received%.received.json}"
done
