// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/balance_panel.h"

#include "contract/endpoints.h"
#include "domain/checked.h"
#include "pos/frame/touch.h"
#include "pos/i18n/language.h"
#include "pos/offline/offline_words.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/tokens.h"

#include <QBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace tillhouse::pos
{

using client::Result;
using domain::TenderKind;

namespace
{

constexpr auto kAnswerIn = std::chrono::seconds(8);

} // namespace

BalancePanel::BalancePanel(client::ApiClient &api, const QString &title, TenderKind kind, QWidget *parent)
    : EntryPanel(title, parent)
    , m_api(api)
    , m_kind(kind)
{
    if (takesCode())
        buildCode();
    if (kind == TenderKind::OnAccount)
        buildExceed();
}

void BalancePanel::buildExceed()
{
    m_exceed = new uikit::Button(uikit::ButtonRole::Secondary, QString());
    m_exceed->setObjectName(QStringLiteral("exceedLimit"));
    setTouchHeight(*m_exceed, uikit::size::kTouch);
    m_exceed->hide();
    choices()->addWidget(m_exceed);
    connect(m_exceed, &QPushButton::clicked, this, [this] {
        if (const auto minor = exceeding(); minor > 0)
            Q_EMIT aboveLimit({m_kind, minor, m_account, std::nullopt}, minor - m_freeMinor);
    });
}

auto BalancePanel::exceeding() const -> std::int64_t
{
    if (!m_exceed || !m_available)
        return 0;
    const auto minor = amountMinor() > *m_available ? amountMinor() : std::min(m_asked.wantedMinor, m_asked.mostMinor);
    return minor > *m_available && minor <= m_asked.mostMinor ? minor : 0;
}

void BalancePanel::refreshExceed()
{
    if (!m_exceed)
        return;
    const auto minor = exceeding();
    const auto excess = minor - m_freeMinor;
    const bool alone = m_mayExceed && m_mayExceed(excess);
    m_exceed->setVisible(minor > 0);
    m_exceed->setText((alone ? tr("%1: above the limit by %2") : tr("%1: above the limit by %2, manager's PIN"))
                          .arg(money(minor), money(excess)));
}

void BalancePanel::buildCode()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(uikit::size::kTouchGap);
    m_code = new QLineEdit;
    m_code->setObjectName(QStringLiteral("giftCode"));
    m_code->setPlaceholderText(tr("Scan the card, or type its code"));
    m_code->setAccessibleName(tr("Gift card code"));
    m_code->setMaxLength(64);
    setTouchField(*m_code);
    m_check = new uikit::Button(uikit::ButtonRole::Secondary, tr("Check balance"));
    m_check->setObjectName(QStringLiteral("giftCheck"));
    setTouchHeight(*m_check, uikit::size::kTouch);
    row->addWidget(m_code, 1);
    row->addWidget(m_check);
    choices()->addLayout(row);
    connect(m_check, &QPushButton::clicked, this, &BalancePanel::check);
    connect(m_code, &QLineEdit::returnPressed, this, &BalancePanel::check);
    connect(m_code, &QLineEdit::textEdited, this, [this] {
        m_call.reset();
        m_available.reset();
        m_words = tr("Check the balance first.");
        changed();
    });
}

auto BalancePanel::money(std::int64_t minor) const -> QString
{
    return uikit::formatMoney(minor, QString::fromStdString(m_asked.store.currency));
}

void BalancePanel::open(const Asked &asked)
{
    m_asked = asked;
    m_available.reset();
    m_leaseId.reset();
    m_account = asked.customerId;
    m_call.reset();
    setCurrency(QString::fromStdString(asked.store.currency));
    m_words = takesCode() ? tr("The balance is checked with the store server.") : tr("Asking the store server…");
    preset(std::min(asked.wantedMinor, asked.mostMinor));
    if (takesCode()) {
        m_code->clear();
        m_code->setFocus();
    } else {
        askAccount();
    }
}

void BalancePanel::scanned(const QString &code)
{
    m_code->setText(code);
    check();
}

void BalancePanel::check()
{
    const auto code = m_code->text().trimmed();
    if (code.isEmpty())
        return unknown(tr("Scan the card, or type its code."));
    m_account = code.toStdString();
    m_available.reset();
    if (trusted())
        return;
    m_words = tr("Asking the store server…");
    changed();
    m_call = std::make_unique<QObject>();
    m_api.call<contract::GetGiftCardRequest, contract::GiftCard>(
        contract::kGetGiftCard, {m_asked.store.store_id, m_account}, m_call.get(),
        [this](const Result<contract::GiftCard> &card) {
            if (card && card->balance.currency == m_asked.store.currency)
                return known(card->balance.amount_minor, tr("%1 on the card").arg(money(card->balance.amount_minor)));
            if (card || card.error().code == client::ErrorCode::NotFound)
                return unknown(tr("This store has no such gift card. Nothing was taken."));
            unknown(tr("The store server did not answer. Nothing was taken; check again, or pay another way."));
        },
        client::CallOptions{.deadline = kAnswerIn});
}

auto BalancePanel::bar(std::int64_t minor) const -> std::optional<domain::OfflineBar>
{
    return domain::barOfGiftCard(m_allowance(), minor, m_offline->nowMs());
}

auto BalancePanel::trusted() -> bool
{
    m_leaseId.reset();
    if (!m_offline || m_api.network().online)
        return false;
    const auto why = bar(1); // the smallest amount there is
    if (why == domain::OfflineBar::CanAsk)
        return false; // it is not lost for long: the question itself tells
    const auto left = domain::giftCardLeftMinor(m_allowance(), m_offline->nowMs());
    if (why) {
        unknown(barWords(*why, left, QString::fromStdString(m_asked.store.currency)));
        return true;
    }
    m_leaseId = m_allowance().lease->id;
    known(left, tr("The balance cannot be asked for now. Up to %1 is taken without asking").arg(money(left)));
    return true;
}

void BalancePanel::askAccount()
{
    m_call = std::make_unique<QObject>();
    m_api.call<contract::GetCustomerRequest, contract::CustomerAccount>(
        contract::kGetCustomerAccount, {m_asked.store.store_id, m_asked.customerId}, m_call.get(),
        [this](const Result<contract::CustomerAccount> &account) {
            if (account)
                return takeAccount(*account);
            unknown(account.error().code == client::ErrorCode::NotFound
                        ? tr("The store server does not know this customer yet. Nothing was taken.")
                        : tr("The store server did not answer. Nothing was taken; pay another way."));
        },
        client::CallOptions{.deadline = kAnswerIn});
}

void BalancePanel::takeAccount(const contract::CustomerAccount &account)
{
    const auto point = m_asked.store.till.loyalty.point_minor;
    switch (m_kind) {
    case TenderKind::StoreCredit:
        return known(account.store_credit.amount_minor,
                     tr("%1 of store credit").arg(money(account.store_credit.amount_minor)));
    case TenderKind::Points: {
        const auto worth = domain::checkedMul(std::max<std::int64_t>(account.points, 0), point);
        return known(worth ? *worth : 0, tr("%1 point(s) are worth %2", nullptr, plural(account.points))
                                             .arg(uikit::formatCount(account.points), money(worth ? *worth : 0)));
    }
    default:
        m_freeMinor = account.credit_limit.amount_minor - account.owed.amount_minor;
        const auto room = std::max<std::int64_t>(m_freeMinor, 0);
        return known(room,
                     tr("Owes %1 of at most %2; %3 is free")
                         .arg(money(account.owed.amount_minor), money(account.credit_limit.amount_minor), money(room)));
    }
}

void BalancePanel::known(std::int64_t minor, const QString &words)
{
    m_available = minor;
    m_words = words;
    preset(std::min({m_asked.wantedMinor, m_asked.mostMinor, std::max<std::int64_t>(minor, 0)}));
    Q_EMIT ready();
}

void BalancePanel::unknown(const QString &why)
{
    m_available.reset();
    m_words = why;
    changed();
}

void BalancePanel::changed()
{
    const auto minor = amountMinor();
    auto words = m_words;
    bool fits = m_available && minor > 0;
    if (m_available && minor > *m_available) {
        words += QStringLiteral(". ") + tr("That is less than what was typed.");
        fits = false;
    } else if (minor > m_asked.mostMinor) {
        words += QStringLiteral(". ") + tr("At most %1 can be paid so.").arg(money(m_asked.mostMinor));
        fits = false;
    }
    refreshExceed();
    say(words, m_available && !fits);
    setTake(tr("Use %1").arg(money(minor)), fits);
}

auto BalancePanel::typeKey(const QString &text) -> bool
{
    return m_available ? EntryPanel::typeKey(text) : false;
}

void BalancePanel::backspace()
{
    if (m_available)
        EntryPanel::backspace();
}

void BalancePanel::take()
{
    const auto minor = amountMinor();
    if (!m_available || minor <= 0 || minor > *m_available || minor > m_asked.mostMinor)
        return;
    // The time may be over since the card was scanned, or the line be back.
    if (const auto why = m_leaseId ? bar(minor) : std::nullopt) {
        m_leaseId.reset();
        return unknown(barWords(*why, domain::giftCardLeftMinor(m_allowance(), m_offline->nowMs()),
                                QString::fromStdString(m_asked.store.currency)));
    }
    Q_EMIT taken({m_kind, minor, m_account, std::nullopt, m_leaseId.has_value(), m_leaseId});
}

} // namespace tillhouse::pos
