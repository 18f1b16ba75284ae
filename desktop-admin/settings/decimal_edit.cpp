// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/decimal_edit.h"

#include "admin/frame/words.h"
#include "domain/decimal_text.h"
#include "uikit/money_format.h"

namespace tillhouse::admin
{

namespace
{

constexpr int kLongestNumber = 20;

} // namespace

DecimalEdit::DecimalEdit(const DecimalBounds &bounds, QWidget *parent)
    : QLineEdit(parent)
    , m_bounds(bounds)
{
    setAlignment(Qt::AlignRight);
    setMaxLength(kLongestNumber);
}

auto DecimalEdit::written(std::int64_t value) const -> QString
{
    auto text = domain::decimalText(value, m_bounds.decimals);
    if (m_bounds.decimals > 0) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.'))
            text.pop_back();
    }
    return qstr(text).replace(u'.', uikit::MoneyStyle::current().decimal);
}

void DecimalEdit::setValue(std::int64_t value)
{
    setText(written(value));
}

auto DecimalEdit::value() const -> std::optional<std::int64_t>
{
    const auto plain = text().trimmed().replace(u',', u'.').toStdString();
    const auto value = domain::parseDecimalText(plain, m_bounds.decimals, "number");
    if (!value || *value < m_bounds.lowest || *value > m_bounds.highest)
        return {};
    return *value;
}

auto DecimalEdit::boundsWords() const -> QString
{
    const auto range = tr("From %1 to %2").arg(written(m_bounds.lowest), written(m_bounds.highest));
    return m_bounds.decimals == 0 ? tr("%1, whole.").arg(range)
                                  : tr("%1, at most %n decimals.", nullptr, m_bounds.decimals).arg(range);
}

} // namespace tillhouse::admin
