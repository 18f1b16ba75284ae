// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/pay_summary.h"

#include "pos/frame/touch.h"
#include "pos/i18n/language.h"
#include "pos/pay/pay_lines.h"
#include "pos/receipt/receipt.h"
#include "uikit/button.h"
#include "uikit/fit_label.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>

#include <cstdlib>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;
using uikit::formatMoney;
using uikit::Icon;

namespace
{

constexpr double kRoomyText = 1.4;
constexpr int kSummaryWidth = 640; ///< as the cart is: wider, a figure is far from its words

/// Tax, rounding and tip in a line each, as far as there are any.
auto extrasOf(const Cart &cart, const PaySheet &sheet, const QString &currency) -> QString
{
    QStringList lines;
    QStringList taxes;
    if (cart.exchange())
        lines.append(
            PaySummary::tr("New goods %1, returned goods %2")
                .arg(formatMoney(cart.priced().totalMinor, currency), formatMoney(-cart.returnedMinor(), currency)));
    for (const auto &tax : cart.priced().taxes)
        if (tax.taxMinor != 0)
            taxes.append(
                QStringLiteral("%1 %2").arg(QString::fromStdString(tax.code), formatMoney(tax.taxMinor, currency)));
    if (cart.isTaxExempt())
        lines.append(PaySummary::tr("no tax: %1").arg(QString::fromStdString(cart.exemption())));
    else if (!taxes.isEmpty())
        lines.append(PaySummary::tr("incl. %1").arg(taxes.join(QStringLiteral(", "))));
    if (sheet.tipMinor() > 0)
        lines.append(PaySummary::tr("with a tip of %1").arg(formatMoney(sheet.tipMinor(), currency)));
    if (sheet.split().roundingMinor != 0)
        lines.append(PaySummary::tr("rounded by %1").arg(formatMoney(sheet.split().roundingMinor, currency)));
    return lines.join(u'\n');
}

auto tenderText(const PaidTender &tender, const QString &currency) -> QString
{
    const auto amount = formatMoney(tender.givenMinor, currency);
    if (!tender.foreign)
        return QStringLiteral("%1   %2").arg(tenderName(tender.kind), amount);
    const auto given =
        formatMoney(tender.foreign->given.amount_minor, QString::fromStdString(tender.foreign->given.currency));
    return QStringLiteral("%1   %2 = %3").arg(tenderName(tender.kind), given, amount);
}

} // namespace

PaySummary::PaySummary(QWidget *parent)
    : QFrame(parent)
    , m_back(new Button(ButtonRole::Quiet, Icon::Back, tr("Back to the sale")))
{
    setProperty("look", "panel");
    setObjectName(QStringLiteral("paySummary"));
    uikit::onTheme(this, [this] { setMaximumWidth(uikit::Theme::instance().wide(kSummaryWidth)); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k16, uikit::space::k24, uikit::space::k16);
    layout->setSpacing(uikit::space::k8);
    setTouchHeight(*m_back, uikit::size::kTouch);
    m_back->setFocusPolicy(Qt::TabFocus);
    uikit::setLook(m_back, "edge");
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addSpacing(uikit::space::k24); // from the top: it stays where it is while tenders come and go
    m_dueWords = new QLabel;
    m_dueWords->setObjectName(QStringLiteral("dueWords"));
    uikit::setLook(m_dueWords, "lead");
    m_due = new uikit::FitLabel(uikit::Type::Due);
    m_due->setObjectName(QStringLiteral("due"));
    layout->addWidget(m_dueWords);
    layout->addWidget(m_due);
    m_items = new QLabel;
    m_extras = new QLabel;
    m_extras->setWordWrap(true);
    for (auto *label : {m_items, m_extras}) {
        uikit::setLook(label, "muted");
        layout->addWidget(label);
    }
    layout->addSpacing(uikit::space::k8);
    m_tenders = new QVBoxLayout;
    m_tenders->setSpacing(uikit::size::kTouchGap);
    layout->addLayout(m_tenders);
    layout->addSpacing(uikit::space::k8);
    m_money = new QWidget;
    auto *money = new QVBoxLayout(m_money);
    money->setContentsMargins(0, 0, 0, 0);
    money->setSpacing(uikit::space::k8);
    m_given = addPair(*money, tr("Given"), "given");
    money->addSpacing(uikit::space::k8);
    m_restWords = new QLabel;
    uikit::setLook(m_restWords, "lead");
    money->addWidget(m_restWords);
    m_rest = new uikit::FitLabel(uikit::Type::Total);
    m_rest->setObjectName(QStringLiteral("changePreview"));
    money->addWidget(m_rest);
    auto policy = m_money->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // what is due stays where it is while the card is asked
    m_money->setSizePolicy(policy);
    layout->addWidget(m_money);
    m_lines = new PayLines;
    layout->addWidget(m_lines, 1);
    layout->addStretch();
    // Large words need the whole height for what is due and given.
    uikit::onTheme(m_lines, [this] { m_lines->setVisible(uikit::Theme::instance().fontScale() <= kRoomyText); });
    connect(m_back, &QPushButton::clicked, this, &PaySummary::back);
}

auto PaySummary::addPair(QVBoxLayout &layout, const QString &words, const char *name) -> QLabel *
{
    auto *label = new QLabel(words);
    uikit::setLook(label, "lead");
    auto *figure = new uikit::FitLabel(uikit::Type::Total);
    figure->setObjectName(QString::fromLatin1(name));
    layout.addWidget(label);
    layout.addWidget(figure);
    return figure;
}

void PaySummary::setBackEnabled(bool enabled)
{
    m_back->setEnabled(enabled);
}

void PaySummary::setLocked(bool locked)
{
    m_locked = locked;
}

auto PaySummary::leftText() const -> QString
{
    return m_rest->text();
}

void PaySummary::fillTenders(const PaySheet &sheet, const QString &currency)
{
    std::vector<std::pair<std::size_t, QString>> rows;
    const auto &tenders = sheet.payment().tenders;
    for (std::size_t i = 0; i < tenders.size(); ++i)
        if (!sheet.isReturn(tenders[i])) // that is above, in what is due
            rows.emplace_back(i, tenderText(tenders[i], currency));
    // Asked for several times a second: what is the same stays, with the finger or the keyboard that is on it.
    if (rows != m_rows) {
        m_rows = std::move(rows);
        m_removes.clear();
        while (auto *item = m_tenders->takeAt(0)) {
            if (auto *row = item->widget())
                row->deleteLater();
            delete item;
        }
        for (const auto &[index, words] : m_rows)
            addTender(index, words, tenderName(tenders[index].kind));
    }
    for (auto *remove : m_removes)
        remove->setVisible(!m_locked); // nobody taps at what does nothing
}

void PaySummary::addTender(std::size_t index, const QString &words, const QString &name)
{
    auto *row = new QWidget;
    auto *cells = new QHBoxLayout(row);
    cells->setContentsMargins(0, 0, 0, 0);
    auto *text = new QLabel(words);
    text->setObjectName(QStringLiteral("tender%1").arg(index));
    text->setWordWrap(true);
    uikit::setLook(text, "leadStrong");
    auto *remove = new Button(ButtonRole::Quiet, Icon::Close, {});
    remove->setObjectName(QStringLiteral("removeTender%1").arg(index));
    remove->setAccessibleName(tr("Take off %1").arg(name));
    remove->setToolTip(remove->accessibleName());
    setTouchSquare(*remove);
    auto policy = remove->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the words stay where they are
    remove->setSizePolicy(policy);
    remove->setFocusPolicy(Qt::TabFocus);
    cells->addWidget(text, 1);
    cells->addWidget(remove);
    m_tenders->addWidget(row);
    m_removes.push_back(remove);
    connect(remove, &QPushButton::clicked, this, [this, index] { Q_EMIT removeAsked(index); });
}

void PaySummary::show(const Cart &cart, const PaySheet &sheet, std::int64_t typedMinor, bool taking)
{
    const auto currency = QString::fromStdString(cart.store().currency);
    const auto items = cart.itemCount();
    const auto due = sheet.dueMinor() - cart.returnedMinor(); // below zero: more comes back than is bought
    m_dueWords->setText(due < 0 ? tr("To give back") : tr("To pay"));
    m_due->setText(formatMoney(std::abs(due), currency));
    m_items->setText(tr("%n item(s)", nullptr, plural(items)));
    const auto extras = extrasOf(cart, sheet, currency);
    m_extras->setText(extras);
    m_extras->setVisible(!extras.isEmpty());
    fillTenders(sheet, currency);
    m_money->setVisible(taking && !(cart.exchange() && sheet.isSettled())); // then nobody gives anything
    m_given->setText(formatMoney(typedMinor, currency));
    const auto left = sheet.split().cashLeftMinor;
    const bool enough = typedMinor >= left;
    m_restWords->setText(enough ? tr("Change") : tr("Still missing"));
    m_rest->setText(formatMoney(enough ? typedMinor - left : left - typedMinor, currency));
    m_lines->show(cart);
}

} // namespace tillhouse::pos
