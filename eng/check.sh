#!/usr/bin/env bash
# The check before a push: locked restore, formatting, build, unit tests. The end-to-end tests are in .ci/run.
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet restore HccBot.sln --locked-mode
dotnet format HccBot.sln --verify-no-changes --no-restore
dotnet build HccBot.sln --no-restore
dotnet test HccBot.sln --no-build
