// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/frame/main_window.h"
#include "pos/till/till.h"
#include "support/fake_shop.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace tillhouse::testing
{

inline constexpr const char *kMilkCode = "4006381333931";  ///< 1.19
inline constexpr const char *kBreadCode = "4006381333955"; ///< 2.89
/// How long a test waits for what has to come.
inline constexpr int kPatienceMs = 15'000;

/// A till with its real window against a fake shop, set up and unlocked as a person would do it.
class TillFixture
{
public:
    TillFixture();
    ~TillFixture();

    /// Starts the program on its folder and shows its window.
    auto start() -> bool;
    /// Signs in, enrols, types the PIN of a person (a manager, if none is named); false if a step did not come about.
    auto setUp(const std::string &userId = FakeShop::kManagerId) -> bool;
    /// Ends the program and starts it again on the same folder, as after a power cut.
    auto restart() -> bool;
    /// Types the PIN, and opens a shift with 100.00 where none is open, unless `opensShift` is false.
    auto unlock() -> bool;
    bool opensShift = true;

    /// Where the keyboard is. A dialog that was just opened, or left, first gives or gets it back, as it does before a
    /// person's next key.
    auto keyboard() -> QWidget *;

    /// What a hand scanner does.
    void scan(const QString &code);
    /// What a person does on the keyboard, slower than any scanner.
    void type(const QString &text);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    /// A picture for people of what is in front of the person, light and dark, in <build>/golden. Compared with nothing.
    void save(const char *name) const;

    /// Compares what is in front of the person, light and dark, with tests/golden/pos_<name>_{light,dark}.png. What is
    /// said for a moment only is not in it; the clock has to stand still (stopClockAt).
    auto looksAsApproved(const char *name) const -> bool;

    FakeShop shop;
    QTemporaryDir dir;
    /// Changes the till's options before it is opened.
    std::function<void(pos::TillOptions &)> customize;
    pos::MainWindow::Timing timing;
    std::unique_ptr<pos::Till> till;
    std::unique_ptr<pos::MainWindow> window;

private:
    std::string m_userId = FakeShop::kManagerId; ///< who unlocks
};

} // namespace tillhouse::testing
