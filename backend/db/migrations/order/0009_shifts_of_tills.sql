-- SPDX-License-Identifier: GPL-3.0-or-later
-- A till opens, counts and closes by itself and tells later, in any order. A shift is known from the first thing that is
-- heard of it; `announced` is 0 until its opening is. The sequences are the places of opening and count in the till's
-- journal: a sale between them belongs to the shift however late it arrives.
ALTER TABLE shifts ADD COLUMN announced integer NOT NULL DEFAULT 1;
ALTER TABLE shifts ADD COLUMN opened_sequence bigint;
ALTER TABLE shifts ADD COLUMN closed_sequence bigint;
ALTER TABLE shifts ADD COLUMN z_number bigint;
ALTER TABLE shifts ADD COLUMN till_expected_minor bigint;
ALTER TABLE shifts ADD COLUMN approved_by text;
ALTER TABLE shifts ADD COLUMN note text;

-- Two may be open here for a while: the next one's opening came before the count of the one before.
DROP INDEX shifts_open;
CREATE INDEX shifts_open ON shifts (store_id, till_id) WHERE state = 'open';
CREATE INDEX shifts_by_z ON shifts (store_id, till_id, z_number) WHERE z_number IS NOT NULL;

ALTER TABLE cash_movements ADD COLUMN approver text;

CREATE TABLE shift_denominations (
    store_id text NOT NULL,
    shift_id text NOT NULL,
    value_minor bigint NOT NULL,
    counted bigint NOT NULL,
    PRIMARY KEY (store_id, shift_id, value_minor)
);

-- Acts at a till beside its sales that an owner wants to know of.
CREATE TABLE till_events (
    store_id text NOT NULL,
    event_id text NOT NULL,
    till_id text NOT NULL,
    kind text NOT NULL,
    happened_at bigint NOT NULL,
    cashier_id text,
    approver_id text,
    order_id text,
    shift_id text,
    amount_minor bigint,
    currency text,
    detail text NOT NULL,
    received_at bigint NOT NULL,
    PRIMARY KEY (store_id, event_id)
);

CREATE INDEX till_events_by_time ON till_events (store_id, happened_at, event_id);
CREATE INDEX till_events_of_till ON till_events (store_id, till_id, happened_at, event_id);
