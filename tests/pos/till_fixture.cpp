// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till_fixture.h"

#include "pos/sign_in/lock_page.h"
#include "pos/sign_in/sign_in_page.h"
#include "support/wedge_scanner.h"
#include "support/golden.h"
#include "uikit/theme.h"
#include "uikit/toast.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTest>

namespace tillhouse::testing
{

TillFixture::TillFixture()
{
    timing.card.firstCheck = std::chrono::milliseconds(20);
    timing.card.longestPause = std::chrono::milliseconds(100);
    timing.card.answer = std::chrono::seconds(10);
    timing.bannerAfter = std::chrono::milliseconds(50);
    timing.statusEvery = std::chrono::milliseconds(50);
    shop.addProduct("MILK", "Whole milk 1 l", "4006381333931", 119, "Dairy");
    shop.addProduct("BUTTER", "Salted butter 250 g", "4006381333948", 249, "Dairy");
    shop.addProduct("BREAD", "Rye bread, sliced 500 g", "4006381333955", 289, "Bakery");
    shop.addProduct("CHOC", "Dark chocolate with sea salt and caramel pieces 100 g", "4006381333962", 325, "Sweets");
    contract::Product apples;
    apples.sku = "APPLE";
    apples.name = "Apples, loose";
    apples.department = "Fruit";
    apples.barcodes = {"4006381333979"};
    apples.price = {299, "EUR"};
    apples.unit = domain::Unit::Kilogram;
    shop.offer(apples);
    shop.addProduct("COFFEE", "Filter coffee 500 g", "4006381333986", 799, "Drinks");
}

TillFixture::~TillFixture()
{
    window.reset();
    till.reset();
}

auto TillFixture::start() -> bool
{
    pos::TillOptions options;
    options.server = shop.url();
    options.caFile = shop.caFile();
    options.dataDir = dir.path();
    options.printer = QStringLiteral("file:") + dir.filePath(QStringLiteral("printer.bin"));
    if (customize)
        customize(options);
    auto made = pos::Till::create(options);
    if (!made)
        return false;
    till = std::move(*made);
    window = std::make_unique<pos::MainWindow>(*till, timing);
    window->resize(1024, 768);
    window->show();
    QApplication::setActiveWindow(window.get());
    return QTest::qWaitForWindowExposed(window.get());
}

auto TillFixture::setUp(const std::string &userId) -> bool
{
    m_userId = userId;
    if (!start() || window->currentPage() != window->signInPage())
        return false;
    window->findChild<QLineEdit *>(QStringLiteral("user"))->setText(QStringLiteral("maria"));
    window->findChild<QLineEdit *>(QStringLiteral("password"))->setText(QLatin1String(FakeShop::kPassword));
    press(Qt::Key_Return);
    if (!QTest::qWaitFor([this] { return window->currentPage() == window->lockPage(); }, 10000) || !unlock())
        return false;
    // What opening the shift sends has arrived: a test counts its own requests only.
    (void)QTest::qWaitFor([this] { return till->queue().waiting().count == 0; }, 5000);
    return true;
}

auto TillFixture::unlock() -> bool
{
    window->lockPage()->choose(m_userId);
    type(QLatin1String(FakeShop::kPin));
    press(Qt::Key_Return);
    if (!QTest::qWaitFor([this] { return window->desk() && window->currentPage() != window->lockPage(); }, 10000))
        return false;
    if (opensShift && !window->shift().desk().isOpen() && !window->shift().desk().open(10'000))
        return false;
    return QTest::qWaitFor([this] { return till->catalogue().isWhole(); }, 10000);
}

auto TillFixture::restart() -> bool
{
    window.reset();
    till.reset();
    return start() && unlock();
}

auto TillFixture::keyboard() -> QWidget *
{
    auto *dialog = QApplication::activeModalWidget();
    // Without a window manager nobody else gives a new dialog the keyboard, or the window behind it when it is left.
    if (dialog && !dialog->isActiveWindow())
        QApplication::setActiveWindow(dialog);
    if (dialog)
        return dialog->focusWidget() ? dialog->focusWidget() : dialog;
    if (!QApplication::activeWindow())
        QApplication::setActiveWindow(window.get());
    return QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
}

void TillFixture::save(const char *name) const
{
    const QDir pictures(QString::fromUtf8(qgetenv("TILLHOUSE_BUILD_DIR")) + QStringLiteral("/golden"));
    (void)QDir().mkpath(pictures.path());
    auto *dialog = QApplication::activeModalWidget();
    QWidget *shown = dialog ? dialog : window.get();
    for (const auto scheme : {uikit::Scheme::Dark, uikit::Scheme::Light}) {
        uikit::Theme::instance().apply(scheme);
        QApplication::processEvents();
        const auto *suffix = scheme == uikit::Scheme::Dark ? "_dark.png" : "_light.png";
        (void)shown->grab().save(pictures.filePath(QLatin1String(name) + QLatin1String(suffix)));
    }
}

auto TillFixture::looksAsApproved(const char *name) const -> bool
{
    window->toast()->hide();
    auto *dialog = QApplication::activeModalWidget();
    QWidget *shown = dialog ? dialog : window.get();
    bool same = true;
    for (const auto scheme : {uikit::Scheme::Dark, uikit::Scheme::Light}) {
        uikit::Theme::instance().apply(scheme);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
        const auto *suffix = scheme == uikit::Scheme::Dark ? "dark" : "light";
        const auto picture = QStringLiteral("pos_%1_%2").arg(QLatin1String(name), QLatin1String(suffix));
        same = compareGolden(*shown, picture, {}, 0) && same;
    }
    return same;
}

void TillFixture::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(keyboard(), static_cast<Qt::Key>(key), modifiers);
}

void TillFixture::scan(const QString &code)
{
    for (const QChar c : code)
        QTest::keyClick(keyboard(), c.toLatin1(), heldByScanner(c));
    press(Qt::Key_Return);
}

void TillFixture::type(const QString &text)
{
    for (const QChar c : text) {
        QTest::keyClick(keyboard(), c.toLatin1());
        // A person's next key comes once it is clear that the last was no scanner's.
        (void)QTest::qWaitFor([this] { return !window->scanner().isUndecided(); }, 5000);
    }
}

} // namespace tillhouse::testing
