-- SPDX-License-Identifier: GPL-3.0-or-later
-- Promotions: rules that lower prices by themselves. A rule is read whole, so it is kept whole: `content` is its JSON as
-- the contract writes it. At most 200 of a store are active.

CREATE TABLE promotions (
    store_id text NOT NULL,
    promotion_id text NOT NULL,
    active bigint NOT NULL,
    name_count bigint NOT NULL, -- how many products, departments and categories it names
    version bigint NOT NULL,
    updated_at bigint NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (store_id, promotion_id),
    FOREIGN KEY (store_id) REFERENCES stores (store_id)
);
