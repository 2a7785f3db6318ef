#!/bin/sh
set -eu
www=/srv/www/column/
cd "$(dirname "$0")"
git pull --quiet --ff-only
commit=$(git rev-parse HEAD)
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
if [ -f .cache/released ]; then
  read -r since last < .cache/released
  if [ "$commit" = "$last" ]; then
    code=0
    npm run --silent status -- --due-since "$since" || code=$?
    if [ "$code" -eq 1 ]; then exit 0; fi
    if [ "$code" -ne 0 ]; then exit "$code"; fi
  else
    npm ci
  fi
fi
npm run build -- --now "$now"
rsync -aR --delay-updates _site/./assets/ "$www"
rsync -a --delay-updates --delete-after _site/ "$www"
echo "$now $commit" > .cache/released
