// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/gateway_place.h"
#include "pos/frame/till_program.h"
#include "pos/keyboard/screen_keyboard.h"
#include "pos/start/start_failure.h"
#include "pos/till/till_options.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace tillhouse::pos
{

class ConnectPage;
class SelfServiceWindow;
class SelfTill;

/// What the folder knows of the store server, where the command line says nothing of it.
auto withKeptPlace(TillOptions options) -> TillOptions;

/// From the command line to the first window: the till's, the customers', the page that asks for the store server, or
/// the one that says why there is none. Whatever it is, there is a window.
class ProgramStart : public QObject
{
    Q_OBJECT

public:
    ProgramStart(TillOptions options, const TillSettings &settings);
    ~ProgramStart() override;

    /// Shows the first window. Call once.
    void begin();
    /// Something that costs a part of the settings, and not the start.
    void tell(const domain::Error &error);

    // For tests: null where it is not the window that is shown.
    [[nodiscard]] auto connectPage() const -> ConnectPage * { return m_connect.get(); }
    [[nodiscard]] auto failure() const -> StartFailure * { return m_failure; }
    [[nodiscard]] auto till() const -> MainWindow *;
    [[nodiscard]] auto selfService() const -> SelfServiceWindow * { return m_selfWindow.get(); }

Q_SIGNALS:
    /// There is nothing to be shown any more: the program ends with this code.
    void over(int exitCode);

private:
    void askForServer(const QString &why);
    void keep(const client::GatewayPlace &place);
    void open();
    void openSelfService();
    void show(QWidget &window);
    void fail(const domain::Error &error);

    TillOptions m_said; ///< by the command line
    TillOptions m_options;
    bool m_wholeScreen;
    ScreenKeyboard m_keyboard; ///< until the till has its own
    std::unique_ptr<ConnectPage> m_connect;
    QPointer<StartFailure> m_failure;
    std::unique_ptr<TillProgram> m_program;
    std::unique_ptr<SelfTill> m_selfTill;
    std::unique_ptr<SelfServiceWindow> m_selfWindow;
};

} // namespace tillhouse::pos
