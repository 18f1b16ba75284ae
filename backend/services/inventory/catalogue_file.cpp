// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/catalogue_file.h"

#include "domain/csv.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace tillhouse::inventory
{

using domain::CatalogueRowText;
using domain::CsvReader;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

struct FileColumn {
    std::string_view name;
    std::string_view CatalogueRowText::*text;
    bool required;
};

constexpr std::array<FileColumn, 12> kFileColumns{{
    {"sku", &CatalogueRowText::sku, true},
    {"barcode", &CatalogueRowText::barcode, true},
    {"name", &CatalogueRowText::name, true},
    {"department", &CatalogueRowText::department, false},
    {"category", &CatalogueRowText::category, false},
    {"brand", &CatalogueRowText::brand, false},
    {"price_minor", &CatalogueRowText::priceMinor, true},
    {"price_source", &CatalogueRowText::priceSource, false},
    {"tax_category", &CatalogueRowText::taxCategory, true},
    {"unit", &CatalogueRowText::unit, false},
    {"minimum_age", &CatalogueRowText::minimumAge, false},
    {"variant_of", &CatalogueRowText::variantOf, false},
}};

constexpr std::size_t kReasonBytes = 300;
constexpr std::size_t kValueBytes = 200;
constexpr std::size_t kNotedColumns = 20;

/// Where each known column stands in the file; nothing where it does not.
using ColumnPlaces = std::array<std::optional<std::size_t>, kFileColumns.size()>;

auto csvFault(std::string reason) -> Error
{
    return {ErrorCode::InvalidInput, "The catalogue file cannot be used.", {{"csv", std::move(reason)}}};
}

/// The value of a column for a person to recognise; nothing if it can't be shown.
auto shownValue(std::string_view value) -> std::optional<std::string>
{
    if (!domain::checkText("value", value, kValueBytes, false))
        return std::nullopt;
    return std::string(value);
}

auto rejectedRow(std::int64_t line, std::string field, std::string reason, std::optional<std::string> value)
    -> contract::RejectedRow
{
    return {line, std::move(field), reason.substr(0, kReasonBytes), std::move(value)};
}

/// One entry for a row with all its faults: the first in its own field, the others behind it.
auto rejectedRow(std::int64_t line, const CatalogueRowText &text, const Error &error) -> contract::RejectedRow
{
    const auto &first = error.fields.front();
    auto reason = first.reason;
    for (std::size_t i = 1; i < error.fields.size(); ++i)
        reason += "; " + error.fields[i].field + " " + error.fields[i].reason;
    const auto column = std::find_if(kFileColumns.begin(), kFileColumns.end(),
                                     [&](const FileColumn &known) { return known.name == first.field; });
    return rejectedRow(line, first.field, reason, shownValue(text.*(column->text)));
}

class FileReading
{
public:
    FileReading(std::string_view csv, const domain::TaxCategoryCodes &taxCategories)
        : m_reader(csv, {kMaxFileRows + 1, 100, 4096})
        , m_taxCategories(taxCategories)
    {
    }

    auto run() -> Result<CatalogueFile>
    {
        if (auto header = readHeader(); !header)
            return header.error();
        while (true) {
            const auto more = m_reader.next();
            if (!more)
                return asCsvField(more.error());
            if (!*more)
                break;
            readRow();
        }
        refuseRepeated("sku", [](const FileRow &row) -> std::string_view { return row.row.sku; });
        refuseRepeated("barcode", [](const FileRow &row) {
            return row.row.barcode ? row.row.barcode->gtin14() : std::string_view();
        });
        return std::move(m_file);
    }

private:
    static auto asCsvField(Error error) -> Error
    {
        for (auto &field : error.fields)
            field.field = "csv";
        return error;
    }

    auto readHeader() -> Result<void>
    {
        const auto more = m_reader.next();
        if (!more)
            return asCsvField(more.error());
        if (!*more)
            return csvFault("is empty");
        m_width = m_reader.fields().size();
        for (std::size_t place = 0; place < m_width; ++place) {
            if (auto column = placeColumn(place); !column)
                return column.error();
        }
        for (std::size_t i = 0; i < kFileColumns.size(); ++i) {
            if (kFileColumns[i].required && !m_places[i])
                return csvFault("the header lacks the column " + std::string(kFileColumns[i].name));
        }
        m_file.hasDepartment = has(&CatalogueRowText::department);
        m_file.hasCategory = has(&CatalogueRowText::category);
        m_file.hasBrand = has(&CatalogueRowText::brand);
        m_file.hasUnit = has(&CatalogueRowText::unit);
        m_file.hasMinimumAge = has(&CatalogueRowText::minimumAge);
        m_file.hasVariantOf = has(&CatalogueRowText::variantOf);
        return {};
    }

    auto has(std::string_view CatalogueRowText::*text) const -> bool
    {
        for (std::size_t i = 0; i < kFileColumns.size(); ++i)
            if (kFileColumns[i].text == text)
                return m_places[i].has_value();
        return false;
    }

    auto placeColumn(std::size_t place) -> Result<void>
    {
        const auto name = m_reader.fields()[place];
        for (std::size_t i = 0; i < kFileColumns.size(); ++i) {
            if (kFileColumns[i].name != name)
                continue;
            if (m_places[i])
                return csvFault("the header names the column " + std::string(name) + " twice");
            m_places[i] = place;
            return {};
        }
        if (m_file.notes.size() < kNotedColumns)
            m_file.notes.push_back("The column " + shownValue(name).value_or("number " + std::to_string(place + 1)) +
                                   " is not known and was ignored.");
        return {};
    }

    void readRow()
    {
        ++m_file.rowCount;
        const auto line = static_cast<std::int64_t>(m_reader.line());
        const auto &fields = m_reader.fields();
        if (fields.size() != m_width) {
            m_file.rejected.push_back(rejectedRow(
                line, "", "has " + std::to_string(fields.size()) + " fields, the header has " + std::to_string(m_width),
                std::nullopt));
            return;
        }
        CatalogueRowText text;
        for (std::size_t i = 0; i < kFileColumns.size(); ++i) {
            if (m_places[i])
                text.*(kFileColumns[i].text) = fields[*m_places[i]];
        }
        auto row = domain::parseCatalogueRow(text, m_taxCategories);
        if (row)
            m_file.rows.push_back({line, std::move(*row)});
        else
            m_file.rejected.push_back(rejectedRow(line, text, row.error()));
    }

    /// Which of several rows is meant can't be known, so all of them are refused, each naming another.
    template <class Key>
    void refuseRepeated(std::string_view field, Key key)
    {
        std::unordered_map<std::string_view, std::size_t> first;
        first.reserve(m_file.rows.size());
        std::vector<std::int64_t> other(m_file.rows.size(), 0);
        bool repeated = false;
        for (std::size_t i = 0; i < m_file.rows.size(); ++i) {
            const auto value = key(m_file.rows[i]);
            if (value.empty())
                continue; // several may have none
            const auto [entry, isNew] = first.emplace(value, i);
            if (isNew)
                continue;
            repeated = true;
            other[i] = m_file.rows[entry->second].line;
            if (other[entry->second] == 0)
                other[entry->second] = m_file.rows[i].line;
        }
        if (!repeated)
            return;
        std::vector<FileRow> kept;
        kept.reserve(m_file.rows.size());
        for (std::size_t i = 0; i < m_file.rows.size(); ++i) {
            auto &row = m_file.rows[i];
            if (other[i] == 0)
                kept.push_back(std::move(row));
            else
                m_file.rejected.push_back(rejectedRow(row.line, std::string(field),
                                                      "rows " + std::to_string(std::min(row.line, other[i])) + " and " +
                                                          std::to_string(std::max(row.line, other[i])) +
                                                          " have the same " + std::string(field),
                                                      std::string(key(row))));
        }
        m_file.rows = std::move(kept);
    }

    CsvReader m_reader;
    const domain::TaxCategoryCodes &m_taxCategories;
    ColumnPlaces m_places;
    std::size_t m_width = 0;
    CatalogueFile m_file;
};

} // namespace

auto readCatalogueFile(std::string_view csv, const domain::TaxCategoryCodes &taxCategories) -> Result<CatalogueFile>
{
    return FileReading(csv, taxCategories).run();
}

} // namespace tillhouse::inventory
