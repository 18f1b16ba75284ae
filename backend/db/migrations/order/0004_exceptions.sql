-- SPDX-License-Identifier: GPL-3.0-or-later
-- What somebody should look at. Entries are closed with a note, never deleted.
CREATE TABLE exceptions (
    store_id text NOT NULL,
    exception_id text NOT NULL,
    code text NOT NULL,
    order_id text,
    till_id text,
    line_id text,
    detail text NOT NULL,
    raised_at bigint NOT NULL,
    closed_at bigint,
    closed_by text,
    note text,
    PRIMARY KEY (store_id, exception_id)
);

CREATE INDEX exceptions_open ON exceptions (store_id, raised_at, exception_id) WHERE closed_at IS NULL;
CREATE INDEX exceptions_by_time ON exceptions (store_id, raised_at, exception_id);
CREATE INDEX exceptions_by_order ON exceptions (store_id, order_id) WHERE order_id IS NOT NULL;

-- What orders noted before there was an inbox.
INSERT INTO exceptions (store_id, exception_id, code, order_id, till_id, line_id, detail, raised_at)
SELECT e.store_id, e.order_id || '.' || e.exception_number, e.code, e.order_id, o.till_id, e.line_id, e.detail,
    o.created_at
FROM order_exceptions AS e JOIN orders AS o ON o.store_id = e.store_id AND o.order_id = e.order_id;
