// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/customer/tax_free.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/direction.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;

namespace
{

constexpr int kReasonBytes = 100; ///< as the contract has it

} // namespace

TaxFreeDialog::TaxFreeDialog(SalesDesk &desk, ManagerApprover &approver, QWidget *parent)
    : AskDialog(tr("Sell without tax"), tr("Every price of this sale is then without the tax in it."), parent)
    , m_desk(desk)
    , m_approver(approver)
    , m_reason(new QLineEdit(QString::fromStdString(desk.cart().ownExemption())))
    , m_sell(new Button(ButtonRole::Primary, tr("Sell without tax")))
{
    setObjectName(QStringLiteral("taxFree"));
    auto *label = new QLabel(tr("Why no tax is due"));
    uikit::setLook(label, "label");
    label->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("taxFreeReason"));
    m_reason->setAccessibleName(label->text());
    m_reason->setPlaceholderText(tr("Number of the certificate, or the reason"));
    m_reason->selectAll();
    setTouchField(*m_reason);
    body()->addWidget(label);
    body()->addWidget(m_reason);
    auto *leave = new Button(ButtonRole::Secondary, tr("Leave it as it is"));
    addFoot(leave);
    if (!desk.cart().ownExemption().empty()) {
        auto *charge = new Button(ButtonRole::Secondary, tr("Charge the tax again"));
        charge->setObjectName(QStringLiteral("taxAgain"));
        addFoot(charge);
        connect(charge, &QPushButton::clicked, this, [this] {
            accept();
            m_desk.setTaxExempt({});
        });
    }
    m_sell->setObjectName(QStringLiteral("taxFreeSell"));
    addFoot(m_sell);
    connect(m_reason, &QLineEdit::textChanged, this, &TaxFreeDialog::cut);
    connect(m_reason, &QLineEdit::returnPressed, this, &TaxFreeDialog::sell);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_sell, &QPushButton::clicked, this, &TaxFreeDialog::sell);
    cut(m_reason->text());
    m_reason->setFocus();
}

auto TaxFreeDialog::obstacle(const SalesDesk &desk) -> QString
{
    const auto &customer = desk.cart().customer();
    if (desk.cardIsOpen())
        return tr("A card was asked for in this sale. Pay shows what became of it.");
    if (customer && !customer->tax_exempt_reason.empty())
        return tr("This sale bears no tax already: the customer's record says so.");
    return {};
}

void TaxFreeDialog::cut(const QString &text)
{
    auto fits = text;
    while (fits.toUtf8().size() > kReasonBytes)
        fits.chop(1);
    if (!fits.isEmpty() && fits.back().isHighSurrogate())
        fits.chop(1);
    if (fits != text)
        m_reason->setText(fits);
    m_sell->setEnabled(!fits.simplified().isEmpty());
}

void TaxFreeDialog::sell()
{
    const auto reason = m_reason->text().simplified();
    if (reason.isEmpty())
        return;
    const auto &cart = m_desk.cart();
    const auto total = uikit::formatMoney(cart.priced().totalMinor, QString::fromStdString(cart.store().currency));
    // The cart may be another one once the PIN is typed.
    const auto orderId = cart.orderId();
    auto *desk = &m_desk;
    accept();
    m_approver.requireName(Action::TaxExempt, 0, tr("Sell %1 without tax: %2").arg(total, reason), desk,
                           [desk, orderId, reason](const std::optional<contract::Approval> &approval) {
                               if (desk->cart().orderId() == orderId && obstacle(*desk).isEmpty())
                                   desk->setTaxExempt(reason.toStdString(), approval);
                           });
}

TaxFreeBar::TaxFreeBar(SalesDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_words(new QLabel)
    , m_remove(new Button(ButtonRole::Quiet, uikit::Icon::Close, {}))
{
    setObjectName(QStringLiteral("taxFreeBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(uikit::space::k16, 0, uikit::space::k12, 0);
    layout->setSpacing(uikit::size::kTouchGap);
    uikit::setLook(m_words, "warn");
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_remove->setObjectName(QStringLiteral("removeTaxFree"));
    m_remove->setAccessibleName(tr("Charge the tax again"));
    m_remove->setToolTip(m_remove->accessibleName());
    setTouchSquare(*m_remove);
    setTouchHeight(*m_remove, uikit::size::kTouch);
    m_remove->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_remove);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_desk.setTaxExempt({}); });
    connect(&m_desk, &SalesDesk::changed, this, &TaxFreeBar::refresh);
    refresh();
}

auto TaxFreeBar::text() const -> QString
{
    return m_words->text();
}

void TaxFreeBar::refresh()
{
    const auto &reason = m_desk.cart().ownExemption();
    setVisible(!reason.empty());
    m_words->setText(uikit::fromReadingEdge(tr("No tax: %1").arg(QString::fromStdString(reason))));
}

} // namespace tillhouse::pos
