// SPDX-License-Identifier: GPL-3.0-or-later
#include "up_runner.h"

#include "ctl/files.h"

#include <csignal>

namespace tillhouse::testing
{

namespace
{

constexpr int kPatienceMs = 120'000; // a busy machine is slow, a hung one is caught

} // namespace

UpRunner::UpRunner()
    : m_program(qEnvironmentVariable("TILLHOUSE_BIN_DIR") + QStringLiteral("/tillhousectl"))
{
}

UpRunner::~UpRunner()
{
    if (m_up && m_up->state() != QProcess::NotRunning)
        stop();
}

auto UpRunner::layout() const -> ctl::Layout
{
    return ctl::Layout::forData(m_folder.path().toStdString());
}

auto UpRunner::arguments(const QString &command, const QStringList &more) const -> QStringList
{
    return QStringList{command, QStringLiteral("--data"), m_folder.path()} + more;
}

auto UpRunner::run(const QString &command, const QStringList &more) -> int
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(m_program, arguments(command, more));
    const bool ended = process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit;
    m_output = process.readAll().toStdString();
    return ended ? process.exitCode() : -1;
}

auto UpRunner::up(const QStringList &more) -> std::string
{
    m_errors.clear();
    m_up = std::make_unique<QProcess>();
    m_up->start(m_program, arguments(QStringLiteral("up"), more));
    m_up->setReadChannel(QProcess::StandardOutput);
    while (!m_up->canReadLine()) {
        if (!m_up->waitForReadyRead(kPatienceMs)) {
            collect();
            return {};
        }
    }
    return m_up->readLine().trimmed().toStdString();
}

void UpRunner::collect()
{
    m_errors += m_up->readAllStandardError().toStdString();
}

auto UpRunner::waitForError(const std::string &text) -> bool
{
    m_up->setReadChannel(QProcess::StandardError);
    collect();
    while (m_errors.find(text) == std::string::npos) {
        if (!m_up->waitForReadyRead(kPatienceMs))
            return false;
        collect();
    }
    return true;
}

auto UpRunner::waitForEnd() -> int
{
    const bool ended = m_up->state() == QProcess::NotRunning || m_up->waitForFinished(kPatienceMs);
    collect();
    return ended && m_up->exitStatus() == QProcess::NormalExit ? m_up->exitCode() : -1;
}

auto UpRunner::stop() -> int
{
    m_up->terminate();
    return waitForEnd();
}

auto UpRunner::pidOf(const std::string &node) const -> pid_t
{
    const auto text = ctl::readFile(layout().pidFile(node));
    return text ? static_cast<pid_t>(std::stol(*text)) : -1;
}

} // namespace tillhouse::testing
