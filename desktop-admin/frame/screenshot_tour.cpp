// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/screenshot_tour.h"

#include "admin/frame/main_window.h"
#include "admin/frame/words.h"
#include "admin/frame/workspace.h"
#include "admin/order/order_list_model.h"
#include "admin/order/order_view.h"
#include "admin/order/orders_page.h"
#include "admin/order/refund_dialog.h"
#include "admin/product/import_page.h"
#include "admin/product/product_list_model.h"
#include "admin/product/product_view.h"
#include "admin/product/products_page.h"
#include "admin/shift/shift_list_model.h"
#include "admin/shift/shifts_page.h"
#include "admin/stock/adjust_dialog.h"
#include "admin/stock/stock_list_model.h"
#include "admin/stock/stock_page.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTemporaryDir>

#include <cstdio>

namespace tillhouse::admin
{

namespace
{

constexpr auto kStopPatience = std::chrono::seconds(30);
constexpr auto kPollEvery = std::chrono::milliseconds(20);

template <class PageType>
auto pageOf(Workspace &space, const char *name) -> PageType &
{
    return *static_cast<PageType *>(space.page(QLatin1String(name)));
}

auto firstOrder(Workspace &space) -> QString
{
    auto *model = pageOf<OrdersPage>(space, "orders").model();
    return model->rowCount() > 0 ? qstr(model->row(0).order_id) : QString();
}

auto firstProduct(Workspace &space) -> QString
{
    auto *model = pageOf<ProductsPage>(space, "catalogue").model();
    return model->rowCount() > 0 ? qstr(model->row(0).sku) : QString();
}

auto firstStock(Workspace &space) -> QString
{
    auto *model = pageOf<StockPage>(space, "stock").model();
    return model->rowCount() > 0 ? qstr(model->row(0).sku) : QString();
}

auto firstShift(Workspace &space) -> QString
{
    auto *model = pageOf<ShiftsPage>(space, "shifts").model();
    return model->rowCount() > 0 ? qstr(model->row(0).shift_id) : QString();
}

// One good row and one to be rejected, with a tax category that the store has.
auto importSample(Workspace &space) -> QByteArray
{
    const auto *model = pageOf<ProductsPage>(space, "catalogue").model();
    const auto tax = model->rowCount() > 0 ? QByteArray::fromStdString(model->row(0).tax_category) : QByteArray();
    return "sku,barcode,name,department,category,brand,price_minor,tax_category\n"
           "90001,2000000000015,Oat biscuits,Bakery,Biscuits,,249," +
           tax +
           "\n"
           "90002,2000000000022,Rye bread,Bakery,Bread,,abc," +
           tax + "\n";
}

// The window with its dialogs on top, as a screen would show them.
auto pictureOf(QWidget &window) -> QImage
{
    QImage image(window.size(), QImage::Format_RGB32);
    image.fill(uikit::Theme::instance().color(&uikit::Colors::canvas));
    window.render(&image);
    QPainter painter(&image);
    for (auto *dialog : window.findChildren<QDialog *>()) {
        if (!dialog->isVisible())
            continue;
        painter.fillRect(image.rect(), QColor(0, 0, 0, 110));
        const QPoint at((window.width() - dialog->width()) / 2, (window.height() - dialog->height()) / 2);
        painter.drawPixmap(at, dialog->grab());
    }
    return image;
}

} // namespace

ScreenshotTour::ScreenshotTour(MainWindow &window, const QDir &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_folder(folder)
{
    m_poll.setInterval(kPollEvery);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kStopPatience);
    connect(&m_poll, &QTimer::timeout, this, &ScreenshotTour::poll);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { fail(QStringLiteral("The screen %1 did not load").arg(m_stops.value(m_at).name)); });
    connect(&m_window, &MainWindow::signInFailed, this, &ScreenshotTour::fail);
    connect(&m_window, &MainWindow::workspaceOpened, this, [this] {
        planStops();
        next();
    });
}

void ScreenshotTour::start(const SignInDetails &details)
{
    if (!m_folder.mkpath(QStringLiteral(".")))
        return fail(QStringLiteral("The folder %1 cannot be made").arg(m_folder.path()));
    auto shown = details;
    shown.password = QStringLiteral("************");
    m_window.signInPage()->setDetails(shown);
    m_window.show();
    takePictures(QStringLiteral("sign-in"));
    m_window.signInPage()->setDetails(details);
    m_window.signInPage()->submit();
}

void ScreenshotTour::planStops()
{
    const auto settled = [](Workspace &space) { return space.currentPage()->isSettled(); };
    const auto to = [](const char *page, const char *what = "") {
        return [page, what](Workspace &space) { space.go({QLatin1String(page), QLatin1String(what)}); };
    };
    m_stops = {
        {"home", to("home"), settled},
        {"orders", to("orders"), settled},
        {"order",
         [](Workspace &space) {
             space.go({"orders", "id=" + firstOrder(space)});
         },
         settled},
        {"refund", [](Workspace &space) { pageOf<OrdersPage>(space, "orders").view()->act(OrderAction::Refund); },
         settled},
        {"catalogue", to("catalogue"), settled},
        {"product",
         [](Workspace &space) {
             space.go({"catalogue", "sku=" + firstProduct(space)});
         },
         settled},
        {"import",
         [](Workspace &space) {
             space.go({"catalogue", "import"});
             const QTemporaryDir folder;
             QFile csv(folder.filePath(QStringLiteral("new-products.csv")));
             if (csv.open(QIODevice::WriteOnly))
                 csv.write(importSample(space));
             csv.close();
             pageOf<ProductsPage>(space, "catalogue").import()->choose(csv.fileName());
         },
         settled},
        {"stock", to("stock"), settled},
        {"movements",
         [](Workspace &space) {
             space.go({"stock", "sku=" + firstStock(space)});
         },
         settled},
        {"adjust",
         [](Workspace &space) {
             auto *dialog = pageOf<StockPage>(space, "stock").adjust();
             if (dialog) {
                 dialog->setQuantity(12'000);
                 dialog->setReason(QStringLiteral("Delivery of the day"));
             }
         },
         settled},
        {"shifts", to("shifts"), settled},
        {"shift",
         [](Workspace &space) {
             const auto id = firstShift(space);
             space.go({"shifts", id.isEmpty() ? QString() : "id=" + id});
         },
         settled},
        {"exceptions", to("exceptions"), settled},
        {"dead-letters", to("exceptions", "stock"), settled},
        {"settings", to("settings", "store"), settled},
        {"settings-receipt", to("settings", "receipt"), settled},
        {"settings-till", to("settings", "till"), settled},
        {"settings-roles", to("settings", "roles"), settled},
        {"settings-barcodes", to("settings", "barcodes"), settled},
        {"settings-foreign", to("settings", "foreign"), settled},
        {"settings-loyalty", to("settings", "loyalty"), settled},
        {"settings-offline", to("settings", "offline"), settled},
        {"jump", [](Workspace &space) { space.openJump(); }, settled},
    };
}

void ScreenshotTour::next()
{
    for (auto *dialog : m_window.findChildren<QDialog *>())
        delete dialog;
    if (m_at == m_stops.size()) {
        m_poll.stop();
        m_patience.stop();
        Q_EMIT finished(0);
        return;
    }
    m_stops.at(m_at).goThere(*m_window.workspace());
    m_patience.start();
    m_poll.start();
}

void ScreenshotTour::poll()
{
    if (!m_stops.at(m_at).isThere(*m_window.workspace()))
        return;
    m_poll.stop();
    m_patience.stop();
    takePictures(m_stops.at(m_at).name);
    ++m_at;
    next();
}

void ScreenshotTour::takePictures(const QString &name)
{
    auto &theme = uikit::Theme::instance();
    for (const auto &size : {QSize(1024, 768), QSize(1920, 1080)}) {
        m_window.resize(size);
        for (const auto scheme : {uikit::Scheme::Light, uikit::Scheme::Dark}) {
            theme.apply(scheme, theme.fontScale());
            QCoreApplication::sendPostedEvents();
            const auto file = m_folder.filePath(
                QStringLiteral("admin-%1-%2-%3.png")
                    .arg(name, scheme == uikit::Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark"))
                    .arg(size.width()));
            if (!pictureOf(m_window).save(file))
                return fail(file + QStringLiteral(" cannot be written"));
        }
    }
}

void ScreenshotTour::fail(const QString &why)
{
    m_poll.stop();
    m_patience.stop();
    std::fprintf(stderr, "tillhouse-admin: %s\n", qPrintable(why));
    Q_EMIT finished(1);
}

} // namespace tillhouse::admin
