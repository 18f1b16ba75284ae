// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/park/park_desk.h"

#include "client/ids.h"
#include "contract/endpoints.h"
#include "domain/time_text.h"
#include "pos/i18n/error_words.h"

#include <algorithm>

namespace tillhouse::pos
{

using client::ParkedBasket;
using client::ParkState;
using domain::ErrorCode;

namespace
{

constexpr std::chrono::seconds kAgain{10};
constexpr std::size_t kLongestLabel = 100; ///< as the contract has it

/// Whether the server has surely not done what it was asked. Everything else may have happened.
auto isDefinite(ErrorCode code) -> bool
{
    return code != ErrorCode::Unavailable && code != ErrorCode::Timeout && code != ErrorCode::Internal &&
           code != ErrorCode::KeyInFlight;
}

/// Cut at a character's start, so that what is left is still UTF-8.
auto cutLabel(std::string label) -> std::string
{
    auto end = std::min(label.size(), kLongestLabel);
    while (end > 0 && end < label.size() && (static_cast<unsigned char>(label[end]) & 0xC0U) == 0x80U)
        --end;
    label.resize(end);
    return label;
}

auto contains(const std::vector<std::string> &ids, const std::string &id) -> bool
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

auto serverSilentText() -> QString
{
    return ParkDesk::tr("The store server does not answer. The sale opens here as soon as it does.");
}

} // namespace

ParkDesk::ParkDesk(Till &till, SalesDesk &desk, QObject *parent)
    : QObject(parent)
    , m_till(till)
    , m_desk(desk)
{
    connect(&m_desk, &SalesDesk::held, this, [this] {
        Q_EMIT changed();
        wake();
    });
    connect(&m_till.session(), &client::Session::signedIn, this, &ParkDesk::wake);
    connect(&m_till.api(), &client::ApiClient::networkChanged, this, [this](bool online) {
        Q_EMIT changed();
        if (online)
            wake();
    });
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_paused = false;
        wake();
    });
    m_again.start(kAgain);
}

auto ParkDesk::canAsk() const -> bool
{
    return m_till.session().isSignedIn() && m_till.api().network().online;
}

auto ParkDesk::held() const -> std::vector<HeldSale>
{
    std::vector<HeldSale> sales;
    const bool online = m_till.api().network().online;
    for (const auto &own : m_till.parked().all())
        sales.push_back({own.id, QString::fromStdString(own.label), QString::fromStdString(own.parkedBy),
                         m_till.identity().credential.till_id, own.savedAtMs, own.totalMinor, own.lineCount,
                         online || own.state == ParkState::Local});
    for (const auto &other : m_others) {
        if (std::any_of(sales.begin(), sales.end(), [&](const HeldSale &own) { return own.id == other.basket_id; }))
            continue;
        const auto at = domain::parseUtc(other.parked_at);
        sales.push_back({other.basket_id, QString::fromStdString(other.label),
                         QString::fromStdString(other.parked_by.value_or("")), other.till_id, at ? *at : 0,
                         other.total.amount_minor, other.line_count, online});
    }
    std::stable_sort(sales.begin(), sales.end(),
                     [](const HeldSale &a, const HeldSale &b) { return a.heldAtMs < b.heldAtMs; });
    return sales;
}

void ParkDesk::wake()
{
    if (!canAsk())
        return;
    for (const auto &pending : m_till.parked().takes())
        take(pending);
    send();
}

/// One after the other, oldest first.
void ParkDesk::send()
{
    if (!canAsk() || m_paused || !m_sending.empty())
        return;
    const auto all = m_till.parked().all();
    const auto waits = [](const ParkedBasket &basket) { return basket.state != ParkState::Shared; };
    auto next = std::find_if(all.begin(), all.end(), [&](const ParkedBasket &basket) {
        return waits(basket) && basket.id == m_recallAfter; // somebody stands at the till for this one
    });
    if (next == all.end())
        next = std::find_if(all.begin(), all.end(), waits);
    if (next == all.end())
        return;
    m_firstTime = next->state == ParkState::Local;
    // Before anything is sent: from now on the server may have it, whatever becomes of this program.
    if (const auto marked = m_till.parked().setState(next->id, ParkState::Sent); !marked)
        return Q_EMIT refused(errorWords(marked.error()));
    m_sending = next->id;
    contract::ParkedBasket basket;
    basket.store_id = m_till.identity().credential.store_id;
    basket.basket_id = next->id;
    basket.till_id = m_till.identity().credential.till_id;
    basket.label = cutLabel(next->label);
    basket.parked_at = domain::formatUtc(next->savedAtMs);
    basket.total = {next->totalMinor, m_till.identity().store.currency};
    basket.line_count = next->lineCount;
    basket.content = next->content;
    if (!next->parkedBy.empty())
        basket.parked_by = cutLabel(next->parkedBy);
    m_till.api().call<contract::ParkedBasket, contract::ParkedBasket>(
        contract::kParkBasket, basket, this,
        [this, id = next->id](const client::Result<contract::ParkedBasket> &answer) { sent(id, answer); });
}

void ParkDesk::sent(const std::string &id, const client::Result<contract::ParkedBasket> &answer)
{
    m_sending.clear();
    auto done = client::Result<void>();
    if (answer)
        done = m_till.parked().setState(id, ParkState::Shared);
    else if (answer.error().code == ErrorCode::Conflict)
        done = m_till.parked().remove(id); // another till took it
    else if (isDefinite(answer.error().code) && m_firstTime)
        done = m_till.parked().setState(id, ParkState::Local); // a later refusal says nothing of an earlier sending
    m_paused = !answer && answer.error().code != ErrorCode::Conflict;
    if (!done)
        Q_EMIT refused(errorWords(done.error()));
    Q_EMIT changed();
    if (m_recallAfter != id)
        return send();
    const auto own = m_till.parked().find(id);
    if (own && own->state == ParkState::Sent)
        return Q_EMIT refused(serverSilentText());
    m_recallAfter.clear();
    if (!own)
        return Q_EMIT refused(errorWords(answer.error()));
    recall(id);
}

void ParkDesk::recall(const std::string &id)
{
    const auto own = m_till.parked().find(id);
    if (own && own->state == ParkState::Sent) {
        // The server has to say that it has it; then it can say that nobody else gets it. A sending that is still under
        // way would put it up again otherwise.
        m_recallAfter = id;
        m_paused = false;
        return canAsk() ? send() : Q_EMIT refused(serverSilentText());
    }
    if (own && own->state == ParkState::Local) {
        m_desk.recall(id);
        Q_EMIT changed();
        return Q_EMIT recalled();
    }
    if (!canAsk())
        return Q_EMIT refused(
            tr("Another till may have taken this sale up. It can be brought back when the store server answers."));
    startTake(id);
}

void ParkDesk::startTake(const std::string &id)
{
    // On disk before it is asked for: the server may have given it away to us without our hearing of it.
    if (const auto begun = m_till.parked().beginTake({id, client::newId()}); !begun)
        return Q_EMIT refused(errorWords(begun.error()));
    for (const auto &pending : m_till.parked().takes())
        if (pending.basketId == id)
            take(pending);
}

void ParkDesk::take(const client::PendingTake &pending)
{
    if (contains(m_taking, pending.basketId))
        return;
    m_taking.push_back(pending.basketId);
    const auto &credential = m_till.identity().credential;
    m_till.api().call<contract::TakeParkedBasketRequest, contract::ParkedBasket>(
        contract::kTakeParkedBasket, {credential.store_id, pending.basketId, credential.till_id, pending.takeId}, this,
        [this, id = pending.basketId](const client::Result<contract::ParkedBasket> &answer) { taken(id, answer); });
}

void ParkDesk::taken(const std::string &id, const client::Result<contract::ParkedBasket> &answer)
{
    std::erase(m_taking, id);
    if (!answer && !isDefinite(answer.error().code))
        return Q_EMIT refused(serverSilentText());
    auto &parked = m_till.parked();
    const auto own = parked.find(id);
    if (answer && !m_desk.bringIn(answer->content))
        return; // the take stays: it is read again by the next program
    std::erase_if(m_others, [&](const contract::ParkedBasket &other) { return other.basket_id == id; });
    const bool unknownThere = !answer && answer.error().code == ErrorCode::NotFound;
    auto done = parked.endTake(id);
    if (done && own && unknownThere)
        done = parked.setState(id, ParkState::Local); // it has never been there
    else if (done && own)
        done = parked.remove(id);
    if (!done)
        Q_EMIT refused(errorWords(done.error()));
    if (answer)
        Q_EMIT recalled();
    else if (own && unknownThere)
        recall(id);
    else
        Q_EMIT refused(errorWords(answer.error()));
    Q_EMIT changed();
}

void ParkDesk::refresh()
{
    if (!canAsk())
        return;
    m_till.api().call<contract::StoreRequest, contract::ParkedBasketList>(
        contract::kListParkedBaskets, {m_till.identity().credential.store_id}, this,
        [this](const client::Result<contract::ParkedBasketList> &list) {
            if (list)
                listed(*list);
        });
}

void ParkDesk::listed(const contract::ParkedBasketList &list)
{
    constexpr std::size_t kWholeList = 500;
    m_others = list.baskets;
    // What the server had from this till and does not have any more was taken up elsewhere.
    if (list.baskets.size() < kWholeList)
        for (const auto &own : m_till.parked().all())
            if (own.state == ParkState::Shared && !contains(m_taking, own.id) &&
                std::none_of(m_others.begin(), m_others.end(),
                             [&](const contract::ParkedBasket &there) { return there.basket_id == own.id; }))
                if (const auto removed = m_till.parked().remove(own.id); !removed)
                    Q_EMIT refused(errorWords(removed.error()));
    Q_EMIT changed();
}

} // namespace tillhouse::pos
