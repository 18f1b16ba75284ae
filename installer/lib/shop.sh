# SPDX-License-Identifier: GPL-3.0-or-later
# Starting, describing, driving and stopping the demo shop. Sourced by ./run.

BIN=build/release/bin
SHOP_PID=""
SHOP_WINDOWS=()

# shop_start DATA PORT FRESH: keys, stores and services, then the demo shop's own data. Sets SHOP_READY, SHOP_URL...
shop_start() {
    local data=$1 port=$2 fresh=$3
    mkdir -p "$data"
    if [ "$fresh" -eq 1 ] || [ ! -f "$data/logins.json" ]; then
        say "Making keys, certificates and stores in $data"
        "$BIN/tillhousectl" init --data "$data" --demo --fresh ${port:+--port "$port"}
    fi
    say "Starting gateway and services"
    : >"$data/up.out"
    "$BIN/tillhousectl" up --data "$data" ${port:+--port "$port"} >"$data/up.out" 2>"$data/up.err" &
    SHOP_PID=$!
    until grep -q '^ready ' "$data/up.out"; do
        kill -0 "$SHOP_PID" 2>/dev/null || { cat "$data/up.out" "$data/up.err" >&2; echo "The services did not start; see $data/log" >&2; exit 1; }
        sleep 0.1
    done
    SHOP_READY=$(grep -m1 '^ready ' "$data/up.out")
    SHOP_URL=$(sed 's/^ready \([^ ]*\) .*/\1/' <<<"$SHOP_READY")
    SHOP_CA=$(sed 's/.* ca=\(.*\) logins=.*/\1/' <<<"$SHOP_READY")
    SHOP_LOGINS=$(sed 's/.* logins=//' <<<"$SHOP_READY")
    say "Filling the shop (two stores, 500 products, 30 days of sales); nothing happens if it is there already"
    "$BIN/tillhousectl" seed-demo --data "$data" || { shop_stop; exit 1; }
}

shop_describe() {
    say "Gateway: $SHOP_URL (its certificate authority: $SHOP_CA)"
    say "Logins ($SHOP_LOGINS):"
    cat "$SHOP_LOGINS"
    echo
    say "A till for customers: $BIN/tillhouse-pos --self-service --server $SHOP_URL --ca $SHOP_CA --data var/demo/self-service"
}

shop_open_windows() {
    "$BIN/tillhouse-pos" --server "$SHOP_URL" --ca "$SHOP_CA" --data var/demo/till &
    SHOP_WINDOWS+=($!)
    "$BIN/tillhouse-admin" --server "$SHOP_URL" --ca "$SHOP_CA" &
    SHOP_WINDOWS+=($!)
}

# shop_drive SHOTS: the real programs, offscreen, do a cash sale, a card sale, a refund and a customer's order, and take pictures.
shop_drive() {
    local shots=$1
    rm -rf "$shots"
    mkdir -p "$shots"
    say "Driving the till: a cash sale, a card sale, a refund"
    QT_QPA_PLATFORM=offscreen "$BIN/tillhouse-pos" --server "$SHOP_URL" --ca "$SHOP_CA" --data var/demo/till \
        --logins "$SHOP_LOGINS" --drive-demo "$shots"
    say "A customer orders at the self-service till"
    rm -rf var/demo/self-service
    QT_QPA_PLATFORM=offscreen "$BIN/tillhouse-pos" --self-service --server "$SHOP_URL" --ca "$SHOP_CA" \
        --data var/demo/self-service --logins "$SHOP_LOGINS" --drive-demo "$shots"
    say "Walking through the console"
    QT_QPA_PLATFORM=offscreen "$BIN/tillhouse-admin" --server "$SHOP_URL" --ca "$SHOP_CA" --logins "$SHOP_LOGINS" \
        --screenshots "$shots"
    ls "$shots"
}

shop_wait() {
    wait "$SHOP_PID" || true
}

# Stops what was started here, and nothing else.
shop_stop() {
    trap - EXIT
    for window in "${SHOP_WINDOWS[@]}"; do kill "$window" 2>/dev/null || true; done
    [ -z "$SHOP_PID" ] || { kill "$SHOP_PID" 2>/dev/null && wait "$SHOP_PID" 2>/dev/null || true; }
}
