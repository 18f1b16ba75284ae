-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether a till had paid the refund in cash before it told of it: then it left the drawer of the shift that it names.
ALTER TABLE order_refunds ADD COLUMN paid_out bigint NOT NULL DEFAULT 0;
