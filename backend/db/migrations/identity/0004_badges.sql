-- SPDX-License-Identifier: GPL-3.0-or-later
-- The code on a person's badge, hashed: scanned at a till it says who is there; the PIN proves it.
ALTER TABLE user_account ADD COLUMN badge_hash text;
CREATE UNIQUE INDEX user_account_badge ON user_account (badge_hash) WHERE badge_hash IS NOT NULL;
