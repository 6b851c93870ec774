#!/usr/bin/env bash
# Prints a folder with `java`, `kotlinc`, and `jna.jar` and `jni` for the class path; everything else goes to standard error.
#
#   java     1. $JAVA_HOME, or PATH (17 or later)   2. on Debian, openjdk-17-jre-headless, unpacked
#   kotlinc  1. PATH                                2. npm's kotlin-compiler, as tools/kotlin/package-lock.json says
#   JNA      on Debian, libjna-java and libjna-jni, unpacked; or $JNA_HOME with jna.jar, which has its library inside
#
# Nothing is installed on the machine (about 95 MB are fetched, 45 MB more without a java).
#   ORDERWELL_CACHE  where all this lives (default: target/tools of this project)
set -euo pipefail
umask 022
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
cache=${ORDERWELL_CACHE:-$here/../target/tools}/kotlin
say() { printf 'kotlin: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
if [ -f "$cache/.done" ] && "$cache/java" -version >/dev/null 2>&1 && [ -e "$cache/jna.jar" ]; then echo "$cache"; exit 0; fi
rm -rf "$cache"
mkdir -p "$cache/deb" "$cache/root" "$cache/jni"

# A Debian package and what it needs that this machine does not have, unpacked below root.
unpack() {
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || fail "neither PATH nor apt-get can provide $*"
  wanted() { { apt-get -qq --no-install-recommends -s install "$@" 2>/dev/null || true; } | awk '$1 == "Inst" {print $2}'; }
  fetch() { (cd "$cache/deb" && apt-get -qq -o APT::Sandbox::User=root -o Acquire::Retries=3 download "$@" >&2); }
  local names
  names=$(wanted "$@")
  fetch ${names:-"$@"} || { say "reading the package lists anew"; apt-get update -qq >&2; names=$(wanted "$@"); fetch ${names:-"$@"}; } ||
    fail "Debian's $* cannot be fetched"
  for package in "$cache"/deb/*.deb; do dpkg-deb -x "$package" "$cache/root"; done
  rm -f "$cache"/deb/*.deb
}

new_enough() { "$1" -version 2>&1 | awk -F'"' '/version/ {exit !(int($2) >= 17)}'; }
java=
for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || true)"; do
  if [ -z "$java" ] && [ -n "$candidate" ] && new_enough "$candidate"; then java=$candidate; fi
done
if [ -z "$java" ]; then
  unpack openjdk-17-jre-headless
  # The settings of Java are links to /etc.
  find "$cache/root/usr/lib/jvm" -type l -lname '/etc/*' | while read -r link; do
    ln -sfn "$cache/root$(readlink "$link")" "$link"
  done
  java=$(find "$cache/root/usr/lib/jvm" -path '*/bin/java' -type f | head -1)
fi
printf '#!/usr/bin/env bash\nexec "%s" "$@"\n' "$java" >"$cache/java"
chmod 755 "$cache/java"
"$cache/java" -version >/dev/null 2>&1 || fail "$java does not start"

if kotlinc=$(command -v kotlinc); then
  ln -s "$kotlinc" "$cache/kotlinc"
else
  command -v npm >/dev/null || fail "there is no kotlinc on PATH, and no npm to fetch one"
  mkdir "$cache/npm"
  cp "$here"/kotlin/package.json "$here"/kotlin/package-lock.json "$here"/kotlin/.npmrc "$cache/npm/"
  (cd "$cache/npm" && npm ci --no-audit --no-fund --silent >&2) || fail "npm cannot fetch kotlin-compiler"
  library=$cache/npm/node_modules/kotlin-compiler/lib
  cat >"$cache/kotlinc" <<WRAPPER
#!/usr/bin/env bash
exec "$cache/java" \${JAVA_OPTS:--Xmx1500m} -cp "$library/kotlin-compiler.jar" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -kotlin-home "$library/.." "\$@"
WRAPPER
  chmod 755 "$cache/kotlinc"
fi
"$cache/kotlinc" -version >&2 || fail "kotlinc does not start"

if [ -n "${JNA_HOME:-}" ]; then
  ln -s "$JNA_HOME/jna.jar" "$cache/jna.jar"
else
  unpack libjna-java libjna-jni
  ln -s "$(find "$cache/root" -name jna.jar | head -1)" "$cache/jna.jar"
  # Debian's looks for its library in /usr/lib, and then on the class path.
  case $(uname -m) in x86_64) platform=linux-x86-64 ;; *) platform=linux-$(uname -m) ;; esac
  mkdir -p "$cache/jni/com/sun/jna/$platform"
  ln -s "$(find "$cache/root" -name 'libjnidispatch*.so' | head -1)" "$cache/jni/com/sun/jna/$platform/libjnidispatch.so"
fi
touch "$cache/.done"
echo "$cache"
