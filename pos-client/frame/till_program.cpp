// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/till_program.h"

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
    connect(m_window.get(), &MainWindow::signedOut, this, &TillProgram::beginAnew, Qt::QueuedConnection);
    return {};
}

void TillProgram::beginAnew()
{
    const bool quits = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false); // there is none for a moment
    const auto place = m_window->geometry();
    const auto state = m_window->windowState();
    if (m_options.server.isEmpty()) // known from what goes now
        m_options.server = m_till->api().options().server.toString();
    m_window.reset();
    m_till.reset();
    auto done = forgetTill(m_options.dataDir, Forget::SignedOut);
    if (done)
        done = open();
    if (!done) {
        QGuiApplication::setQuitOnLastWindowClosed(quits);
        return Q_EMIT failed(done.error());
    }
    m_window->setGeometry(place);
    m_window->setWindowState(state);
    m_window->show();
    QGuiApplication::setQuitOnLastWindowClosed(quits);
    Q_EMIT begunAnew();
}

} // namespace tillhouse::pos
