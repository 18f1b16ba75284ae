-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far another service's events were applied. It is of no store: the events of all stores are one stream.
CREATE TABLE stream_positions (
    stream text NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (stream)
);
