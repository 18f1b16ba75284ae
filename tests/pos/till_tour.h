// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/goods_fixture.h"

#include <QSize>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

class QWidget;

namespace tillhouse::testing
{

/// Goes to every screen and dialog of the till as a cashier does, in the real window, and stops at each. One walk for
/// all tests that hold for every screen: pictures, names for those who do not see, the keyboard, the smallest key. What
/// is shown is the same each time: the clock on the wall stands at a quarter past ten on 2 March 2026 while a tour is
/// there, and a stop is shown once what it waits for has come.
class TillTour
{
public:
    /// Called at each stop with its name; `screen` is what is to be looked at: the window, its page, or the dialog.
    using Visit = std::function<void(const QString &stop, QWidget &screen)>;

    explicit TillTour(Visit visit, QSize size = QSize(1024, 768));
    ~TillTour();

    // The chapters; each begins with a till of its own.
    void people();
    void selling();
    void scanning(); ///< in the other mode of the sell screen
    void barred();   ///< tiles that cannot be chosen
    void questions();
    void held();
    void paying();
    void cards();
    void afterwards();
    void drawer();
    void trouble();
    void training();
    void settings();
    void rare(); ///< what is seen seldom
    /// All of them.
    void everything();

    /// Changes the fixture of the chapters to come, before it is set up.
    std::function<void(TillFixture &)> prepare;
    /// Compares what a stop shows with tests/golden/pos_<stop>_<suffix>.png.
    static auto isAsApproved(QWidget &screen, const QString &stop, const QString &suffix) -> bool;

    /// Stops that could not be reached; empty when all went well.
    [[nodiscard]] auto missed() const -> QStringList { return m_missed; }

private:
    void begin(const std::string &userId = FakeShop::kManagerId, bool opensShift = true,
               std::chrono::milliseconds bannerAfter = std::chrono::hours(1));
    void fillBasket();
    /// Waits for the stop's condition; what does not come about is a miss.
    auto reach(const QString &stop, const std::function<bool()> &condition) -> bool;
    void see(const QString &stop);       ///< the page that is shown
    void seeWindow(const QString &stop); ///< with its header
    /// `isFilled`: what the dialog waits for has come.
    void seeDialog(const QString &stop, const std::function<void()> &open,
                   const std::function<bool(const QWidget &)> &isFilled = {});
    static auto hasTiles(const QWidget &window) -> bool;
    void firstStart();
    void click(const char *name);
    [[nodiscard]] auto isBannerShown() const -> bool;
    void refunding(const QString &number);
    void waitingSales();
    void takenName();
    void card(const QString &stop, FakeShop::Card outcome, pos::CardState state);

    Visit m_visit;
    QSize m_size;
    QStringList m_missed;
    std::unique_ptr<GoodsFixture> m_till;
};

} // namespace tillhouse::testing
