// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/pay_page.h"

#include "contract/access.h"
#include "pos/frame/touch.h"
#include "pos/pay/card_panel.h"
#include "pos/pay/quick_cash.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/numpad.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;
using uikit::Icon;

namespace
{

constexpr int kTenderHeight = 64;
constexpr int kColumnWidth = 720;

} // namespace

PayPage::PayPage(Till &till, SalesDesk &desk, SaleBook &book, CardPayment::Timing timing, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_desk(desk)
    , m_book(book)
    , m_payment(till.api(), timing)
{
    setFocusPolicy(Qt::StrongFocus);
    m_given.setDecimals(uikit::currencyExponent(currency()));
    build();
    connect(&m_payment, &CardPayment::changed, this, &PayPage::cardChanged);
}

auto PayPage::currency() const -> QString
{
    return QString::fromStdString(m_desk.cart().store().currency);
}

auto PayPage::money(std::int64_t minor) const -> QString
{
    return uikit::formatMoney(minor, currency());
}

void PayPage::build()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildSummary(), 2);
    m_stack = new QStackedWidget;
    m_card = new CardPanel(m_payment);
    m_stack->addWidget(buildTenders());
    m_stack->addWidget(m_card);
    layout->addWidget(m_stack, 3);
    connect(m_card, &CardPanel::otherTender, this, &PayPage::leaveCard);
    connect(m_card, &CardPanel::overridden, this, &PayPage::overrideUnknown);
}

auto PayPage::buildSummary() -> QWidget *
{
    auto *panel = new QFrame;
    panel->setProperty("look", "panel");
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k16, uikit::space::k24, uikit::space::k16);
    layout->setSpacing(uikit::space::k8);
    m_back = new Button(ButtonRole::Quiet, Icon::Back, tr("Back to the sale"));
    setTouchHeight(*m_back, uikit::size::kTouch);
    m_back->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addStretch(1);
    auto *words = new QLabel(tr("To pay"));
    uikit::setLook(words, "lead");
    m_dueLabel = new QLabel;
    m_dueLabel->setObjectName(QStringLiteral("due"));
    uikit::setLook(m_dueLabel, "due");
    m_items = new QLabel;
    uikit::setLook(m_items, "muted");
    m_taxes = new QLabel;
    uikit::setLook(m_taxes, "muted");
    layout->addWidget(words);
    layout->addWidget(m_dueLabel);
    layout->addWidget(m_items);
    layout->addWidget(m_taxes);
    layout->addSpacing(uikit::space::k32);
    auto *givenWords = new QLabel(tr("Cash given"));
    uikit::setLook(givenWords, "lead");
    m_givenLabel = new QLabel;
    m_givenLabel->setObjectName(QStringLiteral("given"));
    uikit::setLook(m_givenLabel, "total");
    m_changeWords = new QLabel;
    uikit::setLook(m_changeWords, "lead");
    m_changeLabel = new QLabel;
    m_changeLabel->setObjectName(QStringLiteral("changePreview"));
    uikit::setLook(m_changeLabel, "total");
    m_cash = new QWidget;
    auto *cash = new QVBoxLayout(m_cash);
    cash->setContentsMargins(0, 0, 0, 0);
    cash->setSpacing(uikit::space::k8);
    cash->addWidget(givenWords);
    cash->addWidget(m_givenLabel);
    cash->addSpacing(uikit::space::k16);
    cash->addWidget(m_changeWords);
    cash->addWidget(m_changeLabel);
    auto policy = m_cash->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // what is due stays where it is while the card is asked
    m_cash->setSizePolicy(policy);
    layout->addWidget(m_cash);
    layout->addStretch(2);
    connect(m_back, &QPushButton::clicked, this, [this] { act(Act::Back); });
    return panel;
}

auto PayPage::buildTenders() -> QWidget *
{
    auto *page = new QWidget;
    auto *centered = new QHBoxLayout(page);
    centered->setContentsMargins(uikit::space::k24, uikit::space::k16, uikit::space::k24, uikit::space::k12);
    auto *column = new QWidget;
    column->setMaximumWidth(kColumnWidth); // a hand does not reach across a wide screen
    centered->addWidget(column);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k12);

    m_quick = new QGridLayout;
    m_quick->setSpacing(uikit::space::k8);
    layout->addLayout(m_quick);

    m_numpad = new uikit::Numpad;
    m_numpad->setActions({{QStringLiteral("10"), QStringLiteral("+10"), false},
                          {QStringLiteral("20"), QStringLiteral("+20"), false},
                          {QStringLiteral("50"), QStringLiteral("+50"), false}});
    for (auto *key : m_numpad->findChildren<QPushButton *>())
        setTouchHeight(*key, uikit::size::kNumpadKeyHeight);
    m_numpad->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout->addWidget(m_numpad);

    m_take = new Button(ButtonRole::Pay);
    m_take->setObjectName(QStringLiteral("takeCash"));
    m_take->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_take);

    auto *others = new QHBoxLayout;
    others->setSpacing(uikit::space::k8);
    m_cardButton = new Button(ButtonRole::Touch, Icon::Card, tr("Card  (F11)"));
    m_cardButton->setObjectName(QStringLiteral("payCard"));
    m_manualButton = new Button(ButtonRole::Touch, Icon::Card, tr("Stand-alone terminal"));
    m_manualButton->setObjectName(QStringLiteral("payManual"));
    for (auto *button : {m_cardButton, m_manualButton}) {
        setTouchHeight(*button, kTenderHeight);
        button->setFocusPolicy(Qt::TabFocus);
        others->addWidget(button, 1);
    }
    layout->addLayout(others);
    m_cardNote = new QLabel(tr("Cards need the store server. Cash and the stand-alone terminal work."));
    uikit::setLook(m_cardNote, "warn");
    m_cardNote->setWordWrap(true);
    layout->addWidget(m_cardNote);
    layout->addStretch();

    connect(m_numpad, &uikit::Numpad::digit, this, [this](QChar key) { typeKey(key); });
    connect(m_numpad, &uikit::Numpad::backspace, this, [this] {
        m_given.backspace();
        refresh();
    });
    connect(m_numpad, &uikit::Numpad::action, this, [this](const QString &id) { addToGiven(id.toLongLong()); });
    connect(m_take, &QPushButton::clicked, this, &PayPage::takeCash);
    connect(m_cardButton, &QPushButton::clicked, this, &PayPage::takeCard);
    connect(m_manualButton, &QPushButton::clicked, this, &PayPage::takeManual);
    return page;
}

void PayPage::open()
{
    m_payment.reset();
    m_stack->setCurrentIndex(0);
    m_cash->show();
    m_given.setDecimals(uikit::currencyExponent(currency()));
    m_given.preset(due());
    m_confirmed = false;
    rebuildQuick();
    refresh();
    setFocus();
}

void PayPage::rebuildQuick()
{
    while (auto *item = m_quick->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    domain::Currency parsed = m_desk.cart().priced().currency;
    const auto amounts = quickCash(due(), parsed.minorPerMajor());
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        const auto amount = amounts[i];
        auto *button = new Button(ButtonRole::Touch, i == 0 ? tr("Exact  %1").arg(money(amount)) : money(amount));
        button->setObjectName(QStringLiteral("quick%1").arg(i));
        setTouchHeight(*button, uikit::size::kNumpadKeyHeight);
        button->setFocusPolicy(Qt::TabFocus);
        m_quick->addWidget(button, 0, static_cast<int>(i));
        connect(button, &QPushButton::clicked, this, [this, amount] {
            m_given.preset(amount);
            m_confirmed = false;
            refresh();
        });
    }
}

void PayPage::refresh()
{
    m_dueLabel->setText(money(due()));
    const auto items = m_desk.cart().itemCount();
    m_items->setText(items == 1 ? tr("1 item") : tr("%1 items").arg(uikit::formatCount(items)));
    QStringList taxes;
    for (const auto &tax : m_desk.cart().priced().taxes)
        if (tax.taxMinor != 0)
            taxes.append(QStringLiteral("%1 %2").arg(QString::fromStdString(tax.code), money(tax.taxMinor)));
    m_taxes->setText(taxes.isEmpty() ? QString() : tr("incl. %1").arg(taxes.join(QStringLiteral(", "))));
    m_taxes->setVisible(!taxes.isEmpty());
    m_givenLabel->setText(money(given()));
    const auto rest = given() - due();
    m_changeWords->setText(rest < 0 ? tr("Still missing") : tr("Change"));
    m_changeLabel->setText(money(rest < 0 ? -rest : rest));
    m_take->setEnabled(rest >= 0 && m_desk.cart().canPay());
    m_take->setText(m_confirmed ? tr("Yes, %1 in cash").arg(money(given())) : tr("Take %1").arg(money(given())));
    m_cardButton->setEnabled(m_online && m_desk.cart().canPay() && due() > 0);
    m_manualButton->setEnabled(m_desk.cart().canPay() && due() > 0);
    m_cardNote->setVisible(!m_online);
}

void PayPage::setOnline(bool online)
{
    m_online = online;
    refresh();
}

auto PayPage::isBusy() const -> bool
{
    return m_payment.state() == CardState::Waiting || m_payment.state() == CardState::Unknown;
}

void PayPage::typeKey(const QString &text)
{
    if (text.size() != 1 || m_stack->currentIndex() != 0)
        return;
    const QChar key = text.front();
    if (!key.isDigit() && key != u'.' && key != u',')
        return;
    if (!m_given.press(key))
        QApplication::beep();
    m_confirmed = false;
    refresh();
}

void PayPage::addToGiven(std::int64_t major)
{
    const auto more = major * m_desk.cart().priced().currency.minorPerMajor();
    m_given.preset(m_given.isPreset() && given() == due() ? more : given() + more);
    m_confirmed = false;
    refresh();
}

void PayPage::takeCash()
{
    if (m_stack->currentIndex() != 0 || given() < due() || !m_desk.cart().canPay())
        return QApplication::beep();
    if (!m_confirmed && isGrossOverpayment(due(), given(), m_desk.cart().priced().currency.minorPerMajor())) {
        m_confirmed = true;
        Q_EMIT refused(tr("%1 for %2: press once more if that is right.").arg(money(given()), money(due())));
        return refresh();
    }
    // A sale that costs nothing needs no tender.
    std::vector<domain::Tender> tenders;
    if (due() > 0)
        tenders.push_back({domain::TenderKind::Cash, given()});
    finish(m_book.record(m_desk.cart(), tenders));
}

void PayPage::takeManual()
{
    if (m_stack->currentIndex() == 0 && m_desk.cart().canPay() && due() > 0)
        finish(m_book.record(m_desk.cart(), {{domain::TenderKind::Manual, due()}}));
}

void PayPage::takeCard()
{
    if (m_payment.state() != CardState::Idle || !m_online || !m_desk.cart().canPay() || due() <= 0)
        return;
    const auto request = m_book.recordCardIntent(m_desk.cart());
    if (!request)
        return Q_EMIT refused(QString::fromStdString(request.error().detail));
    m_stack->setCurrentIndex(1);
    m_cash->hide();
    m_back->setEnabled(false);
    m_payment.start(*request);
}

void PayPage::resumeCard(const contract::CheckoutRequest &request)
{
    open();
    m_stack->setCurrentIndex(1);
    m_cash->hide();
    m_back->setEnabled(false);
    m_payment.resume(request);
}

void PayPage::cardChanged()
{
    m_back->setEnabled(!isBusy());
    m_card->setMayOverride(m_till.session().may(contract::Permission::ReadReports));
    const auto request = m_payment.request();
    switch (m_payment.state()) {
    case CardState::Approved:
        if (const auto order = m_payment.order())
            finish(m_book.completeCard(request, *order));
        return;
    case CardState::Declined:
    case CardState::Refused:
        // Closed for good: whatever is taken next is another order.
        if (auto closed = m_book.closeCard(request, m_payment.reason()); !closed)
            return Q_EMIT refused(QString::fromStdString(closed.error().detail));
        if (m_desk.cart().orderId() == request.order_id)
            m_desk.renewOrder();
        return;
    default:
        return;
    }
}

/// After the panel said that no money moved.
void PayPage::leaveCard()
{
    if (m_payment.state() == CardState::NotReached) {
        if (auto closed = m_book.closeCard(m_payment.request(), "never arrived"); !closed)
            return Q_EMIT refused(QString::fromStdString(closed.error().detail));
        m_desk.renewOrder();
    }
    open();
}

/// The intent stays open in the journal and is asked for until it is known; the customer pays otherwise.
void PayPage::overrideUnknown()
{
    if (!m_till.session().may(contract::Permission::ReadReports))
        return;
    m_desk.renewOrder();
    open();
}

void PayPage::finish(Result<FinishedSale> sale)
{
    if (!sale)
        return Q_EMIT refused(QString::fromStdString(sale.error().detail));
    Q_EMIT sold(*sale);
}

auto PayPage::act(Act what) -> bool
{
    switch (what) {
    case Act::Back:
        if (!isBusy()) {
            if (m_stack->currentIndex() == 1)
                leaveCard();
            else
                Q_EMIT left();
        }
        return true;
    case Act::Pay:
        takeCash();
        return true;
    case Act::ExactCash:
        if (m_stack->currentIndex() == 0) {
            m_given.preset(due());
            takeCash();
        }
        return true;
    case Act::Card:
        takeCard();
        return true;
    default:
        return isBusy();
    }
}

void PayPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_stack->currentIndex() == 0)
            takeCash();
        else if (m_card->firstButton()->isVisible())
            m_card->firstButton()->click();
        return;
    }
    if (event->key() == Qt::Key_Backspace && m_stack->currentIndex() == 0) {
        m_given.backspace();
        return refresh();
    }
    if (!event->text().isEmpty() && event->text().front().isPrint())
        return typeKey(event->text());
    QWidget::keyPressEvent(event);
}

} // namespace tillhouse::pos
