// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/backend.h"
#include "uikit/tokens.h"

#include <QWidget>

namespace tillhouse::admin
{

/// Who works in which store, and through what.
struct Console {
    Backend backend;
    contract::UserInfo user;
    contract::StoreSettings store;

    auto may(contract::Permission permission) const -> bool { return contract::grants(user.roles, permission); }
    auto currency() const -> QString { return QString::fromStdString(store.currency); }
};

/// Where to go: a page ("orders") and what to open in it ("" for its list, an id, or `key=value` for a filter).
struct Place {
    QString page;
    QString what;
};

/// One entry of the navigation.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const Console &console, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_console(console)
    {
    }

    /// Shows what a Place names; empty shows the page as it was left.
    virtual void open(const QString &what) { Q_UNUSED(what) }
    /// Asks for the data again; what is on screen and what was typed stays.
    virtual void refresh() {}
    /// Ctrl+S.
    virtual void save() {}
    /// Ctrl+F.
    virtual void focusSearch() {}
    /// True while something typed is not saved.
    virtual auto hasUnsavedWork() const -> bool { return false; }
    /// Asks how much waits for somebody on the page; `waiting` tells. What is on screen stays.
    virtual void countWaiting() {}
    /// True when nothing on the page waits for an answer.
    virtual auto isSettled() const -> bool { return true; }

Q_SIGNALS:
    void go(const tillhouse::admin::Place &place);
    void said(tillhouse::uikit::Tone tone, const QString &text);
    /// So much waits for somebody: the number beside the page's name.
    void waiting(int count);
    /// Something was done here that may change what waits elsewhere.
    void acted();

protected:
    auto console() const -> const Console & { return m_console; }
    auto storeId() const -> const std::string & { return m_console.store.store_id; }

private:
    const Console &m_console;
};

} // namespace tillhouse::admin
