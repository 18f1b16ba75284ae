-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the acquirer pays out, and how it compares with what we took and gave back.

-- captured_at: when the money was ours. settled_batch: the batch that paid it out. missing_batch: the one after which it
-- was told that no report lists it.
ALTER TABLE payment_tenders ADD COLUMN captured_at bigint;
ALTER TABLE payment_tenders ADD COLUMN settled_batch bigint;
ALTER TABLE payment_tenders ADD COLUMN missing_batch bigint;
ALTER TABLE refund_tenders ADD COLUMN settled_batch bigint;
ALTER TABLE refund_tenders ADD COLUMN missing_batch bigint;
CREATE INDEX payment_tenders_unsettled ON payment_tenders (store_id, tender_id)
    WHERE kind = 'card' AND settled_batch IS NULL AND missing_batch IS NULL
    AND state IN ('captured', 'partly_refunded', 'refunded');
CREATE INDEX refund_tenders_unsettled ON refund_tenders (store_id, refund_id)
    WHERE settled_batch IS NULL AND missing_batch IS NULL AND state = 'captured';

-- One per batch of the acquirer, for all stores. report_hash is what a second copy of the report is compared with.
CREATE TABLE settlement_reports (
    batch bigint NOT NULL,
    day text NOT NULL,
    closed_at bigint NOT NULL,
    lines bigint NOT NULL,
    report_hash text NOT NULL,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (batch)
);

-- booked_minor: what we had booked when the line came, signed. A report is kept in parts and its batch booked at the end.
-- difference: null where the line agrees with us, `open` while our own outcome is not known, else what is wrong.
CREATE TABLE settlement_lines (
    store_id text NOT NULL,
    batch bigint NOT NULL,
    line bigint NOT NULL,
    kind text NOT NULL,
    acquirer_key text NOT NULL,
    amount_minor bigint NOT NULL,
    currency text NOT NULL,
    reference text NOT NULL,
    booked_minor bigint NOT NULL,
    difference text,
    PRIMARY KEY (store_id, batch, line)
);
CREATE INDEX settlement_lines_key ON settlement_lines (store_id, acquirer_key);
CREATE INDEX settlement_lines_open ON settlement_lines (store_id, batch, line) WHERE difference = 'open';
