-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is there. Users belong to the whole enterprise, so these tables are small and not divided by store; what belongs to
-- a store (tills) leads with store_id. Times are milliseconds since 1970. No password, PIN, token or till secret is kept,
-- only hashes.

CREATE TABLE user_account (
    user_id text NOT NULL PRIMARY KEY,
    user_name text NOT NULL UNIQUE, -- lower case
    display_name text NOT NULL,
    password_hash text NOT NULL,    -- argon2id
    pin_hash text,                  -- argon2id; NULL: may not sign in at a till
    active bigint NOT NULL,
    created_at bigint NOT NULL
);

CREATE TABLE user_role (
    user_id text NOT NULL REFERENCES user_account (user_id),
    role text NOT NULL,
    PRIMARY KEY (user_id, role)
);

CREATE TABLE user_store (
    user_id text NOT NULL REFERENCES user_account (user_id),
    store_id text NOT NULL,         -- '*' is every store
    PRIMARY KEY (user_id, store_id)
);
CREATE INDEX user_store_by_store ON user_store (store_id, user_id);

CREATE TABLE till (
    store_id text NOT NULL,
    till_id text NOT NULL,
    name text NOT NULL,
    secret_hash text NOT NULL,
    enrolled_by text NOT NULL,
    enrolled_at bigint NOT NULL,
    last_seen_at bigint,
    PRIMARY KEY (store_id, till_id)
);

-- One sign-in with a password and everything that follows from its refresh tokens.
CREATE TABLE session (
    session_id text NOT NULL PRIMARY KEY,
    user_id text NOT NULL REFERENCES user_account (user_id),
    started_at bigint NOT NULL,
    ended_at bigint,
    ended_by text                   -- sign_out, replay
);
CREATE INDEX session_by_user ON session (user_id);

CREATE TABLE refresh_token (
    token_hash text NOT NULL PRIMARY KEY,
    session_id text NOT NULL REFERENCES session (session_id),
    issued_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint,                 -- when it was first exchanged
    successor_hash text,            -- what it was last exchanged for
    repeats bigint NOT NULL         -- exchanges after the first, because an answer was lost
);
CREATE INDEX refresh_token_by_expiry ON refresh_token (expires_at);

-- Counts failed sign-ins of a user or till; the subject is a digest, because people type passwords into name fields.
CREATE TABLE sign_in_attempt (
    subject text NOT NULL PRIMARY KEY,
    failures bigint NOT NULL,
    last_at bigint NOT NULL,
    blocked_until bigint NOT NULL
);
CREATE INDEX sign_in_attempt_by_time ON sign_in_attempt (last_at);

-- Every sign-in that was tried, and every change of who may sign in.
CREATE TABLE sign_in_audit (
    event_id text NOT NULL PRIMARY KEY,
    recorded_at bigint NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    user_id text,                   -- NULL: no such user
    actor_id text,                  -- who did it, where that is somebody else
    store_id text,
    till_id text,
    trace_id text NOT NULL
);
CREATE INDEX sign_in_audit_by_time ON sign_in_audit (recorded_at);
CREATE INDEX sign_in_audit_by_user ON sign_in_audit (user_id, recorded_at)
