-- SPDX-License-Identifier: GPL-3.0-or-later
-- The key with which a till signs its journal. `till` names the present one, whose thumbprint (RFC 7638) is in the tokens
-- of PIN sign-ins there; `till_key` keeps every key that a till ever had, so that old entries can be checked.

ALTER TABLE till ADD COLUMN key_thumbprint text;

CREATE TABLE till_key (
    store_id text NOT NULL,
    till_id text NOT NULL,
    thumbprint text NOT NULL,
    public_key text NOT NULL,       -- base64url of the SubjectPublicKeyInfo in DER
    enrolled_at bigint NOT NULL,
    PRIMARY KEY (store_id, till_id, thumbprint)
);
