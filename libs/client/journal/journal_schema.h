// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace tillhouse::client
{

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
)")};
}

} // namespace tillhouse::client
