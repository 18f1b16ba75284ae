// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::domain
{

/// What a CSV text may have at most; beyond it the reading ends with TooLarge.
struct CsvLimits {
    std::size_t rows = 2'000'000; ///< records, the header included
    std::size_t columns = 256;
    std::size_t fieldBytes = 65'536;
};

/// Reads comma-separated values record by record as RFC 4180 defines them: quoted fields may hold commas, line breaks
/// and doubled quotes; lines end with CRLF or LF, the last one may lack its end; a UTF-8 byte order mark is dropped and
/// an empty line is no record. The text must outlive the reader.
class CsvReader
{
public:
    explicit CsvReader(std::string_view text, CsvLimits limits = {});

    /// Reads the next record: false at the end. An error names row, line and column of the fault, and ends the reading.
    auto next() -> Result<bool>;

    /// The fields of the record just read; valid until the next call of next().
    auto fields() const -> const std::vector<std::string_view> & { return m_fields; }
    /// Number of the record just read, 1 for the first.
    auto row() const -> std::size_t { return m_row; }
    /// Line of the text on which that record begins, 1 for the first. It runs ahead of row() after quoted line breaks.
    auto line() const -> std::size_t { return m_recordLine; }

private:
    auto readField() -> Result<void>;
    auto readQuoted() -> Result<void>;
    auto readPlain() -> Result<void>;
    auto take(std::string_view field) -> Result<void>;
    auto atRecordEnd() -> bool;
    auto skipEmptyLines() -> bool;
    auto fault(ErrorCode code, const std::string &reason) const -> Error;

    std::string_view m_text;
    CsvLimits m_limits;
    std::size_t m_position = 0;
    std::size_t m_lineStart = 0;
    std::size_t m_line = 1;
    std::size_t m_recordLine = 0;
    std::size_t m_row = 0;
    std::vector<std::string_view> m_fields;
    std::vector<std::string> m_unquoted; ///< fields whose doubled quotes had to be undone
    std::size_t m_unquotedUsed = 0;
};

} // namespace tillhouse::domain
