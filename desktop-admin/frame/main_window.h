// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/workspace.h"
#include "admin/sign_in/sign_in_page.h"
#include "client/session.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace tillhouse::admin
{

/// The console's window: signing in, then the workspace. Owns the connection; closing it in the middle of a call ends
/// the call.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    auto signInPage() const -> SignInPage * { return m_signIn; }
    /// Nothing until somebody is signed in.
    auto workspace() const -> Workspace * { return m_workspace; }
    void signIn(const SignInDetails &details);
    void switchTheme();

Q_SIGNALS:
    void workspaceOpened();
    void signInFailed(const QString &words);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void loadStore(const QString &wanted);
    void openWorkspace(const contract::StoreSettings &store);
    void fail(const QString &headline, const QString &detail);
    void signOut();
    void signInAgain();

    QStackedWidget *m_stack;
    SignInPage *m_signIn;
    QPointer<Workspace> m_workspace;
    std::unique_ptr<client::ApiClient> m_api;
    std::unique_ptr<client::Session> m_session;
};

} // namespace tillhouse::admin
