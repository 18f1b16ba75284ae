-- SPDX-License-Identifier: GPL-3.0-or-later
-- How often a reservation was asked for. Of those that are there already nobody knows: more than once.
ALTER TABLE reservations ADD COLUMN asked bigint NOT NULL DEFAULT 2;
