// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/code_page.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

namespace tillhouse::pos
{

namespace
{

constexpr std::size_t kUpperHalf = 128;

/// Characters 0x80 to 0xFF of each page; U+FFFF where a page has none.
constexpr char16_t kPc437[] = u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
                              u"áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
                              u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
                              u"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";
static_assert(std::size(kPc437) == kUpperHalf + 1);
constexpr char16_t kPc850[] = u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ"
                              u"áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
                              u"└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
                              u"ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";
static_assert(std::size(kPc850) == kUpperHalf + 1);
constexpr char16_t kPc852[] = u"ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×č"
                              u"áíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐"
                              u"└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀"
                              u"ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0";
static_assert(std::size(kPc852) == kUpperHalf + 1);
constexpr char16_t kPc858[] = u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ"
                              u"áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
                              u"└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀"
                              u"ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";
static_assert(std::size(kPc858) == kUpperHalf + 1);
constexpr char16_t kPc866[] = u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
                              u"абвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
                              u"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
                              u"рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00A0";
static_assert(std::size(kPc866) == kUpperHalf + 1);
constexpr char16_t kWpc1252[] = u"€\uFFFF‚ƒ„…†‡ˆ‰Š‹Œ\uFFFFŽ\uFFFF\uFFFF‘’“”•–—˜™š›œ\uFFFFžŸ"
                                u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿"
                                u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
                                u"àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
static_assert(std::size(kWpc1252) == kUpperHalf + 1);

struct PageEntry {
    CodePage page;
    const char *name;
    int number; ///< Epson's
    std::span<const char16_t> upper;
};

const std::array kPages{
    PageEntry{CodePage::Pc437, "437", 0, std::span(kPc437, kUpperHalf)},
    PageEntry{CodePage::Pc850, "850", 2, std::span(kPc850, kUpperHalf)},
    PageEntry{CodePage::Pc852, "852", 18, std::span(kPc852, kUpperHalf)},
    PageEntry{CodePage::Pc858, "858", 19, std::span(kPc858, kUpperHalf)},
    PageEntry{CodePage::Pc866, "866", 17, std::span(kPc866, kUpperHalf)},
    PageEntry{CodePage::Wpc1252, "1252", 16, std::span(kWpc1252, kUpperHalf)},
};

auto pageEntry(CodePage page) -> const PageEntry &
{
    return kPages[static_cast<std::size_t>(page)];
}

/// The byte of a character, or 0 if the page has none.
auto byteOf(QChar c, CodePage page) -> char
{
    if (c.unicode() >= 0x20 && c.unicode() < 0x7f)
        return static_cast<char>(c.unicode());
    const auto upper = pageEntry(page).upper;
    const auto found = std::find(upper.begin(), upper.end(), c.unicode());
    return found == upper.end() || c.unicode() == 0xffff ? '\0' : static_cast<char>(0x80 + (found - upper.begin()));
}

/// Says only in which direction to read, and is never printed itself.
auto isDirection(QChar c) -> bool
{
    return (c.unicode() >= 0x2066 && c.unicode() <= 0x2069) || c.unicode() == 0x200e || c.unicode() == 0x200f;
}

/// A form of the character that every page has; empty if there is none.
auto plainForm(QChar c) -> QString
{
    switch (c.unicode()) {
    case 0x2212: // minus
    case 0x2010:
    case 0x2013:
    case 0x2014:
        return QStringLiteral("-");
    case 0x00A0: // spaces that do not break, thin ones
    case 0x202F:
    case 0x2009:
        return QStringLiteral(" ");
    case 0x00D7: // times
        return QStringLiteral("x");
    case 0x00B7: // middle dot
    case 0x2022:
        return QStringLiteral("-");
    case 0x2018:
    case 0x2019:
        return QStringLiteral("'");
    case 0x201C:
    case 0x201D:
    case 0x201E:
        return QStringLiteral("\"");
    case 0x2026:
        return QStringLiteral("...");
    case 0x20AC: // a page without the sign prints the currency's code
        return QStringLiteral("EUR ");
    case 0x00A3:
        return QStringLiteral("GBP ");
    case 0x00DF:
        return QStringLiteral("ss");
    case 0x0141:
        return QStringLiteral("L");
    case 0x0142:
        return QStringLiteral("l");
    default:
        break;
    }
    // A letter with an accent that is not in the page is printed without it.
    const auto parts = QString(c).normalized(QString::NormalizationForm_KD);
    const bool plain = !parts.isEmpty() && parts.front().unicode() < 0x7f && parts.front().isPrint();
    return plain ? parts.left(1) : QString();
}

} // namespace

auto parseCodePage(const QString &text) -> std::optional<CodePageChoice>
{
    const auto parts = text.split(u':');
    for (const auto &entry : kPages) {
        if (parts.front() != QLatin1String(entry.name))
            continue;
        if (parts.size() == 1)
            return CodePageChoice{entry.page, entry.number};
        bool isNumber = false;
        const int number = parts[1].toInt(&isNumber);
        if (parts.size() == 2 && isNumber && number >= 0 && number <= 255)
            return CodePageChoice{entry.page, number};
    }
    return std::nullopt;
}

auto encodeText(const QString &text, CodePage page) -> QByteArray
{
    QByteArray out;
    for (const QChar c : text.normalized(QString::NormalizationForm_C)) {
        if (c.isLowSurrogate() || isDirection(c))
            continue; // a surrogate's first half stands for both
        if (const char byte = byteOf(c, page); byte != '\0') {
            out.append(byte);
            continue;
        }
        const auto plain = plainForm(c);
        out.append(plain.isEmpty() ? QByteArray("?") : plain.toLatin1());
    }
    return out;
}

auto canEncode(const QString &text, CodePage page) -> bool
{
    const auto composed = text.normalized(QString::NormalizationForm_C);
    return std::all_of(composed.begin(), composed.end(), [page](QChar c) {
        return isDirection(c) || byteOf(c, page) != '\0' || !plainForm(c).isEmpty();
    });
}

} // namespace tillhouse::pos
