-- SPDX-License-Identifier: GPL-3.0-or-later
-- lost_minor: what of a tender that counts as paid never came: a card on trust that was declined when it was charged.
ALTER TABLE order_tenders ADD COLUMN lost_minor bigint NOT NULL DEFAULT 0;
UPDATE order_tenders SET lost_minor = amount_minor
 WHERE kind = 'card' AND EXISTS (SELECT 1 FROM exceptions AS e WHERE e.store_id = order_tenders.store_id
               AND e.order_id = order_tenders.order_id AND e.tender_id = order_tenders.tender_id
               AND e.code = 'card_on_trust_declined');

-- never_paid: a part that no money goes back for, because none came. Its state is declined from the beginning.
ALTER TABLE order_refund_tenders ADD COLUMN never_paid bigint NOT NULL DEFAULT 0;
