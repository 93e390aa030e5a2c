#!/usr/bin/env bash
# Installs the Python readers in a folder of their own and compares them with vlecht: benches/readers.sh VLECHT FOLDER
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
python="${TMPDIR:-/tmp}/vlecht-readers-python"
[ -x "$python/bin/python" ] || python3 -m venv "$python"
"$python/bin/pip" install --quiet --disable-pip-version-check \
  fastexcel==0.21.0 polars==2.1.0 pandas==3.1.1 openpyxl==3.1.5 pyarrow==26.0.1
exec "$python/bin/python" "$here/readers.py" "$(realpath "$1")" "$2"
