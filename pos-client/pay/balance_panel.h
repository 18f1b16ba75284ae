// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "contract/customer.h"
#include "contract/gift_card.h"
#include "pos/offline/offline_desk.h"
#include "pos/pay/entry_panel.h"
#include "pos/pay/pay_sheet.h"

#include <functional>
#include <memory>

class QLineEdit;

namespace tillhouse::pos
{

/// Paying out of a balance: a gift card by its code, or a customer's store credit, account or points. What is on it is
/// asked for first; without an answer nothing can be taken.
class BalancePanel : public EntryPanel
{
    Q_OBJECT

public:
    BalancePanel(client::ApiClient &api, const QString &title, domain::TenderKind kind, QWidget *parent = nullptr);

    struct Asked {
        contract::StoreSettings store;
        std::string customerId;       ///< "" for a gift card
        std::int64_t wantedMinor = 0; ///< what this tender should pay
        std::int64_t mostMinor = 0;   ///< what it may pay at most
    };
    /// A gift card's code is asked for; a customer's balance is fetched at once.
    void open(const Asked &asked);
    /// Under whose lease gift cards are taken while their balance cannot be asked for. `allowance`: what is left of it,
    /// with what lies on the page already counted as taken.
    void setOffline(OfflineDesk *offline, std::function<domain::OfflineAllowance()> allowance)
    {
        m_offline = offline;
        m_allowance = std::move(allowance);
    }
    /// Whether whoever is at the till may go so far above a customer's limit alone; without it somebody is asked.
    void setMayExceed(std::function<bool(std::int64_t)> mayExceed) { m_mayExceed = std::move(mayExceed); }
    /// What a hand scanner read.
    void scanned(const QString &code);
    [[nodiscard]] auto takesCode() const -> bool { return m_kind == domain::TenderKind::GiftCard; }
    auto typeKey(const QString &text) -> bool override;
    void backspace() override;

Q_SIGNALS:
    /// The balance is known: Enter takes it now, so the keys belong to the page again.
    void ready();
    void taken(const tillhouse::pos::PaidTender &tender);
    /// More is to go on account than the customer's limit allows, by so much: somebody has to allow it.
    void aboveLimit(const tillhouse::pos::PaidTender &tender, std::int64_t excessMinor);

protected:
    void changed() override;
    void take() override;

private:
    void check();
    void askAccount();
    /// Whether nobody can be asked; then it is known what may be taken on trust, or why nothing.
    auto trusted() -> bool;
    /// Why the amount is not taken on trust, as it stands now.
    [[nodiscard]] auto bar(std::int64_t minor) const -> std::optional<domain::OfflineBar>;
    void known(std::int64_t minor, const QString &words);
    void unknown(const QString &why);
    [[nodiscard]] auto money(std::int64_t minor) const -> QString;
    void takeAccount(const contract::CustomerAccount &account);
    void buildCode();
    void buildExceed();
    /// What would go on account above the limit: what was typed, or else all that is due. 0: nothing does.
    [[nodiscard]] auto exceeding() const -> std::int64_t;
    void refreshExceed();

    client::ApiClient &m_api;
    domain::TenderKind m_kind;
    OfflineDesk *m_offline = nullptr;
    std::function<domain::OfflineAllowance()> m_allowance;
    std::optional<std::string> m_leaseId; ///< the card's balance is not known: it is taken under this lease
    Asked m_asked;
    std::string m_account;
    std::optional<std::int64_t> m_available; ///< what there is to pay with; nothing before it is known
    std::int64_t m_freeMinor = 0;            ///< on account: what the limit leaves; below 0 where more is owed already
    std::function<bool(std::int64_t)> m_mayExceed;
    QString m_words;
    std::unique_ptr<QObject> m_call; ///< the running question; replaced to forget it
    QLineEdit *m_code = nullptr;
    uikit::Button *m_check = nullptr;
    uikit::Button *m_exceed = nullptr;
};

} // namespace tillhouse::pos
