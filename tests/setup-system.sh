#!/bin/sh
# What the tests need beside Python packages: a browser with an Arabic font, and the Label Studio of `musnad studio`
# with its migrated database. Quick when all is there. Run from anywhere, as root or with sudo.
set -eu
cd "$(dirname "$0")/.."

if [ ! -x /usr/bin/chromium ] || ! ls /usr/share/fonts/truetype/noto/NotoNaskhArabic-*.ttf >/dev/null 2>&1; then
  as_root=""
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root apt-get update -qq
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core
fi

python=.venv/bin/python
[ -x "$python" ] || python=python3
"$python" -m annotation.server
