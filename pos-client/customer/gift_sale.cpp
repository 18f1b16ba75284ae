// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/customer/gift_sale.h"

#include "contract/endpoints.h"
#include "pos/frame/touch.h"
#include "pos/receipt/card_code.h"
#include "uikit/button.h"
#include "uikit/direction.h"
#include "uikit/money_edit.h"
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

constexpr int kGiftWidth = 520;
constexpr auto kAnswerIn = std::chrono::seconds(8);
constexpr std::int64_t kGiftMajors[] = {10, 25, 50, 100};

} // namespace

GiftSale::GiftSale(client::ApiClient &api, SalesDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_api(api)
    , m_desk(desk)
    , m_code(new QLineEdit)
    , m_check(new Button(ButtonRole::Secondary, tr("Check balance")))
    , m_balance(new QLabel)
    , m_amount(new uikit::MoneyEdit(QString::fromStdString(desk.cart().store().currency)))
    , m_add(new Button(ButtonRole::Primary, tr("Add to this sale")))
{
    setWindowTitle(tr("Sell a gift card"));
    setDialogWidth(*this, kGiftWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k8);
    auto *title = new QLabel(tr("Sell a gift card, or top one up"));
    uikit::setLook(title, "title");
    layout->addWidget(title);
    m_code->setObjectName(QStringLiteral("giftSaleCode"));
    m_code->setPlaceholderText(tr("Scan the card, or type its code"));
    m_code->setAccessibleName(tr("Gift card code"));
    m_code->setMaxLength(64);
    m_amount->setObjectName(QStringLiteral("giftSaleAmount"));
    m_amount->setAccessibleName(tr("Amount"));
    m_amount->setPlaceholderText(tr("Amount"));
    auto *presets = new QHBoxLayout;
    presets->setSpacing(uikit::size::kTouchGap);
    for (const auto major : kGiftMajors) {
        const auto minor = major * m_desk.cart().priced().currency.minorPerMajor();
        auto *button = new Button(ButtonRole::Touch, uikit::formatMoney(minor, m_amount->currency()));
        setTouchHeight(*button, uikit::size::kTouch);
        button->setAutoDefault(false);
        presets->addWidget(button, 1);
        connect(button, &QPushButton::clicked, this, [this, minor] { m_amount->setMinor(minor); });
    }
    layout->addLayout(buildCode());
    layout->addWidget(m_balance);
    setTouchField(*m_amount);
    layout->addWidget(m_amount);
    layout->addLayout(presets);
    auto *note = new QLabel(tr("The card can be used as soon as this sale is paid. It is not taken back."));
    note->setWordWrap(true);
    uikit::setLook(note, "muted");
    layout->addWidget(note);
    auto *buttons = new QHBoxLayout;
    auto *close = new Button(ButtonRole::Secondary, tr("Close"));
    m_add->setObjectName(QStringLiteral("giftSaleAdd"));
    for (auto *button : {close, m_add}) {
        setTouchHeight(*button, uikit::size::kTouch);
        button->setAutoDefault(false);
    }
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_add);
    layout->addLayout(buttons);
    connect(m_code, &QLineEdit::textChanged, this, &GiftSale::forget);
    connect(m_code, &QLineEdit::returnPressed, m_amount, [this] { m_amount->setFocus(); });
    connect(m_amount, &uikit::MoneyEdit::minorChanged, this, &GiftSale::refresh);
    connect(m_amount, &QLineEdit::returnPressed, this, &GiftSale::add);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &GiftSale::add);
    refresh();
    m_code->setFocus();
}

/// What is on a card can be asked at any time, without a sale.
auto GiftSale::buildCode() -> QHBoxLayout *
{
    auto *row = new QHBoxLayout;
    row->setSpacing(uikit::size::kTouchGap);
    setTouchField(*m_code);
    m_check->setObjectName(QStringLiteral("giftSaleCheck"));
    setTouchHeight(*m_check, uikit::size::kTouch);
    m_check->setAutoDefault(false);
    row->addWidget(m_code, 1);
    row->addWidget(m_check);
    m_balance->setObjectName(QStringLiteral("giftSaleBalance"));
    m_balance->setWordWrap(true);
    uikit::setLook(m_balance, "strong");
    m_balance->hide();
    connect(m_check, &QPushButton::clicked, this, &GiftSale::check);
    return row;
}

/// Another code: what was answered is of the one before.
void GiftSale::forget()
{
    m_call.reset();
    tell({});
    refresh();
}

void GiftSale::tell(const QString &words)
{
    m_balance->setText(uikit::fromReadingEdge(words));
    m_balance->setVisible(!words.isEmpty());
}

void GiftSale::check()
{
    const auto code = m_code->text().trimmed();
    if (code.isEmpty())
        return m_code->setFocus();
    tell(tr("Asking the store server…"));
    m_call = std::make_unique<QObject>();
    m_api.call<contract::GetGiftCardRequest, contract::GiftCard>(
        contract::kGetGiftCard, {m_desk.cart().store().store_id, code.toStdString()}, m_call.get(),
        [this](const client::Result<contract::GiftCard> &card) {
            if (card)
                return tell(tr("%1 on the card")
                                .arg(uikit::formatMoney(card->balance.amount_minor,
                                                        QString::fromStdString(card->balance.currency))));
            tell(card.error().code == client::ErrorCode::NotFound
                     ? tr("Nothing was ever put on a card with this code.")
                     : tr("The store server did not answer: the balance is not known now. Check again later."));
        },
        client::CallOptions{.deadline = kAnswerIn});
}

void GiftSale::scanned(const QString &code)
{
    m_code->setText(code);
    m_amount->setFocus();
}

void GiftSale::refresh()
{
    m_check->setEnabled(!m_code->text().trimmed().isEmpty());
    m_add->setEnabled(!m_code->text().trimmed().isEmpty() && m_amount->minor().value_or(0) > 0);
}

void GiftSale::add()
{
    const auto code = m_code->text().trimmed();
    if (!m_add->isEnabled())
        return;
    m_desk.addIssue({domain::TenderKind::GiftCard, code.toStdString()}, tr("Gift card %1").arg(maskedCode(code)),
                    m_amount->minor().value_or(0));
    accept();
}

} // namespace tillhouse::pos
