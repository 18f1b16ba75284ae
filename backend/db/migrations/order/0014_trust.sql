-- SPDX-License-Identifier: GPL-3.0-or-later
-- What tills took and gave back while they could ask nobody.

-- lease_id: the till's, for a gift card on trust.
ALTER TABLE order_tenders ADD COLUMN lease_id text;
-- loss_minor: cash that a till gave back beyond what the order had left; below zero: so much less than that.
ALTER TABLE order_refunds ADD COLUMN loss_minor bigint NOT NULL DEFAULT 0;
