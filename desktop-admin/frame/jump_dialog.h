// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"
#include "uikit/icons.h"

#include <QDialog>

class QListWidget;
class QListWidgetItem;

namespace tillhouse::uikit
{
class SearchField;
}

namespace tillhouse::admin
{

/// Ctrl+K: a page, an action, a product or an order by the start of its name or number. Arrows move while the text
/// field keeps the focus; Enter goes there.
class JumpDialog : public QDialog
{
    Q_OBJECT

public:
    JumpDialog(const Console &console, const QStringList &pages, QWidget *parent);

Q_SIGNALS:
    void chosen(const tillhouse::admin::Place &place);
    void themeSwitchAsked();
    void signOutAsked();

protected:
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    struct Target {
        uikit::Icon icon;
        QString text;
        QString hint;
        std::function<void()> act;
    };

    void search(const QString &text);
    void searchProducts(const QString &text);
    void searchOrders(const QString &text);
    void add(Target target);
    void fill();
    void accept() override;

    const Console &m_console;
    QList<Target> m_fixed;
    QList<Target> m_shown;
    uikit::SearchField *m_field;
    QListWidget *m_list;
    std::unique_ptr<QObject> m_asking;
};

} // namespace tillhouse::admin
