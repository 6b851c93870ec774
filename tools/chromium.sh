#!/usr/bin/env bash
# Prints the path of a Chromium; everything else goes to standard error.
#
#   1. $CHROMIUM, or a Chromium or Chrome on PATH;
#   2. on Debian, its package chromium with what it needs, unpacked into a folder of its own, and a
#      wrapper that starts it from there (about 130 MB are fetched). Nothing is installed on the machine.
#
#   ORDERWELL_CACHE  where 2 lives (default: target/tools of this project)
set -euo pipefail
umask 022
export LC_ALL=C

cache=${ORDERWELL_CACHE:-$(cd "$(dirname "$0")/.." && pwd)/target/tools}/chromium
say() { printf 'chromium: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
starts() { "$1" --version >/dev/null 2>&1; }

for name in "${CHROMIUM:-chromium}" chromium chromium-browser google-chrome; do
  if found=$(command -v "$name") && starts "$found"; then echo "$found"; exit 0; fi
done
if [ -x "$cache/chromium" ] && starts "$cache/chromium"; then echo "$cache/chromium"; exit 0; fi

command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || fail "neither PATH nor apt-get can provide a Chromium"
rm -rf "$cache"
mkdir -p "$cache/deb" "$cache/root"
# What is missing on this machine, as apt itself would install it.
wanted() { apt-get -qq --no-install-recommends -s install chromium fonts-dejavu-core 2>/dev/null | awk '$1 == "Inst" {print $2}'; }
fetch() { (cd "$cache/deb" && apt-get -qq -o APT::Sandbox::User=root -o Acquire::Retries=3 download $(wanted) >&2); }
[ -n "$(wanted)" ] && fetch || { say "reading the package lists anew"; apt-get update -qq >&2; fetch; } || fail "Debian's package cannot be fetched"
for package in "$cache"/deb/*.deb; do dpkg-deb -x "$package" "$cache/root"; done
rm -rf "$cache/deb"
cat >"$cache/chromium" <<'WRAPPER'
#!/usr/bin/env bash
root="$(cd "$(dirname "$0")/root" && pwd)"
libraries=$(find "$root/usr/lib" "$root/lib" -name '*.so*' -printf '%h\n' 2>/dev/null | sort -u | paste -sd:)
export LD_LIBRARY_PATH="$libraries${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export XDG_DATA_DIRS="$root/usr/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
exec "$root/usr/lib/chromium/chromium" "$@"
WRAPPER
chmod 755 "$cache/chromium"
starts "$cache/chromium" || { "$cache/chromium" --version >&2 || true; fail "the unpacked Chromium does not start"; }
echo "$cache/chromium"
