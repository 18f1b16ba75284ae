-- SPDX-License-Identifier: GPL-3.0-or-later
-- What promotions took off a line: part of its discount, one JSON text, '' for nothing.
ALTER TABLE order_lines ADD COLUMN promotions text NOT NULL DEFAULT '';
