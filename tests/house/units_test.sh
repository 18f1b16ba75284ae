#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: units_test.sh UNITS BINARIES. Each unit is understood whole by systemd and scores at most 2.0.
set -euo pipefail
units=$1
binaries=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
command -v systemd-analyze >/dev/null || { echo "systemd-analyze is missing" >&2; exit 1; }
# verify looks for the programs and the manual where they will be installed: point it to what was built.
for unit in "$units"/*.service "$units"/*.target; do
    sed -e "s#/usr/libexec/tillhouse#$binaries#" -e '/^Documentation=/d' "$unit" >"$work/$(basename "$unit")"
done
complaints=$(cd "$work" && SYSTEMD_LOG_LEVEL=warning systemd-analyze verify --man=no ./*.service ./*.target 2>&1 || true)
# Units of the system itself are not ours to judge.
complaints=$(grep -F tillhouse <<<"$complaints" || true)
[ -z "$complaints" ] || { echo "$complaints"; exit 1; }
for unit in "$work"/*.service; do
    systemd-analyze security --offline=true --threshold=20 "$unit" >"$work/score" || { tail -3 "$work/score"; exit 1; }
    tail -1 "$work/score"
done
# The gate can fail: an unknown key is found.
printf '[Service]\nExecStart=/bin/true\nProtectSytem=strict\n' >"$work/tillhouse-planted.service"
(systemd-analyze verify --man=no "$work/tillhouse-planted.service" 2>&1 || true) | grep -q ProtectSytem || {
    echo "a planted fault was not found" >&2
    exit 1
}
