#!/usr/bin/env bash
# On the branch that is published, from any CI: build on what is served, with every page looked at, and send it away.
#   bash deploy/publish.sh ADDRESS|FOLDER|--first [where to, as rclone names it]
# ADDRESS is where the site is served, FOLDER a `dist` kept from the last time, --first says that there was none.
# Without a place to send it to, the site stays in dist/current. Nothing is sent where anything was wrong.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ $# -lt 1 ]; then
  echo '用法：bash deploy/publish.sh 网址|文件夹|--first [rclone的目的地]' >&2
  exit 2
fi
if [ "$1" = --first ]; then
  npm run build -- --first
else
  npm run build -- --previous "$1"
fi
if [ -n "${2:-}" ]; then rclone sync --checksum dist/current/ "$2"; fi
