-- SPDX-License-Identifier: GPL-3.0-or-later
-- The sample store exists for the tests of backend/db alone: its text holds what an embedding could damage.
CREATE TABLE sample (
    store_id text NOT NULL,
    id text NOT NULL,
    odd text NOT NULL DEFAULT 'a;b\n"c" ${HOME} [x]',
    PRIMARY KEY (store_id, id)
);
CREATE INDEX sample_odd ON sample (store_id, odd);
