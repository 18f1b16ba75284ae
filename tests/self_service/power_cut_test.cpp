// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ids.h"
#include "pos/self_service/open_payment.h"
#include "pos/self_service/sealed_text.h"
#include "pos/self_service/self_pay_page.h"
#include "self_service/self_screen.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include <QFile>
#include <QProcess>

using namespace tillhouse;
using pos::CardState;
using pos::OpenPayment;
using testing::kPatienceMs;
using testing::SelfScreen;
using testing::SelfShop;

/// The power goes while a customer pays. A real self-service till is killed with SIGKILL, and another one begins on its
/// folder, against the real services: whoever paid sees the order, and nobody pays twice.
class PowerCutTest : public QObject
{
    Q_OBJECT

private:
    SelfShop m_shop;
    std::unique_ptr<SelfScreen> m_screen;
    int m_tills = 0;

    auto screen() -> SelfScreen & { return *m_screen; }
    auto window() -> pos::SelfServiceWindow & { return *m_screen->window; }
    auto openFile() -> QString { return screen().options.dataDir + QStringLiteral("/open-payment.json"); }

    /// A till that is set up, and whose program has ended.
    auto setUp() -> bool
    {
        m_screen = std::make_unique<SelfScreen>(m_shop);
        if (!screen().setUp(QStringLiteral("C%1").arg(++m_tills)))
            return false;
        close();
        return true;
    }

    void close()
    {
        m_screen->window.reset();
        m_screen->till.reset();
    }

    /// Orders and pays in another process, which is killed: by itself, or here once `killNow` holds.
    auto killedWhilePaying(const char *moment, const QStringList &skus, const std::function<bool()> &killNow = {})
        -> bool
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(qEnvironmentVariable("TILLHOUSE_BIN_DIR") + QStringLiteral("/self_service_paying_till"),
                      QStringList{screen().options.dataDir, screen().options.server, screen().options.caFile,
                                  QString::fromLatin1(moment)} +
                          skus);
        if (killNow) {
            if (!QTest::qWaitFor(killNow, kPatienceMs))
                return false;
            process.kill();
        }
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, kPatienceMs) &&
               process.exitStatus() == QProcess::CrashExit;
    }

    /// What is kept of the payment, with a member changed.
    auto change(const char *member, const QByteArray &value) -> bool
    {
        QFile file(openFile());
        if (!file.open(QIODevice::ReadWrite))
            return false;
        auto text = file.readAll();
        const auto begin = text.indexOf(member) + qstrlen(member) + 2;
        const auto end =
            std::min(text.indexOf(',', begin) < 0 ? text.size() : text.indexOf(',', begin), text.indexOf('}', begin));
        text.replace(begin, end - begin, value);
        return file.seek(0) && file.resize(0) && file.write(text) == text.size();
    }

    auto shownOrder() -> domain::Result<contract::Order>
    {
        return m_shop.order(m_shop.idOfNumber(window().orderPage()->numberText().toStdString()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        testing::fixAppearance();
        QCOMPARE(m_shop.open(), std::string());
    }

    void cleanup() { m_screen.reset(); }

    // A new visit would not do: to it the order is nobody's.
    void whoPaidSeesTheOrderAfterwards()
    {
        QVERIFY(setUp());
        QStringList breads; // a large request, whose answer gets lost
        for (std::size_t i = 0; i < std::size(SelfShop::kBreads); ++i)
            breads += QStringLiteral("BREAD%1").arg(i);
        screen().line.loseAnswers(1);
        QVERIFY(killedWhilePaying("never", breads, [this] { return m_shop.charges(1600) == 1; }));
        QFile kept(openFile());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        screen().timing.idleAfter = std::chrono::seconds(3);
        screen().timing.countdown = std::chrono::seconds(1);
        QVERIFY(screen().open());
        QVERIFY(screen().isShown(window().orderPage()));
        const auto order = shownOrder();
        QVERIFY(order && order->state == domain::OrderState::Paid);
        QCOMPARE(window().orderPage()->codeText().toStdString(), order->pickup_code.value_or(""));
        QCOMPARE(m_shop.charges(1600), 1);
        // Nobody is there any more: the next customer finds nothing of it.
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(openFile()), kPatienceMs);
        QVERIFY(screen().isOpen());
        QCOMPARE(window().currentPage(), static_cast<QWidget *>(window().startPage()));
        QCOMPARE(m_shop.charges(1600), 1);
    }

    void anAnswerThatWasNotShownIsShown()
    {
        QVERIFY(setUp());
        const auto before = m_shop.charges(250);
        QVERIFY(killedWhilePaying("answered", {QStringLiteral("COFFEE")}));
        QVERIFY(screen().open());
        QVERIFY(screen().isShown(window().orderPage()));
        QVERIFY(shownOrder());
        QCOMPARE(m_shop.charges(250), before + 1);
        QVERIFY(screen().done());
        QVERIFY(!QFile::exists(openFile()));
    }

    // There is no basket to go back to.
    void whereNoMoneyMovedTheNextCustomerBegins_data()
    {
        QTest::addColumn<QByteArray>("moment");
        QTest::addColumn<QString>("sku");
        QTest::newRow("it was never sent") << QByteArray("kept") << QStringLiteral("COFFEE");
        QTest::newRow("the card was declined") << QByteArray("answered") << QStringLiteral("DECLINED");
    }

    void whereNoMoneyMovedTheNextCustomerBegins()
    {
        QFETCH(QByteArray, moment);
        QFETCH(QString, sku);
        QVERIFY(setUp());
        const auto before = m_shop.charges(250);
        QVERIFY(killedWhilePaying(moment, {sku}));
        screen().timing.card.checks = 3;
        QVERIFY(screen().open());
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(openFile()), kPatienceMs);
        QVERIFY(screen().shown.contains(CardState::Unknown)); // it asked first
        QVERIFY(screen().isOpen());
        QCOMPARE(window().currentPage(), static_cast<QWidget *>(window().startPage()));
        QCOMPARE(m_shop.charges(250), before);
        QVERIFY(screen().order(QStringLiteral("Flat white")));
    }

    // Whoever stands there then is somebody else, who must not see the pickup code.
    void whatIsOldOrDamagedOrAnothersIsNotShown_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("value");
        const auto now = client::nowMs();
        QTest::newRow("old") << QByteArray("kept_at_ms")
                             << QByteArray::number(qlonglong(now - OpenPayment::kLongestAwayMs - 1000));
        QTest::newRow("of a time to come")
            << QByteArray("kept_at_ms") << QByteArray::number(qlonglong(now + 3'600'000));
        QTest::newRow("damaged") << QByteArray("order_id") << QByteArray("\"x\"");
        QTest::newRow("a forged visit") << QByteArray("visit")
                                        << QByteArray::fromStdString(
                                               '"' + pos::sealText("another till's secret", "x", "token") + '"');
    }

    void whatIsOldOrDamagedOrAnothersIsNotShown()
    {
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, value);
        QVERIFY(setUp());
        QVERIFY(killedWhilePaying("answered", {QStringLiteral("COFFEE")}));
        QVERIFY(change(member, value));
        QVERIFY(screen().open());
        QVERIFY(screen().isOpen());
        QCOMPARE(window().currentPage(), static_cast<QWidget *>(window().startPage()));
        QVERIFY(!QFile::exists(openFile()));
    }

    void whileTheServerIsAwayNothingIsLost()
    {
        QVERIFY(setUp());
        QVERIFY(killedWhilePaying("answered", {QStringLiteral("COFFEE")}));
        screen().line.cut();
        QVERIFY(screen().open());
        QTRY_COMPARE_WITH_TIMEOUT(window().startPage()->message(),
                                  QStringLiteral("Closed at the moment. Please go to a till with staff."), kPatienceMs);
        screen().line.mend();
        QVERIFY(screen().isShown(window().orderPage()));
    }

    /// Whoever reads the disk does not go on with the visit.
    void theVisitIsKeptSealedAndOpensForThisTillAlone()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("open-payment.json"));
        const OpenPayment ours(file, "this till's secret");
        QVERIFY(ours.keep({"018f0000-0000-7000-8000-000000000009", "a visit's token"}));
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains("a visit's token"));
        kept.close();
        const auto open = ours.load();
        QVERIFY(open.has_value());
        QCOMPARE(open->visitToken, std::string("a visit's token"));
        QVERIFY(!OpenPayment(file, "another till's secret").load());
        QVERIFY(!QFile::exists(file)); // whose it is not keeps nothing of it
    }

    void aSealedTextIsReadByItsOwnerAlone()
    {
        const auto sealed = pos::sealText("secret", "use", "the text");
        QVERIFY(sealed.find("the text") == std::string::npos);
        QVERIFY(sealed != pos::sealText("secret", "use", "the text"));
        QCOMPARE(pos::unsealText("secret", "use", sealed), std::optional<std::string>("the text"));
        QVERIFY(!pos::unsealText("Secret", "use", sealed));
        QVERIFY(!pos::unsealText("secret", "another use", sealed));
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            auto changed = sealed;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            const auto text = pos::unsealText("secret", "use", changed);
            QVERIFY(!text || *text == "the text"); // the last letter has bits to spare
        }
        QVERIFY(!pos::unsealText("secret", "use", "") && !pos::unsealText("secret", "use", "AAAA"));
    }
};

TILLHOUSE_TEST(PowerCutTest)
#include "power_cut_test.moc"
