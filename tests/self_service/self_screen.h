// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "complaints/cut_line.h"
#include "pos/self_service/basket_panel.h"
#include "pos/self_service/order_page.h"
#include "pos/self_service/self_service_window.h"
#include "pos/self_service/set_up_page.h"
#include "pos/self_service/shop_page.h"
#include "pos/self_service/start_page.h"
#include "pos/sell/catalogue_panel.h"
#include "self_service/self_shop.h"
#include "uikit/button.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <set>

namespace tillhouse::testing
{

using pos::CardState;

inline constexpr int kPatienceMs = 60'000;

/// A self-service till with its window, and a cable to the gateway that can be cut.
struct SelfScreen {
    explicit SelfScreen(SelfShop &shop)
        : line(shop.shop().port())
    {
        options.server = line.url();
        options.caFile = QString::fromStdString(shop.shop().ca().string());
        options.dataDir = dir.filePath(QStringLiteral("till"));
        timing.card = {std::chrono::seconds(20), std::chrono::milliseconds(300), std::chrono::seconds(1), 8};
        timing.approvedFor = std::chrono::milliseconds(200);
        timing.followEvery = std::chrono::milliseconds(200);
    }

    auto open() -> bool
    {
        auto made = pos::SelfTill::create(options);
        if (!made)
            return false;
        till = std::move(*made);
        window = std::make_unique<pos::SelfServiceWindow>(*till, timing);
        QObject::connect(&window->payment(), &pos::CardPayment::changed, window.get(),
                         [this] { shown.insert(window->payment().state()); });
        window->resize(1024, 768);
        window->show();
        return true;
    }

    /// Set up by the manager, and open for customers.
    auto setUp(const QString &tillId) -> bool
    {
        if (!open() || window->setUpPage() == nullptr)
            return false;
        fill("user", QStringLiteral("mia"));
        fill("password", QString::fromLatin1(SelfShop::kPassword));
        fill("tillId", tillId);
        window->setUpPage()->findChild<QPushButton *>(QStringLiteral("setUp"))->click();
        return isOpen();
    }

    void fill(const char *field, const QString &text)
    {
        window->setUpPage()->findChild<QLineEdit *>(QLatin1String(field))->setText(text);
    }

    auto isOpen() -> bool
    {
        return QTest::qWaitFor([this] { return window->startPage() && window->startPage()->isOpen(); }, kPatienceMs);
    }

    /// The order page is left; the till is open for the next customer.
    auto done() -> bool
    {
        window->orderPage()->doneButton()->click();
        QApplication::processEvents();
        return isOpen();
    }

    void begin() { window->startPage()->beginButton()->click(); }

    /// Taps the tile of a product.
    auto tap(const QString &name) -> bool
    {
        auto *list = window->shopPage()->catalogue()->list();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const auto index = list->model()->index(row, 0);
            if (index.data(pos::ProductModel::NameRole).toString() != name)
                continue;
            list->scrollToTop(); // the same place, wherever it was before
            list->scrollTo(index);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
            QApplication::processEvents();
            return true;
        }
        return false;
    }

    auto noteOf(const QString &name) -> QString
    {
        const auto *model = window->shopPage()->catalogue()->list()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data(pos::ProductModel::NameRole).toString() == name)
                return model->index(row, 0).data(pos::ProductModel::NoteRole).toString();
        return QStringLiteral("not there");
    }

    void pay() { QTest::mouseClick(window->shopPage()->basketPanel()->payButton(), Qt::LeftButton); }

    auto isShown(QWidget *page) -> bool
    {
        return QTest::qWaitFor([&] { return window->currentPage() == page; }, kPatienceMs);
    }

    /// Orders this and pays; the order page is there.
    auto order(const QString &name) -> bool
    {
        begin();
        if (!tap(name))
            return false;
        pay();
        return isShown(window->orderPage());
    }

    QTemporaryDir dir;
    CutLine line;
    pos::TillOptions options;
    pos::SelfServiceWindow::Timing timing;
    std::unique_ptr<pos::SelfTill> till;
    std::set<CardState> shown; ///< what the customer was told of the card
    std::unique_ptr<pos::SelfServiceWindow> window;
};

} // namespace tillhouse::testing
