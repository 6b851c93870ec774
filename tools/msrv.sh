#!/usr/bin/env bash
# Prints the path of a rustc of the minor version given (`1.85`); everything else goes to standard error.
#
#   1. the toolchain of that name, installed by rustup where it can fetch one;
#   2. on Debian bookworm, its package rustc-web of that version in a private folder.
#
#   ORDERWELL_CACHE      where 2 lives (default: target/tools of this project)
#   ORDERWELL_NO_RUSTUP  set: leaves out 1, to prove 2
set -euo pipefail
umask 022
export LC_ALL=C

wanted=${1:?usage: msrv.sh MAJOR.MINOR}
cache=${ORDERWELL_CACHE:-$(cd "$(dirname "$0")/.." && pwd)/target/tools}/rustc-$wanted
say() { printf 'msrv: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
is_wanted() { "$1" --version 2>/dev/null | grep -q "^rustc $wanted\."; }

if [ -z "${ORDERWELL_NO_RUSTUP:-}" ]; then
  if found=$(rustup which --toolchain "$wanted" rustc 2>/dev/null) && is_wanted "$found"; then echo "$found"; exit 0; fi
  say "trying rustup toolchain install $wanted"
  if timeout 120 env RUSTUP_MAX_RETRIES=0 rustup toolchain install "$wanted" --profile minimal >&2; then
    rustup which --toolchain "$wanted" rustc
    exit 0
  fi
fi

say "no rustup toolchain; using Debian's packages"
command -v apt-get >/dev/null || fail "neither rustup nor apt-get can provide Rust $wanted"
rustc=$cache/rustc
if [ -x "$rustc" ] && is_wanted "$rustc"; then echo "$rustc"; exit 0; fi
rm -rf "$cache"
mkdir -p "$cache/deb"
version() { apt-cache madison rustc-web | awk -F'|' '{gsub(/ /, "", $2); print $2}' | grep -m1 "^$wanted\."; }
exact=$(version) || { apt-get update -qq >&2; exact=$(version); } || fail "this Debian has no rustc $wanted"
facts() { apt-cache show "$1=$exact" | sed -n "s/^Depends: //p" | head -1; }
std=$(facts libstd-rust-web-dev | grep -o 'libstd-rust-web-[0-9.]*' | head -1)
llvm=$(apt-cache show "$std=$exact" | sed -n 's/^Depends: //p' | grep -o 'libllvm[0-9]*' | head -1)
(cd "$cache/deb" && apt-get -qq -o APT::Sandbox::User=root -o Acquire::Retries=3 download \
  "rustc-web=$exact" "libstd-rust-web-dev=$exact" "$std=$exact" "$llvm" \
  libedit2 libbsd0 libmd0 libz3-4 libxml2 libffi8 libicu72 libzstd1 libtinfo6) >&2 || fail "the packages cannot be downloaded"
for package in "$cache"/deb/*.deb; do dpkg -x "$package" "$cache"; done
rm -rf "$cache/deb"
# Debian keeps the shared libraries beside its own; this compiler looks for them in the folder.
cat >"$rustc" <<EOF
#!/bin/sh
LD_LIBRARY_PATH="$cache/usr/lib/x86_64-linux-gnu:$cache/lib/x86_64-linux-gnu:$cache/usr/lib" exec "$cache/usr/bin/rustc" --sysroot "$cache/usr" "\$@"
EOF
chmod +x "$rustc"
is_wanted "$rustc" || { "$rustc" --version >&2 || true; fail "Debian's rustc does not start"; }
echo "$rustc"
