// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/layout.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <string>

namespace tillhouse::testing
{

/// A demo installation in a folder of its own and the operator's real command on it.
class UpRunner
{
public:
    UpRunner();
    ~UpRunner();

    auto layout() const -> ctl::Layout;
    /// Runs `tillhousectl COMMAND --data ... MORE` to its end; its exit code, or -1 if it did not end by itself.
    auto run(const QString &command, const QStringList &more = {}) -> int;
    /// What the last run() said.
    auto output() const -> const std::string & { return m_output; }

    /// Starts `up` and waits for its line; "" if it ended without one.
    auto up(const QStringList &more = {}) -> std::string;
    /// Waits until `up` has said this on stderr; false if it ended before.
    auto waitForError(const std::string &text) -> bool;
    /// Waits for the end of `up`: its exit code, or -1.
    auto waitForEnd() -> int;
    /// Sends SIGTERM and waits: the exit code.
    auto stop() -> int;
    auto errors() const -> const std::string & { return m_errors; }
    auto pidOf(const std::string &node) const -> pid_t;
    auto upPid() const -> pid_t { return static_cast<pid_t>(m_up->processId()); }

private:
    auto arguments(const QString &command, const QStringList &more) const -> QStringList;
    void collect();

    QTemporaryDir m_folder;
    QString m_program;
    std::unique_ptr<QProcess> m_up;
    std::string m_output;
    std::string m_errors;
};

} // namespace tillhouse::testing
