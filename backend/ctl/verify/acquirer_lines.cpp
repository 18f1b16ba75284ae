// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/acquirer_lines.h"

#include "contract/codec.h"

#include <fstream>

namespace tillhouse::ctl::verify
{

using contract::AcquirerEntry;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr contract::JsonLimits kLineLimits{4096, 4};

/// Walks along a line; what does not fit leaves it unfit for good.
class Cursor
{
public:
    explicit Cursor(std::string_view text)
        : m_rest(text)
    {
    }

    auto fits() const -> bool { return m_fits; }
    auto atEnd() const -> bool { return m_fits && m_rest.empty(); }

    auto maybe(std::string_view literal) -> bool
    {
        const bool there = m_rest.starts_with(literal);
        if (there)
            m_rest.remove_prefix(literal.size());
        return there;
    }
    void literal(std::string_view literal) { m_fits = maybe(literal) && m_fits; }

    /// Digits of a number that is neither negative nor near the limits of 64 bits.
    auto number() -> std::int64_t
    {
        std::int64_t value = 0;
        std::size_t digits = 0;
        for (; digits < m_rest.size() && m_rest[digits] >= '0' && m_rest[digits] <= '9' && digits < 16; ++digits)
            value = value * 10 + (m_rest[digits] - '0');
        m_fits = m_fits && digits > 0 && digits < 16 && (digits == 1 || m_rest[0] != '0');
        m_rest.remove_prefix(digits);
        return value;
    }

    /// A text of printable ASCII without an escape, up to its closing quote, as long and of the form that the rule
    /// says.
    auto text(const contract::TextRule &rule) -> std::string_view
    {
        std::size_t size = 0;
        while (size < m_rest.size() && m_rest[size] >= ' ' && m_rest[size] < '\x7f' && m_rest[size] != '"' &&
               m_rest[size] != '\\')
            ++size;
        const auto value = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        m_fits = maybe("\"") && m_fits && contract::complaint(value, rule).empty();
        return value;
    }

    template <class E>
    auto named() -> E
    {
        const auto value = domain::enumFromName<E>(text(contract::text(0, 40)));
        m_fits = m_fits && value.has_value();
        return value.value_or(E{});
    }

private:
    std::string_view m_rest;
    bool m_fits = true;
};

auto lineOf(const AcquirerEntry &entry) -> AcquirerLine
{
    return {entry.sequence, entry.kind, entry.key, entry.charge_key, entry.amount_minor, entry.currency, entry.state};
}

} // namespace

auto plainAcquirerLine(std::string_view line) -> std::optional<AcquirerLine>
{
    AcquirerLine read;
    Cursor at(line);
    at.literal("{\"sequence\":");
    read.sequence = at.number();
    at.literal(",\"kind\":\"");
    read.kind = at.named<contract::AcquirerEntryKind>();
    at.literal(",\"key\":\"");
    read.key = at.text(contract::nameText(contract::kMaxAcquirerKey));
    if (at.maybe(",\"charge_key\":\""))
        read.chargeKey = at.text(contract::nameText(contract::kMaxAcquirerKey));
    at.literal(",\"amount_minor\":");
    read.amountMinor = at.number();
    at.literal(",\"currency\":\"");
    read.currency = at.text(contract::currencyText());
    at.literal(",\"state\":\"");
    read.state = at.named<contract::AcquirerState>();
    at.literal(",\"reference\":\"");
    at.text(contract::text(0, 100));
    if (at.maybe(",\"reason\":\""))
        at.text(contract::text(0, 200));
    if (at.maybe(",\"recorded_at\":\""))
        at.text(contract::dateTimeText());
    // A batch's end, which has one more field, is read the other way.
    at.literal("}");
    return at.atEnd() && line.size() <= kLineLimits.maxBytes ? std::optional(read) : std::nullopt;
}

auto readAcquirerLines(const std::filesystem::path &file, std::int64_t oldBytes, const VisitAcquirerLine &visit)
    -> Result<bool>
{
    std::ifstream in(file);
    if (!in)
        return false;
    std::string text;
    std::int64_t read = 0;
    for (std::int64_t number = 1; std::getline(in, text); ++number) {
        if (in.eof())
            break;
        read += static_cast<std::int64_t>(text.size()) + 1;
        if (auto plain = plainAcquirerLine(text)) {
            plain->old = read <= oldBytes;
            visit(*plain);
            continue;
        }
        const auto entry = contract::decode<AcquirerEntry>(text, kLineLimits);
        if (!entry)
            return Error{ErrorCode::Internal, file.string() + ": line " + std::to_string(number) + " is damaged", {}};
        auto line = lineOf(*entry);
        line.old = read <= oldBytes;
        visit(line);
    }
    return true;
}

} // namespace tillhouse::ctl::verify
