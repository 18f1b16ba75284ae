// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/product/import_page.h"

#include "admin/frame/words.h"
#include "client/ids.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/card.h"
#include "uikit/content_stack.h"
#include "uikit/data_table.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

constexpr qint64 kMaxCsvBytes = 24 * 1024 * 1024;
constexpr auto kImportDeadline = std::chrono::minutes(3); // a large catalogue in one transaction

} // namespace

ImportPage::ImportPage(const Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_title(new QLabel(tr("Import products")))
    , m_choose(new Button(ButtonRole::Secondary, Icon::Import, tr("Choose a CSV file")))
    , m_apply(new PrimaryButton(tr("Import")))
    , m_banner(new Banner)
    , m_stack(new QStackedWidget)
    , m_rejectedCard(new Card(tr("Rejected rows")))
    , m_rejected(new DataTable)
    , m_rows(new QStandardItemModel(this))
    , m_notes(new QLabel)
{
    setAcceptDrops(true);
    auto *start = new EmptyState;
    start->setContent(
        Icon::Import, tr("Drop a CSV file here"),
        tr("With a header row: sku, barcode, name, department, category, brand, price_minor, tax_category. "
           "Nothing is changed before you have seen what the file would do."),
        tr("Choose a file"));
    auto *waiting = new Skeleton;
    m_stack->addWidget(start);
    m_stack->addWidget(waiting);
    m_stack->addWidget(makePreview());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k24, space::k16, space::k24, space::k24);
    column->setSpacing(space::k12);
    column->addWidget(makeTitle());
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    const auto pick = [this] {
        const auto file =
            QFileDialog::getOpenFileName(this, tr("Choose a CSV file"), {}, tr("CSV files (*.csv);;All files (*)"));
        if (!file.isEmpty())
            choose(file);
    };
    connect(start, &EmptyState::actionTriggered, this, pick);
    connect(m_choose, &QPushButton::clicked, this, pick);
    connect(m_apply, &QPushButton::clicked, this, &ImportPage::apply);
    m_choose->hide();
    m_apply->hide();
}

auto ImportPage::makeTitle() -> QWidget *
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k12);
    auto *back = new Button(ButtonRole::Quiet, Icon::Back, tr("Catalogue"));
    setLook(m_title, "title");
    row->addWidget(back);
    row->addWidget(m_title, 1);
    row->addWidget(m_choose);
    row->addWidget(m_apply);
    connect(back, &QPushButton::clicked, this, &ImportPage::leave);
    return bar;
}

auto ImportPage::makePreview() -> QWidget *
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k12);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(space::k12);
    for (const auto &name : {tr("New"), tr("Changed"), tr("Unchanged"), tr("Rejected")}) {
        auto *figure = new FigureCard(name);
        figure->setFocusPolicy(Qt::NoFocus);
        figure->setCursor(Qt::ArrowCursor);
        m_figures.append(figure);
        figures->addWidget(figure, 1);
    }
    column->addLayout(figures);
    setLook(m_notes, "muted");
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    column->addWidget(m_notes);
    m_rows->setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("Value"), tr("Reason")});
    m_rejected->setModel(m_rows);
    m_rejected->setColumns({{.width = 80}, {.width = 128}, {.stretch = 1}, {.stretch = 2}});
    m_rejectedCard->body()->addWidget(m_rejected);
    column->addWidget(m_rejectedCard, 1);
    column->addStretch();
    return page;
}

void ImportPage::choose(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(tr("The file cannot be read"), source.errorString());
    if (source.size() > kMaxCsvBytes)
        return fail(tr("The file is too large"), tr("At most 24 MiB can be imported at once: split the file."));
    m_csv = source.readAll().toStdString();
    m_fileName = QFileInfo(file).fileName();
    m_importId = client::newId();
    m_title->setText(tr("Import of %1").arg(m_fileName));
    ask(true);
}

void ImportPage::ask(bool dryRun)
{
    m_banner->dismiss();
    m_choose->setEnabled(false);
    if (dryRun) {
        m_report.reset();
        m_apply->hide();
        m_stack->setCurrentIndex(1);
    } else {
        m_apply->setBusy(true, tr("Importing…"));
    }
    m_asking = std::make_unique<QObject>();
    const std::string key = m_importId + (dryRun ? "-dry" : "");
    m_console.backend.importCatalogue(
        {m_console.store.store_id, m_importId, m_csv, dryRun}, m_asking.get(),
        [this, dryRun](const domain::Result<contract::ImportReport> &report) {
            m_asking.release()->deleteLater();
            m_choose->setEnabled(true);
            m_apply->setBusy(false);
            if (report)
                return show(*report);
            if (dryRun)
                m_stack->setCurrentIndex(0);
            fail(dryRun ? tr("The file could not be checked") : tr("Nothing was imported"), describe(report.error()));
        },
        {.idempotencyKey = key, .deadline = kImportDeadline});
}

void ImportPage::apply()
{
    if (m_report && !m_report->applied && !m_apply->isBusy())
        ask(false);
}

void ImportPage::show(const contract::ImportReport &report)
{
    m_report = report;
    const std::int64_t figures[] = {report.created, report.changed, report.unchanged, report.rejected};
    for (int i = 0; i < 4; ++i)
        m_figures.at(i)->setFigure(formatCount(figures[i]),
                                   i == 3 ? tr("not imported") : tr("of %1 rows").arg(formatCount(report.rows)));
    showRejected(report);
    QStringList notes;
    for (const auto &note : report.notes)
        notes += qstr(note);
    m_notes->setText(notes.join(QStringLiteral(" ")));
    m_notes->setVisible(!notes.isEmpty());
    m_choose->show();
    const auto changes = report.created + report.changed;
    m_apply->setVisible(!report.applied);
    m_apply->setEnabled(changes > 0);
    m_apply->setText(changes > 0 ? tr("Import %1").arg(counted(changes, tr("product"), tr("products")))
                                 : tr("Nothing to import"));
    m_stack->setCurrentIndex(2);
    if (!report.applied)
        return m_banner->present(Tone::Info, tr("Nothing is changed yet"),
                                 report.rejected > 0 ? tr("Rejected rows are left out; the others can be imported.")
                                                     : tr("This is what the import would do."));
    m_csv.clear();
    m_banner->present(Tone::Good, tr("Imported"),
                      tr("All of it in one step. Tills have the new prices within moments."));
    Q_EMIT said(Tone::Good, tr("%1 imported").arg(counted(changes, tr("product"), tr("products"))));
    Q_EMIT imported();
}

void ImportPage::showRejected(const contract::ImportReport &report)
{
    m_rows->removeRows(0, m_rows->rowCount());
    for (const auto &rejected : report.rejected_rows)
        m_rows->appendRow({new QStandardItem(QString::number(rejected.row)), new QStandardItem(qstr(rejected.field)),
                           new QStandardItem(rejected.value ? qstr(*rejected.value) : QString()),
                           new QStandardItem(qstr(rejected.reason))});
    const auto listed = static_cast<std::int64_t>(report.rejected_rows.size());
    m_rejectedCard->setTitle(listed < report.rejected ? tr("Rejected rows, the first %1").arg(formatCount(listed))
                                                      : tr("Rejected rows"));
    m_rejectedCard->setVisible(report.rejected > 0);
}

void ImportPage::fail(const QString &headline, const QString &detail)
{
    m_banner->present(Tone::Danger, headline, detail);
}

auto ImportPage::errorShown() const -> QString
{
    return m_banner->isHidden() || m_banner->tone() != Tone::Danger ? QString() : m_banner->detail();
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent *event)
{
    choose(event->mimeData()->urls().constFirst().toLocalFile());
}

} // namespace tillhouse::admin
