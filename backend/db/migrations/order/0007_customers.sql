-- SPDX-License-Identifier: GPL-3.0-or-later
-- People whom the store knows. change_number grows by one with each change in a store: the tills' feed walks it.
CREATE TABLE customers (
    store_id text NOT NULL,
    customer_id text NOT NULL,
    name text NOT NULL,
    -- The name folded for sorting and keyset pages.
    name_key text NOT NULL,
    email text NOT NULL,
    phone text NOT NULL,
    card_code text NOT NULL,
    customer_group text NOT NULL,
    note text NOT NULL,
    tax_exempt_reason text NOT NULL,
    credit_limit_minor bigint NOT NULL CHECK (credit_limit_minor >= 0),
    active bigint NOT NULL,
    version bigint NOT NULL,
    change_number bigint NOT NULL,
    updated_at bigint NOT NULL,
    PRIMARY KEY (store_id, customer_id)
);

CREATE UNIQUE INDEX customers_by_card ON customers (store_id, card_code) WHERE card_code <> '';
CREATE UNIQUE INDEX customers_by_change ON customers (store_id, change_number);
CREATE INDEX customers_by_name ON customers (store_id, name_key, customer_id);

-- What a customer is found by, folded: the words of the name, e-mail, the digits of the phone, the card's code.
CREATE TABLE customer_words (
    store_id text NOT NULL,
    word text NOT NULL,
    customer_id text NOT NULL,
    PRIMARY KEY (store_id, word, customer_id)
);

CREATE INDEX customer_words_by_customer ON customer_words (store_id, customer_id, word);
