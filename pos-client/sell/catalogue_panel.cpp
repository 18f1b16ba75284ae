// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/catalogue_panel.h"

#include "client/catalogue/catalogue_sync.h"
#include "pos/sell/copy_progress.h"
#include "pos/sell/department_bar.h"
#include "pos/sell/tile_delegate.h"
#include "uikit/content_stack.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QListView>
#include <QScrollBar>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

/// While changes come in, what is shown is read again no more often than a person could follow.
constexpr int kReloadEveryMs = 500;
constexpr int kScrollBarWidth = 12;
constexpr double kUsualWidth = 1000; ///< of the tiles together; on a larger screen each grows with it
constexpr double kMostGrown = 1.6;
constexpr int kTileGap = uikit::size::kTouchGap;

} // namespace

CataloguePanel::CataloguePanel(client::LocalCatalogue &catalogue, QWidget *parent)
    : CataloguePanel(catalogue, Sizes(), parent)
{
}

CataloguePanel::CataloguePanel(client::LocalCatalogue &catalogue, const Sizes &sizes, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_sizes(sizes)
    , m_model(new ProductModel(catalogue, this))
    , m_delegate(new TileDelegate(this))
    , m_list(new QListView)
    , m_stack(new uikit::ContentStack(m_list))
    , m_departments(new DepartmentBar(sizes.chip, sizes.large))
    , m_progress(new CopyProgress)
    , m_copying(!catalogue.isWhole())
{
    m_delegate->setLarge(sizes.large);
    build();
    connect(m_list, &QListView::clicked, this, &CataloguePanel::choose);
    connect(m_list, &QListView::activated, this, &CataloguePanel::choose);
    connect(m_departments, &DepartmentBar::chosen, this, &CataloguePanel::browse);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CataloguePanel::reload);
    setTiles(true);
    reload();
    connect(&uikit::Theme::instance(), &uikit::Theme::changed, this, &CataloguePanel::fitTiles);
}

void CataloguePanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k16, uikit::space::k12, uikit::space::k8, 0);
    layout->setSpacing(uikit::space::k12);

    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_departments);
    layout->addWidget(m_progress);
    m_progress->setVisible(m_copying);

    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setObjectName(QStringLiteral("productList"));
    m_list->setAccessibleName(tr("Products"));
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->installEventFilter(this);
    m_list->setStyleSheet(QStringLiteral("QListView { background: transparent; }"));
    layout->addWidget(m_stack, 1);
}

void CataloguePanel::setCounter(std::function<ProductModel::Counts()> count)
{
    m_model->setCounter(std::move(count));
}

void CataloguePanel::follow(const client::CatalogueSync &sync)
{
    connect(&sync, &client::CatalogueSync::pageApplied, this, &CataloguePanel::copyChanged);
    connect(&sync, &client::CatalogueSync::progressed, this, &CataloguePanel::setProgress);
    // What came since this panel was made and before it listened is told by nobody any more.
    m_copying = !m_catalogue.isWhole();
    m_progress->setVisible(m_copying);
    reload();
    Q_EMIT faceChanged();
}

void CataloguePanel::setProgress(const client::CopyState &state)
{
    m_copying = state.stage != client::CopyState::Stage::Whole;
    m_progress->present(state);
    m_progress->setVisible(m_copying);
    Q_EMIT faceChanged();
    if (!m_copying)
        reload();
    else if (m_model->rowCount() == 0)
        showFace();
}

void CataloguePanel::copyChanged()
{
    if (m_soon.isActive())
        return;
    const auto since = m_sinceReload.isValid() ? m_sinceReload.elapsed() : kReloadEveryMs;
    if (since >= kReloadEveryMs)
        return reload();
    m_soon.start(static_cast<int>(kReloadEveryMs - since));
}

void CataloguePanel::setBrowsing(bool browsing)
{
    if (m_browsing == browsing)
        return;
    m_browsing = browsing;
    m_departments->setVisible(browsing);
    if (isSearching())
        return showFace();
    browse();
}

void CataloguePanel::browse()
{
    m_searched.clear();
    m_found.clear();
    setTiles(true);
    if (m_browsing)
        m_model->browse(m_departments->current());
    else
        m_model->show({});
    showFace();
}

void CataloguePanel::search(const QString &text)
{
    m_searched = text.trimmed();
    if (m_searched.isEmpty())
        return browse();
    m_found.clear();
    setTiles(false);
    showFound(m_catalogue.search(m_searched));
}

/// What is the same stays as it is, with what is chosen in it and where it was scrolled to.
void CataloguePanel::reload()
{
    m_soon.stop();
    m_sinceReload.start();
    m_departments->setDepartments(m_catalogue.departments());
    if (isSearching()) {
        showFound(m_catalogue.search(m_searched));
    } else if (m_model->rowCount() > 0) {
        const int place = m_list->verticalScrollBar()->value();
        m_model->refresh();
        m_list->verticalScrollBar()->setValue(place);
        showFace();
    } else {
        browse();
    }
}

void CataloguePanel::showFound(std::vector<contract::Product> products)
{
    std::vector<std::pair<std::string, std::int64_t>> found;
    for (const auto &product : products)
        found.emplace_back(product.sku, product.version);
    if (!found.empty() && found == m_found)
        return;
    m_found = std::move(found);
    m_model->show(std::move(products));
    showFace();
}

void CataloguePanel::refreshCounts()
{
    m_model->refreshCounts();
}

void CataloguePanel::showFace()
{
    m_stack->setVisible(m_browsing || isSearching());
    Q_EMIT faceChanged();
    if (m_model->rowCount() > 0)
        return m_stack->showContent();
    if (m_copying && !m_catalogue.isSearchable())
        m_stack->showEmpty(uikit::Icon::Refresh, tr("Fetching the catalogue"),
                           tr("What is here already can be scanned and sold. Search and tiles follow."));
    else if (isSearching())
        m_stack->showEmpty(uikit::Icon::Search, tr("Nothing found for “%1”").arg(m_searched),
                           tr("Try the beginning of another word, or scan the barcode"));
    else
        m_stack->showEmpty(uikit::Icon::Catalogue, tr("No products yet"),
                           tr("Add products in the console; they appear here by themselves"));
}

void CataloguePanel::setTiles(bool tiles)
{
    m_delegate->setTiles(tiles);
    const auto mode = tiles ? QListView::IconMode : QListView::ListMode;
    if (m_list->viewMode() != mode || m_list->movement() != QListView::Static) {
        m_list->setViewMode(mode);
        m_list->setMovement(QListView::Static);
        m_list->setSpacing(0);
    }
    fitTiles();
}

void CataloguePanel::fitTiles()
{
    QSize tile; // rows of a search are as wide as the list
    if (!isSearching()) {
        // Room for the scroll bar whether it shows or not, so that the tiles keep their size.
        const int width = m_list->width() - kScrollBarWidth - 1;
        const auto &theme = uikit::Theme::instance();
        const double grown = std::clamp(static_cast<double>(width) / kUsualWidth, 1.0, kMostGrown);
        const int columns = std::max(1, width / (qRound(theme.wide(m_sizes.tileWidth) * grown) + kTileGap));
        const int height =
            theme.rows(qRound(m_sizes.tileHeight * grown), {uikit::Type::Body, uikit::Type::Body, uikit::Type::Lead});
        tile = QSize(width / columns, height + kTileGap);
        m_delegate->setTileSize(tile);
    }
    if (m_list->gridSize() != tile)
        m_list->setGridSize(tile);
}

auto CataloguePanel::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize)
        fitTiles();
    return QWidget::eventFilter(watched, event);
}

void CataloguePanel::choose(const QModelIndex &index)
{
    const auto product = m_model->product(index);
    if (product.sku.empty())
        return;
    if (m_model->data(index, ProductModel::NoteRole).toString().isEmpty())
        Q_EMIT chosen(product);
    else
        Q_EMIT barred(product);
}

auto CataloguePanel::chooseFirst() -> bool
{
    if (!isSearching() || m_model->rowCount() == 0)
        return false;
    const auto current = m_list->currentIndex().isValid() ? m_list->currentIndex() : m_model->index(0);
    choose(current);
    return true;
}

void CataloguePanel::focusResults()
{
    if (m_model->rowCount() == 0)
        return;
    m_list->setFocus();
    m_list->setCurrentIndex(m_model->index(0));
}

} // namespace tillhouse::pos
