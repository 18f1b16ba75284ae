-- SPDX-License-Identifier: GPL-3.0-or-later
-- A till that was enrolled for customers: nobody of the staff signs in at it, and only there visits begin.
ALTER TABLE till ADD COLUMN self_service bigint NOT NULL DEFAULT 0;

-- A customer's visit at such a till: a subject without a name. Of its token only the hash is kept.
CREATE TABLE visit (
    visit_id text NOT NULL PRIMARY KEY,
    store_id text NOT NULL,
    till_id text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    started_at bigint NOT NULL,
    ended_at bigint
);
CREATE INDEX visit_by_till ON visit (store_id, till_id) WHERE ended_at IS NULL;
CREATE INDEX visit_by_start ON visit (started_at);
