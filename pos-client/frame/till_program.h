// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/frame/main_window.h"
#include "pos/till/till.h"

#include <QObject>

#include <memory>

namespace tillhouse::pos
{

/// A till and its window for as long as the program runs. When the till is signed out both end, what they kept is taken
/// from the disk, and a new window stands in their place that waits for a manager: nothing of before is left in memory.
class TillProgram : public QObject
{
    Q_OBJECT

public:
    explicit TillProgram(TillOptions options, MainWindow::Timing timing = {});
    ~TillProgram() override;

    /// Opens the till and makes its window, which is not shown yet. Errors: as Till::create.
    auto open() -> client::Result<void>;
    [[nodiscard]] auto till() -> Till & { return *m_till; }
    [[nodiscard]] auto window() -> MainWindow & { return *m_window; }

Q_SIGNALS:
    /// The till was signed out, or its devices are others, and another window is shown.
    void begunAnew();
    /// It could not be: there is no window any more. What is left of it is finished by the next start.
    void failed(const tillhouse::client::Error &error);

private:
    enum class Keep { Nothing, Everything };
    void beginAnew(Keep keep);
    auto openAgain(Keep keep) -> client::Result<void>;

    TillOptions m_options;
    MainWindow::Timing m_timing;
    std::unique_ptr<Till> m_till;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace tillhouse::pos
