// SPDX-License-Identifier: GPL-3.0-or-later
// What a cashier sees seldom, and then has to understand at once.
#include "pos/till_tour.h"

#include "pos/frame/header_bar.h"
#include "pos/sign_in/lock_page.h"
#include "pos/sign_in/sign_in_page.h"

#include <QLineEdit>

#include <algorithm>

namespace tillhouse::testing
{

namespace
{

auto tillAt(const std::string &id) -> contract::Till
{
    contract::Till till;
    till.store_id = "main";
    till.till_id = id;
    till.name = "Till";
    till.enrolled_at = "2026-03-01T08:00:00.000Z";
    till.last_seen_at = "2026-03-02T09:30:00.000Z";
    return till;
}

} // namespace

void TillTour::rare()
{
    begin();
    auto &window = *m_till->window;
    for (const auto *code : {"4006381333931", "4006381333986", "4006381333955", "4006381333962", "4006381333948"}) {
        m_till->scan(QLatin1String(code));
        m_till->press(Qt::Key_N, Qt::ControlModifier);
    }
    seeWindow(QStringLiteral("many_sales"));
    Q_EMIT m_till->till->sync().progressed({client::CopyState::Stage::Copying, 31'250, 120'000});
    seeWindow(QStringLiteral("copying"));
    Q_EMIT m_till->till->sync().progressed({client::CopyState::Stage::Whole, 120'000, 120'000});
    waitingSales();
    window.lock();
    window.lockPage()->choose(FakeShop::kCashierId);
    m_till->type(QStringLiteral("9999"));
    m_till->press(Qt::Key_Return);
    reach(QStringLiteral("lock_wrong"), [&] { return window.lockPage()->messageText().contains(u"not right"); });
    see(QStringLiteral("lock_wrong"));
    takenName();
}

/// One sale that waits, one that the store server refused, one that it has.
void TillTour::waitingSales()
{
    auto &queue = m_till->till->queue();
    auto &journal = m_till->till->journal();
    reach(QStringLiteral("an empty queue"), [&] { return queue.waiting().count == 0; });
    const auto sell = [&](const char *code) {
        m_till->press(Qt::Key_N, Qt::ControlModifier);
        m_till->scan(QLatin1String(code));
        m_till->press(Qt::Key_F10);
        m_till->press(Qt::Key_Return);
    };
    sell("4006381333931");
    reach(QStringLiteral("a sale at the server"), [&] { return queue.waiting().count == 0; });
    queue.hold(true);
    sell("4006381333955");
    const auto open = journal.waiting(10);
    const auto sale = std::ranges::find(open, client::EntryKind::Sale, &client::Document::kind);
    if (sale == open.end() || !journal.refuse(sale->id, "the period is closed"))
        m_missed += QStringLiteral("a refused sale");
    sell("4006381333986");
    seeDialog(QStringLiteral("queue_waits"), [&] { Q_EMIT m_till->window->header()->linkAsked(); });
    queue.hold(false);
}

/// Somebody sets a till up under the name of another one.
void TillTour::takenName()
{
    m_till = std::make_unique<GoodsFixture>();
    m_till->customize = [](pos::TillOptions &options) { options.printer.clear(); };
    m_till->shop.setTills({tillAt("T1"), tillAt("T2")});
    if (prepare)
        prepare(*m_till);
    if (!m_till->start())
        m_missed += QStringLiteral("a till that nobody has set up");
    auto &window = *m_till->window;
    window.resize(m_size);
    window.findChild<QLineEdit *>(QStringLiteral("user"))->setText(QStringLiteral("maria"));
    window.findChild<QLineEdit *>(QStringLiteral("password"))->setText(QLatin1String(FakeShop::kPassword));
    m_till->press(Qt::Key_Return);
    reach(QStringLiteral("enrol_taken"), [&] { return !window.signInPage()->errorText().isEmpty(); });
    // Its real place has another number each time.
    window.findChild<QLineEdit *>(QStringLiteral("server"))
        ->setText(QStringLiteral("https://shop.nordic-corner.example:8443"));
    see(QStringLiteral("enrol_taken"));
}

} // namespace tillhouse::testing
