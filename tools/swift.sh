#!/usr/bin/env bash
# Prints a folder that holds a working `swift`; everything else goes to standard error.
#
#   1. the `swift` on PATH (swift.org, Xcode, swiftly);
#   2. on Debian and as root, the package swiftlang of trixie, unpacked into a folder of its own with
#      the C library it needs (570 MB are fetched, 2.6 GB unpacked). `swift` is then a wrapper that
#      enters that folder in a private mount namespace. Nothing is installed on the machine.
#
#   ORDERWELL_CACHE  where 2 lives (default: target/tools of this project)
set -euo pipefail
umask 022
export LC_ALL=C

cache=${ORDERWELL_CACHE:-$(cd "$(dirname "$0")/.." && pwd)/target/tools}/swift
suite=trixie
say() { printf 'swift: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

if found=$(command -v swift) && swift --version >/dev/null 2>&1; then dirname "$found"; exit 0; fi
if [ -f "$cache/.done" ] && "$cache/bin/swift" --version >/dev/null 2>&1; then echo "$cache/bin"; exit 0; fi

[ "$(id -u)" = 0 ] || fail "there is no swift on PATH, and the Debian way needs root"
for tool in apt-get dpkg-deb unshare chroot; do
  command -v "$tool" >/dev/null || fail "there is no swift on PATH, and no $tool for the Debian way"
done
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ -f "$keyring" ] || fail "there is no swift on PATH, and no keyring of Debian's archive"
# The archive that this machine uses itself: from a deb822 file, else from a one-line list.
archive=$(cat /etc/apt/sources.list.d/*.sources 2>/dev/null | awk '$1 == "URIs:" && $2 !~ /security/ {print $2; exit}')
[ -n "$archive" ] || archive=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
  sed -E 's/\[[^]]*\] *//' | awk '$1 == "deb" && $2 !~ /security/ {print $2; exit}')
[ -n "$archive" ] || fail "this machine's apt names no archive"

rm -rf --one-file-system "$cache"
mkdir -p "$cache"/{bin,lists/partial,archives/partial,empty,root}
root=$cache/root
echo "deb [signed-by=$keyring] $archive $suite main" >"$cache/sources.list"
# With an empty list of installed packages apt fetches everything, the C library included.
apt() {
  apt-get -qq -y -o Dir::Etc::sourcelist="$cache/sources.list" -o Dir::Etc::sourceparts=- \
    -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts="$cache/empty" \
    -o Dir::State::lists="$cache/lists" -o Dir::State::status=/dev/null -o Dir::Cache="$cache" \
    -o APT::Sandbox::User=root -o APT::Install-Recommends=false -o Acquire::Retries=3 \
    -o Acquire::Languages=none "$@" >&2
}
say "fetching Debian's swiftlang and everything it needs"
apt update
apt --download-only install base-files base-passwd bash coreutils dash findutils grep sed libc-bin \
  ca-certificates swiftlang libc6-dev libstdc++-14-dev gcc-14 git
say "unpacking"
# base-files owns the links from /bin, /lib, /lib64 into /usr, so it comes first.
dpkg-deb -x "$cache"/archives/base-files_*.deb "$root"
find "$cache/archives" -maxdepth 1 -name '*.deb' ! -name 'base-files_*' -print0 | xargs -0 -P 2 -I{} dpkg-deb -x {} "$root"
for folder in bin sbin lib lib64; do [ -e "$root/$folder" ] || ln -s "usr/$folder" "$root/$folder"; done
cp "$root/usr/share/base-passwd/passwd.master" "$root/etc/passwd"
cp "$root/usr/share/base-passwd/group.master" "$root/etc/group"
mkdir -p "$root"/{proc,dev,sys,tmp,root}
chmod 1777 "$root/tmp"
chroot "$root" /sbin/ldconfig
[ -e "$root/usr/bin/swift" ] || ln -s ../libexec/swift/bin/swift "$root/usr/bin/swift"
rm -rf "$cache/archives" "$cache/lists" "$cache"/*.bin

# The wrapper shows Swift the machine's own /tmp, home and the tree of the current folder, at their paths.
cat >"$cache/bin/swift" <<'WRAPPER'
#!/usr/bin/env bash
set -euo pipefail
export SWIFT_ROOT="$(cd "$(dirname "$0")/../root" && pwd)" SWIFT_PWD="$PWD" SWIFT_HOME="${HOME:-/root}"
exec unshare --mount --propagation private -- bash -c '
  set -euo pipefail
  mount -t proc proc "$SWIFT_ROOT/proc" 2>/dev/null || mount --rbind /proc "$SWIFT_ROOT/proc"
  mount --rbind /dev "$SWIFT_ROOT/dev"
  show() {
    case $1 in / | /bin* | /sbin* | /lib* | /usr* | /etc* | /proc* | /dev* | /sys*) return 0 ;; esac
    if [ -d "$1" ] && ! mountpoint -q "$SWIFT_ROOT$1"; then
      mkdir -p "$SWIFT_ROOT$1"
      mount --rbind "$1" "$SWIFT_ROOT$1"
    fi
  }
  top=${SWIFT_PWD#/}
  show "/${top%%/*}"; show /tmp; show "$SWIFT_HOME"
  export PATH=/usr/bin:/bin:/usr/sbin:/sbin
  exec chroot "$SWIFT_ROOT" /bin/bash -c "cd \"\$SWIFT_PWD\" && exec /usr/bin/swift \"\$@\"" swift "$@"
' swift "$@"
WRAPPER
chmod 755 "$cache/bin/swift"
"$cache/bin/swift" --version >&2 || fail "the unpacked swift does not start"
touch "$cache/.done"
echo "$cache/bin"
