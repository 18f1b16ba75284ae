// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/main_window.h"

#include "admin/frame/ask.h"
#include "admin/frame/words.h"
#include "admin/frame/workspace.h"
#include "admin/sign_in/renew_dialog.h"
#include "uikit/theme.h"

#include <QCloseEvent>
#include <QSettings>
#include <QStackedWidget>

namespace tillhouse::admin
{

using domain::ErrorCode;

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_stack(new QStackedWidget(this))
    , m_signIn(new SignInPage(this))
{
    setWindowTitle(tr("Tillhouse console"));
    setMinimumSize(1024, 700);
    resize(1280, 800);
    setCentralWidget(m_stack);
    m_stack->addWidget(m_signIn);
    connect(m_signIn, &SignInPage::submitted, this, &MainWindow::signIn);
}

// The pages cancel their calls when they go, so they go before the client.
MainWindow::~MainWindow()
{
    delete m_stack;
}

void MainWindow::signIn(const SignInDetails &details)
{
    m_session.reset();
    client::ApiOptions options;
    options.server = QUrl(details.server, QUrl::StrictMode);
    options.caFile = details.caFile;
    auto api = client::ApiClient::create(options, std::make_shared<client::Credentials>());
    if (!api)
        return fail(tr("The connection cannot be set up"), describe(api.error()));
    m_api = std::move(*api);
    m_session = std::make_unique<client::Session>(*m_api);
    m_signIn->setBusy(true);
    m_session->signIn(details.user.toStdString(), details.password.toStdString(), this,
                      [this, store = details.store](const domain::Result<void> &done) {
                          if (done)
                              return loadStore(store);
                          fail(tr("You are not signed in"), done.error().code == ErrorCode::NotSignedIn
                                                                ? tr("User name or password is wrong.")
                                                                : describe(done.error()));
                      });
}

void MainWindow::loadStore(const QString &wanted)
{
    const auto &stores = m_session->user()->stores;
    std::string store = wanted.toStdString();
    if (store.empty() && !stores.empty() && stores.front() != "*")
        store = stores.front();
    if (store.empty())
        return fail(tr("Which store?"),
                    tr("Your account may act in every store: type the short name of the one to open."));
    m_api->call<contract::StoreRequest, contract::StoreSettings>(
        contract::kGetStore, {store}, this, [this, store](const domain::Result<contract::StoreSettings> &settings) {
            if (settings)
                return openWorkspace(*settings);
            fail(tr("The store cannot be opened"), settings.error().code == ErrorCode::NotFound
                                                       ? tr("There is no store named %1.").arg(qstr(store))
                                                       : describe(settings.error()));
        });
}

void MainWindow::openWorkspace(const contract::StoreSettings &store)
{
    m_signIn->setBusy(false);
    auto kept = m_signIn->details();
    QSettings settings;
    settings.setValue(QStringLiteral("signIn/server"), kept.server);
    settings.setValue(QStringLiteral("signIn/caFile"), kept.caFile);
    settings.setValue(QStringLiteral("signIn/user"), kept.user);
    settings.setValue(QStringLiteral("signIn/store"), kept.store);
    kept.password.clear();
    m_signIn->setDetails(kept);
    auto console = std::make_unique<Console>();
    console->backend = backendOf(*m_api);
    console->user = *m_session->user();
    console->store = store;
    m_workspace = new Workspace(std::move(console), m_stack);
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    connect(m_workspace, &Workspace::signOutAsked, this, &MainWindow::signOut);
    connect(m_workspace, &Workspace::signInAgainAsked, this, &MainWindow::signInAgain);
    connect(m_workspace, &Workspace::themeSwitchAsked, this, &MainWindow::switchTheme);
    connect(m_api.get(), &client::ApiClient::networkChanged, m_workspace,
            [workspace = m_workspace.data()](bool online) { workspace->showOffline(!online); });
    connect(m_session.get(), &client::Session::expired, m_workspace,
            [workspace = m_workspace.data()] { workspace->showExpired(true); });
    connect(m_session.get(), &client::Session::signedIn, m_workspace,
            [workspace = m_workspace.data()] { workspace->showExpired(false); });
    Q_EMIT workspaceOpened();
}

void MainWindow::fail(const QString &headline, const QString &detail)
{
    m_signIn->setBusy(false);
    m_signIn->showError(headline, detail);
    Q_EMIT signInFailed(headline + QStringLiteral(". ") + detail);
}

void MainWindow::signOut()
{
    if (m_workspace && m_workspace->hasUnsavedWork() &&
        !askToDiscard(this, tr("Sign out without saving?"), tr("Something that was typed is not saved."),
                      tr("Discard and sign out"), tr("Keep editing")))
        return;
    if (m_session)
        m_session->signOut();
    if (m_workspace)
        m_workspace->deleteLater();
    m_workspace.clear();
    m_stack->setCurrentWidget(m_signIn);
    m_signIn->focusFirstGap();
}

void MainWindow::signInAgain()
{
    if (!m_session || !m_workspace)
        return;
    auto *dialog = new RenewDialog(*m_session, qstr(m_workspace->console().user.user_name), this);
    dialog->open();
}

void MainWindow::switchTheme()
{
    auto &theme = uikit::Theme::instance();
    theme.apply(theme.scheme() == uikit::Scheme::Light ? uikit::Scheme::Dark : uikit::Scheme::Light, theme.fontScale());
    QSettings().setValue(QStringLiteral("look/dark"), theme.scheme() == uikit::Scheme::Dark);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool keep = m_workspace && m_workspace->hasUnsavedWork() &&
                      !askToDiscard(this, tr("Close without saving?"), tr("Something that was typed is not saved."),
                                    tr("Discard and close"), tr("Keep editing"));
    keep ? event->ignore() : event->accept();
}

} // namespace tillhouse::admin
