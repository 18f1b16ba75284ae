// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/display/customer_displays.h"

namespace tillhouse::pos
{

namespace
{

constexpr auto kThanksFor = std::chrono::seconds(20);

} // namespace

CustomerDisplays::CustomerDisplays(const DisplayOptions &options, const QString &logoFile, QWidget &till)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_thanks.setSingleShot(true);
    m_thanks.setInterval(kThanksFor);
    connect(&m_soon, &QTimer::timeout, this, &CustomerDisplays::showLatest);
    connect(&m_thanks, &QTimer::timeout, this, &CustomerDisplays::deskChanged);
    if (options.customerDisplay) {
        m_window = std::make_unique<CustomerWindow>(logoFile);
        m_window->place(till);
    }
    if (options.pole.target.kind != LinkKind::None)
        m_pole = std::make_unique<PoleDisplay>(options.pole);
}

CustomerDisplays::~CustomerDisplays() = default;

void CustomerDisplays::follow(const SalesDesk &desk)
{
    m_desk = &desk;
    connect(&desk, &SalesDesk::changed, this, &CustomerDisplays::deskChanged);
}

void CustomerDisplays::resume()
{
    m_selling = true;
    deskChanged();
}

void CustomerDisplays::close()
{
    m_selling = false;
    m_thanks.stop();
    CustomerView view;
    view.storeName = m_latest.storeName;
    want(view);
}

void CustomerDisplays::thank(const Receipt &receipt)
{
    m_thanks.start();
    want(viewOfReceipt(receipt));
}

void CustomerDisplays::deskChanged()
{
    if (!m_desk || !m_selling || (!m_window && !m_pole))
        return;
    if (m_desk->cart().isEmpty() && m_thanks.isActive())
        return;
    m_thanks.stop();
    m_fromDesk = true;
    if (!m_soon.isActive())
        m_soon.start();
}

void CustomerDisplays::want(CustomerView view)
{
    m_latest = std::move(view);
    m_fromDesk = false;
    if (!m_soon.isActive())
        m_soon.start();
}

void CustomerDisplays::showLatest()
{
    ++m_shownCount;
    // Only now: a cart that changed a hundred times since is looked at once.
    if (m_fromDesk && m_desk)
        m_latest = viewOfCart(m_desk->cart(), m_desk->line());
    if (m_window)
        m_window->present(m_latest);
    if (m_pole)
        m_pole->show(m_latest);
}

} // namespace tillhouse::pos
