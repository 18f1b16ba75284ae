-- SPDX-License-Identifier: GPL-3.0-or-later
-- What customers owe, money that a sale puts on accounts, tips.

-- limit_minor: on account, how much may be owed altogether.
ALTER TABLE payment_tenders ADD COLUMN limit_minor bigint;
-- issues: what goes on accounts once the payment is taken, as JSON; never searched. issue_state: '' (nothing moved yet),
-- issued, or taken_back.
ALTER TABLE payments ADD COLUMN tip_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE payments ADD COLUMN issues text;
ALTER TABLE payments ADD COLUMN issue_state text NOT NULL DEFAULT '';
ALTER TABLE refunds ADD COLUMN tip_minor bigint NOT NULL DEFAULT 0;

-- What a customer owes. held_minor is set aside for orders that are being paid; owed_minor falls below zero where more
-- was paid off, or given back, than was owed: then we owe it.
CREATE TABLE credit_accounts (
    store_id text NOT NULL,
    account text NOT NULL,
    currency text NOT NULL,
    owed_minor bigint NOT NULL,
    held_minor bigint NOT NULL CHECK (held_minor >= 0),
    updated_at bigint NOT NULL,
    PRIMARY KEY (store_id, account, currency)
);

-- Their sum is owed_minor of the account; the id of a movement exists once.
CREATE TABLE credit_movements (
    store_id text NOT NULL,
    movement_id text NOT NULL,
    account text NOT NULL,
    currency text NOT NULL,
    amount_minor bigint NOT NULL,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (store_id, movement_id)
);
CREATE INDEX credit_movements_account ON credit_movements (store_id, account, currency);
