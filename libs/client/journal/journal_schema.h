// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace tillhouse::client
{

/// The sums of each shift, kept with the entries; all of it can be made again from them.
inline auto shiftSums() -> QString
{
    return QStringLiteral(R"(
CREATE TABLE shifts (
    shift_id TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    currency TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    closed_at TEXT NOT NULL DEFAULT '',
    z_number BIGINT NOT NULL DEFAULT 0,
    opening_minor BIGINT NOT NULL,
    cash_sales_minor BIGINT NOT NULL DEFAULT 0,
    cash_refunds_minor BIGINT NOT NULL DEFAULT 0,
    paid_in_minor BIGINT NOT NULL DEFAULT 0,
    paid_out_minor BIGINT NOT NULL DEFAULT 0,
    sales BIGINT NOT NULL DEFAULT 0,
    refunds BIGINT NOT NULL DEFAULT 0,
    sales_minor BIGINT NOT NULL DEFAULT 0,
    refunds_minor BIGINT NOT NULL DEFAULT 0,
    discounts_minor BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX shifts_open ON shifts (state) WHERE state = 'open';
CREATE INDEX shifts_by_z ON shifts (z_number);
CREATE TABLE shift_tenders (
    shift_id TEXT NOT NULL REFERENCES shifts (shift_id),
    kind TEXT NOT NULL,
    sales_minor BIGINT NOT NULL DEFAULT 0,
    refunds_minor BIGINT NOT NULL DEFAULT 0,
    payments BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (shift_id, kind)
) WITHOUT ROWID;
CREATE TABLE shift_taxes (
    shift_id TEXT NOT NULL REFERENCES shifts (shift_id),
    code TEXT NOT NULL,
    rate_ppm BIGINT NOT NULL,
    base_minor BIGINT NOT NULL,
    tax_minor BIGINT NOT NULL,
    PRIMARY KEY (shift_id, code, rate_ppm)
) WITHOUT ROWID;
CREATE TABLE shift_events (
    shift_id TEXT NOT NULL REFERENCES shifts (shift_id),
    kind TEXT NOT NULL,
    count BIGINT NOT NULL,
    minor BIGINT NOT NULL,
    PRIMARY KEY (shift_id, kind)
) WITHOUT ROWID;
CREATE TABLE shift_bookings (
    id TEXT PRIMARY KEY,
    shift_id TEXT NOT NULL
) WITHOUT ROWID;
)");
}

/// What the entries say of being offline, and indexes for what waits and for refunds.
inline auto offlineFacts() -> QString
{
    return QStringLiteral(R"(
CREATE TABLE offline_facts (
    number INTEGER PRIMARY KEY,
    sequence BIGINT NOT NULL REFERENCES entries (sequence),
    kind BIGINT NOT NULL,
    minor BIGINT NOT NULL,
    at_ms BIGINT NOT NULL,
    lease_id TEXT NOT NULL
);
CREATE INDEX offline_facts_by_kind ON offline_facts (kind, number);
CREATE INDEX documents_queue ON documents (sequence, kind) WHERE state IN ('recorded', 'sending');
CREATE INDEX documents_refunds ON documents (sequence) WHERE kind = 'refund';
ALTER TABLE chain ADD COLUMN latest_ms BIGINT NOT NULL DEFAULT 0;
UPDATE chain SET latest_ms = (SELECT coalesce(max(recorded_at_ms), 0) FROM entries);
)");
}

/// What was said on paper and is not in the payload, and an index for what has a receipt.
inline auto documentWords() -> QString
{
    return QStringLiteral(R"(
ALTER TABLE documents ADD COLUMN of_receipt TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN cashier TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN customer TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN minor BIGINT NOT NULL DEFAULT 0;
ALTER TABLE documents ADD COLUMN currency TEXT NOT NULL DEFAULT '';
CREATE INDEX documents_receipts ON documents (sequence) WHERE kind IN ('sale', 'card_intent', 'refund');
)");
}

/// Refunds, and cards that nobody waited for, that were answered, until somebody has been told of it. An older file's
/// are told of long ago.
inline auto untoldAnswers() -> QString
{
    return QStringLiteral("CREATE TABLE untold (id TEXT PRIMARY KEY) WITHOUT ROWID");
}

/// What makes a shift's turnover and its means of payment add up, and foreign money. Shifts from before have none of
/// it.
inline auto shiftRest() -> QString
{
    return QStringLiteral(R"(
ALTER TABLE shifts ADD COLUMN issued_minor BIGINT NOT NULL DEFAULT 0;
ALTER TABLE shifts ADD COLUMN tips_minor BIGINT NOT NULL DEFAULT 0;
ALTER TABLE shifts ADD COLUMN rounding_minor BIGINT NOT NULL DEFAULT 0;
ALTER TABLE shift_taxes ADD COLUMN refund_base_minor BIGINT NOT NULL DEFAULT 0;
ALTER TABLE shift_taxes ADD COLUMN refund_tax_minor BIGINT NOT NULL DEFAULT 0;
CREATE TABLE shift_foreign (
    shift_id TEXT NOT NULL REFERENCES shifts (shift_id),
    currency TEXT NOT NULL,
    given_minor BIGINT NOT NULL,
    worth_minor BIGINT NOT NULL,
    PRIMARY KEY (shift_id, currency)
) WITHOUT ROWID;
)");
}

/// The steps of the journal's file. A step that was released is never changed. The format is described in
/// `docs/TILL_JOURNAL.md`, because the server's programs read it too.
inline auto journalSchema() -> QStringList
{
    return {QStringLiteral(R"(
CREATE TABLE entries (
    sequence INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    number TEXT NOT NULL,
    recorded_at_ms BIGINT NOT NULL,
    payload TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    sequence BIGINT NOT NULL REFERENCES entries (sequence),
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    answer TEXT NOT NULL DEFAULT ''
);
CREATE INDEX documents_by_state ON documents (state, sequence);
CREATE INDEX documents_by_number ON documents (number);
CREATE TABLE chain (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    till TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    hash TEXT NOT NULL,
    counter BIGINT NOT NULL
);
)"),
            QStringLiteral(R"(
ALTER TABLE entries ADD COLUMN previous_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE entries ADD COLUMN signature TEXT NOT NULL DEFAULT '';
CREATE TABLE keys (
    from_sequence INTEGER PRIMARY KEY,
    public_key TEXT NOT NULL
);
)"),
            shiftSums(),
            offlineFacts(),
            documentWords(),
            untoldAnswers(),
            shiftRest()};
}

} // namespace tillhouse::client
