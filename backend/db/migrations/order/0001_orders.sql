-- SPDX-License-Identifier: GPL-3.0-or-later
-- Orders, their money and history, and the outbox. Amounts are minor units of the order's currency, quantities are
-- thousandths of a unit, times are milliseconds since 1970 in UTC.

CREATE TABLE orders (
    store_id text NOT NULL,
    order_id text NOT NULL,
    request_hash text NOT NULL,
    channel text NOT NULL,
    state text NOT NULL,
    location_id text NOT NULL,
    till_id text,
    cashier_id text,
    receipt_number text,
    currency text NOT NULL,
    prices_include_tax bigint NOT NULL,
    sold_at bigint NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    gross_minor bigint NOT NULL,
    discount_minor bigint NOT NULL,
    net_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    total_minor bigint NOT NULL,
    paid_minor bigint NOT NULL,
    refunded_minor bigint NOT NULL,
    line_count bigint NOT NULL,
    exception_count bigint NOT NULL,
    -- What recovery still has to do: when it looks at the order next, and how often it has looked. NULL: nothing.
    next_check_at bigint,
    checks bigint NOT NULL,
    PRIMARY KEY (store_id, order_id)
);

CREATE INDEX orders_by_time ON orders (store_id, sold_at, order_id);
CREATE INDEX orders_by_state ON orders (store_id, state, sold_at, order_id);
CREATE INDEX orders_by_receipt ON orders (store_id, receipt_number) WHERE receipt_number IS NOT NULL;
CREATE INDEX orders_to_check ON orders (next_check_at) WHERE next_check_at IS NOT NULL;

CREATE TABLE order_lines (
    store_id text NOT NULL,
    order_id text NOT NULL,
    line_number bigint NOT NULL,
    line_id text NOT NULL,
    sku text NOT NULL,
    name text NOT NULL,
    quantity_milli bigint NOT NULL,
    unit_price_minor bigint NOT NULL,
    gross_minor bigint NOT NULL,
    discount_minor bigint NOT NULL,
    net_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    total_minor bigint NOT NULL,
    -- The line's taxes as JSON: always read and written with the line, never searched.
    taxes text NOT NULL,
    refunded_milli bigint NOT NULL,
    refunded_minor bigint NOT NULL,
    PRIMARY KEY (store_id, order_id, line_number)
);

CREATE TABLE order_tenders (
    store_id text NOT NULL,
    order_id text NOT NULL,
    tender_number bigint NOT NULL,
    tender_id text NOT NULL,
    kind text NOT NULL,
    amount_minor bigint NOT NULL,
    tendered_minor bigint,
    change_minor bigint,
    state text NOT NULL,
    reference text,
    reason text,
    refunded_minor bigint NOT NULL,
    PRIMARY KEY (store_id, order_id, tender_number)
);

CREATE TABLE order_refunds (
    store_id text NOT NULL,
    order_id text NOT NULL,
    refund_id text NOT NULL,
    refund_number bigint NOT NULL,
    request_hash text NOT NULL,
    state text NOT NULL,
    reason text NOT NULL,
    actor text,
    created_at bigint NOT NULL,
    total_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    next_check_at bigint,
    checks bigint NOT NULL,
    PRIMARY KEY (store_id, order_id, refund_id)
);

CREATE INDEX order_refunds_to_check ON order_refunds (next_check_at) WHERE next_check_at IS NOT NULL;

CREATE TABLE order_refund_lines (
    store_id text NOT NULL,
    order_id text NOT NULL,
    refund_id text NOT NULL,
    line_number bigint NOT NULL,
    line_id text NOT NULL,
    quantity_milli bigint NOT NULL,
    restock bigint NOT NULL,
    net_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    total_minor bigint NOT NULL,
    taxes text NOT NULL,
    PRIMARY KEY (store_id, order_id, refund_id, line_number)
);

CREATE TABLE order_refund_tenders (
    store_id text NOT NULL,
    order_id text NOT NULL,
    refund_id text NOT NULL,
    tender_number bigint NOT NULL,
    tender_id text NOT NULL,
    kind text NOT NULL,
    amount_minor bigint NOT NULL,
    state text NOT NULL,
    reference text,
    reason text,
    PRIMARY KEY (store_id, order_id, refund_id, tender_number)
);

CREATE TABLE order_history (
    store_id text NOT NULL,
    order_id text NOT NULL,
    entry_number bigint NOT NULL,
    recorded_at bigint NOT NULL,
    state text NOT NULL,
    note text NOT NULL,
    actor text,
    PRIMARY KEY (store_id, order_id, entry_number)
);

CREATE TABLE order_exceptions (
    store_id text NOT NULL,
    order_id text NOT NULL,
    exception_number bigint NOT NULL,
    code text NOT NULL,
    line_id text,
    detail text NOT NULL,
    PRIMARY KEY (store_id, order_id, exception_number)
);

-- Figures of a day and an hour (UTC, by the time of sale), kept up to date with every order and refund.
CREATE TABLE day_totals (
    store_id text NOT NULL,
    day text NOT NULL,
    currency text NOT NULL,
    orders bigint NOT NULL,
    lines bigint NOT NULL,
    sales_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    refunds bigint NOT NULL,
    refunded_minor bigint NOT NULL,
    exceptions bigint NOT NULL,
    PRIMARY KEY (store_id, day)
);

CREATE TABLE hour_totals (
    store_id text NOT NULL,
    day text NOT NULL,
    hour bigint NOT NULL,
    orders bigint NOT NULL,
    sales_minor bigint NOT NULL,
    PRIMARY KEY (store_id, day, hour)
);

-- Events in the order of their commits. The position is given by the one writer of the store, so it has no gap; it is
-- the key because every reader walks it across stores.
CREATE TABLE outbox (
    position bigint NOT NULL,
    store_id text NOT NULL,
    event_id text NOT NULL,
    type text NOT NULL,
    order_id text NOT NULL,
    occurred_at bigint NOT NULL,
    payload text NOT NULL,
    PRIMARY KEY (position)
);

CREATE TABLE idempotency_key (
    store_id text NOT NULL,
    operation text NOT NULL,
    request_key text NOT NULL,
    request_hash text NOT NULL,
    answer text NOT NULL,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (store_id, operation, request_key)
);
