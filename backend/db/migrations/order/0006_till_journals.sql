-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far each till's journal is known here, and the mark of every entry that a till sent: a till whose disk was put back
-- from an old copy sends the same sequence with another hash.

CREATE TABLE till_journals (
    store_id text NOT NULL,
    till_id text NOT NULL,
    sequence bigint NOT NULL,       -- of the furthest entry
    hash text NOT NULL,
    receipt_counter bigint NOT NULL, -- the highest that a receipt number ended in
    public_key text NOT NULL,       -- of the key that signed the furthest entry
    updated_at bigint NOT NULL,
    PRIMARY KEY (store_id, till_id)
);

CREATE TABLE till_journal_marks (
    store_id text NOT NULL,
    till_id text NOT NULL,
    sequence bigint NOT NULL,
    hash text NOT NULL,
    previous_hash text NOT NULL,
    kind text NOT NULL,
    document_id text NOT NULL,      -- the order's, refund's or restoration's id
    received_at bigint NOT NULL,
    PRIMARY KEY (store_id, till_id, sequence, hash)
);
