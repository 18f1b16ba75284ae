-- SPDX-License-Identifier: GPL-3.0-or-later
-- Requests that name themselves by a key, so that a repeat gets the first answer. An answer's secrets are not kept: they
-- are made again from the key.

CREATE TABLE idempotency_key (
    store_id text NOT NULL,
    operation text NOT NULL,
    request_key text NOT NULL,
    request_hash text NOT NULL,
    answer text NOT NULL,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (store_id, operation, request_key)
);
