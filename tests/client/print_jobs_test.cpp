// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/print_jobs.h"

#include "client/sql/sqlite_file.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse::client;
using tillhouse::domain::ErrorCode;

class PrintJobsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<PrintJobs> m_jobs;

    auto file() const -> QString { return m_dir.filePath(QStringLiteral("p.sqlite")); }
    void reopen()
    {
        m_jobs.reset();
        auto opened = PrintJobs::open(file());
        QVERIFY2(opened, opened ? "" : opened.error().detail.c_str());
        m_jobs = std::move(*opened);
    }
    auto state(const std::string &id) const -> PrintState
    {
        const auto job = m_jobs->find(id);
        return job ? job->state : PrintState::Discarded;
    }

private Q_SLOTS:
    void init()
    {
        m_jobs.reset();
        for (const auto *part : {"", "-wal", "-shm"})
            QFile::remove(file() + QLatin1String(part));
        reopen();
    }
    void cleanup() { m_jobs.reset(); }

    void aJobIsOnDiskBeforeAnythingIsTriedAndKeepsItsPlace()
    {
        QVERIFY(m_jobs->add({"b", "T1-2", "{2}", false, true}));
        QVERIFY(m_jobs->add({"a", "T1-3", "{3}", true}));
        reopen();
        const auto first = m_jobs->nextWaiting();
        QVERIFY(first);
        QCOMPARE(first->id, std::string("b")); // the order of handing in, not of names
        QCOMPARE(first->label, std::string("T1-2"));
        QCOMPARE(first->content, std::string("{2}"));
        QVERIFY(!first->copy && first->openDrawer && first->why.empty());
        QCOMPARE(first->attempts, 0);
        QVERIFY(m_jobs->find("a")->copy);
        QCOMPARE(m_jobs->counts().waiting, 2);
    }

    void theSameIdTwiceIsOneJob()
    {
        QVERIFY(m_jobs->add({"a", "T1-1", "{1}"}));
        QVERIFY(m_jobs->add({"a", "T1-1", "{1}"}));
        QCOMPARE(m_jobs->list(10).size(), std::size_t{1});
        QVERIFY(m_jobs->apply("a", PrintEvent::Start));
        QVERIFY(m_jobs->apply("a", PrintEvent::Finish));
        QVERIFY(m_jobs->add({"a", "T1-1", "{1}"}));
        QVERIFY(!m_jobs->nextWaiting());
    }

    void whatWasBeingSentWhenTheTillStoppedIsUnknownAndNeverNext()
    {
        QVERIFY(m_jobs->add({"a", "T1-1", "{}"}));
        QVERIFY(m_jobs->add({"b", "T1-2", "{}"}));
        QVERIFY(m_jobs->apply("a", PrintEvent::Start));
        QVERIFY(!m_jobs->printerMayHoldRest());
        reopen();
        QCOMPARE(state("a"), PrintState::Unknown);
        QVERIFY(!m_jobs->find("a")->why.empty());
        QVERIFY(m_jobs->printerMayHoldRest());
        QCOMPARE(m_jobs->nextWaiting()->id, std::string("b"));
        QCOMPARE(m_jobs->counts(), (PrintCounts{1, 1, m_jobs->find("b")->createdAtMs}));
    }

    void anArrowThatDoesNotExistChangesNothing()
    {
        QVERIFY(m_jobs->add({"a", "T1-1", "{}"}));
        const auto refused = m_jobs->apply("a", PrintEvent::Finish, "x");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(state("a"), PrintState::Waiting);
        QVERIFY(m_jobs->find("a")->why.empty());
        QCOMPARE(m_jobs->apply("z", PrintEvent::Start).error().code, ErrorCode::NotFound);
    }

    // Caught: a person tried a job again, and the drawer sprang open with nobody before it.
    void theDrawerIsTakenOnceAndNeverByATryAgain()
    {
        QVERIFY(m_jobs->add({"a", "T1-1", "{}", false, true}));
        QCOMPARE(m_jobs->takeDrawer("a").value(), true);
        reopen();
        QCOMPARE(m_jobs->takeDrawer("a").value(), false);
        QVERIFY(m_jobs->add({"b", "T1-2", "{}", false, true}));
        QVERIFY(m_jobs->apply("b", PrintEvent::GiveUp, "waited too long"));
        QVERIFY(m_jobs->apply("b", PrintEvent::TryAgain));
        QCOMPARE(m_jobs->takeDrawer("b").value(), false);
        QVERIFY(m_jobs->find("b")->why.empty());
    }

    void aCopyTakesThePlaceOfAnUnknownJobInOneStep()
    {
        QVERIFY(m_jobs->add({"a", "T1-1", "{}"}));
        QCOMPARE(m_jobs->addCopy("a", {"c", "T1-1", "{copy}", true}).error().code, ErrorCode::Conflict);
        QVERIFY(!m_jobs->find("c"));
        QVERIFY(m_jobs->apply("a", PrintEvent::Start));
        QVERIFY(m_jobs->apply("a", PrintEvent::LoseTrack, "paper ran out"));
        QCOMPARE(m_jobs->find("a")->why, std::string("paper ran out"));
        QVERIFY(m_jobs->addCopy("a", {"c", "T1-1", "{copy}", true}));
        QCOMPARE(state("a"), PrintState::Discarded);
        QCOMPARE(m_jobs->nextWaiting()->id, std::string("c"));
        QVERIFY(m_jobs->apply("c", PrintEvent::Start));
        QVERIFY(m_jobs->apply("c", PrintEvent::Finish));
        QVERIFY(m_jobs->addCopy("c", {"d", "T1-1", "{copy}", true}));
        QCOMPARE(state("c"), PrintState::Printed); // it was printed, whatever else is
    }

    void whatNeedsAPersonIsListedFirstThenWhatWaitsThenTheNewestDone()
    {
        for (const auto *id : {"done1", "done2", "wait1", "lost", "wait2", "failed"})
            QVERIFY(m_jobs->add({id, id, "{}"}));
        for (const auto *id : {"done1", "done2"}) {
            QVERIFY(m_jobs->apply(id, PrintEvent::Start));
            QVERIFY(m_jobs->apply(id, PrintEvent::Finish));
        }
        QVERIFY(m_jobs->apply("lost", PrintEvent::Start));
        QVERIFY(m_jobs->apply("lost", PrintEvent::LoseTrack));
        QVERIFY(m_jobs->apply("failed", PrintEvent::GiveUp));
        std::string order;
        for (const auto &job : m_jobs->list(10))
            order += job.id + ' ';
        QCOMPARE(order, std::string("lost failed wait1 wait2 done2 done1 "));
        QCOMPARE(m_jobs->list(2).size(), std::size_t{2});
        QCOMPARE(m_jobs->counts().attention, 2);
    }

    void aFailedAttemptIsCountedAndSaysWhy()
    {
        QVERIFY(m_jobs->add({"a", "T1-1", "{}"}));
        QVERIFY(m_jobs->noteAttempt("a", "no paper"));
        QVERIFY(m_jobs->noteAttempt("a", "cover open"));
        QCOMPARE(m_jobs->find("a")->attempts, 2);
        QCOMPARE(m_jobs->find("a")->why, std::string("cover open"));
        QCOMPARE(state("a"), PrintState::Waiting);
    }

    void doneJobsAreForgottenAfterAWeekAndOpenOnesNever()
    {
        for (const auto *id : {"done", "lost"}) {
            QVERIFY(m_jobs->add({id, id, "{}"}));
            QVERIFY(m_jobs->apply(id, PrintEvent::Start));
        }
        QVERIFY(m_jobs->apply("done", PrintEvent::Finish));
        QVERIFY(m_jobs->apply("lost", PrintEvent::LoseTrack));
        m_jobs.reset();
        {
            const auto raw = SqliteFile::open(file(), SqliteFile::Use::Durable, {QString()});
            QVERIFY(raw);
            (*raw)->run(QStringLiteral("UPDATE print_jobs SET changed_at_ms = changed_at_ms - ?"),
                        {QVariant::fromValue<qlonglong>(PrintJobs::kKeepDoneMs + 1000)});
        }
        reopen();
        QVERIFY(!m_jobs->find("done"));
        QVERIFY(m_jobs->find("lost"));
    }

    void aPrinterThatHasAnsweredOnceIsKnownByItsAddress()
    {
        QVERIFY(!m_jobs->printerSpeaks("tcp://a"));
        QVERIFY(m_jobs->notePrinterSpeaks("tcp://a"));
        reopen();
        QVERIFY(m_jobs->printerSpeaks("tcp://a"));
        QVERIFY(!m_jobs->printerSpeaks("tcp://b")); // another printer may be mute
    }

    void aDamagedFileIsNamed()
    {
        m_jobs.reset();
        QFile damaged(file());
        for (const auto *part : {"-wal", "-shm"})
            QFile::remove(file() + QLatin1String(part));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray(5000, 'x'));
        damaged.close();
        const auto opened = PrintJobs::open(file());
        QVERIFY(!opened);
        QVERIFY(opened.error().detail.find("p.sqlite") != std::string::npos);
    }
};

TILLHOUSE_TEST(PrintJobsTest)
#include "print_jobs_test.moc"
