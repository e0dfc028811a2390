#!/usr/bin/env bash
# Runs a command with a private X server, a window manager and a session bus, so that tests of the
# real window neither need a screen nor take over yours. Without Xvfb the command runs as it is.
set -euo pipefail
command -v Xvfb >/dev/null || exec "$@"

folder=$(mktemp -d)
clean_up() {
    for process in $(jobs -p); do kill "$process" 2>/dev/null || true; done
    wait
    rm -rf "$folder"
}
trap clean_up EXIT

# Starts a server that writes its address to file descriptor 3, and leaves the address in $address.
start() {
    mkfifo "$folder/$1"
    exec 4<>"$folder/$1"  # held open: a server may have closed its end before anybody reads
    "$@" 3>&4 4>&- >"$folder/$1.log" 2>&1 &
    if ! read -r -t 20 -u 4 address; then
        cat "$folder/$1.log" >&2
        echo "$1 did not start" >&2
        exit 1
    fi
    exec 4>&-
}

# Without auto-repeat (-r): on a busy machine the end of a key press may come late.
start Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp -noreset -r
export DISPLAY=:$address
unset WAYLAND_DISPLAY XAUTHORITY
if command -v dbus-daemon >/dev/null; then
    start dbus-daemon --session --nofork --nopidfile --print-address=3
    export DBUS_SESSION_BUS_ADDRESS=$address
fi
if command -v openbox >/dev/null; then
    openbox >"$folder/openbox.log" 2>&1 &
fi
"$@"
