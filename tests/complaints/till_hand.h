// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "complaints/real_till.h"
#include "pos/frame/main_window.h"

#include <memory>
#include <string>

namespace tillhouse::testing
{

/// Hands at the real window of a real till. One window at a time: each hears all keys of the program.
class TillHand
{
public:
    /// The window is there, and locked.
    explicit TillHand(RealTill &till, pos::MainWindow::Timing timing = {});
    ~TillHand();

    /// The PIN is typed; "" or why it did not open.
    auto unlock(const std::string &userId) -> std::string;
    void scan(const QString &code);
    void type(const QString &text);
    void press(int key);
    /// Presses the visible button of this name; false if none can be pressed.
    auto click(const char *name) -> bool;
    [[nodiscard]] auto canClick(const char *name) const -> bool;
    /// What the payment panel says.
    [[nodiscard]] auto panelWords() const -> QString;
    [[nodiscard]] auto isDone() const -> bool;
    [[nodiscard]] auto window() const -> pos::MainWindow & { return *m_window; }
    /// For a person to look at, in the build's `golden` folder.
    void save(const char *name) const;

private:
    auto keyboard() -> QWidget *;

    std::unique_ptr<pos::MainWindow> m_window;
};

} // namespace tillhouse::testing
