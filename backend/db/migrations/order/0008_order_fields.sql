-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who bought, what was said of the sale, its tip and its exemption from tax; what was sold that is no goods; points.
ALTER TABLE orders ADD COLUMN customer_id text;
ALTER TABLE orders ADD COLUMN note text;
-- Coupons and approvals as JSON: always read and written with the order, never searched. NULL: none.
ALTER TABLE orders ADD COLUMN coupons text;
ALTER TABLE orders ADD COLUMN approvals text;
ALTER TABLE orders ADD COLUMN tip_minor bigint;
ALTER TABLE orders ADD COLUMN tax_exempt_reason text;
-- The part of the total that went on accounts: gift cards sold, debts paid off. It is no turnover.
ALTER TABLE orders ADD COLUMN issued_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN points_earned bigint NOT NULL DEFAULT 0;

CREATE INDEX orders_by_customer ON orders (store_id, customer_id, sold_at) WHERE customer_id IS NOT NULL;

ALTER TABLE order_lines ADD COLUMN note text;
ALTER TABLE order_lines ADD COLUMN issue_kind text;
ALTER TABLE order_lines ADD COLUMN issue_account text;

-- limit_minor: on account, how much the customer may owe. points: set aside for the tender.
ALTER TABLE order_tenders ADD COLUMN foreign_currency text;
ALTER TABLE order_tenders ADD COLUMN foreign_minor bigint;
ALTER TABLE order_tenders ADD COLUMN foreign_rate_micro bigint;
ALTER TABLE order_tenders ADD COLUMN on_trust bigint NOT NULL DEFAULT 0;
ALTER TABLE order_tenders ADD COLUMN limit_minor bigint;
ALTER TABLE order_tenders ADD COLUMN points bigint NOT NULL DEFAULT 0;

-- The store's scheme as inventory last told it, for sales that are made while inventory is away.
CREATE TABLE loyalty_schemes (
    store_id text NOT NULL,
    points_per_major bigint NOT NULL,
    point_minor bigint NOT NULL,
    PRIMARY KEY (store_id)
);

-- held is set aside for orders that are being paid. balance falls below zero only where points that were spent are
-- taken back with the goods that had earned them.
CREATE TABLE customer_points (
    store_id text NOT NULL,
    customer_id text NOT NULL,
    balance bigint NOT NULL,
    held bigint NOT NULL CHECK (held >= 0),
    PRIMARY KEY (store_id, customer_id)
);

-- Their sum is balance + held; the id of a movement exists once, so nothing is earned or spent twice.
CREATE TABLE point_movements (
    store_id text NOT NULL,
    movement_id text NOT NULL,
    customer_id text NOT NULL,
    order_id text NOT NULL,
    points bigint NOT NULL,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (store_id, movement_id)
);

CREATE INDEX point_movements_by_customer ON point_movements (store_id, customer_id, recorded_at);
