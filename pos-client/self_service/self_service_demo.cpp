// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/self_service_demo.h"

#include "pos/demo/demo_steps.h"
#include "pos/self_service/basket_panel.h"
#include "pos/self_service/order_page.h"
#include "pos/self_service/self_pay_page.h"
#include "pos/self_service/self_service_window.h"
#include "pos/self_service/set_up_page.h"
#include "pos/self_service/shop_page.h"
#include "pos/self_service/start_page.h"
#include "pos/sell/catalogue_panel.h"
#include "uikit/button.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>

#include <cstdio>

namespace tillhouse::pos
{

namespace
{

constexpr int kTaps = 3; ///< products that are ordered

class SelfServiceDemo
{
public:
    SelfServiceDemo(SelfServiceWindow &window, const QString &dir, QString logins)
        : m_window(window)
        , m_camera(window, dir, QStringLiteral("self-service"))
        , m_logins(std::move(logins))
    {
    }

    void run()
    {
        setUp();
        demoWait("the till is open", [this] { return m_window.startPage() && m_window.startPage()->isOpen(); });
        m_camera.shoot(QStringLiteral("1-start"));
        m_window.startPage()->beginButton()->click();
        chooseSome();
        m_camera.shoot(QStringLiteral("2-basket"));
        m_window.shopPage()->basketPanel()->payButton()->click();
        demoWait("the card's answer", [this] { return m_window.payment().state() != CardState::Waiting; });
        if (m_window.payment().state() != CardState::Approved)
            throw DemoFailure("the card: " + m_window.payPage()->headline().toStdString());
        m_camera.shoot(QStringLiteral("3-paid"));
        m_window.payPage()->firstButton()->click();
        demoWait("the order", [this] { return m_window.currentPage() == m_window.orderPage(); });
        m_camera.shoot(QStringLiteral("4-order"));
        std::printf("self-service order %s\n", qUtf8Printable(m_window.orderPage()->numberText()));
    }

private:
    void setUp()
    {
        if (!m_window.setUpPage())
            return;
        const auto login = demoManager(m_logins);
        const auto fill = [this](const char *field, const QString &text) {
            m_window.setUpPage()->findChild<QLineEdit *>(QLatin1String(field))->setText(text);
        };
        fill("user", login.user);
        fill("password", login.password);
        fill("store", login.store);
        m_window.setUpPage()->findChild<QPushButton *>(QStringLiteral("setUp"))->click();
        demoWait("the till is set up", [this] {
            if (m_window.setUpPage() && !m_window.setUpPage()->errorText().isEmpty())
                throw DemoFailure("setting up: " + m_window.setUpPage()->errorText().toStdString());
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
        demoWait("the tiles", [list] { return list->model()->rowCount() > kTaps; });
        QElapsedTimer looked; // the tiles are painted, and what is sold out is known
        looked.start();
        demoWait("the availability", [&looked] { return looked.elapsed() > 1500; });
        for (int row = 0; row < list->model()->rowCount() && m_window.basket()->pieces() < kTaps; ++row) {
            const auto index = list->model()->index(row, 0);
            if (index.data(ProductModel::NoteRole).toString().isEmpty())
                tap(list->viewport(), list->visualRect(index).center());
        }
        if (m_window.basket()->isEmpty())
            throw DemoFailure("nothing can be ordered");
        QApplication::processEvents();
    }

    SelfServiceWindow &m_window;
    DemoCamera m_camera;
    QString m_logins;
};

} // namespace

auto driveSelfServiceDemo(SelfServiceWindow &window, const QString &dir, const QString &loginsFile) -> int
{
    return runDemo(window, QDir(dir).filePath(QStringLiteral("self-service-failed.png")),
                   [&] { SelfServiceDemo(window, dir, loginsFile).run(); });
}

} // namespace tillhouse::pos
