// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/till_program.h"

#include "pos/settings/device_settings.h"
#include "pos/till/till_folder.h"

#include <QApplication>

namespace tillhouse::pos
{

TillProgram::TillProgram(TillOptions options, MainWindow::Timing timing)
    : m_options(std::move(options))
    , m_timing(timing)
{
}

TillProgram::~TillProgram()
{
    m_window.reset(); // before the till that it shows
}

auto TillProgram::open() -> client::Result<void>
{
    auto till = Till::create(m_options);
    if (!till)
        return till.error();
    m_till = std::move(*till);
    m_window = std::make_unique<MainWindow>(*m_till, m_timing);
    // Later: the window is not ended from within.
    connect(
        m_window.get(), &MainWindow::signedOut, this, [this] { beginAnew(Keep::Nothing); }, Qt::QueuedConnection);
    connect(
        m_window.get(), &MainWindow::restartAsked, this, [this] { beginAnew(Keep::Everything); }, Qt::QueuedConnection);
    return {};
}

void TillProgram::beginAnew(Keep keep)
{
    const bool quits = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false); // there is none for a moment
    const auto place = m_window->geometry();
    const auto state = m_window->windowState();
    if (m_options.server.isEmpty()) // known from what goes now
        m_options.server = m_till->api().options().server.toString();
    m_window.reset();
    m_till.reset();
    if (const auto done = openAgain(keep); !done) {
        QGuiApplication::setQuitOnLastWindowClosed(quits);
        return Q_EMIT failed(done.error());
    }
    m_window->setGeometry(place);
    m_window->setWindowState(state);
    m_window->show();
    QGuiApplication::setQuitOnLastWindowClosed(quits);
    Q_EMIT begunAnew();
}

auto TillProgram::openAgain(Keep keep) -> client::Result<void>
{
    if (keep == Keep::Nothing) {
        if (auto done = forgetTill(m_options.dataDir, Forget::SignedOut); !done)
            return done;
    } else {
        auto options = withDevices(m_options, loadDevices(m_options.dataDir));
        if (!options)
            return options.error();
        m_options = std::move(*options);
    }
    return open();
}

} // namespace tillhouse::pos
