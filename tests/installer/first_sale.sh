#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs inside the booted system: the four steps of docs/operations/install.md, then one sale.
set -e
tillhousectl init --system >/dev/null
systemctl enable --quiet --now tillhouse.target
tillhousectl status --system
for unit in tillhouse-gateway tillhouse-order tillhouse-inventory tillhouse-payment tillhouse-identity; do
    systemctl is-active "$unit"
done
# Each service's key is its own: another service's user cannot read it.
if su -s /bin/sh -c 'cat /etc/tillhouse/order-service/tls.key' tillhouse-inventory 2>/dev/null; then
    echo "a service can read another's key"
    exit 1
fi
tillhouse_first_sale /etc/tillhouse 8443
