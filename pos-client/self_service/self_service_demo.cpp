// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/self_service_demo.h"

#include "pos/self_service/basket_panel.h"
#include "pos/self_service/order_page.h"
#include "pos/self_service/self_pay_page.h"
#include "pos/self_service/self_service_window.h"
#include "pos/self_service/set_up_page.h"
#include "pos/self_service/shop_page.h"
#include "pos/self_service/start_page.h"
#include "pos/sell/catalogue_panel.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>

#include <cstdio>
#include <functional>
#include <stdexcept>

namespace tillhouse::pos
{

namespace
{

constexpr int kSelfWaitMs = 60'000;
constexpr int kSelfPollMs = 10;
constexpr int kTaps = 3; ///< products that are ordered

/// A step did not come about; ends the demo.
struct SelfDemoFailure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class SelfServiceDemo
{
public:
    SelfServiceDemo(SelfServiceWindow &window, QString dir, QString logins)
        : m_window(window)
        , m_dir(std::move(dir))
        , m_logins(std::move(logins))
    {
        if (!QDir().mkpath(m_dir))
            throw SelfDemoFailure("the folder for the pictures cannot be made");
        m_window.showNormal();
        m_window.resize(1024, 768);
    }

    void run()
    {
        setUp();
        waitFor("the till is open", [this] { return m_window.startPage() && m_window.startPage()->isOpen(); });
        shoot(QStringLiteral("1-start"));
        m_window.startPage()->beginButton()->click();
        chooseSome();
        shoot(QStringLiteral("2-basket"));
        m_window.shopPage()->basketPanel()->payButton()->click();
        waitFor("the card's answer", [this] { return m_window.payment().state() != CardState::Waiting; });
        if (m_window.payment().state() != CardState::Approved)
            throw SelfDemoFailure("the card: " + m_window.payPage()->headline().toStdString());
        shoot(QStringLiteral("3-paid"));
        m_window.payPage()->firstButton()->click();
        waitFor("the order", [this] { return m_window.currentPage() == m_window.orderPage(); });
        shoot(QStringLiteral("4-order"));
        std::printf("self-service order %s\n", qUtf8Printable(m_window.orderPage()->numberText()));
    }

private:
    static void waitFor(const char *what, const std::function<bool()> &condition)
    {
        QElapsedTimer clock;
        clock.start();
        while (!condition()) {
            if (clock.elapsed() > kSelfWaitMs)
                throw SelfDemoFailure(std::string("waited in vain: ") + what);
            QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, kSelfPollMs);
        }
    }

    auto manager() const -> QJsonObject
    {
        QFile in(m_logins);
        if (!in.open(QIODevice::ReadOnly))
            throw SelfDemoFailure("the logins cannot be read");
        for (const auto &item : QJsonDocument::fromJson(in.readAll()).array())
            if (item.toObject().value(QStringLiteral("role")).toString() == QLatin1String("manager"))
                return item.toObject();
        throw SelfDemoFailure("the logins name no manager");
    }

    void setUp()
    {
        if (!m_window.setUpPage())
            return;
        const auto login = manager();
        for (const auto *field : {"user", "password", "store"})
            m_window.setUpPage()
                ->findChild<QLineEdit *>(QLatin1String(field))
                ->setText(login.value(QLatin1String(field)).toString());
        m_window.setUpPage()->findChild<QPushButton *>(QStringLiteral("setUp"))->click();
        waitFor("the till is set up", [this] {
            if (m_window.setUpPage() && !m_window.setUpPage()->errorText().isEmpty())
                throw SelfDemoFailure("setting up: " + m_window.setUpPage()->errorText().toStdString());
            return m_window.startPage() != nullptr;
        });
    }

    void tap(QWidget *widget, const QPoint &at)
    {
        for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            QMouseEvent event(type, at, widget->mapToGlobal(at), Qt::LeftButton,
                              type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
            QApplication::sendEvent(widget, &event);
        }
    }

    /// The first tiles that can be ordered.
    void chooseSome()
    {
        auto *list = m_window.shopPage()->catalogue()->list();
        waitFor("the tiles", [list] { return list->model()->rowCount() > kTaps; });
        QElapsedTimer looked; // the tiles are painted, and what is sold out is known
        looked.start();
        waitFor("the availability", [&looked] { return looked.elapsed() > 1500; });
        for (int row = 0; row < list->model()->rowCount() && m_window.basket()->pieces() < kTaps; ++row) {
            const auto index = list->model()->index(row, 0);
            if (index.data(ProductModel::NoteRole).toString().isEmpty())
                tap(list->viewport(), list->visualRect(index).center());
        }
        if (m_window.basket()->isEmpty())
            throw SelfDemoFailure("nothing can be ordered");
        QApplication::processEvents();
    }

    void shoot(const QString &name)
    {
        auto &theme = uikit::Theme::instance();
        const auto before = theme.scheme();
        for (const auto size : {QSize(1024, 768), QSize(1920, 1080)}) {
            for (const auto scheme : {uikit::Scheme::Light, uikit::Scheme::Dark}) {
                theme.apply(scheme);
                m_window.resize(size);
                for (int pass = 0; pass < 2; ++pass)
                    QApplication::sendPostedEvents();
                const auto file =
                    QStringLiteral("self-service-%1-%2-%3x%4.png")
                        .arg(name, scheme == uikit::Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                        .arg(size.width())
                        .arg(size.height());
                if (!m_window.grab().save(QDir(m_dir).filePath(file)))
                    throw SelfDemoFailure("a picture cannot be written");
            }
        }
        theme.apply(before);
        m_window.resize(1024, 768);
    }

    SelfServiceWindow &m_window;
    QString m_dir;
    QString m_logins;
};

} // namespace

auto driveSelfServiceDemo(SelfServiceWindow &window, const QString &dir, const QString &loginsFile) -> int
{
    try {
        SelfServiceDemo(window, dir, loginsFile).run();
        return 0;
    } catch (const SelfDemoFailure &failure) {
        std::fprintf(stderr, "tillhouse-pos: the self-service demo failed: %s\n", failure.what());
        return 1;
    }
}

} // namespace tillhouse::pos
