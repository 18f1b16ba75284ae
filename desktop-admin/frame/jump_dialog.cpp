// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/jump_dialog.h"

#include "admin/frame/words.h"
#include "admin/settings/settings_section.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

constexpr std::int64_t kMostHits = 6;
constexpr int kJumpWidth = 560;
constexpr int kJumpHeight = 420;

constexpr int kHintRole = Qt::UserRole;

// The words of a list view's item, and what they are, muted at the right.
class JumpDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto &theme = Theme::instance();
        const QString hint = index.data(kHintRole).toString();
        QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setFont(theme.font(Type::Small));
        painter->setPen(theme.color(&Colors::muted));
        painter->drawText(option.rect.adjusted(0, 0, -space::k16, 0), Qt::AlignRight | Qt::AlignVCenter, hint);
        painter->restore();
    }
};

} // namespace

JumpDialog::JumpDialog(const Console &console, const QStringList &pages, QWidget *parent)
    : QDialog(parent)
    , m_console(console)
    , m_field(new SearchField(tr("Product, barcode, receipt number or action")))
    , m_list(new QListWidget)
{
    setWindowTitle(tr("Jump to"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kJumpWidth, kJumpHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k16, space::k16, space::k16, space::k16);
    column->addWidget(m_field);
    column->addWidget(m_list);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new JumpDelegate(m_list));
    const auto to = [this](const QString &page, const QString &what = {}) {
        return [this, page, what] { Q_EMIT chosen({page, what}); };
    };
    const QMap<QString, std::pair<Icon, QString>> titles{{"home", {Icon::Home, tr("Home")}},
                                                         {"orders", {Icon::Orders, tr("Orders")}},
                                                         {"catalogue", {Icon::Catalogue, tr("Catalogue")}},
                                                         {"stock", {Icon::Stock, tr("Stock")}},
                                                         {"shifts", {Icon::Cash, tr("Shifts")}},
                                                         {"exceptions", {Icon::Warning, tr("Exceptions")}},
                                                         {"settings", {Icon::Settings, tr("Settings")}}};
    for (const auto &page : pages)
        m_fixed.append({titles.value(page).first, titles.value(page).second, tr("Page"), to(page)});
    if (console.may(contract::Permission::WriteCatalogue)) {
        m_fixed.append({Icon::Plus, tr("Add a product"), tr("Action"), to("catalogue", "new")});
        m_fixed.append({Icon::Import, tr("Import products from CSV"), tr("Action"), to("catalogue", "import")});
    }
    m_fixed.append(
        {Icon::Moon, tr("Switch between light and dark"), tr("Action"), [this] { Q_EMIT themeSwitchAsked(); }});
    m_fixed.append({Icon::Lock, tr("Sign out"), tr("Action"), [this] { Q_EMIT signOutAsked(); }});
    if (pages.contains(QStringLiteral("settings")))
        for (const auto &[key, title] : sectionNames())
            m_fixed.append({Icon::Settings, title, tr("Settings"), to("settings", key)});
    m_field->installEventFilter(this);
    connect(m_field, &SearchField::searched, this, &JumpDialog::search);
    connect(m_list, &QListWidget::itemClicked, this, &JumpDialog::accept);
    search({});
    m_field->setFocus();
}

auto JumpDialog::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int rows = m_list->count();
    if ((key == Qt::Key_Down || key == Qt::Key_Up) && rows > 0) {
        m_list->setCurrentRow((m_list->currentRow() + (key == Qt::Key_Down ? 1 : rows - 1)) % rows);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        accept();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void JumpDialog::search(const QString &text)
{
    m_shown.clear();
    for (const auto &target : std::as_const(m_fixed)) {
        if (target.text.contains(text, Qt::CaseInsensitive))
            m_shown.append(target);
    }
    fill();
    m_asking = std::make_unique<QObject>();
    if (text.isEmpty())
        return;
    if (m_console.may(contract::Permission::ReadCatalogue))
        searchProducts(text);
    if (m_console.may(contract::Permission::ReadOrders))
        searchOrders(text);
}

void JumpDialog::searchProducts(const QString &text)
{
    contract::ListProductsRequest request;
    request.store_id = m_console.store.store_id;
    request.query = text.toStdString();
    request.limit = kMostHits;
    m_console.backend.listProducts(request, m_asking.get(),
                                   [this](const domain::Result<contract::ProductPage> &page) {
                                       if (!page)
                                           return; // pages and actions still work; the banner tells of the network
                                       for (const auto &product : page->products)
                                           add({Icon::Tag, qstr(product.name),
                                                qstr(product.sku) + QStringLiteral("  ") + money(product.price),
                                                [this, sku = qstr(product.sku)] {
                                                    Q_EMIT chosen({"catalogue", "sku=" + sku});
                                                }});
                                   },
                                   {});
}

void JumpDialog::searchOrders(const QString &text)
{
    contract::ListOrdersRequest request;
    request.store_id = m_console.store.store_id;
    request.query = text.toStdString();
    request.limit = kMostHits;
    m_console.backend.listOrders(
        request, m_asking.get(),
        [this](const domain::Result<contract::OrderPage> &page) {
            if (!page)
                return;
            for (const auto &order : page->orders)
                add({Icon::Receipt, order.receipt_number ? qstr(*order.receipt_number) : shortId(order.order_id),
                     localTime(order.sold_at) + QStringLiteral("  ") + money(order.total),
                     [this, id = qstr(order.order_id)] {
                         Q_EMIT chosen({"orders", "id=" + id});
                     }});
        },
        {});
}

void JumpDialog::add(Target target)
{
    m_shown.append(std::move(target));
    fill();
}

void JumpDialog::fill()
{
    const int kept = std::max(0, m_list->currentRow());
    m_list->clear();
    const auto ink = Theme::instance().color(&Colors::muted);
    for (const auto &target : std::as_const(m_shown)) {
        auto *item = new QListWidgetItem(tintedIcon(target.icon, ink), target.text, m_list);
        item->setData(kHintRole, target.hint);
    }
    m_list->setCurrentRow(std::min(kept, m_list->count() - 1));
}

void JumpDialog::accept()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_shown.size())
        return;
    const auto act = m_shown.at(row).act;
    QDialog::accept();
    act();
}

} // namespace tillhouse::admin
