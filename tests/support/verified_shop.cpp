// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/verified_shop.h"

#include "ctl/ids.h"
#include "ctl/verify/verify.h"
#include "db/migration.h"
#include "domain/time_text.h"

#include <chrono>
#include <thread>

namespace tillhouse::testing
{

namespace fs = std::filesystem;
using domain::Result;
using domain::TenderKind;

namespace
{

constexpr const char *kStore = "store-1";

auto tender(TenderKind kind, std::int64_t minor) -> contract::CheckoutTender
{
    contract::CheckoutTender tender{ctl::newId(), kind, {minor, "EUR"}, {}};
    if (kind == TenderKind::Cash)
        tender.tendered = contract::MoneyAmount{minor, "EUR"};
    return tender;
}

auto nowText() -> std::string
{
    using namespace std::chrono;
    return domain::formatUtc(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
}

void replaceAll(std::string &text, const std::string &what, const std::string &with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

} // namespace

auto Verified::text() const -> std::string
{
    std::string all = error;
    for (const auto &line : lines)
        all += "\n" + line;
    return all;
}

namespace
{

auto verified(const ctl::verify::VerifyRequest &request) -> Verified
{
    Verified verified;
    ctl::verify::Report report([&](const std::string &line) { verified.lines.push_back(line); });
    const auto figures = ctl::verify::verify(request, report);
    if (!figures)
        verified.error = figures.error().detail;
    verified.faults = report.faults();
    verified.warnings = report.warnings();
    verified.queries = report.queries();
    return verified;
}

} // namespace

auto verifyData(const fs::path &data, ctl::verify::Patience patience, const std::vector<fs::path> &journals) -> Verified
{
    return verified({ctl::Layout::forData(data), journals, patience});
}

auto verifyDataByQueries(const fs::path &data) -> Verified
{
    return verified({ctl::Layout::forData(data), {}, ctl::verify::Patience::Normal, true});
}

auto VerifiedShop::settle() -> Verified
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    auto verified = verifyData(data(), ctl::verify::Patience::None);
    while (verified.faults > 0 && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100)); // between two looks at the condition
        verified = verifyData(data(), ctl::verify::Patience::None);
    }
    return verified;
}

void VerifiedShop::stop()
{
    m_shop->stop();
    const auto file = ctl::verify::storeFile(ctl::Layout::forData(data()), ctl::verify::storeNames()[1]);
    db::Connection connection(file, db::Purpose::Reader, std::chrono::seconds(5));
    db::Reader reader(connection);
    const auto names = m_ids;
    for (const auto &[name, id] : names) {
        auto row = reader.query("SELECT event_id FROM outbox WHERE order_id = ? ORDER BY position LIMIT 1", id);
        if (row.next())
            m_ids[name.substr(0, name.size() - 1) + ".event}"] = row.text(0);
    }
}

auto VerifiedShop::data() const -> fs::path
{
    return m_folder.path().toStdString() + "/shop";
}

auto VerifiedShop::prepare(const ShopSession &admin) -> Result<void>
{
    if (auto opened = m_shop->openStore(admin, kStore); !opened)
        return opened;
    contract::ImportRequest import;
    import.store_id = kStore;
    import.import_id = ctl::newId();
    import.dry_run = false;
    // The first barcode is a German one that would be a card number but for its own check digit.
    import.csv = "sku,barcode,name,department,category,brand,price_minor,tax_category\n"
                 "TEA,4000000000006,Tea,Food,,,500,food\nPEN,,Pen,Office,,,300,standard\n";
    if (auto done = m_shop->gateway().call(contract::kImportCatalogue, admin.context(import.import_id), import); !done)
        return done.error();
    const contract::AdjustStockRequest stock{kStore,          ctl::newId(),
                                             "shop",          domain::MovementKind::Receipt,
                                             "opening stock", {{"TEA", 50'000}, {"PEN", 50'000}}};
    if (auto done = m_shop->gateway().call(contract::kAdjustStock, admin.context(stock.adjustment_id), stock); !done)
        return done.error();
    return openDrawer(admin);
}

auto VerifiedShop::openDrawer(const ShopSession &admin) -> Result<void>
{
    auto &shop = m_shop->gateway();
    const contract::OpenShiftRequest shift{kStore, m_ids["{shift}"] = ctl::newId(), "T1", {10'000, "EUR"}};
    if (auto done = shop.call(contract::kOpenShift, admin.context(shift.shift_id), shift); !done)
        return done.error();
    const contract::MoveCashRequest out{kStore,       shift.shift_id, ctl::newId(), contract::DrawerMovement::PaidOut,
                                        {500, "EUR"}, "flowers"};
    if (auto done = shop.call(contract::kMoveCash, admin.context(out.movement_id), out); !done)
        return done.error();
    // Its code has the form of a card number, as those of many gift cards have.
    const contract::IssueGiftCardRequest card{kStore, ctl::newId(), "6011123456789019", {2'500, "EUR"}};
    if (auto done = shop.call(contract::kIssueGiftCard, admin.context(card.gift_card_id), card); !done)
        return done.error();
    return {};
}

auto VerifiedShop::sell(const ShopSession &admin, const std::string &name, contract::Channel channel,
                        std::vector<contract::CheckoutTender> tenders, std::int64_t quantityMilli) -> Result<void>
{
    contract::CheckoutRequest order;
    order.store_id = kStore;
    order.order_id = ctl::newId();
    order.channel = channel;
    order.location_id = "shop";
    if (channel == contract::Channel::Till) {
        order.till_id = "T1";
        order.receipt_number = "T1-" + std::to_string(++m_receipts);
        order.shift_id = m_ids["{shift}"];
    }
    order.sold_at = nowText();
    order.currency = "EUR";
    contract::CheckoutLine tea{ctl::newId(), "TEA", quantityMilli, "Tea", contract::MoneyAmount{500, "EUR"}, {}, {}};
    tea.tax_rates = {{"VAT 7 %", 70'000}};
    contract::CheckoutLine pen{ctl::newId(), "PEN", 1000, "Pen", contract::MoneyAmount{300, "EUR"}, {}, {}};
    pen.tax_rates = {{"VAT 19 %", 190'000}};
    std::int64_t total = 0;
    for (const auto &paid : tenders)
        total += paid.amount.amount_minor;
    if (total > 900'000) // one of the acquirer's magic amounts: a pen of that price
        pen.unit_price = contract::MoneyAmount{total - quantityMilli / 2, "EUR"};
    order.lines = {tea, pen};
    order.total = {total, "EUR"};
    order.tenders = tenders;
    m_ids["{" + name + "}"] = order.order_id;
    m_ids["{" + name + ".line}"] = tea.line_id;
    m_ids["{" + name + ".tender}"] = tenders.front().tender_id;
    m_ids["{" + name + ".tender2}"] = tenders.back().tender_id;
    if (auto done = m_shop->gateway().call(contract::kCheckout, admin.context(order.order_id), order); !done)
        return done.error();
    return {};
}

auto VerifiedShop::run(const fs::path &binDir) -> Result<void>
{
    auto started = RunningShop::start(binDir, data());
    if (!started)
        return started.error();
    m_shop = std::move(*started);
    const auto admin = m_shop->signInAdmin();
    if (!admin)
        return admin.error();
    if (auto prepared = prepare(*admin); !prepared)
        return prepared;
    using contract::Channel;
    auto done = sell(*admin, "cash", Channel::Till, {tender(TenderKind::Cash, 1300)}, 2000);
    if (done)
        done = sell(*admin, "card", Channel::Till, {tender(TenderKind::Card, 800)}, 1000);
    if (done)
        done =
            sell(*admin, "split", Channel::Till, {tender(TenderKind::Card, 800), tender(TenderKind::Cash, 500)}, 2000);
    if (done)
        done = sell(*admin, "online", Channel::Online, {tender(TenderKind::Card, 800)}, 1000);
    if (done) // 999001: the sandbox acquirer declines
        done = sell(*admin, "declined", Channel::Till, {tender(TenderKind::Card, 999'001)}, 1000);
    if (!done && done.error().code != domain::ErrorCode::PaymentDeclined)
        return done;
    const contract::RefundRequest refund{
        kStore, m_ids["{card}"], ctl::newId(), "broken", {{m_ids["{card.line}"], 1000, true}}};
    m_ids["{refund}"] = refund.refund_id;
    if (auto back = m_shop->gateway().call(contract::kRefundOrder, admin->context(refund.refund_id), refund); !back)
        return back.error();
    m_ids["{day}"] = nowText().substr(0, 10);
    return {};
}

auto VerifiedShop::expand(std::string text) const -> std::string
{
    for (const auto &[name, id] : m_ids)
        replaceAll(text, name, id);
    return text;
}

auto VerifiedShop::damagedCopy(const std::string &store, const std::string &sql) -> fs::path
{
    const fs::path copy = m_folder.path().toStdString() + "/copy-" + std::to_string(++m_copies);
    fs::create_directories(copy);
    for (const auto *part : {"state", "log"})
        fs::copy(data() / part, copy / part, fs::copy_options::recursive);
    const auto layout = ctl::Layout::forData(copy);
    for (const auto &known : ctl::verify::storeNames()) {
        if (known.name != store)
            continue;
        db::Connection connection(ctl::verify::storeFile(layout, known), db::Purpose::Writer, std::chrono::seconds(5));
        connection.run("PRAGMA foreign_keys=OFF");
        connection.run("PRAGMA ignore_check_constraints=ON");
        for (const auto &statement : db::splitStatements(expand(sql)))
            connection.run(statement);
    }
    return copy;
}

} // namespace tillhouse::testing
