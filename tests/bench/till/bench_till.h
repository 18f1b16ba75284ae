// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/till/watched_application.h"
#include "client/catalogue/copy_state.h"
#include "domain/result.h"
#include "pos/frame/main_window.h"
#include "pos/till/till.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>

namespace tillhouse::bench
{

/// Where the till is and whose it is; read from the environment, since a password has no place among arguments.
struct BenchOptions {
    QString server;
    QString caFile;
    QString dataDir;
    QString cashier; ///< user id
    QString pin;
    QString store;
    QString till;
    QString user; ///< a manager, to set the till up
    QString password;

    static auto fromEnvironment() -> BenchOptions;
};

/// The program `tillhouse-pos` as its main() makes it: the till, its window, the keys and the scanner of a person.
class BenchTill
{
public:
    BenchTill(WatchedApplication &app, BenchOptions options);
    ~BenchTill();

    /// What main() does before it shows anything.
    auto create() -> domain::Result<void>;
    /// A manager enrols it; the catalogue begins to come.
    auto setUp() -> domain::Result<void>;
    void showWindow();
    /// Types the cashier's PIN and waits for the sell screen. False if it did not come.
    auto unlock() -> bool;

    /// Scans a code: from the Enter that ends it, when the till knows that it was a scan and which, until the cart was
    /// painted with its line. The keys before it come as fast as the till takes them; how fast a scanner types is no
    /// merit or fault of the till.
    auto scan(const QString &code) -> Took;
    /// Types a key into the search field, as a quick typist does after the one before: until what was found was
    /// painted.
    auto search(QChar key) -> Took;
    void leaveSearch();
    /// The sell screen in its other mode: the last item huge, no tiles.
    void setScanMode(bool on);
    /// Starts another sale.
    void newSale();

    /// Runs the event loop until then, or for so long. False in the latter case.
    auto waitFor(const std::function<bool()> &condition, std::chrono::milliseconds most) -> bool;
    auto till() -> pos::Till & { return *m_till; }
    auto window() -> pos::MainWindow & { return *m_window; }

private:
    void press(int key, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    WatchedApplication &m_app;
    BenchOptions m_options;
    std::unique_ptr<pos::Till> m_till;
    std::unique_ptr<pos::MainWindow> m_window;
};

} // namespace tillhouse::bench
