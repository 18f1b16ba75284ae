// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/duration_edit.h"

#include "admin/settings/decimal_edit.h"
#include "uikit/choice.h"
#include "uikit/tokens.h"

#include <QHBoxLayout>

namespace tillhouse::admin
{

namespace
{

constexpr std::int64_t kMinuteS = 60;
constexpr std::int64_t kHourS = 3600;

auto unitOf(std::int64_t seconds) -> std::int64_t
{
    if (seconds == 0 || seconds % kMinuteS != 0)
        return seconds == 0 ? kMinuteS : 1;
    return seconds % kHourS == 0 ? kHourS : kMinuteS;
}

} // namespace

DurationEdit::DurationEdit(const QString &name, std::int64_t highestS, QWidget *parent)
    : QWidget(parent)
    , m_number(new DecimalEdit({0, 0, highestS}))
    , m_unit(new uikit::Choice)
    , m_highestS(highestS)
{
    m_unit->addItem(tr("seconds"), QVariant::fromValue<qlonglong>(1));
    m_unit->addItem(tr("minutes"), QVariant::fromValue<qlonglong>(kMinuteS));
    m_unit->addItem(tr("hours"), QVariant::fromValue<qlonglong>(kHourS));
    m_number->setAccessibleName(name);
    m_unit->setAccessibleName(tr("%1: unit").arg(name));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(uikit::space::k8);
    row->addWidget(m_number, 1);
    row->addWidget(m_unit, 2);
    setFocusProxy(m_number);
    connect(m_number, &QLineEdit::textChanged, this, &DurationEdit::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &DurationEdit::edited);
}

void DurationEdit::setSeconds(std::int64_t seconds)
{
    const auto unit = unitOf(seconds);
    m_unit->setCurrentIndex(m_unit->findData(QVariant::fromValue<qlonglong>(unit)));
    m_number->setValue(seconds / unit);
}

auto DurationEdit::seconds() const -> std::optional<std::int64_t>
{
    const auto number = m_number->value();
    const auto unit = std::int64_t{m_unit->currentData().toLongLong()};
    if (!number || *number > m_highestS / unit)
        return {};
    return *number * unit;
}

auto durationWords(std::int64_t seconds) -> QString
{
    const auto unit = unitOf(seconds);
    const int count = static_cast<int>(seconds / unit);
    if (unit == kHourS)
        return count == 1 ? DurationEdit::tr("1 hour") : DurationEdit::tr("%n hours", nullptr, count);
    if (unit == kMinuteS)
        return count == 1 ? DurationEdit::tr("1 minute") : DurationEdit::tr("%n minutes", nullptr, count);
    return count == 1 ? DurationEdit::tr("1 second") : DurationEdit::tr("%n seconds", nullptr, count);
}

} // namespace tillhouse::admin
