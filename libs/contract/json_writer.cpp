// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/json.h"

#include <algorithm>
#include <charconv>

namespace tillhouse::contract
{

namespace
{

/// What must not stand in a JSON text as it is: RFC 8259, 7.
auto needsEscape(char c) -> bool
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

void appendEscape(std::string &out, char c)
{
    constexpr char kHex[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += "\\u00";
        out += kHex[(c >> 4) & 0xf];
        out += kHex[c & 0xf];
    }
}

/// Runs of harmless characters, nearly always the whole text, are copied at once.
void appendQuoted(std::string &out, std::string_view text)
{
    out += '"';
    while (!text.empty()) {
        const auto run = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), needsEscape) - text.begin());
        out.append(text.substr(0, run));
        if (run == text.size())
            break;
        appendEscape(out, text[run]);
        text.remove_prefix(run + 1);
    }
    out += '"';
}

} // namespace

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out += ',';
    m_needsComma = true;
}

void JsonWriter::beginObject()
{
    separate();
    m_out += '{';
    m_needsComma = false;
}

void JsonWriter::endObject()
{
    m_out += '}';
    m_needsComma = true;
}

void JsonWriter::beginList()
{
    separate();
    m_out += '[';
    m_needsComma = false;
}

void JsonWriter::endList()
{
    m_out += ']';
    m_needsComma = true;
}

void JsonWriter::key(std::string_view name)
{
    separate();
    appendQuoted(m_out, name);
    m_out += ':';
    m_needsComma = false;
}

void JsonWriter::value(std::string_view text)
{
    separate();
    appendQuoted(m_out, text);
}

void JsonWriter::value(std::int64_t number)
{
    separate();
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    m_out.append(digits, end);
}

void JsonWriter::value(bool flag)
{
    separate();
    m_out += flag ? "true" : "false";
}

void JsonWriter::null()
{
    separate();
    m_out += "null";
}

} // namespace tillhouse::contract
