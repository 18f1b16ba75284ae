// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/loyalty_section.h"

#include "admin/settings/decimal_edit.h"
#include "admin/settings/setting_row.h"
#include "domain/currency.h"
#include "domain/loyalty.h"
#include "uikit/money_edit.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using contract::PutStoreRequest;

namespace
{

constexpr std::int64_t kMostPoints = 1000; // what the contract takes
constexpr std::int64_t kMostWorth = 100'000;

auto minorPerMajor(const QString &currency) -> std::int64_t
{
    const auto known = domain::Currency::parse(currency.toStdString());
    return known ? known->minorPerMajor() : 1;
}

} // namespace

LoyaltySection::LoyaltySection(const QString &currency, QWidget *parent)
    : SettingsSection(tr("Loyalty points"), currency, parent)
    , m_points(new DecimalEdit({0, 0, kMostPoints}))
    , m_worth(moneyField(kMostWorth))
    , m_example(new QLabel)
{
    m_pointsRow = addRow(QStringLiteral("till/loyalty/points_per_major"), tr("Points for each whole %1").arg(currency),
                         tr("Of what a customer pays. 0: nobody earns points."), m_points);
    m_worthRow = addRow(QStringLiteral("till/loyalty/point_minor"), tr("What a point pays"),
                        tr("0: points pay nothing, and the till offers no payment with them."), m_worth);
    m_example->setWordWrap(true);
    uikit::setLook(m_example, "strong");
    body()->addWidget(m_example);
    addEffect(
        tr("Points that customers have stay theirs and are worth what a point pays then. The store server counts "
           "by the new rule from the next sale on that it takes in; a basket with goods in it still shows the old "
           "worth."));
    connect(m_points, &QLineEdit::textChanged, this, &LoyaltySection::react);
}

void LoyaltySection::show(const PutStoreRequest &store)
{
    m_points->setValue(store.till->loyalty.points_per_major);
    m_worth->setMinor(store.till->loyalty.point_minor);
}

void LoyaltySection::store(PutStoreRequest &into, std::vector<domain::FieldError> &faults) const
{
    auto &loyalty = into.till->loyalty;
    const auto points = m_points->value();
    if (!points)
        faults.push_back({"till/loyalty/points_per_major", m_points->boundsWords().toStdString()});
    loyalty.points_per_major = points.value_or(loyalty.points_per_major);
    loyalty.point_minor = moneyIn(m_worth, "till/loyalty/point_minor", loyalty.point_minor, faults);
}

void LoyaltySection::copyPart(const PutStoreRequest &from, PutStoreRequest &to) const
{
    to.till->loyalty = from.till->loyalty;
}

auto LoyaltySection::summary(const PutStoreRequest &store) const -> QString
{
    const auto &loyalty = store.till->loyalty;
    return tr("%1 points for each whole %2, a point pays %3")
        .arg(QString::number(loyalty.points_per_major), currency(), money(loyalty.point_minor));
}

auto LoyaltySection::example() const -> QString
{
    const auto points = m_points->value().value_or(0);
    const auto worth = m_worth->minor().value_or(0);
    const auto major = minorPerMajor(currency());
    const auto paid = 25 * major + 9 * major / 10; // the part of a unit earns nothing
    const auto earned = domain::pointsEarned(paid, major, points);
    if (points == 0 && worth == 0)
        return tr("The store has no points.");
    if (!earned || points == 0)
        return tr("Nobody earns points; 100 points pay %1.").arg(money(100 * worth));
    const auto earns =
        tr("A customer who pays %1 earns %n points", nullptr, static_cast<int>(*earned)).arg(money(paid));
    return worth == 0 ? tr("%1, which pay nothing.").arg(earns)
                      : tr("%1, which pay %2 another time.").arg(earns, money(*earned * worth));
}

void LoyaltySection::explain()
{
    const contract::LoyaltyPolicy initial;
    m_pointsRow->showSource(m_points->value() == initial.points_per_major, QString::number(initial.points_per_major));
    m_worthRow->showSource(m_worth->minor() == initial.point_minor, money(initial.point_minor));
    m_example->setText(example());
}

} // namespace tillhouse::admin
