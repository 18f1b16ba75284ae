-- SPDX-License-Identifier: GPL-3.0-or-later
-- A drawer between its opening and its count. The sums are kept with every movement, so that closing costs the same at
-- any size, and can be recomputed from cash_movements.
CREATE TABLE shifts (
    store_id text NOT NULL,
    shift_id text NOT NULL,
    till_id text NOT NULL,
    state text NOT NULL,
    currency text NOT NULL,
    opening_minor bigint NOT NULL,
    sales_minor bigint NOT NULL,
    refunds_minor bigint NOT NULL,
    paid_in_minor bigint NOT NULL,
    paid_out_minor bigint NOT NULL,
    opened_at bigint NOT NULL,
    opened_by text,
    closed_at bigint,
    closed_by text,
    PRIMARY KEY (store_id, shift_id)
);

CREATE UNIQUE INDEX shifts_open ON shifts (store_id, till_id) WHERE state = 'open';
CREATE INDEX shifts_by_time ON shifts (store_id, opened_at, shift_id);

-- Every kind of tender over a shift: what came in, what went back, and, once it is closed, what was counted.
CREATE TABLE shift_tenders (
    store_id text NOT NULL,
    shift_id text NOT NULL,
    kind text NOT NULL,
    sales_minor bigint NOT NULL,
    refunds_minor bigint NOT NULL,
    counted_minor bigint,
    PRIMARY KEY (store_id, shift_id, kind)
);

-- Cash that came into a drawer or left it. A sale's id is its order's, a refund's the refund's, so that each counts once.
CREATE TABLE cash_movements (
    store_id text NOT NULL,
    movement_id text NOT NULL,
    shift_id text NOT NULL,
    kind text NOT NULL,
    amount_minor bigint NOT NULL,
    reason text NOT NULL,
    order_id text,
    actor text,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (store_id, movement_id)
);

CREATE INDEX cash_movements_by_shift ON cash_movements (store_id, shift_id);
