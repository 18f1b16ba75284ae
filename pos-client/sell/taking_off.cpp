// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/taking_off.h"

#include "pos/i18n/language.h"
#include "pos/sell/sell_flow.h"
#include "pos/sell/unit_words.h"

namespace tillhouse::pos
{

using contract::TillEventKind;

namespace
{

/// Of packs, how many.
auto countText(const CartLine &line, std::int64_t milli) -> QString
{
    return quantityText(milli, line.pack ? domain::Unit::Piece : line.unit);
}

} // namespace

TakingOff::TakingOff(SaleActs &acts, QObject *parent)
    : QObject(parent)
    , m_acts(acts)
    , m_desk(acts.desk())
{
    connect(&m_desk, &SalesDesk::emptied, this, &TakingOff::nothingLeft);
}

void TakingOff::line()
{
    const auto *line = m_acts.currentLine();
    if (!line || (!line->unknown && line->item.quantity.milli == 0))
        return Q_EMIT m_acts.refused(SellFlow::tr("Choose a line first."));
    if (line->unknown)
        return m_desk.voidLine(); // it was never goods of ours
    const auto *priced = m_desk.cart().pricedLine(static_cast<std::size_t>(m_desk.line()));
    const auto total = priced ? priced->totalMinor : 0;
    m_acts.askReason(SellFlow::tr("Why is this line taken off?"),
                     QStringLiteral("%1   %2").arg(nameText(*line), m_acts.money(total)),
                     [this, total, name = nameText(*line), id = line->item.lineId](const QString &reason) {
                         const auto words = QStringLiteral("%1: %2").arg(reason, name);
                         m_acts.require("void_line", total, words, id,
                                        [this, total, words](const std::optional<contract::Approval> &approval) {
                                            m_acts.mark(approval);
                                            m_acts.tell(TillEventKind::LineVoided, words, total, approval);
                                            m_desk.voidLine();
                                        });
                     });
}

void TakingOff::reduce(std::int64_t milli, const Guard &guard)
{
    const auto *line = m_acts.currentLine();
    const auto cheaper = line ? m_desk.cheaperBy(milli) : std::nullopt;
    if (!cheaper)
        return void(m_desk.setQuantity(milli)); // which says why not
    const auto what = SellFlow::tr("%1 instead of %2: %3")
                          .arg(countText(*line, milli), countText(*line, line->countMilli()), nameText(*line));
    const auto go = [this, milli, guard, amount = *cheaper](const QString &words,
                                                            const std::optional<contract::Approval> &approval) {
        guard([this, milli, amount, words, approval] {
            if (!m_desk.setQuantity(milli))
                return false;
            m_acts.mark(approval);
            m_acts.tell(TillEventKind::LineVoided, words, amount, approval);
            return true;
        });
    };
    if (milli >= line->seenMilli)
        return go(what, std::nullopt);
    const auto detail = QStringLiteral("%1   %2").arg(what, m_acts.money(*cheaper));
    m_acts.askReason(SellFlow::tr("Why are these taken off?"), detail,
                     [this, go, what, id = line->item.lineId, amount = *cheaper](const QString &reason) {
                         const auto words = QStringLiteral("%1: %2").arg(reason, what);
                         m_acts.require(
                             "void_line", amount, words, id,
                             [go, words](const std::optional<contract::Approval> &approval) { go(words, approval); });
                     });
}

void TakingOff::basket()
{
    const auto &cart = m_desk.cart();
    if (cart.isEmpty())
        return Q_EMIT m_acts.refused(SellFlow::tr("There is nothing to give up."));
    if (m_desk.cardIsOpen())
        return Q_EMIT m_acts.refused(SellFlow::tr("A card was asked for in this sale. Pay shows what became of it."));
    if (m_desk.nothingIsLeft())
        return nothingLeft();
    const auto total = cart.priced().totalMinor;
    const auto lines = cart.lines().size();
    const auto detail = SellFlow::tr("%n line(s), %1", nullptr, plural(lines)).arg(m_acts.money(total));
    m_acts.askReason(SellFlow::tr("Why is the whole sale given up?"), detail,
                     [this, total, detail](const QString &reason) {
                         const auto words = QStringLiteral("%1: %2").arg(reason, detail);
                         m_acts.require("void_basket", total, words, {},
                                        [this, total, words](const std::optional<contract::Approval> &approval) {
                                            m_acts.tell(TillEventKind::BasketVoided, words, total, approval);
                                            m_desk.voidBasket();
                                        });
                     });
}

void TakingOff::nothingLeft()
{
    m_acts.tell(TillEventKind::BasketVoided, SellFlow::tr("Every line was taken off"), 0);
    m_desk.startOver();
    Q_EMIT said(SellFlow::tr("Nothing was left in this sale. It was given up; a new one begins."));
}

} // namespace tillhouse::pos
