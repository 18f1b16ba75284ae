-- SPDX-License-Identifier: GPL-3.0-or-later
-- What tills took while they could ask nobody: cards, and gift cards under a lease.

-- on_trust: taken without asking. lease_id: the till's, for a gift card. short_minor: what the gift card did not have.
ALTER TABLE payment_tenders ADD COLUMN on_trust bigint NOT NULL DEFAULT 0;
ALTER TABLE payment_tenders ADD COLUMN lease_id text;
ALTER TABLE payment_tenders ADD COLUMN short_minor bigint NOT NULL DEFAULT 0;

-- on_trust: the word is a till's. The acquirer is not asked what became of the charge, it is asked for the charge.
ALTER TABLE overrides ADD COLUMN on_trust bigint NOT NULL DEFAULT 0;

-- Gift card money that a till may take without asking. used_minor: what it took, more than was granted included.
-- ended_at: when a later lease of the till replaced it.
CREATE TABLE gift_card_leases (
    store_id text NOT NULL,
    lease_id text NOT NULL,
    till_id text NOT NULL,
    currency text NOT NULL,
    granted_minor bigint NOT NULL CHECK (granted_minor >= 0),
    used_minor bigint NOT NULL DEFAULT 0 CHECK (used_minor >= 0),
    granted_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    ended_at bigint,
    PRIMARY KEY (store_id, lease_id)
);
CREATE INDEX gift_card_leases_open ON gift_card_leases (store_id, currency, till_id) WHERE ended_at IS NULL;
