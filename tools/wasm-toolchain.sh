#!/usr/bin/env bash
# Prints the name of a Rust toolchain for which `cargo +NAME build --target wasm32-unknown-unknown`
# works; everything else goes to standard error.
#
#   1. the active toolchain, when it has the target;
#   2. the same after `rustup target add`;
#   3. on Debian, its package rustc-web in a private folder, with std compiled from its own source
#      (about 140 MB and a minute; a second run takes a second).
#
#   ORDERWELL_CACHE      where 3 lives (default: target/tools of this project)
#   ORDERWELL_NO_RUSTUP  set: leaves out 1 and 2, to prove 3
set -euo pipefail
umask 022
export LC_ALL=C

target=wasm32-unknown-unknown
host=x86_64-unknown-linux-gnu
cache=${ORDERWELL_CACHE:-$(cd "$(dirname "$0")/.." && pwd)/target/tools}/wasm
name=orderwell-wasm

say() { printf 'wasm-toolchain: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Does toolchain $1 compile and link a module? A folder that looks right is no proof.
links() {
  printf '#[unsafe(no_mangle)]\npub extern "C" fn seven() -> u32 { "seven".len() as u32 + 2 }\n' >"$scratch/seven.rs"
  rm -f "$scratch/seven.wasm"
  rustup run "$1" rustc --edition 2024 --crate-type cdylib --target "$target" -C panic=abort -C lto=fat \
    -o "$scratch/seven.wasm" "$scratch/seven.rs" >"$scratch/log" 2>&1 || return 1
  [ "$(head -c4 "$scratch/seven.wasm" | od -An -tx1 | tr -d ' \n')" = 0061736d ]
}

if [ -z "${ORDERWELL_NO_RUSTUP:-}" ]; then
  active=$(rustup show active-toolchain | cut -d' ' -f1)
  if links "$active"; then echo "$active"; exit 0; fi
  say "trying rustup target add"
  if timeout 60 env RUSTUP_MAX_RETRIES=0 rustup target add --toolchain "$active" "$target" >&2 && links "$active"; then
    echo "$active"; exit 0
  fi
fi

say "no rustup target; using Debian's packages"
[ "$(uname -m)" = x86_64 ] || fail "the Debian way is for x86_64"
command -v apt-get >/dev/null || fail "neither rustup nor apt-get can provide the target"
mkdir -p "$cache"
exec 9>"$cache/.lock"
flock 9
if [ -f "$cache/.done" ]; then
  rustup toolchain link "$name" "$cache/usr" >&2
  if links "$name"; then echo "$name"; exit 0; fi
  say "the folder no longer works; making it anew"
fi
rm -rf "$cache/usr" "$cache/deb" "$cache/build" "$cache/.done"
mkdir -p "$cache/deb"

field() { apt-cache show --no-all-versions "$1" 2>/dev/null | sed -n "s/^$2: //p" | head -1; }
fetch() {
  version=$(field rustc-web Version)
  [ -n "$version" ] || return 1
  std=$(field libstd-rust-web-dev Depends | grep -o 'libstd-rust-web-[0-9.]*' | head -1)
  llvm=$(field "$std" Depends | grep -o 'libllvm[0-9]*' | head -1)
  (cd "$cache/deb" && rm -f ./*.deb && apt-get -qq -o APT::Sandbox::User=root -o Acquire::Retries=3 download \
    "rustc-web=$version" "libstd-rust-web-dev=$version" "$std=$version" "rust-web-src=$version" \
    "$llvm" "lld-${llvm#libllvm}") >&2
}
fetch || { apt-get update -qq >&2; fetch; } || fail "Debian's packages cannot be downloaded"
unpack() { for package in "$cache"/deb/*.deb; do dpkg -x "$package" "$cache"; done; }
# A linked toolchain looks for shared libraries in its own lib folder.
gather() {
  find "$cache/usr/lib/x86_64-linux-gnu" "$cache/lib/x86_64-linux-gnu" -maxdepth 1 -name '*.so*' \
    -exec ln -sfn -t "$cache/usr/lib" {} + 2>/dev/null || true
}
unpack
gather
mkdir -p "$cache/usr/lib/rustlib/$host/bin"
ln -sfn "$cache/usr/lib/llvm-${llvm#libllvm}/bin/lld" "$cache/usr/lib/rustlib/$host/bin/rust-lld"
ln -sfn "$(rustup which cargo)" "$cache/usr/bin/cargo"
rustup toolchain link "$name" "$cache/usr" >&2
if ! rustup run "$name" rustc -vV >"$scratch/version" 2>&1; then
  say "fetching the libraries that LLVM itself needs"
  (cd "$cache/deb" && rm -f ./*.deb && apt-get -qq -o APT::Sandbox::User=root download \
    libedit2 libbsd0 libmd0 libz3-4 libxml2 libffi8 libicu72 libzstd1 libtinfo6) >&2
  unpack
  gather
  rustup run "$name" rustc -vV >"$scratch/version" 2>&1 || { cat "$scratch/version" >&2; fail "Debian's rustc does not start"; }
fi
commit=$(sed -n 's/^commit-hash: //p' "$scratch/version")
source=$(echo "$cache"/usr/src/rustc-*)
[ -f "$source/library/sysroot/Cargo.toml" ] || fail "Debian's package has no source of std"
say "compiling std for $target"
(cd "$source/library" && env -u CARGO_ENCODED_RUSTFLAGS -u CARGO_BUILD_TARGET -u RUSTC_WRAPPER RUSTC_BOOTSTRAP=1 \
  CARGO_TARGET_DIR="$cache/build" CARGO_PROFILE_RELEASE_DEBUG=0 \
  RUSTFLAGS="-Zforce-unstable-if-unmarked -Cembed-bitcode=yes --remap-path-prefix=$source=/rustc/$commit" \
  cargo "+$name" build --release --locked --target "$target" --manifest-path sysroot/Cargo.toml --features panic-unwind) >&2
mkdir -p "$cache/usr/lib/rustlib/$target/lib"
cp "$cache/build/$target"/release/deps/*.rlib "$cache/usr/lib/rustlib/$target/lib/"
links "$name" || { cat "$scratch/log" >&2; fail "the finished toolchain cannot link a module"; }
rm -rf "$cache/deb" "$cache/build"
touch "$cache/.done"
echo "$name"
