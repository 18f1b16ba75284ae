// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/display/customer_view.h"
#include "pos/print/code_page.h"
#include "pos/print/printer_link.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace tillhouse::pos
{

/// The two families of commands that pole displays understand.
enum class PoleMode { Cd5220, Escpos };

/// What stands on a display of two lines of 20 characters, in its code page.
struct PoleText {
    QByteArray upper;
    QByteArray lower;
    auto operator==(const PoleText &) const -> bool = default;
};
inline constexpr int kPoleColumns = 20;
auto poleText(const CustomerView &view, CodePage page) -> PoleText;
/// The bytes that show it, over what stood there: nothing flickers.
auto poleFrame(const PoleText &text, PoleMode mode) -> QByteArray;

/// A customer display of two lines on a serial line. It never holds up the till: a frame is sent only when the line has
/// taken the one before, and whatever is to be shown meanwhile is replaced by what comes after it. A display that is
/// off or pulled out is tried again, and then shows the latest.
class PoleDisplay : public QObject
{
    Q_OBJECT

public:
    struct Options {
        PrinterTarget target;
        PoleMode mode = PoleMode::Cd5220;
        CodePageChoice codePage{CodePage::Pc437, 0};
        std::chrono::milliseconds againAfter{5000};
    };

    explicit PoleDisplay(Options options);
    ~PoleDisplay() override;

    void show(const CustomerView &view);

private:
    void open();
    void sendLatest();

    Options m_options;
    std::unique_ptr<PrinterLink> m_link;
    bool m_isOpen = false;
    PoleText m_wanted;
    PoleText m_shown;
    QTimer m_poll;
    QTimer m_again;
};

} // namespace tillhouse::pos
