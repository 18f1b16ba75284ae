// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"
#include "uikit/icons.h"

#include <QMap>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace tillhouse::uikit
{
class Badge;
class Banner;
class Button;
class Toast;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

/// What somebody who is signed in sees: navigation, header, the page, and the notes over it.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    explicit Workspace(std::unique_ptr<Console> console, QWidget *parent = nullptr);
    ~Workspace() override;

    void go(const Place &place);
    auto currentPage() const -> Page *;
    auto currentName() const -> QString;
    auto page(const QString &name) const -> Page * { return m_pages.value(name).page; }
    auto pageNames() const -> QStringList { return m_order; }
    auto hasUnsavedWork() const -> bool;
    /// The number beside the page's name; 0 for none.
    auto waitingOn(const QString &name) const -> int;
    auto console() const -> const Console & { return *m_console; }

    void showOffline(bool offline);
    void showExpired(bool expired);
    void openJump();

Q_SIGNALS:
    void signOutAsked();
    void signInAgainAsked();
    void themeSwitchAsked();

private:
    struct Entry {
        Page *page = nullptr;
        uikit::Button *button = nullptr;
        uikit::Badge *badge = nullptr;
    };

    void addPage(const QString &name, uikit::Icon icon, const QString &title, Page *page);
    auto makeNavigation() -> QWidget *;
    auto makeHeader() -> QWidget *;
    void addSettings();
    void showWaiting(const QString &name, const QString &title, int count);
    void countWaiting();
    void addShortcuts();
    void dressTheme();

    std::unique_ptr<Console> m_console;
    QMap<QString, Entry> m_pages;
    QStringList m_order;
    QVBoxLayout *m_navigation = nullptr;
    QLabel *m_store = nullptr;
    QStackedWidget *m_stack;
    uikit::Banner *m_offline;
    uikit::Banner *m_expired;
    uikit::Button *m_theme = nullptr;
    uikit::Toast *m_toast;
};

} // namespace tillhouse::admin
