-- SPDX-License-Identifier: GPL-3.0-or-later
-- The payment journal: what was intended before anybody was asked, what became of it, and the double-entry ledger.
-- Amounts are whole minor units, times milliseconds since 1970 (UTC). No card number has a column here.

-- One per order. request_hash is the idempotency record: a repeat has to ask for the same.
CREATE TABLE payments (
    store_id text NOT NULL,
    order_id text NOT NULL,
    currency text NOT NULL,
    request_hash text NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (store_id, order_id)
);

-- What the customer pays with. refunds_minor counts what refunds have claimed, refunded_minor what they have paid out.
CREATE TABLE payment_tenders (
    store_id text NOT NULL,
    tender_id text NOT NULL,
    order_id text NOT NULL,
    position bigint NOT NULL,
    kind text NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    state text NOT NULL,
    reference text,
    reason text,
    refunds_minor bigint NOT NULL DEFAULT 0,
    refunded_minor bigint NOT NULL DEFAULT 0,
    updated_at bigint NOT NULL,
    PRIMARY KEY (store_id, tender_id),
    FOREIGN KEY (store_id, order_id) REFERENCES payments (store_id, order_id),
    CHECK (refunded_minor <= refunds_minor AND refunds_minor <= amount_minor)
);
CREATE INDEX payment_tenders_order ON payment_tenders (store_id, order_id, position);
CREATE INDEX payment_tenders_open ON payment_tenders (store_id, tender_id) WHERE state IN ('pending', 'unknown');

CREATE TABLE refunds (
    store_id text NOT NULL,
    refund_id text NOT NULL,
    order_id text NOT NULL,
    currency text NOT NULL,
    request_hash text NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (store_id, refund_id),
    FOREIGN KEY (store_id, order_id) REFERENCES payments (store_id, order_id)
);

-- tender_id is the tender that is given back.
CREATE TABLE refund_tenders (
    store_id text NOT NULL,
    refund_id text NOT NULL,
    tender_id text NOT NULL,
    position bigint NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    state text NOT NULL,
    reference text,
    reason text,
    updated_at bigint NOT NULL,
    PRIMARY KEY (store_id, refund_id, tender_id),
    FOREIGN KEY (store_id, refund_id) REFERENCES refunds (store_id, refund_id),
    FOREIGN KEY (store_id, tender_id) REFERENCES payment_tenders (store_id, tender_id)
);
CREATE INDEX refund_tenders_open ON refund_tenders (store_id, refund_id) WHERE state IN ('pending', 'unknown');

-- Double entry: the lines of one transaction_id sum to zero per currency. A debit is positive.
CREATE TABLE ledger_postings (
    store_id text NOT NULL,
    transaction_id text NOT NULL,
    line bigint NOT NULL,
    account text NOT NULL,
    amount_minor bigint NOT NULL,
    currency text NOT NULL,
    order_id text NOT NULL,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (store_id, transaction_id, line)
);
CREATE INDEX ledger_postings_order ON ledger_postings (store_id, order_id);

-- The sum of the postings of each account, kept in the transaction that posts; it can be computed again from them.
CREATE TABLE ledger_balances (
    store_id text NOT NULL,
    account text NOT NULL,
    currency text NOT NULL,
    balance_minor bigint NOT NULL,
    PRIMARY KEY (store_id, account, currency)
);
