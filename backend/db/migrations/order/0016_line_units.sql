-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the quantity of a line counts, where it is measured and not counted: kilogram, litre, metre.
ALTER TABLE order_lines ADD COLUMN unit text;
