// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/training/training_mode.h"

#include "pos/pay/sale_book.h"
#include "pos/people/approval_dialog.h"
#include "pos/receipt/done_page.h"
#include "pos/receipt/receipt_layout.h"
#include "pos/sell/sell_page.h"
#include "pos/shift/close_shift_page.h"
#include "pos/shift/count_cell.h"
#include "pos/shift/count_sheet.h"
#include "pos/sign_in/lock_page.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/banner.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QTest>

#include <algorithm>

using namespace tillhouse;
using namespace tillhouse::testing;

namespace
{

constexpr auto kBreadBarcode = "4006381333955";

} // namespace

/// Practising touches nothing real.
class TrainingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    auto real() const -> pos::MainWindow & { return *m_till->window; }
    auto practice() const -> pos::MainWindow & { return *real().training().window(); }
    auto hashOf(const char *name) const -> QByteArray
    {
        QFile file(m_till->dir.filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                                              : QByteArray();
    }
    auto printed() const -> QByteArray
    {
        QFile file(m_till->dir.filePath(QStringLiteral("printer.bin")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void enter()
    {
        QVERIFY(real().training().enter());
        QVERIFY(QTest::qWaitForWindowExposed(&practice()));
        QApplication::setActiveWindow(&practice());
        practice().currentPage()->setFocus();
    }
    void leave()
    {
        Q_EMIT practice().leaveTrainingAsked(std::nullopt);
        QTRY_VERIFY(real().training().window() == nullptr);
    }
    /// A whole day: shift, sales in every way there is, cash, count.
    void practiseADay()
    {
        QVERIFY(practice().shift().desk().open(5'000));
        m_till->scan(QLatin1String(kBreadBarcode));
        QCOMPARE(practice().desk()->cart().lines().size(), std::size_t{1});
        m_till->press(Qt::Key_F10);
        QCOMPARE(practice().currentPage(), static_cast<QWidget *>(practice().donePage()));
        m_till->press(Qt::Key_Return);
        m_till->scan(QLatin1String(kBreadBarcode));
        m_till->press(Qt::Key_F4);
        const auto moved =
            practice().shift().desk().moveCash(contract::DrawerMovement::PaidIn, 100, "try", std::nullopt);
        QVERIFY(moved);
        practice().shift().desk().printMovement(*moved);
        QVERIFY(practice().audit().record(contract::TillEventKind::LineVoided, "try"));
        pos::ShiftCount count;
        count.cashMinor = 1;
        const auto report = practice().shift().desk().close(count, std::nullopt, {});
        QVERIFY(report);
        practice().shift().desk().print(*report);
        QVERIFY(practice().shift().desk().kickDrawer());
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup() { m_till.reset(); }

    void nothingReachesTheServerOrTheRealBooks()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till->queue().waiting().count, 0, 10000);
        QVERIFY(m_till->till->journal().verify());
        enter();
        QTRY_COMPARE(m_till->till->journal().recent(1).front().kind, client::EntryKind::TillEvent);
        const auto head = m_till->till->journal().head();
        const auto counter = m_till->till->journal().nextCounter();
        const auto baskets = hashOf("baskets.sqlite");
        const auto orders = m_till->shop.orders().size();
        // What the real till may still do behind it: nothing, it is locked.
        const auto requests = m_till->shop.count("");
        practiseADay();
        QTest::qWait(50); // whatever would be sent has been asked for by now
        QCOMPARE(m_till->shop.count(""), requests);
        QCOMPARE(m_till->shop.orders().size(), orders);
        QCOMPARE(m_till->till->journal().head(), head);
        QCOMPARE(m_till->till->journal().nextCounter(), counter);
        QCOMPARE(hashOf("baskets.sqlite"), baskets);
        QVERIFY(m_till->till->parked().all().empty());
        leave();
        QVERIFY(real().isVisible());
        QCOMPARE(real().currentPage(), static_cast<QWidget *>(real().lockPage()));
        QCOMPARE(m_till->till->journal().head().sequence, head.sequence + 1); // that it ended
        QVERIFY(m_till->unlock());
        QVERIFY(real().desk()->cart().isEmpty());
    }

    void everythingSaysThatItIsTraining()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
        enter();
        QVERIFY(practice().findChild<QWidget *>(QStringLiteral("watermark")) != nullptr);
        QVERIFY(practice().banner()->isVisible());
        QCOMPARE(practice().banner()->headline(), QStringLiteral("Training"));
        const auto before = printed().size();
        practiseADay();
        // The receipt at both ends, the slip, the Z report: one after the other.
        QTRY_COMPARE(printed().mid(before).count("TRAINING"), 4);
        const auto paper = printed().mid(before);
        QVERIFY(!paper.contains(QByteArray("\x1b\x70\x00", 3))); // there is real money in the drawer
        const auto number = practice().donePage()->receipt().number;
        QVERIFY2(number.startsWith(QStringLiteral("TRAIN-T1-")), qPrintable(number));
        leave();
    }

    void onlyAManagerEndsIt()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp(FakeShop::kCashierId));
        enter();
        const auto actions = practice().findChild<QMenu *>()->actions();
        const auto end = std::ranges::find_if(
            actions, [](const QAction *action) { return action->text() == QStringLiteral("End the training"); });
        QVERIFY(end != actions.end());
        (*end)->trigger();
        QVERIFY(practice().approver().dialog() != nullptr);
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(real().training().window() == nullptr, 10000);
        const auto ended = contract::decode<contract::TillEvent>(m_till->till->journal().recent(1).front().payload);
        QCOMPARE(ended->kind, contract::TillEventKind::TrainingEnded);
        QCOMPARE(ended->approver_id.value_or(""), std::string(FakeShop::kManagerId));
    }

    void everyTrainingBeginsAnew()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
        enter();
        practiseADay();
        leave();
        QVERIFY(m_till->unlock());
        enter();
        QVERIFY(practice().shift().desk().lastZ() == std::nullopt);
        leave();
    }
};

TILLHOUSE_TEST(TrainingTest)
#include "training_test.moc"
