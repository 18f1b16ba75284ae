// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/escpos.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr char kEsc = '\x1b';
constexpr char kGs = '\x1d';
constexpr char kCodePage858 = 19;
constexpr char kBarcodeHeight = 64;
constexpr char kBarcodeModule = 2;
constexpr char kCode128 = 73;
constexpr char kFeedBeforeCut = 66; ///< feed to the cutter, then cut but for one point

/// Characters 0x80 to 0xFF of code page 858.
constexpr char16_t kUpperHalf[] =
    u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´"
    u"\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";
static_assert(std::size(kUpperHalf) == 129);

auto encodeCharacter(QChar c) -> char
{
    if (c.unicode() >= 0x20 && c.unicode() < 0x7f)
        return static_cast<char>(c.unicode());
    const auto *end = std::end(kUpperHalf) - 1;
    const auto *found = std::find(std::begin(kUpperHalf), end, c.unicode());
    if (found != end)
        return static_cast<char>(0x80 + (found - std::begin(kUpperHalf)));
    return '\0';
}

/// Characters of ours that no code page has.
auto plainer(QChar c) -> QString
{
    switch (c.unicode()) {
    case 0x2212: // minus
    case 0x2013:
    case 0x2014:
        return QStringLiteral("-");
    case 0x202F: // thin spaces
    case 0x2009:
        return QStringLiteral(" ");
    case 0x2018:
    case 0x2019:
        return QStringLiteral("'");
    case 0x201C:
    case 0x201D:
    case 0x201E:
        return QStringLiteral("\"");
    case 0x2026:
        return QStringLiteral("...");
    default:
        break;
    }
    // A letter with an accent that is not in the page is printed without it.
    const auto parts = QString(c).normalized(QString::NormalizationForm_KD);
    return !parts.isEmpty() && parts.front().unicode() < 0x7f && parts.front().isPrint() ? parts.left(1)
                                                                                         : QStringLiteral("?");
}

class Writer
{
public:
    explicit Writer(int columns)
        : m_columns(columns)
    {
    }

    void raw(std::initializer_list<char> bytes)
    {
        for (const char byte : bytes)
            m_out.append(byte);
    }

    void row(const LayoutRow &row)
    {
        switch (row.kind) {
        case RowKind::Space:
            m_out.append('\n');
            return;
        case RowKind::Rule:
            m_out.append(QByteArray(m_columns, '-')).append('\n');
            return;
        case RowKind::Barcode:
            return barcode(row.left);
        case RowKind::Text:
        case RowKind::Pair:
            return styled(row);
        }
    }

    auto take() -> QByteArray { return m_out; }

private:
    void styled(const LayoutRow &row)
    {
        const bool large = row.size == RowSize::Large;
        raw({kEsc, 'a', static_cast<char>(row.centered ? 1 : 0)});
        raw({kEsc, 'E', static_cast<char>(row.bold ? 1 : 0)});
        // Twice as high, not as wide: a pair keeps its columns.
        raw({kGs, '!', static_cast<char>(large ? 0x01 : 0x00)});
        m_out.append(row.kind == RowKind::Pair ? pair(row) : toCodePage858(row.left).left(m_columns)).append('\n');
        raw({kGs, '!', 0});
        raw({kEsc, 'E', 0});
        raw({kEsc, 'a', 0});
    }

    auto pair(const LayoutRow &row) const -> QByteArray
    {
        const auto right = toCodePage858(row.right).left(m_columns);
        const auto room = std::max<qsizetype>(0, m_columns - right.size() - (right.isEmpty() ? 0 : 1));
        const auto left = toCodePage858(row.left).left(room);
        return left + QByteArray(m_columns - left.size() - right.size(), ' ') + right;
    }

    void barcode(const QString &text)
    {
        const auto data = "{B" + text.toLatin1();
        raw({kEsc, 'a', 1});
        raw({kGs, 'h', kBarcodeHeight});
        raw({kGs, 'w', kBarcodeModule});
        raw({kGs, 'H', 2}); // its text below
        raw({kGs, 'k', kCode128, static_cast<char>(data.size())});
        m_out.append(data).append('\n');
        raw({kEsc, 'a', 0});
    }

    int m_columns;
    QByteArray m_out;
};

} // namespace

auto toCodePage858(const QString &text) -> QByteArray
{
    QByteArray out;
    for (const QChar c : text) {
        if (const char byte = encodeCharacter(c); byte != '\0') {
            out.append(byte);
            continue;
        }
        for (const QChar plain : plainer(c))
            out.append(static_cast<char>(plain.unicode()));
    }
    return out;
}

auto escpos(const std::vector<LayoutRow> &rows, const EscposOptions &options) -> QByteArray
{
    Writer out(options.columns);
    out.raw({kEsc, '@'});
    out.raw({kEsc, 't', kCodePage858});
    if (options.openDrawer)
        out.raw({kEsc, 'p', 0, 25, static_cast<char>(250)});
    for (const auto &row : rows)
        out.row(row);
    if (options.cut)
        out.raw({kGs, 'V', kFeedBeforeCut, 0});
    return out.take();
}

} // namespace tillhouse::pos
