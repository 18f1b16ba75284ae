-- SPDX-License-Identifier: GPL-3.0-or-later
-- The order's tender that an entry of the inbox is about, where it is about one: what ends the one closes the other.
ALTER TABLE exceptions ADD COLUMN tender_id text;
