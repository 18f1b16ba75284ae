-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bundles, goods that are owed, order events that could not be applied, and what the order service is told.

ALTER TABLE stores ADD COLUMN cash_rounding_minor bigint NOT NULL DEFAULT 0;

ALTER TABLE products ADD COLUMN allow_backorder bigint NOT NULL DEFAULT 0;

-- What one unit of a product is made of; a product without rows is kept in stock itself.
CREATE TABLE bundle_parts (
    store_id text NOT NULL,
    sku text NOT NULL,
    position bigint NOT NULL,
    part_sku text NOT NULL,
    quantity_milli bigint NOT NULL CHECK (quantity_milli > 0),
    PRIMARY KEY (store_id, sku, position),
    FOREIGN KEY (store_id, sku) REFERENCES products (store_id, sku),
    FOREIGN KEY (store_id, part_sku) REFERENCES products (store_id, sku)
);
CREATE INDEX bundle_parts_by_part ON bundle_parts (store_id, part_sku);

-- What the bundles of an order's lines were made of when they were promised or sold, so that a return moves the same
-- parts however the bundle is made up by then.
CREATE TABLE line_parts (
    store_id text NOT NULL,
    order_id text NOT NULL,
    line_id text NOT NULL,
    position bigint NOT NULL,
    part_sku text NOT NULL,
    quantity_milli bigint NOT NULL,
    PRIMARY KEY (store_id, order_id, line_id, position)
);

-- quantity_milli stays what is promised from stock at hand (the sum of it over held reservations is what is allocated);
-- wanted_milli is what was asked for. NULL: the same. A bundle has a row for each of its parts.
-- may_owe: the rest may be owed instead of refused.
ALTER TABLE reservation_lines ADD COLUMN wanted_milli bigint;

ALTER TABLE reservation_lines ADD COLUMN may_owe bigint NOT NULL DEFAULT 0;

-- Whether the answer to the reservation said that something is owed.
ALTER TABLE reservations ADD COLUMN backordered bigint NOT NULL DEFAULT 0;

-- What an order is owed from stock still to come, in order of arrival. A row lives as long as something is owed.
CREATE TABLE backorders (
    store_id text NOT NULL,
    arrival_no bigint NOT NULL,
    order_id text NOT NULL,
    line_no bigint NOT NULL,
    line_id text NOT NULL,
    sku text NOT NULL,
    location_id text NOT NULL,
    owed_milli bigint NOT NULL CHECK (owed_milli > 0),
    PRIMARY KEY (store_id, arrival_no)
);
CREATE INDEX backorders_by_sku ON backorders (store_id, sku, location_id, arrival_no);
CREATE INDEX backorders_by_order ON backorders (store_id, order_id);

-- Order events that could not be applied, and those that follow one of them in the same order. An event is here or in
-- applied_events, never in both.
CREATE TABLE dead_letters (
    store_id text NOT NULL,
    event_id text NOT NULL,
    position bigint NOT NULL,
    type text NOT NULL,
    order_id text NOT NULL,
    occurred_at text NOT NULL,
    payload text NOT NULL,
    reason text NOT NULL,
    attempts bigint NOT NULL,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (store_id, event_id)
);
CREATE INDEX dead_letters_by_order ON dead_letters (store_id, order_id, position);

-- What the order service is told, counted across stores.
CREATE TABLE stock_events (
    position bigint NOT NULL PRIMARY KEY,
    event_id text NOT NULL,
    kind text NOT NULL,
    store_id text NOT NULL,
    order_id text NOT NULL,
    occurred_at bigint NOT NULL
);
