#!/usr/bin/env bash
# For a proposed change of the data, from any CI: the check, and what the public will see change, as Markdown.
#   bash deploy/proposal.sh [commit, tag or branch to compare with; origin/main unless given]
# Prints the Markdown, so that a forge can post it; ends with an error where the data cannot be published.
set -euo pipefail
cd "$(dirname "$0")/.."
# On GitHub what is wrong stands beside the line of its file, too.
npm run --silent check -- ${GITHUB_ACTIONS:+--annotate} >&2
npm run --silent diff -- --from "${1:-origin/main}" --format markdown
