// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/mail_address.h"

#include <QUrl>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr qsizetype kLongestLocalPart = 64;
constexpr qsizetype kLongestAddress = 254;
constexpr qsizetype kLongestLabel = 63;
constexpr QStringView kAtomSigns = u"!#$%&'*+-/=?^_`{|}~";

auto isAsciiLetterOrDigit(QChar c) -> bool
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

auto isAtom(const QString &text) -> bool
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(),
                                          [](QChar c) { return isAsciiLetterOrDigit(c) || kAtomSigns.contains(c); });
}

auto isLabel(const QString &text) -> bool
{
    return !text.isEmpty() && text.size() <= kLongestLabel && !text.startsWith(u'-') && !text.endsWith(u'-') &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return isAsciiLetterOrDigit(c) || c == u'-'; });
}

auto badAddress(const char *why) -> domain::Error
{
    return domain::invalidField("email", why);
}

} // namespace

auto parseMailAddress(const QString &text) -> domain::Result<QString>
{
    // Blanks at the ends are a slip of the finger; anything else that is not printed is not an address.
    const auto address = text.trimmed();
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }))
        return badAddress("must not hold line breaks or control characters");
    if (address.count(u'@') != 1)
        return badAddress("must be like name@example.org");
    const auto local = address.section(u'@', 0, 0);
    const auto atoms = local.split(u'.');
    if (local.size() > kLongestLocalPart || !std::all_of(atoms.begin(), atoms.end(), isAtom))
        return badAddress("has a name before the @ that no mail server takes");
    const auto domainName = QString::fromLatin1(QUrl::toAce(address.section(u'@', 1)));
    const auto labels = domainName.split(u'.');
    if (labels.size() < 2 || !std::all_of(labels.begin(), labels.end(), isLabel))
        return badAddress("has no domain, like example.org, behind the @");
    const auto whole = local + u'@' + domainName;
    if (whole.size() > kLongestAddress)
        return badAddress("is longer than any address may be");
    return whole;
}

} // namespace tillhouse::pos
