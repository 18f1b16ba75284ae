-- SPDX-License-Identifier: GPL-3.0-or-later
-- Baskets that wait for their customers, for any till of the store. A basket that a till took stays, so that the till
-- whose answer was lost gets it again; take_id is NULL while nobody has it.
CREATE TABLE parked_baskets (
    store_id text NOT NULL,
    basket_id text NOT NULL,
    till_id text NOT NULL,
    label text NOT NULL,
    parked_by text,
    parked_at bigint NOT NULL,
    currency text NOT NULL,
    total_minor bigint NOT NULL,
    line_count bigint NOT NULL,
    content text NOT NULL,
    take_id text,
    taken_by text,
    taken_at bigint,
    PRIMARY KEY (store_id, basket_id)
);

CREATE INDEX parked_baskets_waiting ON parked_baskets (store_id, parked_at, basket_id) WHERE take_id IS NULL;
CREATE INDEX parked_baskets_taken ON parked_baskets (taken_at) WHERE take_id IS NOT NULL;
