-- SPDX-License-Identifier: GPL-3.0-or-later
-- What of a refund's tender went where the refund says (paid_to), the rest went back the way it was paid; and which sale
-- used a coupon that is good for one.

ALTER TABLE order_refund_tenders ADD COLUMN diverted_minor bigint NOT NULL DEFAULT 0;
UPDATE order_refund_tenders SET diverted_minor = amount_minor
 WHERE EXISTS (SELECT 1 FROM order_refunds AS r WHERE r.store_id = order_refund_tenders.store_id
               AND r.order_id = order_refund_tenders.order_id AND r.refund_id = order_refund_tenders.refund_id
               AND r.paid_to IS NOT NULL);

-- code: without the difference between large and small letters. A till's sale is recorded though the coupon was used
-- before, so a code may be here twice. A cancelled order used nothing.
CREATE TABLE coupon_uses (
    store_id text NOT NULL,
    code text NOT NULL,
    order_id text NOT NULL,
    used_at bigint NOT NULL,
    PRIMARY KEY (store_id, code, order_id)
);
