#!/usr/bin/env bash
# Runs a command with a private X server, a window manager and a session bus, so that tests of the
# real window neither need a screen nor take over yours. Without Xvfb the command runs as it is.
set -euo pipefail
command -v Xvfb >/dev/null || exec "$@"

folder=$(mktemp -d)
started=()
clean_up() {
    for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
    wait
    rm -rf "$folder"
}
trap clean_up EXIT

mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp -noreset \
    3<>"$folder/display" >"$folder/log" 2>&1 &
started+=($!)
if ! read -r -t 20 number <>"$folder/display"; then
    cat "$folder/log" >&2
    echo "Xvfb did not start" >&2
    exit 1
fi
export DISPLAY=:$number
unset WAYLAND_DISPLAY XAUTHORITY

if command -v openbox >/dev/null; then
    openbox >>"$folder/log" 2>&1 &
    started+=($!)
fi
if command -v dbus-run-session >/dev/null; then
    set -- dbus-run-session -- "$@"
fi
"$@"
