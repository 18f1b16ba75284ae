// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/demo/demo_driver.h"

#include "pos/demo/demo_steps.h"
#include "pos/frame/main_window.h"
#include "pos/frame/till_keys.h"
#include "pos/receipt/done_page.h"
#include "pos/receipt/receipt_picture.h"
#include "pos/receipt/receipt_view.h"
#include "pos/refund/refund_lines.h"
#include "pos/refund/refund_page.h"
#include "pos/sell/sell_page.h"
#include "pos/sign_in/lock_page.h"
#include "pos/sign_in/sign_in_page.h"
#include "uikit/button.h"
#include "uikit/money_edit.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>

#include <cstdio>

namespace tillhouse::pos
{

namespace
{

class DemoDriver
{
public:
    DemoDriver(Till &till, MainWindow &window, const QString &dir, const QString &logins)
        : m_till(till)
        , m_window(window)
        , m_camera(window, dir, QStringLiteral("till"))
        , m_manager(demoManager(logins))
    {
    }

    void run()
    {
        setUp();
        signIn();
        cashSale();
        cardSale();
        refund();
    }

private:
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString &text = {})
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &m_window;
        QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
        QApplication::sendEvent(target, &down);
    }

    void press(Act act)
    {
        const auto key = TillKeys::instance().map().keyOf(act);
        press(key.key(), key.keyboardModifiers());
    }

    /// What a hand scanner does: every key at once, then Enter.
    void scan(const QString &code)
    {
        for (const QChar c : code)
            press(c.toUpper().unicode(), Qt::NoModifier, QString(c));
        press(Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
    }

    /// What a person does: one key after the other.
    void type(const QString &text)
    {
        for (const QChar c : text) {
            press(c.toUpper().unicode(), Qt::NoModifier, QString(c));
            QElapsedTimer clock;
            clock.start();
            demoWait("a keystroke", [&] { return clock.elapsed() > m_till.options().scan.longestGapMs + 20; });
        }
    }

    void fill(const char *field, const QString &text)
    {
        auto *edit = m_window.findChild<QLineEdit *>(QLatin1String(field));
        if (!edit)
            throw DemoFailure(std::string("no field ") + field);
        edit->setFocus();
        edit->selectAll();
        type(text);
    }

    void saveReceipt(const QString &name)
    {
        const auto &rows = m_window.donePage()->view()->rows();
        const QDir dir(m_camera.dir());
        if (!receiptImage(rows, 2.0).save(dir.filePath(name + QStringLiteral(".png"))))
            throw DemoFailure("the receipt's picture cannot be written");
        if (const auto done = writeReceiptPdf(rows, dir.filePath(name + QStringLiteral(".pdf")), name); !done)
            throw DemoFailure(done.error().detail);
    }

    void setUp()
    {
        if (m_window.currentPage() != m_window.signInPage())
            return;
        fill("user", m_manager.user);
        fill("password", m_manager.password);
        fill("store", m_manager.store);
        m_camera.shoot(QStringLiteral("1-set-up"));
        press(Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
        demoWait("the till is set up", [this] {
            if (const auto error = m_window.signInPage()->errorText(); !error.isEmpty())
                throw DemoFailure("setting up: " + error.toStdString());
            return m_window.currentPage() == m_window.lockPage();
        });
    }

    void signIn()
    {
        const auto &cashiers = m_till.identity().cashiers;
        const auto manager = std::find_if(cashiers.begin(), cashiers.end(), [](const contract::Cashier &cashier) {
            return std::find(cashier.roles.begin(), cashier.roles.end(), contract::Role::Manager) !=
                   cashier.roles.end();
        });
        if (manager == cashiers.end())
            throw DemoFailure("the store has no manager");
        m_window.lockPage()->choose(manager->user_id);
        type(m_manager.pin);
        m_camera.shoot(QStringLiteral("2-sign-in"));
        press(Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
        const auto in = [this] {
            return m_till.session().isSignedIn() && m_window.currentPage() != m_window.lockPage();
        };
        const auto answered = [&] {
            const auto &text = m_window.lockPage()->messageText();
            return in() || (text != QObject::tr("Signing in…") && text != QObject::tr("Type the PIN"));
        };
        demoWait("an answer to the PIN", answered);
        if (!in() && !m_again) {
            // The till's folder is older than the shop: a manager sets it up once more.
            m_again = true;
            m_window.findChild<QPushButton *>(QStringLiteral("setUpAgain"))->click();
            setUp();
            return signIn();
        }
        if (!in())
            throw DemoFailure("signing in: " + m_window.lockPage()->messageText().toStdString());
        openDrawer();
        demoWait("the catalogue is here", [this] { return m_till.catalogue().isWhole(); });
    }

    void openDrawer()
    {
        if (m_till.journal().openShiftId().empty()) {
            m_window.findChild<QPushButton *>(QStringLiteral("bySum"))->click();
            type(QStringLiteral("100"));
            press(Act::Pay);
        }
        demoWait("the drawer is open", [this] { return m_window.currentPage() == m_window.sellPage(); });
    }

    /// Sold by the piece and to anybody: nothing has to be asked.
    static auto isPlain(const contract::Product &product) -> bool
    {
        return !domain::isMeasured(product.unit) && product.minimum_age == 0;
    }

    auto codes(int count, int skip) -> QStringList
    {
        QStringList found;
        for (const auto row : m_till.catalogue().browse({}, 400)) {
            const auto product = m_till.catalogue().product(row);
            if (product && !product->barcodes.empty() && product->price.amount_minor > 0 && isPlain(*product) &&
                skip-- <= 0)
                found.append(QString::fromStdString(product->barcodes.front()));
        }
        if (found.size() < count)
            throw DemoFailure("the catalogue has too few products with barcodes");
        // Spread over the catalogue, so that the receipt looks like a basket.
        QStringList spread;
        for (int i = 0; i < count; ++i)
            spread.append(found[i * found.size() / count]);
        return spread;
    }

    void cashSale()
    {
        const auto products = codes(5, 2);
        for (const auto &code : products)
            scan(code);
        scan(products.back());
        demoWait("five lines", [this] { return m_window.desk()->cart().lines().size() == 5; });
        type(QStringLiteral("10"));
        press(Act::Discount);
        m_camera.shoot(QStringLiteral("3-sell"));
        const auto total = m_window.desk()->cart().priced().totalMinor;
        press(Act::Pay);
        demoWait("the payment page", [this] { return m_window.currentPage() == m_window.payPage(); });
        m_camera.shoot(QStringLiteral("4-pay"));
        const auto tens = (total / 1000 + 1) * 10;
        type(QString::number(tens));
        press(Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
        demoWait("the sale is done", [this] { return m_window.currentPage() == m_window.donePage(); });
        m_cashNumber = m_window.donePage()->receipt().number;
        m_camera.shoot(QStringLiteral("5-receipt"));
        saveReceipt(QStringLiteral("receipt-cash"));
        demoWait("the sale is sent", [this] { return m_till.queue().waiting().count == 0; });
        if (m_till.queue().waiting().refused > 0)
            throw DemoFailure("the store server did not accept the sale");
    }

    void cardSale()
    {
        for (const auto &code : codes(3, 9))
            scan(code);
        demoWait("three lines", [this] { return m_window.desk()->cart().lines().size() == 3; });
        press(Act::Card);
        if (m_window.payPage()->payment().state() == CardState::Waiting)
            m_camera.shoot(QStringLiteral("6-card"));
        demoWait("the card is approved", [this] {
            const auto state = m_window.payPage()->payment().state();
            if (state == CardState::Declined || state == CardState::Refused || state == CardState::NotReached)
                throw DemoFailure("the card sale failed: " + m_window.payPage()->payment().reason());
            return m_window.currentPage() == m_window.donePage();
        });
        m_camera.shoot(QStringLiteral("7-card-receipt"));
        saveReceipt(QStringLiteral("receipt-card"));
        press(Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
    }

    void refund()
    {
        press(Act::Refund);
        demoWait("the refund page", [this] { return m_window.currentPage() == m_window.refundPage(); });
        scan(m_cashNumber);
        demoWait("the receipt is found", [this] { return m_window.refundPage()->hasOrder(); });
        auto *page = m_window.refundPage();
        page->lines()->edit(0)->setFocus();
        page->lines()->edit(0)->selectAll();
        type(QStringLiteral("1"));
        page->reasonField()->setFocus();
        type(QStringLiteral("Damaged"));
        m_camera.shoot(QStringLiteral("8-refund"));
        demoWait("the refund can be pressed", [page] { return page->refundButton()->isEnabled(); });
        page->refundButton()->click();
        demoWait("the refund is booked", [this, page] {
            if (page->refundButton()->isEnabled() && !page->messageText().isEmpty())
                throw DemoFailure("refund: " + page->messageText().toStdString());
            return m_window.currentPage() == m_window.donePage();
        });
        m_camera.shoot(QStringLiteral("9-refunded"));
        saveReceipt(QStringLiteral("receipt-refund"));
        press(Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
        if (const auto checked = m_till.journal().verify(); !checked)
            throw DemoFailure(checked.error().detail);
    }

    Till &m_till;
    MainWindow &m_window;
    DemoCamera m_camera;
    DemoLogin m_manager;
    QString m_cashNumber;
    bool m_again = false;
};

} // namespace

auto driveDemo(Till &till, MainWindow &window, const QString &dir, const QString &loginsFile) -> int
{
    return runDemo(window, QDir(dir).filePath(QStringLiteral("till-failed.png")), [&] {
        DemoDriver(till, window, dir, loginsFile).run();
        std::printf("till: one cash sale, one card sale and one refund done; pictures in %s\n", qPrintable(dir));
    });
}

} // namespace tillhouse::pos
