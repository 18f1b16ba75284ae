// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/sell_flow.h"

#include "contract/endpoints.h"
#include "pos/ask/age_dialog.h"
#include "pos/ask/note_dialog.h"
#include "pos/ask/product_dialog.h"
#include "pos/i18n/error_words.h"
#include "pos/scale/weigh_dialog.h"
#include "pos/sell/variant_dialog.h"
#include "uikit/money_format.h"

namespace tillhouse::pos
{

namespace
{

constexpr int kLineNoteBytes = 200; ///< as the contract has them
constexpr int kBasketNoteBytes = 300;

} // namespace

SellFlow::SellFlow(Till &till, SalesDesk &desk, QWidget *window)
    : QObject(window)
    , m_till(till)
    , m_desk(desk)
    , m_window(window)
    , m_acts(till, desk, window, this)
    , m_takingOff(m_acts, this)
{
    connect(&m_acts, &SaleActs::refused, this, &SellFlow::refused);
    connect(&m_acts, &SaleActs::acted, this, &SellFlow::acted);
    connect(&m_takingOff, &TakingOff::said, this, &SellFlow::said);
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
    offer(Goods{product, product.sku}, m_desk.saidQuantity(),
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

/// Lines may have moved while somebody was asked. How many there are was said before the code, or since.
void SellFlow::placeAt(const std::string &lineId, const contract::Product &product)
{
    const auto at = m_desk.redLine(lineId);
    if (!at)
        return;
    const auto before = m_desk.cart().lines()[*at].item.quantity.milli;
    const auto count = m_desk.hasNextQuantity() || before == 0 ? m_desk.saidQuantity() : std::optional(before);
    offer(Goods{product, product.sku}, count, [this, lineId](const Goods &goods, std::int64_t milli) {
        if (const auto now = m_desk.redLine(lineId))
            m_desk.putInstead(static_cast<int>(*now), goods, milli);
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
        m_acts.tell(contract::TillEventKind::AgeChecked, detail.arg(years).arg(name), std::nullopt);
        if (!oldEnough) {
            m_desk.dropNextQuantity(); // it was said of these
            return Q_EMIT refused(tr("Not added: %1 is for customers of %2 and older.").arg(name).arg(years));
        }
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

/// How much a person would have taken off the current line after the change; nothing where it cannot be made.
auto SellFlow::offAfter(const std::function<domain::Result<void>(Cart &, std::size_t)> &change) const -> std::int64_t
{
    auto trial = m_desk.cart();
    const auto at = static_cast<std::size_t>(m_desk.line());
    return change(trial, at) ? offList(trial.lines().at(at)) : 0;
}

void SellFlow::setQuantity(std::int64_t milli)
{
    const auto *line = m_acts.currentLine();
    if (!line)
        return;
    if (line->unknown)
        return void(m_desk.setQuantity(milli));
    // An amount off is a greater share of fewer.
    const auto guarded = [this, milli](const std::function<bool()> &change) {
        const auto *now = m_acts.currentLine();
        const auto share = offAfter([milli](Cart &cart, std::size_t at) { return cart.setQuantity(at, milli); });
        if (!now || share <= offList(*now))
            return void(change());
        requireDiscount(share, change);
    };
    if (milli < line->countMilli())
        return m_takingOff.reduce(milli, guarded);
    guarded([this, milli] { return m_desk.setQuantity(milli); });
}

void SellFlow::setDiscount(domain::Discount discount)
{
    if (!m_acts.currentLine())
        return;
    requireDiscount(offAfter([discount](Cart &cart, std::size_t at) { return cart.setDiscount(at, discount); }),
                    [this, discount] { return m_desk.setDiscount(discount); });
}

/// Does it to the current line if so much off it is allowed, and tells of it if somebody had to allow it.
void SellFlow::requireDiscount(std::int64_t share, const std::function<bool()> &go)
{
    const auto *line = m_acts.currentLine();
    const auto at = static_cast<std::size_t>(m_desk.line());
    const auto words = tr("%1 off %2").arg(uikit::formatRate(share), nameText(*line));
    m_acts.require("discount", share, words, line->item.lineId,
                   [this, go, at, words](const std::optional<contract::Approval> &approval) {
                       if (!go() || !approval)
                           return;
                       m_acts.mark(approval);
                       const auto *priced = m_desk.cart().pricedLine(at);
                       m_acts.tell(contract::TillEventKind::DiscountGiven, words,
                                   priced ? std::optional(priced->discountMinor) : std::nullopt, approval);
                   });
}

void SellFlow::setUnitPrice(std::int64_t minor)
{
    const auto *line = m_acts.currentLine();
    if (!line)
        return;
    const auto cut = m_desk.cart().priceCut(static_cast<std::size_t>(m_desk.line()), minor);
    const auto before = line->pack && line->pack->price_minor ? *line->pack->price_minor : line->item.unitPriceMinor;
    const auto words = tr("%1 for %2 instead of %3").arg(m_acts.money(minor), nameText(*line), m_acts.money(before));
    m_acts.require("price", cut, words, line->item.lineId,
                   [this, minor, words](const std::optional<contract::Approval> &approval) {
                       const auto change = [this, minor, words, approval] {
                           if (!m_desk.setUnitPrice(minor))
                               return false;
                           m_acts.mark(approval);
                           m_acts.tell(contract::TillEventKind::PriceChanged, words, minor, approval);
                           return true;
                       };
                       // A discount that is on the line already comes on top of the lower price.
                       const auto *now = m_acts.currentLine();
                       const auto share =
                           offAfter([minor](Cart &cart, std::size_t at) { return cart.setUnitPrice(at, minor); });
                       if (now && now->item.discount.kind != domain::DiscountKind::None && share > offList(*now))
                           return requireDiscount(share, change);
                       change();
                   });
}

void SellFlow::noteLine()
{
    const auto *line = m_acts.currentLine();
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
    m_acts.require(
        "create_product", 0, tr("Sell the unknown code %1").arg(code), id,
        [this, code, id](const std::optional<contract::Approval> &approval) {
            auto *dialog = new ProductDialog(code, m_till.identity().store, m_till.identity().tax_categories,
                                             m_desk.mayCreate(), m_window);
            connect(dialog, &ProductDialog::described, this, [this, id, approval](const contract::Product &product) {
                m_acts.mark(approval);
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
    if (!m_desk.mayCreate())
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
