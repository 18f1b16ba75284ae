-- SPDX-License-Identifier: GPL-3.0-or-later
-- What happens to an order beside its sale: holds, cancellations, hand-overs, cash rounding, exchanges.

ALTER TABLE orders ADD COLUMN rounding_minor bigint;
ALTER TABLE orders ADD COLUMN cash_step_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN shift_id text;
ALTER TABLE orders ADD COLUMN exchange_of text;
-- 1: the money is only held until the order is captured or cancelled.
ALTER TABLE orders ADD COLUMN authorize_only bigint NOT NULL DEFAULT 0;
-- Until when inventory holds the goods of an order whose money is only held.
ALTER TABLE orders ADD COLUMN held_until bigint;
-- What was asked of the order and is not done yet: NULL, capture or cancel, why, by whom, and the hash of the request.
ALTER TABLE orders ADD COLUMN pending text;
ALTER TABLE orders ADD COLUMN pending_reason text;
ALTER TABLE orders ADD COLUMN pending_actor text;
ALTER TABLE orders ADD COLUMN pending_hash text;

CREATE INDEX orders_by_exchange ON orders (store_id, exchange_of) WHERE exchange_of IS NOT NULL;

CREATE INDEX order_refunds_by_id ON order_refunds (store_id, refund_id);

ALTER TABLE order_lines ADD COLUMN fulfilled_milli bigint NOT NULL DEFAULT 0;
ALTER TABLE order_lines ADD COLUMN backordered_milli bigint NOT NULL DEFAULT 0;

ALTER TABLE order_tenders ADD COLUMN account text;

ALTER TABLE order_refunds ADD COLUMN rounding_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE order_refunds ADD COLUMN paid_to text;
ALTER TABLE order_refunds ADD COLUMN account text;
ALTER TABLE order_refunds ADD COLUMN shift_id text;
ALTER TABLE order_refunds ADD COLUMN till_id text;

CREATE TABLE fulfilments (
    store_id text NOT NULL,
    order_id text NOT NULL,
    fulfilment_id text NOT NULL,
    fulfilment_number bigint NOT NULL,
    actor text,
    created_at bigint NOT NULL,
    PRIMARY KEY (store_id, order_id, fulfilment_id)
);

CREATE TABLE fulfilment_lines (
    store_id text NOT NULL,
    order_id text NOT NULL,
    fulfilment_id text NOT NULL,
    line_number bigint NOT NULL,
    line_id text NOT NULL,
    quantity_milli bigint NOT NULL,
    PRIMARY KEY (store_id, order_id, fulfilment_id, line_number)
);
