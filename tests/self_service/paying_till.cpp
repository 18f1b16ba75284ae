// SPDX-License-Identifier: GPL-3.0-or-later
// A self-service till in the middle of a payment: the real window on a folder that is set up, which orders and pays,
// and kills itself with SIGKILL at a moment that it is told. Usage: self_service_paying_till FOLDER SERVER CA MOMENT
// SKU..., where MOMENT is kept (written down, not sent), answered (the answer was not shown), or never (somebody else
// kills it).
#include "pos/self_service/self_pay_page.h"
#include "pos/self_service/self_service_window.h"
#include "pos/self_service/shop_page.h"
#include "pos/self_service/start_page.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QTimer>

#include <csignal>

using namespace tillhouse;

namespace
{

constexpr int kUsage = 2;
constexpr int kNoTill = 3;
constexpr int kTooSlow = 8;

void dieAt(const QString &moment, pos::CardState state)
{
    const bool now = moment == QLatin1String("kept")
                         ? state == pos::CardState::Waiting
                         : moment == QLatin1String("answered") &&
                               (state == pos::CardState::Approved || state == pos::CardState::Declined);
    if (now)
        (void)std::raise(SIGKILL);
}

/// As soon as customers can begin and the goods are here: everything into the basket, and pay.
void orderAll(pos::SelfServiceWindow &window, pos::SelfTill &till, const QStringList &skus)
{
    if (!window.startPage() || !window.startPage()->isOpen() || !window.basket()->isEmpty())
        return;
    for (const auto &sku : skus) {
        const auto product = till.catalogue().findByCode(sku.toStdString());
        if (!product || !window.basket()->add(*product))
            return;
    }
    window.startPage()->beginButton()->click();
    Q_EMIT window.shopPage()->payAsked();
}

} // namespace

auto main(int argc, char **argv) -> int
{
    const QApplication app(argc, argv);
    const auto arguments = QApplication::arguments();
    if (arguments.size() < 6)
        return kUsage;
    uikit::Theme::instance().apply(uikit::Scheme::Light);
    pos::TillOptions options;
    options.dataDir = arguments[1];
    options.server = arguments[2];
    options.caFile = arguments[3];
    const auto till = pos::SelfTill::create(options);
    if (!till)
        return kNoTill;
    pos::SelfServiceWindow::Timing timing;
    timing.approvedFor = std::chrono::hours(1);
    pos::SelfServiceWindow window(**till, timing);
    // Connected after the window's own: it dies with what the window did, and before the network does anything.
    QObject::connect(&window.payment(), &pos::CardPayment::changed, &window,
                     [&] { dieAt(arguments[4], window.payment().state()); });
    window.show();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &window, [&] { orderAll(window, **till, arguments.mid(5)); });
    look.start(50);
    QTimer::singleShot(std::chrono::seconds(90), &app, [] { QApplication::exit(kTooSlow); });
    return QApplication::exec();
}
