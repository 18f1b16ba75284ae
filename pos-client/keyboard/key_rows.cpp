// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/keyboard/key_rows.h"

namespace tillhouse::pos
{

namespace
{

auto latin() -> KeyPage
{
    return {QStringLiteral("ABC"),
            {QStringLiteral("qwertyuiop"), QStringLiteral("asdfghjkl"), QStringLiteral("zxcvbnm")},
            true};
}

auto signs(const QString &more) -> KeyPage
{
    return {QStringLiteral("?&@"),
            {QStringLiteral("@#€$%&*()="), QStringLiteral("-_+/\\:;\"'") + more, QStringLiteral(".,!?<>[]{}")},
            false};
}

} // namespace

auto keyPages(const QString &language) -> std::vector<KeyPage>
{
    const KeyPage common = signs({});
    if (language == QLatin1String("de"))
        return {{QStringLiteral("ABC"),
                 {QStringLiteral("qwertzuiopü"), QStringLiteral("asdfghjklöä"), QStringLiteral("yxcvbnmß")},
                 true},
                common};
    if (language == QLatin1String("es"))
        return {{QStringLiteral("ABC"),
                 {QStringLiteral("qwertyuiopá"), QStringLiteral("asdfghjklñé"), QStringLiteral("zxcvbnmíóúü")},
                 true},
                signs(QStringLiteral("¿¡"))};
    if (language == QLatin1String("ar"))
        return {{QStringLiteral("أبت"),
                 {QStringLiteral("ضصثقفغعهخحجد"), QStringLiteral("شسيبلاتنمكطأ"), QStringLiteral("ذئءؤرىةوزظإآ")},
                 false},
                latin(),
                signs(QStringLiteral("؟،؛"))};
    return {latin(), common};
}

} // namespace tillhouse::pos
