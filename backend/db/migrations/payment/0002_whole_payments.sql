-- SPDX-License-Identifier: GPL-3.0-or-later
-- Holding, capturing and letting go; gift cards and store credit; what the order service has to learn unasked.

-- goal: take (charge, or capture what is held), hold, or void (let go and give back whatever is or will be taken).
-- answer, capture_answer: the first answer that was final, kept once something later would change what is told.
ALTER TABLE payments ADD COLUMN goal text NOT NULL DEFAULT 'take';
ALTER TABLE payments ADD COLUMN rounding_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE payments ADD COLUMN answer text;
ALTER TABLE payments ADD COLUMN capture_hash text;
ALTER TABLE payments ADD COLUMN capture_answer text;
ALTER TABLE payments ADD COLUMN void_hash text;
ALTER TABLE payments ADD COLUMN void_reason text;

-- step: what the acquirer is, or was last, asked for: charge, authorize, capture or void.
-- take_minor: how much of a hold is to be captured (null: all). authorized_minor: what was held, once less was taken.
-- late: approved after the sale went another way.
ALTER TABLE payment_tenders ADD COLUMN account text;
ALTER TABLE payment_tenders ADD COLUMN step text NOT NULL DEFAULT 'charge';
ALTER TABLE payment_tenders ADD COLUMN take_minor bigint;
ALTER TABLE payment_tenders ADD COLUMN authorized_minor bigint;
ALTER TABLE payment_tenders ADD COLUMN late bigint NOT NULL DEFAULT 0;
ALTER TABLE payment_tenders ADD COLUMN parked_at bigint;

-- to_kind, to_account: where the money goes if not the way it was paid.
ALTER TABLE refunds ADD COLUMN to_kind text;
ALTER TABLE refunds ADD COLUMN to_account text;
ALTER TABLE refunds ADD COLUMN rounding_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE refund_tenders ADD COLUMN parked_at bigint;
CREATE INDEX refunds_order ON refunds (store_id, order_id);

-- Gift cards and store credit. held_minor is set aside for orders that are being paid; both never fall below zero.
CREATE TABLE value_accounts (
    store_id text NOT NULL,
    kind text NOT NULL,
    account text NOT NULL,
    currency text NOT NULL,
    balance_minor bigint NOT NULL CHECK (balance_minor >= 0),
    held_minor bigint NOT NULL CHECK (held_minor >= 0),
    updated_at bigint NOT NULL,
    PRIMARY KEY (store_id, kind, account, currency)
);

-- Their sum is balance + held of the account; the id of a movement exists once, so nothing is taken or given twice.
CREATE TABLE value_movements (
    store_id text NOT NULL,
    movement_id text NOT NULL,
    kind text NOT NULL,
    account text NOT NULL,
    currency text NOT NULL,
    amount_minor bigint NOT NULL,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (store_id, movement_id)
);
CREATE INDEX value_movements_account ON value_movements (store_id, kind, account, currency);

-- A manager's word on an unknown tender. verdict: what the acquirer said in the end.
CREATE TABLE overrides (
    store_id text NOT NULL,
    tender_id text NOT NULL,
    resolution_id text NOT NULL,
    order_id text NOT NULL,
    outcome text NOT NULL,
    reason text NOT NULL,
    decided_by text NOT NULL,
    verdict text,
    recorded_at bigint NOT NULL,
    settled_at bigint,
    PRIMARY KEY (store_id, tender_id),
    FOREIGN KEY (store_id, tender_id) REFERENCES payment_tenders (store_id, tender_id)
);
CREATE INDEX overrides_open ON overrides (store_id, tender_id) WHERE settled_at IS NULL;

-- What the order service pulls. Positions have no gap.
CREATE TABLE payment_events (
    position bigint NOT NULL,
    store_id text NOT NULL,
    event_id text NOT NULL,
    kind text NOT NULL,
    payload text NOT NULL,
    occurred_at bigint NOT NULL,
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

-- One spelling for every account.
UPDATE ledger_postings SET account = replace(account, '-', '_');
UPDATE ledger_balances SET account = replace(account, '-', '_');
