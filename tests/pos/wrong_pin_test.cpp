// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sign_in/lock_page.h"

#include "pos/sell/sell_page.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

/// Guessing a PIN at the lock page costs time, whatever the store server does. Planted and seen caught: the page does
/// not ask the book before it asks the server.
class WrongPinTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    auto window() const -> pos::MainWindow & { return *m_till->window; }
    auto page() const -> pos::LockPage & { return *window().lockPage(); }
    auto isLocked() const -> bool { return window().currentPage() == &page(); }
    auto asked() const -> int { return m_till->shop.count("POST /sessions/pin"); }
    void enter(const QString &pin)
    {
        m_till->type(pin);
        m_till->press(Qt::Key_Return);
    }
    /// Three wrong PINs of the cashier's, each found wrong by the server.
    void guess()
    {
        window().lock();
        page().choose(FakeShop::kCashierId);
        for (int i = 0; i < 3; ++i) {
            const int before = asked();
            enter(QStringLiteral("0000"));
            QTRY_COMPARE_WITH_TIMEOUT(asked(), before + 1, kPatienceMs);
            QTRY_VERIFY_WITH_TIMEOUT(page().messageText().startsWith(QStringLiteral("This PIN is not right.")),
                                     kPatienceMs);
        }
    }
    /// The right one, refused by the page itself.
    void compareRefused()
    {
        const int before = asked();
        enter(QLatin1String(FakeShop::kPin));
        static const QRegularExpression seconds(QStringLiteral("\\d+ s"));
        QVERIFY2(page().messageText().contains(seconds) && page().messageText().contains(QStringLiteral("again in")),
                 qPrintable(page().messageText()));
        QVERIFY(isLocked());
        QVERIFY(!m_till->till->session().isSignedIn());
        QCOMPARE(asked(), before);
    }
    /// As if so much time had gone by.
    void letPass(std::int64_t ms)
    {
        QFile file(m_till->dir.filePath(QStringLiteral("pins.json")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        auto book = QJsonDocument::fromJson(file.readAll()).object();
        auto failures = book[QStringLiteral("failures")].toArray();
        QCOMPARE(failures.size(), 1);
        auto row = failures[0].toObject();
        row[QStringLiteral("last_ms")] = row[QStringLiteral("last_ms")].toInteger() - ms;
        failures[0] = row;
        book[QStringLiteral("failures")] = failures;
        QVERIFY(file.seek(0) && file.resize(0));
        file.write(QJsonDocument(book).toJson(QJsonDocument::Compact));
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
    }
    void cleanup() { m_till.reset(); }

    void theThirdWrongPinMakesTheNextOneWaitAndSaysHowLong()
    {
        guess();
        QVERIFY2(page().messageText().contains(QStringLiteral("8 s")), qPrintable(page().messageText()));
        compareRefused();
        // Nobody else has to wait for it.
        page().choose(FakeShop::kManagerId);
        enter(QLatin1String(FakeShop::kPin));
        QTRY_VERIFY_WITH_TIMEOUT(!isLocked(), kPatienceMs);
    }

    void whoeverStartsTheProgramAgainWaitsAllTheSame()
    {
        guess();
        m_till->window.reset();
        m_till->till.reset();
        QVERIFY(m_till->start());
        page().choose(FakeShop::kCashierId);
        compareRefused();
        letPass(9'000);
        enter(QLatin1String(FakeShop::kPin));
        QTRY_VERIFY_WITH_TIMEOUT(!isLocked(), kPatienceMs);
        QCOMPARE(m_till->till->session().user()->user_id, std::string(FakeShop::kCashierId));
        QCOMPARE(m_till->till->pins().failures(FakeShop::kCashierId), 0);
    }

    void withoutTheServerItIsTheSame()
    {
        guess();
        m_till->shop.stop();
        compareRefused();
    }
};

TILLHOUSE_TEST(WrongPinTest)
#include "wrong_pin_test.moc"
