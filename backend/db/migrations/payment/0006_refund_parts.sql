-- SPDX-License-Identifier: GPL-3.0-or-later
-- diverted_minor: what of a tender's part of a refund goes to the refund's to_kind; the rest goes back the way it was
-- paid. Until now it was all or nothing.
ALTER TABLE refund_tenders ADD COLUMN diverted_minor bigint NOT NULL DEFAULT 0;
UPDATE refund_tenders SET diverted_minor = amount_minor
 WHERE EXISTS (SELECT 1 FROM refunds AS r WHERE r.store_id = refund_tenders.store_id
               AND r.refund_id = refund_tenders.refund_id AND r.to_kind IS NOT NULL);
