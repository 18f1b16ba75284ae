// SPDX-License-Identifier: GPL-3.0-or-later
// The other mode of the sell screen, and tiles that cannot be chosen.
#include "pos/till_tour.h"

#include "pos/frame/header_bar.h"
#include "pos/sell/sell_page.h"
#include "uikit/search_field.h"

#include <QListView>

namespace tillhouse::testing
{

namespace
{

auto dutyFree(const char *sku, const char *name, std::int64_t price) -> contract::Product
{
    contract::Product product;
    product.sku = sku;
    product.name = name;
    product.department = "Duty free";
    product.price = {price, "USD"};
    return product;
}

} // namespace

void TillTour::scanning()
{
    begin();
    auto &window = *m_till->window;
    m_till->press(Qt::Key_M, Qt::ControlModifier);
    seeWindow(QStringLiteral("scan_empty"));
    fillBasket();
    seeWindow(QStringLiteral("scan"));
    m_till->press(Qt::Key_F2);
    window.header()->search()->setText(QStringLiteral("tea"));
    m_till->press(Qt::Key_Down);
    seeWindow(QStringLiteral("scan_search"));
    m_till->press(Qt::Key_Escape);
    m_till->scan(QStringLiteral("9999999999999"));
    seeWindow(QStringLiteral("scan_unknown"));
    m_till->press(Qt::Key_Delete);
    for (const auto *code : {"4006381333986", "4006381333962", "4006381333931", "4006381333955"})
        m_till->scan(QLatin1String(code));
    m_till->scan(QStringLiteral("KUNDE1"));
    m_till->type(QStringLiteral("3*"));
    m_till->scan(QStringLiteral("4006381333948"));
    m_till->scan(QStringLiteral("SUMMER5"));
    window.desk()->setLineNote("sliced, in paper");
    window.desk()->setNote("for Ada, called for at five");
    m_till->type(QStringLiteral("12"));
    seeWindow(QStringLiteral("scan_promotions"));
    m_till->press(Qt::Key_M, Qt::ControlModifier);
}

void TillTour::barred()
{
    const auto before = prepare;
    prepare = [before](TillFixture &till) {
        till.shop.offer(dutyFree("PERFUME", "Eau de toilette 50 ml", 5900));
        till.shop.offer(dutyFree("WHISKY", "Single malt whisky, 12 years old 1 l", 4850));
        if (before)
            before(till);
    };
    begin();
    prepare = before;
    auto &window = *m_till->window;
    m_till->scan(QStringLiteral("4006381333931"));
    seeWindow(QStringLiteral("barred"));
    m_till->press(Qt::Key_F2);
    window.header()->search()->setText(QStringLiteral("w"));
    m_till->press(Qt::Key_Down);
    seeWindow(QStringLiteral("barred_search"));
    m_till->press(Qt::Key_Escape);
    m_till->type(QStringLiteral("0.5*"));
    seeWindow(QStringLiteral("barred_part"));
}

} // namespace tillhouse::testing
