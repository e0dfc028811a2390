#!/usr/bin/env bash
# Installs the wheel of folder $1 in a fresh environment far from the checkout and tries it there.
set -euo pipefail
wheel=$(realpath "$1"/stretchapp-*.whl)
tools=$(cd "$(dirname "$0")" && pwd)
away=$(mktemp -d)
trap 'rm -rf "$away"' EXIT
cd "$away"

"${PYTHON:-$tools/../.venv/bin/python}" -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check "$wheel"
export XDG_DATA_HOME=$away/data XDG_CONFIG_HOME=$away/config
venv/bin/stretchapp --version
venv/bin/stretchapp list
venv/bin/stretchapp plan calf
venv/bin/stretchapp play neck --speed 1000 | tail -n 1
mkdir harness
cp -r "$tools" harness/tools
QT_QPA_PLATFORM=offscreen PYTHONPATH=harness venv/bin/python -m tools.smoke
