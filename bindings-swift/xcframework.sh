#!/usr/bin/env bash
# Makes Orderwell.xcframework for Apple's platforms, on a Mac with Xcode and rustup's targets.
#
#   xcframework.sh             makes target/xcframework/Orderwell.xcframework and its zip, prints the checksum
#   xcframework.sh --rehearse  runs the same steps anywhere, with stand-ins for Apple's tools, and checks what
#                              they were asked and what the framework says about itself
#
# Slices: ios-arm64, ios-arm64_x86_64-simulator, macos-arm64_x86_64.
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
name=orderwell_uniffi
built=${CARGO_TARGET_DIR:-$root/target}/xcframework
export MACOSX_DEPLOYMENT_TARGET=12.0 IPHONEOS_DEPLOYMENT_TARGET=15.0
fail() { printf 'xcframework: %s\n' "$*" >&2; exit 1; }

# Stand-ins: each writes down what it was asked and leaves the file that the tool would leave.
rehearse() {
  built=$built-rehearsal
  rm -rf "$built"
  mkdir -p "$built/stand-ins"
  export ASKED=$built/asked PATH=$built/stand-ins:$PATH
  stand_in() { printf '#!/usr/bin/env bash\nset -eu\nprintf "%%s\\n" "%s $*" >>"$ASKED"\n%s\n' "$1" "$2" >"$built/stand-ins/$1"; }
  stand_in cargo 'while [ "$1" != --target ]; do shift; done; mkdir -p "$CARGO_TARGET_DIR/$2/release"
    echo "$2" >"$CARGO_TARGET_DIR/$2/release/liborderwell_uniffi.a"'
  stand_in xcrun 'exec "$@"'
  stand_in strip ':'
  stand_in lipo 'out=; parts=(); while [ $# -gt 0 ]; do case $1 in -create) ;; -output) out=$2; shift ;; *) parts+=("$1") ;; esac; shift; done
    cat "${parts[@]}" >"$out"'
  stand_in ditto 'touch "${@: -1}"'
  stand_in xcodebuild 'exec python3 "$(dirname "$0")/assemble.py" "$@"'
  cat >"$built/stand-ins/assemble.py" <<'PYTHON'
import pathlib, plistlib, shutil, sys
SLICES = {
    "aarch64-apple-ios": ("ios-arm64", ["arm64"], "ios", None),
    "aarch64-apple-ios-sim\nx86_64-apple-ios": ("ios-arm64_x86_64-simulator", ["arm64", "x86_64"], "ios", "simulator"),
    "aarch64-apple-darwin\nx86_64-apple-darwin": ("macos-arm64_x86_64", ["arm64", "x86_64"], "macos", None),
}
arguments = sys.argv[1:]
output, pairs, library = None, [], None
while arguments:
    word = arguments.pop(0)
    if word == "-library": library = pathlib.Path(arguments.pop(0))
    elif word == "-headers": pairs.append((library, pathlib.Path(arguments.pop(0))))
    elif word == "-output": output = pathlib.Path(arguments.pop(0))
libraries = []
for library, headers in pairs:
    slice, architectures, platform, variant = SLICES[library.read_text().strip()]
    shutil.copytree(headers, output / slice / "Headers")
    shutil.copy(library, output / slice / library.name)
    entry = {"LibraryIdentifier": slice, "LibraryPath": library.name, "HeadersPath": "Headers",
             "SupportedArchitectures": architectures, "SupportedPlatform": platform}
    libraries.append({**entry, "SupportedPlatformVariant": variant} if variant else entry)
(output / "Info.plist").write_bytes(plistlib.dumps(
    {"AvailableLibraries": libraries, "CFBundlePackageType": "XFWK", "XCFrameworkFormatVersion": "1.0"}))
PYTHON
  chmod +x "$built"/stand-ins/*
}
[ "${1:-}" != --rehearse ] || rehearse
[ "${1:-}" = --rehearse ] || [ "$(uname)" = Darwin ] || fail "this needs a Mac; --rehearse runs anywhere"

# One library for each target, one file for each slice.
mkdir -p "$built"
for target in aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios aarch64-apple-darwin x86_64-apple-darwin; do
  CARGO_TARGET_DIR=$built/rust cargo build --release --locked -p orderwell-uniffi --target "$target" --manifest-path "$root/Cargo.toml"
  xcrun strip -S "$built/rust/$target/release/lib$name.a"
done
slice() {
  local folder=$built/$1 parts=()
  shift
  mkdir -p "$folder"
  for target in "$@"; do parts+=("$built/rust/$target/release/lib$name.a"); done
  xcrun lipo -create "${parts[@]}" -output "$folder/lib$name.a"
}
slice ios aarch64-apple-ios
slice simulator aarch64-apple-ios-sim x86_64-apple-ios
slice macos aarch64-apple-darwin x86_64-apple-darwin

# In a folder of its own, because every framework of an app has a file called module.modulemap.
headers=$built/headers
rm -rf "$headers"
mkdir -p "$headers/${name}FFI"
cp "$here/Sources/${name}FFI/${name}FFI.h" "$headers/${name}FFI/"
grep -v '^ *link ' "$here/Sources/${name}FFI/module.modulemap" >"$headers/${name}FFI/module.modulemap"

framework=$built/Orderwell.xcframework
rm -rf "$framework" "$framework.zip"
xcodebuild -create-xcframework \
  -library "$built/ios/lib$name.a" -headers "$headers" \
  -library "$built/simulator/lib$name.a" -headers "$headers" \
  -library "$built/macos/lib$name.a" -headers "$headers" \
  -output "$framework"

# What it says about itself is what was meant: releases of others went out without a slice.
python3 - "$framework" <<'PYTHON' || fail "the framework is not what was meant"
import pathlib, plistlib, sys
framework = pathlib.Path(sys.argv[1])
libraries = plistlib.loads((framework / "Info.plist").read_bytes())["AvailableLibraries"]
found = {entry["LibraryIdentifier"]: sorted(entry["SupportedArchitectures"]) for entry in libraries}
meant = {"ios-arm64": ["arm64"], "ios-arm64_x86_64-simulator": ["arm64", "x86_64"], "macos-arm64_x86_64": ["arm64", "x86_64"]}
assert found == meant, found
for entry in libraries:
    folder = framework / entry["LibraryIdentifier"]
    assert (folder / entry["LibraryPath"]).stat().st_size > 0, folder
    (modulemap,) = (folder / entry["HeadersPath"]).rglob("module.modulemap")
    assert "link" not in modulemap.read_text(), modulemap
    assert list(modulemap.parent.glob("*.h")), folder
print("slices:", ", ".join(sorted(found)))
PYTHON

ditto -c -k --keepParent "$framework" "$framework.zip"
swift=${SWIFT:-swift}
if [ "${1:-}" = --rehearse ]; then
  # The manifest takes the framework, by path and by address.
  cd "$here"
  path=$(ORDERWELL_XCFRAMEWORK=Orderwell.xcframework "$swift" package dump-package)
  grep -q '"type" : "binary"' <<<"$path" || fail "the manifest does not take a framework by its path"
  address=$(ORDERWELL_XCFRAMEWORK=https://example.invalid/Orderwell.xcframework.zip \
    ORDERWELL_CHECKSUM=$(printf '%064d' 0) "$swift" package dump-package)
  grep -q '"checksum"' <<<"$address" || fail "the manifest does not take a framework by its address"
  echo "rehearsed; not run on a Mac"
else
  "$swift" package compute-checksum "$framework.zip"
fi
