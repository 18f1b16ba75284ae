// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/print/printer.h"
#include "uikit/tokens.h"

#include <QObject>

namespace tillhouse::uikit
{
class Banner;
}

namespace tillhouse::pos
{

/// Printing as the cashier sees it: a banner when a job needs a person or the printer cannot print, and the panel of
/// print jobs. Belongs to the window.
class PrintDesk : public QObject
{
    Q_OBJECT

public:
    PrintDesk(Printer &printer, QWidget *window);

    /// To be put under the header; hidden while everything prints.
    [[nodiscard]] auto banner() const -> uikit::Banner * { return m_banner; }
    void showPanel();
    /// Puts away the banner until something changes for the worse: nobody is signed in.
    void setActive(bool active);

Q_SIGNALS:
    /// A short note for the cashier.
    void said(tillhouse::uikit::Tone tone, const QString &text);

private:
    void refresh();

    Printer &m_printer;
    QWidget *m_window;
    uikit::Banner *m_banner;
    bool m_active = true;
};

} // namespace tillhouse::pos
