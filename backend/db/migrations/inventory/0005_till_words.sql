-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the tills need to know of a product and of their store: units, ages, variants, packs, and the till policy.

-- What a price and a quantity of 1000 are for.
ALTER TABLE products ADD COLUMN unit text NOT NULL DEFAULT 'piece';

-- Of whoever buys it, in years; 0: anybody.
ALTER TABLE products ADD COLUMN minimum_age bigint NOT NULL DEFAULT 0;

-- The family whose variants are offered together; '': none.
ALTER TABLE products ADD COLUMN variant_of text NOT NULL DEFAULT '';

-- What tells a variant from its siblings, as the contract writes it; '': nothing.
ALTER TABLE products ADD COLUMN variant_options text NOT NULL DEFAULT '';

-- A pack is found like a barcode and may have no other's code: it is a barcode that stands for more than one of the
-- product. NULL: the product itself.
ALTER TABLE barcodes ADD COLUMN pack_quantity_milli bigint CHECK (pack_quantity_milli > 0);

ALTER TABLE barcodes ADD COLUMN pack_name text NOT NULL DEFAULT '';

-- Of the whole pack; NULL: what its contents cost.
ALTER TABLE barcodes ADD COLUMN pack_price_minor bigint CHECK (pack_price_minor >= 0);

-- How the store's tills behave, as the contract writes it; '': as if nothing had been said.
ALTER TABLE stores ADD COLUMN till_policy text NOT NULL DEFAULT '';
