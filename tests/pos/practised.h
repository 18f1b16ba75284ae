// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/endpoints.h"
#include "pos/till_fixture.h"
#include "pos/training/training_mode.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#include <set>

namespace tillhouse::testing
{

/// What the test itself asks the shop for.
inline constexpr auto kMark = "GET /stores/main/products/MARK";

/// A till in its real window, the window on which somebody practises before it, and what the real side heard of it.
class Practised
{
protected:
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

    /// Everything that the real till asks for when somebody signs in has arrived. What its feeds ask for later is told
    /// apart in askedSince().
    void waitUntilSettled()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till->queue().waiting().count, 0, 10000);
        // The settings are asked for at enrolment and at sign-in, the taxes last; the rest at least once.
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.count("GET /stores/main/tax-categories"), 2, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(m_till->shop.count("GET /stores/main/products") > 0, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(m_till->shop.count("GET /stores/main/promotions") > 0, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(m_till->shop.count("GET /stores/main/customer-changes") > 0, 10000);
    }
    /// A connection made now is answered: what anybody asked for before has arrived.
    void waitForWhatWasAskedFor()
    {
        QObject context;
        const auto api =
            client::ApiClient::create(m_till->till->api().options(), std::make_shared<client::Credentials>());
        QVERIFY(api);
        bool answered = false;
        (*api)->call<contract::GetProductRequest, contract::Product>(contract::kGetProduct, {"main", "MARK"}, &context,
                                                                     [&answered](const auto &) { answered = true; });
        QTRY_VERIFY_WITH_TIMEOUT(answered, 10000);
    }
    /// What the shop was asked for after the first `from` requests. A locked till asks for nothing, but may have had
    /// one read of each of its feeds under way; that training follows none is checked by itself.
    auto askedSince(std::size_t from) const -> QStringList
    {
        std::set<std::string> underWay{"GET /stores/main/catalogue/changes", "GET /stores/main/customer-changes",
                                       "GET /stores/main/promotions"};
        const auto requests = m_till->shop.requests();
        QStringList asked;
        for (auto i = from; i < requests.size(); ++i)
            if (underWay.erase(requests[i]) == 0)
                asked += QString::fromStdString(requests[i]);
        return asked;
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
};

} // namespace tillhouse::testing
