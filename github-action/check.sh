#!/usr/bin/env bash
# Hands the inputs, which come as PLIMSOLL_* variables, to plimsoll github.
set -euo pipefail

arguments=(github --fail-on "$PLIMSOLL_FAIL_ON" --comment "$PLIMSOLL_COMMENT" --name "$PLIMSOLL_NAME")
[ -z "$PLIMSOLL_CONFIG" ] || arguments+=(--config "$PLIMSOLL_CONFIG")
[ -z "$PLIMSOLL_SINCE" ] || arguments+=(--since "$PLIMSOLL_SINCE")
[ -z "$PLIMSOLL_POST" ] || arguments+=(--post "$PLIMSOLL_POST")
[ -z "$PLIMSOLL_ISSUE" ] || arguments+=(--issue "$PLIMSOLL_ISSUE")
[ "$PLIMSOLL_REVIEW" != false ] || arguments+=(--no-review)
[ "$PLIMSOLL_CHECK_RUN" != true ] || arguments+=(--check-run)
while IFS= read -r format; do
    [ -z "$format" ] || arguments+=(--format "$format")
done <<<"$PLIMSOLL_FORMATS"
arguments+=(--)
while IFS= read -r path; do
    [ -z "$path" ] || arguments+=("$path")
done <<<"$PLIMSOLL_PATHS"

exec "$PLIMSOLL" "${arguments[@]}"
