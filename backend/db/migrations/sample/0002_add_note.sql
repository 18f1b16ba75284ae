-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE sample ADD COLUMN note text;
