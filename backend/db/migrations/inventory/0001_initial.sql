-- SPDX-License-Identifier: GPL-3.0-or-later
-- Catalogue, stock ledger and reservations. Quantities are thousandths of a unit, prices minor units of the store's
-- currency, times milliseconds since 1970 in UTC.

CREATE TABLE stores (
    store_id text NOT NULL PRIMARY KEY,
    name text NOT NULL,
    currency text NOT NULL,
    prices_include_tax bigint NOT NULL,
    default_location_id text NOT NULL
);

-- Numbers that only grow: 'change' for the tills' feed, 'movement' for the ledger. A row instead of a sequence, so that
-- a number is never seen before the smaller ones are committed.
CREATE TABLE counters (
    store_id text NOT NULL,
    name text NOT NULL,
    value bigint NOT NULL,
    PRIMARY KEY (store_id, name)
);

CREATE TABLE tax_categories (
    store_id text NOT NULL,
    tax_category_id text NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (store_id, tax_category_id)
);

CREATE TABLE tax_rates (
    store_id text NOT NULL,
    tax_category_id text NOT NULL,
    position bigint NOT NULL,
    name text NOT NULL,
    rate_ppm bigint NOT NULL CHECK (rate_ppm >= 0),
    PRIMARY KEY (store_id, tax_category_id, position),
    FOREIGN KEY (store_id, tax_category_id) REFERENCES tax_categories (store_id, tax_category_id)
);

-- name_key is the name in folded case: what a search for the start of a name compares.
CREATE TABLE products (
    store_id text NOT NULL,
    sku text NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    department text NOT NULL,
    category text NOT NULL,
    brand text NOT NULL,
    price_minor bigint NOT NULL CHECK (price_minor >= 0),
    tax_category_id text NOT NULL,
    active bigint NOT NULL,
    version bigint NOT NULL,
    change_number bigint NOT NULL,
    updated_at bigint NOT NULL,
    PRIMARY KEY (store_id, sku),
    FOREIGN KEY (store_id, tax_category_id) REFERENCES tax_categories (store_id, tax_category_id)
);
CREATE INDEX products_by_name ON products (store_id, name_key, sku, active);
CREATE UNIQUE INDEX products_by_change ON products (store_id, change_number);

CREATE TABLE barcodes (
    store_id text NOT NULL,
    gtin14 text NOT NULL,
    sku text NOT NULL,
    position bigint NOT NULL,
    digits text NOT NULL,
    PRIMARY KEY (store_id, gtin14),
    FOREIGN KEY (store_id, sku) REFERENCES products (store_id, sku)
);
CREATE INDEX barcodes_by_sku ON barcodes (store_id, sku, position);
CREATE INDEX barcodes_by_digits ON barcodes (store_id, digits, sku);

-- Every price a product ever had, by the version of the product that brought it.
CREATE TABLE prices (
    store_id text NOT NULL,
    sku text NOT NULL,
    version bigint NOT NULL,
    price_minor bigint NOT NULL,
    source text NOT NULL,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (store_id, sku, version)
);

CREATE TABLE import_runs (
    store_id text NOT NULL,
    import_id text NOT NULL,
    actor text NOT NULL,
    recorded_at bigint NOT NULL,
    row_count bigint NOT NULL,
    created_count bigint NOT NULL,
    changed_count bigint NOT NULL,
    unchanged_count bigint NOT NULL,
    rejected_count bigint NOT NULL,
    PRIMARY KEY (store_id, import_id)
);

CREATE TABLE locations (
    store_id text NOT NULL,
    location_id text NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (store_id, location_id)
);

-- Kept with every movement and reservation in the same transaction; the sum of the movements is the truth. A sale at a
-- till of something that is not in the catalogue has a row, too.
CREATE TABLE stock_levels (
    store_id text NOT NULL,
    location_id text NOT NULL,
    sku text NOT NULL,
    on_hand_milli bigint NOT NULL,
    allocated_milli bigint NOT NULL CHECK (allocated_milli >= 0),
    PRIMARY KEY (store_id, sku, location_id)
);

CREATE TABLE stock_movements (
    store_id text NOT NULL,
    movement_no bigint NOT NULL,
    sku text NOT NULL,
    location_id text NOT NULL,
    kind text NOT NULL,
    quantity_milli bigint NOT NULL CHECK (quantity_milli <> 0),
    on_hand_after_milli bigint NOT NULL,
    reason text NOT NULL,
    source_id text NOT NULL,
    order_id text,
    actor text,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (store_id, movement_no)
);
CREATE INDEX stock_movements_by_sku ON stock_movements (store_id, sku, movement_no);

-- request_hash and answer are the idempotency record: a repeat gets the first answer.
CREATE TABLE reservations (
    store_id text NOT NULL,
    order_id text NOT NULL,
    location_id text NOT NULL,
    policy text NOT NULL,
    state text NOT NULL,
    expires_at bigint NOT NULL,
    recorded_at bigint NOT NULL,
    request_hash text NOT NULL,
    answer text NOT NULL,
    PRIMARY KEY (store_id, order_id)
);
CREATE INDEX reservations_held ON reservations (expires_at) WHERE state = 'held';

CREATE TABLE reservation_lines (
    store_id text NOT NULL,
    order_id text NOT NULL,
    line_no bigint NOT NULL,
    line_id text NOT NULL,
    sku text NOT NULL,
    quantity_milli bigint NOT NULL,
    PRIMARY KEY (store_id, order_id, line_no),
    FOREIGN KEY (store_id, order_id) REFERENCES reservations (store_id, order_id)
);

CREATE TABLE applied_events (
    store_id text NOT NULL,
    event_id text NOT NULL,
    position bigint NOT NULL,
    type text NOT NULL,
    order_id text NOT NULL,
    applied_at bigint NOT NULL,
    PRIMARY KEY (store_id, event_id)
);

-- How far the stream of order events was read; one row, since positions are counted across stores.
CREATE TABLE event_positions (
    stream text NOT NULL PRIMARY KEY,
    position bigint NOT NULL
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
