// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/journal_bytes.h"

namespace tillhouse::domain
{

namespace
{

void addJournalField(std::string &bytes, std::string_view field)
{
    bytes += std::to_string(field.size());
    bytes += ':';
    bytes += field;
}

} // namespace

auto journalBytes(const JournalLink &link) -> std::string
{
    std::string bytes;
    bytes.reserve(link.payload.size() + 256);
    addJournalField(bytes, link.previousHash);
    addJournalField(bytes, std::to_string(link.sequence));
    addJournalField(bytes, link.till);
    addJournalField(bytes, link.kind);
    addJournalField(bytes, link.id);
    addJournalField(bytes, link.number);
    addJournalField(bytes, std::to_string(link.recordedAtMs));
    addJournalField(bytes, link.payload);
    return bytes;
}

auto journalSignedText(std::string_view hash) -> std::string
{
    return "tillhouse-journal-entry:" + std::string(hash);
}

} // namespace tillhouse::domain
