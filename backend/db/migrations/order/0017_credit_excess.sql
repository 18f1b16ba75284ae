-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far a tender on account went above what its customer may owe, because somebody allowed it; 0: it did not.
ALTER TABLE order_tenders ADD COLUMN excess_minor bigint NOT NULL DEFAULT 0;
