#!/usr/bin/env bash
# Makes the virtual environment $1 with the first suitable Python and installs the checkout in it.
set -euo pipefail
venv=$1
here=$(cd "$(dirname "$0")" && pwd)

suits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; }

for python in ${PYTHON:-python3 python3.13 python3.12 python3.11 python3.10}; do
    suits "$python" && break
    python=
done
if [ -z "$python" ]; then
    echo "stretchapp needs Python 3.10 or later; name one: make PYTHON=/path/to/python3" >&2
    exit 1
fi

"$python" "$here/system_packages.py" venv
if ! suits "$venv/bin/python"; then
    "$python" -m venv --clear "$venv"
fi
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable "$here/..[dev]"
