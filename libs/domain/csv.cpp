// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csv.h"

#include <algorithm>

namespace tillhouse::domain
{

namespace
{
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
}

CsvReader::CsvReader(std::string_view text, CsvLimits limits)
    : m_text(text)
    , m_limits(limits)
{
    if (m_text.substr(0, kByteOrderMark.size()) == kByteOrderMark)
        m_text.remove_prefix(kByteOrderMark.size());
    // Views into these strings are handed out, so they must never move within a record.
    m_unquoted.reserve(m_limits.columns);
}

auto CsvReader::next() -> Result<bool>
{
    m_fields.clear();
    m_unquotedUsed = 0;
    if (!skipEmptyLines())
        return false;
    ++m_row;
    m_recordLine = m_line;
    if (m_row > m_limits.rows)
        return fault(ErrorCode::TooLarge, "more than " + std::to_string(m_limits.rows) + " rows");
    while (true) {
        if (m_fields.size() == m_limits.columns)
            return fault(ErrorCode::TooLarge, "more than " + std::to_string(m_limits.columns) + " columns");
        if (auto read = readField(); !read)
            return read.error();
        if (atRecordEnd())
            return true;
        ++m_position; // the comma
    }
}

auto CsvReader::readField() -> Result<void>
{
    if (m_position < m_text.size() && m_text[m_position] == '"')
        return readQuoted();
    return readPlain();
}

auto CsvReader::readPlain() -> Result<void>
{
    const auto start = m_position;
    m_position = std::min(m_text.find_first_of(",\r\n\"", start), m_text.size());
    if (m_position < m_text.size()) {
        if (m_text[m_position] == '"')
            return fault(ErrorCode::InvalidInput, "a quote inside a field that does not begin with one");
        if (m_text[m_position] == '\r' && m_text.substr(m_position, 2) != "\r\n")
            return fault(ErrorCode::InvalidInput, "a carriage return without a line feed");
    }
    return take(m_text.substr(start, m_position - start));
}

auto CsvReader::readQuoted() -> Result<void>
{
    const auto opened = fault(ErrorCode::InvalidInput, "the quote is never closed");
    ++m_position;
    std::string *unquoted = nullptr;
    auto start = m_position;
    while (true) {
        const auto found = m_text.find_first_of("\"\n", m_position);
        if (found == std::string_view::npos)
            return opened;
        m_position = found + 1;
        if (m_text[found] == '\n') {
            ++m_line;
            m_lineStart = m_position;
            continue;
        }
        const auto part = m_text.substr(start, found - start);
        const bool doubled = m_position < m_text.size() && m_text[m_position] == '"';
        if (doubled && !unquoted) {
            if (m_unquotedUsed == m_unquoted.size())
                m_unquoted.emplace_back();
            unquoted = &m_unquoted[m_unquotedUsed++];
            unquoted->clear();
        }
        if (unquoted)
            unquoted->append(part);
        if (doubled) {
            unquoted->push_back('"');
            start = ++m_position;
            continue;
        }
        const auto rest = m_text.substr(m_position, 2);
        if (!rest.empty() && rest[0] != ',' && rest[0] != '\n' && rest != "\r\n")
            return fault(ErrorCode::InvalidInput, "text after the closing quote");
        return take(unquoted ? std::string_view(*unquoted) : part);
    }
}

auto CsvReader::take(std::string_view field) -> Result<void>
{
    if (field.size() > m_limits.fieldBytes)
        return fault(ErrorCode::TooLarge, "a field of more than " + std::to_string(m_limits.fieldBytes) + " bytes");
    m_fields.push_back(field);
    return {};
}

auto CsvReader::atRecordEnd() -> bool
{
    if (m_position < m_text.size() && m_text[m_position] == ',')
        return false;
    if (m_position < m_text.size() && m_text[m_position] == '\r')
        ++m_position;
    if (m_position < m_text.size()) {
        ++m_position;
        ++m_line;
        m_lineStart = m_position;
    }
    return true;
}

auto CsvReader::skipEmptyLines() -> bool
{
    while (m_position < m_text.size()) {
        const auto rest = m_text.substr(m_position, 2);
        const std::size_t length = rest[0] == '\n' ? 1 : (rest == "\r\n" ? 2 : 0);
        if (length == 0)
            return true;
        m_position += length;
        m_lineStart = m_position;
        ++m_line;
    }
    return false;
}

auto CsvReader::fault(ErrorCode code, const std::string &reason) const -> Error
{
    const auto where = "row " + std::to_string(m_row) + ", line " + std::to_string(m_line) + ", column " +
                       std::to_string(m_position - m_lineStart + 1);
    return {code, "The CSV text cannot be read: " + where + ": " + reason + ".", {{"csv", where + ": " + reason}}};
}

} // namespace tillhouse::domain
