// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

class QLabel;
class QStackedWidget;
class QStandardItemModel;

namespace tillhouse::uikit
{
class Banner;
class Button;
class Card;
class DataTable;
class FigureCard;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

/// Importing a CSV file: choose it, see what it would do (a dry run: new, changed, unchanged, and each rejected row
/// with its reason), then apply that, and see what it did.
class ImportPage : public QWidget
{
    Q_OBJECT

public:
    explicit ImportPage(const Console &console, QWidget *parent = nullptr);

    /// Reads the file and asks what it would do. Large files are read and sent without stopping the window.
    void choose(const QString &file);
    void apply();
    auto isSettled() const -> bool { return !m_asking; }
    auto report() const -> const std::optional<contract::ImportReport> & { return m_report; }
    auto errorShown() const -> QString;

Q_SIGNALS:
    void leave();
    void imported();
    void said(tillhouse::uikit::Tone tone, const QString &text);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    auto makeTitle() -> QWidget *;
    auto makePreview() -> QWidget *;
    void ask(bool dryRun);
    void show(const contract::ImportReport &report);
    void showRejected(const contract::ImportReport &report);
    void fail(const QString &headline, const QString &detail);

    const Console &m_console;
    QString m_fileName;
    std::string m_csv;
    std::string m_importId;
    std::optional<contract::ImportReport> m_report;
    std::unique_ptr<QObject> m_asking;
    QLabel *m_title;
    uikit::Button *m_choose;
    uikit::Button *m_apply;
    uikit::Banner *m_banner;
    QStackedWidget *m_stack;
    QList<uikit::FigureCard *> m_figures;
    uikit::Card *m_rejectedCard;
    uikit::DataTable *m_rejected;
    QStandardItemModel *m_rows;
    QLabel *m_notes;
};

} // namespace tillhouse::admin
