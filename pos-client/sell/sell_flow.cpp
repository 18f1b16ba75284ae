// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/sell_flow.h"

#include "client/ids.h"
#include "contract/endpoints.h"
#include "pos/ask/age_dialog.h"
#include "pos/ask/choice_dialog.h"
#include "pos/ask/note_dialog.h"
#include "pos/ask/product_dialog.h"
#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"
#include "pos/people/action.h"
#include "pos/scale/weigh_dialog.h"
#include "pos/sell/variant_dialog.h"
#include "uikit/money_format.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr int kLineNoteBytes = 200; ///< as the contract has them
constexpr int kBasketNoteBytes = 300;
constexpr std::size_t kDetailBytes = 300;

auto nameText(const CartLine &line) -> QString
{
    return QString::fromStdString(line.item.name);
}

} // namespace

SellFlow::SellFlow(Till &till, SalesDesk &desk, QWidget *window)
    : QObject(window)
    , m_till(till)
    , m_desk(desk)
    , m_window(window)
{
}

auto SellFlow::money(std::int64_t minor) const -> QString
{
    return uikit::formatMoney(minor, QString::fromStdString(m_desk.cart().store().currency));
}

auto SellFlow::currentLine() const -> const CartLine *
{
    const auto &lines = m_desk.cart().lines();
    const auto at = m_desk.line();
    return at >= 0 && at < static_cast<int>(lines.size()) ? &lines[static_cast<std::size_t>(at)] : nullptr;
}

auto SellFlow::scan(const QString &code) -> ScanOutcome
{
    const auto outcome = m_desk.scan(code);
    if (outcome == ScanOutcome::Asks) {
        const auto asked = m_desk.asked();
        offer(asked.goods, asked.countMilli,
              [this](const Goods &goods, std::int64_t count) { m_desk.put(goods, count); });
    }
    return outcome;
}

void SellFlow::choose(const contract::Product &product)
{
    const auto count = m_desk.takeNextQuantity();
    offer(Goods{product, product.sku}, count,
          [this](const Goods &goods, std::int64_t milli) { m_desk.put(goods, milli); });
}

void SellFlow::chooseTile(const contract::Product &product)
{
    if (product.variant_of.empty())
        return choose(product);
    auto variants = m_till.catalogue().variantsOf(product.variant_of);
    if (variants.size() < 2)
        return choose(product);
    auto *dialog = new VariantDialog(QString::fromStdString(product.variant_of), std::move(variants), m_window);
    connect(dialog, &VariantDialog::chosen, this, [this](const contract::Product &variant) { choose(variant); });
    dialog->open();
}

void SellFlow::resolve(int line, const contract::Product &product)
{
    const auto &lines = m_desk.cart().lines();
    if (line < 0 || line >= static_cast<int>(lines.size()))
        return;
    placeAt(lines[static_cast<std::size_t>(line)].item.lineId, product);
}

/// Lines may have moved while somebody was asked.
void SellFlow::placeAt(const std::string &lineId, const contract::Product &product)
{
    offer(Goods{product, product.sku}, std::nullopt, [this, lineId](const Goods &goods, std::int64_t milli) {
        const auto &lines = m_desk.cart().lines();
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (lines[i].item.lineId == lineId && lines[i].unknown)
                m_desk.putInstead(static_cast<int>(i), goods, milli);
    });
}

void SellFlow::offer(const Goods &goods, std::optional<std::int64_t> countMilli, const Place &place)
{
    switch (m_desk.need(goods, countMilli)) {
    case Need::Age:
        return askAge(goods, [this, goods, countMilli, place] { offer(goods, countMilli, place); });
    case Need::Amount:
        return askAmount(goods, place);
    case Need::Nothing:
        return place(goods, countMilli.value_or(Cart::kOneMilli));
    }
}

void SellFlow::askAge(const Goods &goods, const std::function<void()> &then)
{
    const auto years = goods.product.minimum_age;
    const auto name = QString::fromStdString(goods.product.name);
    auto *dialog = new AgeDialog(static_cast<int>(years), name, QDate::currentDate(), m_window);
    connect(dialog, &AgeDialog::answered, this, [this, years, name, then](bool oldEnough) {
        const auto detail = oldEnough ? QStringLiteral("%1 or older: %2") : QStringLiteral("not %1: %2 not sold");
        act(contract::TillEventKind::AgeChecked, detail.arg(years).arg(name), std::nullopt);
        if (!oldEnough)
            return Q_EMIT refused(tr("Not added: %1 is for customers of %2 and older.").arg(name).arg(years));
        m_desk.setAgeChecked(years);
        then();
    });
    dialog->open();
}

void SellFlow::askAmount(const Goods &goods, const Place &place)
{
    auto *dialog = new WeighDialog(goods.product, m_scale, m_window);
    connect(dialog, &WeighDialog::weighed, this, [goods, place](qint64 milli) { place(goods, milli); });
    dialog->open();
}

void SellFlow::require(const std::string &action, std::int64_t amount, const QString &words, const std::string &lineId,
                       const Allowed &go)
{
    if (m_gate.mayAlone && m_gate.mayAlone(action, amount)) // a till that cannot say who may asks
        return go(std::nullopt);
    if (!m_gate.approver)
        return Q_EMIT refused(tr("This needs a manager: %1").arg(words));
    ApprovalNeed need{action, words, lineId};
    if (const auto &user = m_till.session().user())
        need.exceptFor = user->user_id;
    need.mayAllow = [known = domain::enumFromName<Action>(action), amount, policy = m_till.identity().store.till](
                        contract::Role role) { return known && permitted(*known, amount, {role}, policy); };
    m_gate.approver->ask(need, this, [this, go](const std::optional<contract::Approval> &approval) {
        if (approval)
            return go(approval);
        Q_EMIT refused(tr("Nobody allowed it; the sale is as it was."));
    });
}

void SellFlow::act(contract::TillEventKind kind, const QString &detail, std::optional<std::int64_t> amountMinor,
                   const std::optional<contract::Approval> &approval)
{
    contract::TillEvent event;
    event.kind = kind;
    event.order_id = m_desk.cart().orderId();
    auto text = detail;
    while (text.toUtf8().size() > static_cast<qsizetype>(kDetailBytes))
        text.chop(1);
    event.detail = text.toStdString();
    if (amountMinor)
        event.amount = contract::MoneyAmount{*amountMinor, m_desk.cart().store().currency};
    if (approval)
        event.approver_id = approval->approver_id;
    Q_EMIT acted(event);
}

void SellFlow::mark(const std::optional<contract::Approval> &approval)
{
    if (approval)
        m_desk.approve(*approval);
}

/// How much a person would have taken off the current line after the change; nothing where it cannot be made.
auto SellFlow::offAfter(const std::function<domain::Result<void>(Cart &, std::size_t)> &change) const -> std::int64_t
{
    auto trial = m_desk.cart();
    const auto at = static_cast<std::size_t>(m_desk.line());
    return change(trial, at) ? offList(trial.lines().at(at)) : 0;
}

void SellFlow::setQuantity(std::int64_t milli)
{
    const auto *line = currentLine();
    if (!line)
        return;
    // An amount off is a greater share of fewer.
    const auto share = offAfter([milli](Cart &cart, std::size_t at) { return cart.setQuantity(at, milli); });
    if (share <= offList(*line))
        return m_desk.setQuantity(milli);
    requireDiscount(share, [this, milli] {
        m_desk.setQuantity(milli);
        return true;
    });
}

void SellFlow::setDiscount(domain::Discount discount)
{
    if (!currentLine())
        return;
    requireDiscount(offAfter([discount](Cart &cart, std::size_t at) { return cart.setDiscount(at, discount); }),
                    [this, discount] { return m_desk.setDiscount(discount); });
}

/// Does it to the current line if so much off it is allowed, and tells of it if somebody had to allow it.
void SellFlow::requireDiscount(std::int64_t share, const std::function<bool()> &go)
{
    const auto *line = currentLine();
    const auto at = static_cast<std::size_t>(m_desk.line());
    const auto words = tr("%1 off %2").arg(uikit::formatRate(share), nameText(*line));
    require("discount", share, words, line->item.lineId,
            [this, go, at, words](const std::optional<contract::Approval> &approval) {
                if (!go() || !approval)
                    return;
                mark(approval);
                const auto *priced = m_desk.cart().pricedLine(at);
                act(contract::TillEventKind::DiscountGiven, words,
                    priced ? std::optional(priced->discountMinor) : std::nullopt, approval);
            });
}

void SellFlow::setUnitPrice(std::int64_t minor)
{
    const auto *line = currentLine();
    if (!line)
        return;
    const auto cut = m_desk.cart().priceCut(static_cast<std::size_t>(m_desk.line()), minor);
    const auto before = line->pack && line->pack->price_minor ? *line->pack->price_minor : line->item.unitPriceMinor;
    const auto words = tr("%1 for %2 instead of %3").arg(money(minor), nameText(*line), money(before));
    require("price", cut, words, line->item.lineId,
            [this, minor, words](const std::optional<contract::Approval> &approval) {
                const auto change = [this, minor, words, approval] {
                    if (!m_desk.setUnitPrice(minor))
                        return false;
                    mark(approval);
                    act(contract::TillEventKind::PriceChanged, words, minor, approval);
                    return true;
                };
                // A discount that is on the line already comes on top of the lower price.
                const auto *now = currentLine();
                const auto share =
                    offAfter([minor](Cart &cart, std::size_t at) { return cart.setUnitPrice(at, minor); });
                if (now && now->item.discount.kind != domain::DiscountKind::None && share > offList(*now))
                    return requireDiscount(share, change);
                change();
            });
}

void SellFlow::askReason(const QString &headline, const QString &detail, const std::function<void(QString)> &then)
{
    const auto reasons = voidReasons();
    auto *dialog = new ChoiceDialog(headline, detail, reasons, tr("Leave it as it is"), m_window);
    connect(dialog, &ChoiceDialog::chosen, this, [reasons, then](int index) { then(reasons.at(index)); });
    dialog->open();
}

void SellFlow::voidLine()
{
    const auto *line = currentLine();
    if (!line || (!line->unknown && line->item.quantity.milli == 0))
        return;
    if (line->unknown)
        return m_desk.voidLine(); // it was never goods of ours
    const auto *priced = m_desk.cart().pricedLine(static_cast<std::size_t>(m_desk.line()));
    const auto total = priced ? priced->totalMinor : 0;
    askReason(tr("Why is this line taken off?"), QStringLiteral("%1   %2").arg(nameText(*line), money(total)),
              [this, total, name = nameText(*line), id = line->item.lineId](const QString &reason) {
                  const auto words = QStringLiteral("%1: %2").arg(reason, name);
                  require("void_line", total, words, id,
                          [this, total, words](const std::optional<contract::Approval> &approval) {
                              mark(approval);
                              act(contract::TillEventKind::LineVoided, words, total, approval);
                              m_desk.voidLine();
                          });
              });
}

void SellFlow::voidBasket()
{
    const auto &cart = m_desk.cart();
    if (cart.isEmpty())
        return Q_EMIT refused(tr("There is nothing to give up."));
    if (m_desk.cardIsOpen())
        return Q_EMIT refused(tr("A card was asked for in this sale. Pay shows what became of it."));
    const auto total = cart.priced().totalMinor;
    const auto lines = cart.lines().size();
    const auto detail = tr("%n line(s), %1", nullptr, plural(lines)).arg(money(total));
    askReason(tr("Why is the whole sale given up?"), detail, [this, total, detail](const QString &reason) {
        const auto words = QStringLiteral("%1: %2").arg(reason, detail);
        require("void_basket", total, words, {},
                [this, total, words](const std::optional<contract::Approval> &approval) {
                    act(contract::TillEventKind::BasketVoided, words, total, approval);
                    m_desk.voidBasket();
                });
    });
}

void SellFlow::noteLine()
{
    const auto *line = currentLine();
    if (!line || line->unknown)
        return Q_EMIT refused(tr("Choose a line first."));
    auto *dialog = new NoteDialog(tr("Note on this line"), nameText(*line), QString::fromStdString(line->note),
                                  kLineNoteBytes, m_window);
    connect(dialog, &NoteDialog::noted, this, [this](const QString &note) { m_desk.setLineNote(note.toStdString()); });
    dialog->open();
}

void SellFlow::noteBasket()
{
    auto *dialog = new NoteDialog(tr("Note on this sale"), {}, QString::fromStdString(m_desk.cart().note()),
                                  kBasketNoteBytes, m_window);
    connect(dialog, &NoteDialog::noted, this, [this](const QString &note) { m_desk.setNote(note.toStdString()); });
    dialog->open();
}

void SellFlow::describe(int line)
{
    const auto &lines = m_desk.cart().lines();
    if (line < 0 || line >= static_cast<int>(lines.size()) || !lines[static_cast<std::size_t>(line)].unknown)
        return;
    if (m_till.identity().tax_categories.empty())
        return Q_EMIT refused(
            tr("This till does not know the store's taxes yet; it learns them from the store server."));
    const auto &unknown = lines[static_cast<std::size_t>(line)];
    const auto code = QString::fromStdString(unknown.code);
    const auto id = unknown.item.lineId;
    require(
        "create_product", 0, tr("Sell the unknown code %1").arg(code), id,
        [this, code, id](const std::optional<contract::Approval> &approval) {
            auto *dialog = new ProductDialog(code, m_till.identity().store, m_till.identity().tax_categories, m_window);
            connect(dialog, &ProductDialog::described, this, [this, id, approval](const contract::Product &product) {
                mark(approval);
                sellDescribed(id, product);
            });
            dialog->open();
        });
}

/// Whoever may write the catalogue makes the product there, too. Anybody else's is sold as it was described, and the
/// store server tells the office of a SKU that it does not know.
void SellFlow::sellDescribed(const std::string &lineId, const contract::Product &product)
{
    placeAt(lineId, product);
    if (!m_till.session().may(contract::Permission::WriteCatalogue) || !m_till.api().network().online)
        return;
    contract::PutProductRequest request{product.store_id, product.sku,   product.name,         {},  {}, {},
                                        product.barcodes, product.price, product.tax_category, true};
    m_till.api().call<contract::PutProductRequest, contract::Product>(
        contract::kPutProduct, request, this, [this](const client::Result<contract::Product> &made) {
            if (made)
                return m_till.sync().refresh();
            Q_EMIT refused(
                tr("Sold as you typed it; the catalogue does not have it yet: %1").arg(errorWords(made.error())));
        });
}

} // namespace tillhouse::pos
