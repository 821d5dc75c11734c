#!/usr/bin/env bash
# Unpacks a release, once its digest is that of SHA256SUMS. Inputs come as PLIMSOLL_* variables.
set -euo pipefail

fail() {
    printf '::error title=Plimsoll::%s\n' "$1"
    exit 2
}

digest() {
    if command -v sha256sum >/dev/null; then
        sha256sum <"$1" | cut -d ' ' -f 1
    else
        shasum -a 256 <"$1" | cut -d ' ' -f 1
    fi
}

download() {
    curl --fail --silent --show-error --location --retry 3 --max-time 300 --output "$2" "$1" ||
        fail "Cannot download a file of the release. Do version and download say where it is?"
}

target=${RUNNER_TEMP:-/tmp}/plimsoll
rm -rf "$target"
mkdir -p "$target"

if [ -n "${PLIMSOLL_ARCHIVE:-}" ]; then
    archive=$PLIMSOLL_ARCHIVE
    sums=$(dirname "$archive")/SHA256SUMS
else
    version=${PLIMSOLL_VERSION:-}
    [ -n "$version" ] || fail "Say which release to run: version or archive."
    [[ $version =~ ^[0-9A-Za-z.-]+$ ]] || fail "version is no version."
    case $(uname -s)-$(uname -m) in
        Linux-x86_64) system=linux-x64 ;;
        *) system=java ;;
    esac
    from=${PLIMSOLL_DOWNLOAD:-https://github.com/$PLIMSOLL_REPOSITORY/releases/download}
    archive=$target/plimsoll-$version-$system.tar.gz
    sums=$target/SHA256SUMS
    download "$from/v$version/${archive##*/}" "$archive"
    download "$from/v$version/SHA256SUMS" "$sums"
fi
[ -f "$archive" ] || fail "There is no such archive."
[ -f "$sums" ] || fail "There is no SHA256SUMS beside the archive."

name=$(basename "$archive")
expected=$(awk -v name="$name" '$2 == name || $2 == "*" name { print $1 }' "$sums")
actual=$(digest "$archive")
[ "$actual" = "$expected" ] || fail "The digest of the archive is not that of SHA256SUMS."
if [ -n "${PLIMSOLL_SHA256:-}" ] && [ "$actual" != "$PLIMSOLL_SHA256" ]; then
    fail "The digest of the archive is not the one that was asked for."
fi

mkdir "$target/home"
tar -xzf "$archive" -C "$target/home" --strip-components=1
printf 'plimsoll=%s\n' "$target/home/bin/plimsoll" >>"$GITHUB_OUTPUT"
