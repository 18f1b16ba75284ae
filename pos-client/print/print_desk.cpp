// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/print_desk.h"

#include "pos/print/print_panel.h"
#include "pos/print/print_words.h"
#include "uikit/banner.h"

namespace tillhouse::pos
{

PrintDesk::PrintDesk(Printer &printer, QWidget *window)
    : QObject(window)
    , m_printer(printer)
    , m_window(window)
    , m_banner(new uikit::Banner(window))
{
    m_banner->setObjectName(QStringLiteral("printBanner"));
    m_banner->hide();
    connect(m_banner, &uikit::Banner::actionTriggered, this, &PrintDesk::showPanel);
    connect(&m_printer, &Printer::changed, this, &PrintDesk::refresh);
    connect(&m_printer, &Printer::drawerStuck, this, [this](const QString &why) {
        Q_EMIT said(uikit::Tone::Warn, tr("The drawer was not opened: %1. Open it with its key.").arg(why));
    });
    refresh();
}

void PrintDesk::setActive(bool active)
{
    m_active = active;
    refresh();
}

void PrintDesk::refresh()
{
    const auto notice = printNotice(m_printer.counts(), m_printer.trouble(), m_printer.status());
    if (notice && m_active)
        m_banner->present(notice->tone, notice->headline, notice->detail, notice->action);
    else
        m_banner->dismiss();
}

void PrintDesk::showPanel()
{
    auto *panel = new PrintPanel(m_printer, m_window);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    panel->setObjectName(QStringLiteral("printPanel"));
    connect(panel, &PrintPanel::refused, this, [this](const QString &why) { Q_EMIT said(uikit::Tone::Warn, why); });
    panel->open();
}

} // namespace tillhouse::pos
