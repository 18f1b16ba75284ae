// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/home/home_page.h"

#include "admin/frame/words.h"
#include "admin/home/comparison.h"
#include "uikit/banner.h"
#include "uikit/bar_chart.h"
#include "uikit/button.h"
#include "uikit/card.h"
#include "uikit/content_stack.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QDateTime>
#include <QLabel>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

auto isoDay(const QDate &day) -> QString
{
    return day.toString(Qt::ISODate);
}

// Orders are counted by the day in UTC, as the server does.
auto todayUtc() -> QDate
{
    return QDateTime::currentDateTimeUtc().date();
}

} // namespace

HomePage::HomePage(const Console &console, QWidget *parent)
    : Page(console, parent)
    , m_day(todayUtc())
    , m_title(new QLabel)
    , m_next(nullptr)
    , m_sales(new FigureCard(tr("Sales")))
    , m_orders(new FigureCard(tr("Orders")))
    , m_basket(new FigureCard(tr("Average basket")))
    , m_refunds(new FigureCard(tr("Refunds")))
    , m_chart(new BarChart)
    , m_unknown(new Banner)
    , m_exceptions(new Banner)
    , m_stale(new Banner)
{
    auto *content = new QWidget;
    m_faces = new ContentStack(content);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::k16);
    inner->addWidget(m_stale);
    inner->addWidget(m_unknown);
    inner->addWidget(m_exceptions);
    inner->addWidget(makeFigures());
    auto *chart = new Card(tr("Sales per hour"));
    chart->body()->addWidget(m_chart, 1);
    inner->addWidget(chart, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k24, space::k16, space::k24, space::k24);
    column->setSpacing(space::k16);
    column->addWidget(makeTitle());
    column->addWidget(m_faces, 1);
    const auto onDay = [this] { openOrders(QStringLiteral("day=") + isoDay(m_day)); };
    for (auto *figure : {m_sales, m_orders, m_basket})
        connect(figure, &FigureCard::opened, this, onDay);
    connect(m_refunds, &FigureCard::opened, this, [this] { openOrders(QStringLiteral("state=refunded")); });
    connect(m_chart, &BarChart::opened, this, onDay);
    connect(m_unknown, &Banner::actionTriggered, this,
            [this] { openOrders(QStringLiteral("state=awaiting_payment")); });
    connect(m_exceptions, &Banner::actionTriggered, this, onDay);
    connect(m_stale, &Banner::actionTriggered, this, &HomePage::refresh);
    connect(m_faces, &ContentStack::retry, this, &HomePage::refresh);
}

auto HomePage::makeTitle() -> QWidget *
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    setLook(m_title, "title");
    auto *before = new Button(ButtonRole::Quiet, Icon::Back, {});
    before->setAccessibleName(tr("Day before"));
    before->setToolTip(tr("Day before"));
    m_next = new Button(ButtonRole::Quiet, Icon::Next, {});
    m_next->setAccessibleName(tr("Day after"));
    m_next->setToolTip(tr("Day after"));
    auto *today = new QuietButton(tr("Today"));
    row->addWidget(m_title);
    row->addStretch();
    row->addWidget(today);
    row->addWidget(before);
    row->addWidget(m_next);
    connect(before, &QPushButton::clicked, this, [this] { showDay(m_day.addDays(-1)); });
    connect(m_next, &QPushButton::clicked, this, [this] { showDay(m_day.addDays(1)); });
    connect(today, &QPushButton::clicked, this, [this] { showDay(todayUtc()); });
    return bar;
}

auto HomePage::makeFigures() -> QWidget *
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k16);
    for (auto *figure : {m_sales, m_orders, m_basket, m_refunds})
        row->addWidget(figure, 1);
    return bar;
}

void HomePage::open(const QString &what)
{
    const auto day = what.startsWith(u"day=") ? QDate::fromString(what.mid(4), Qt::ISODate) : m_day;
    showDay(day.isValid() ? day : m_day);
}

void HomePage::showDay(const QDate &day)
{
    m_day = day;
    refresh();
}

void HomePage::refresh()
{
    const bool isToday = m_day == todayUtc();
    m_title->setText(isToday ? tr("Today, %1").arg(dayWords(isoDay(m_day))) : dayWords(isoDay(m_day)));
    m_next->setEnabled(!isToday);
    m_settled = false;
    m_faces->showLoading();
    m_asking = std::make_unique<QObject>();
    console().backend.daySummary({storeId(), isoDay(m_day).toStdString()}, m_asking.get(),
                                 [this](const domain::Result<contract::DaySummary> &summary) {
                                     m_settled = true;
                                     if (summary)
                                         return show(*summary);
                                     const QString headline = tr("The figures could not be loaded");
                                     if (m_faces->face() == ContentStack::Face::Content)
                                         m_stale->present(Tone::Warn, headline, describe(summary.error()),
                                                          tr("Try again"));
                                     else
                                         m_faces->showError(headline, describe(summary.error()), tr("Try again"));
                                 },
                                 {});
}

void HomePage::show(const contract::DaySummary &summary)
{
    m_settled = true;
    m_stale->dismiss();
    showFigures(summary);
    showChart(summary);
    showAttention(summary);
    m_faces->showContent();
}

void HomePage::showFigures(const contract::DaySummary &summary)
{
    const auto &now = summary.today;
    const auto &before = summary.week_before;
    const QString currency = qstr(summary.currency);
    const QString weekday = dayWords(qstr(before.day));
    const auto basketOf = [](const contract::DayFigures &day) {
        return day.orders > 0 ? (day.sales_minor + day.orders / 2) / day.orders : 0;
    };
    m_sales->setFigure(formatMoney(now.sales_minor, currency),
                       comparison(now.sales_minor, before.sales_minor, weekday));
    m_orders->setFigure(formatCount(now.orders), comparison(now.orders, before.orders, weekday));
    m_basket->setFigure(formatMoney(basketOf(now), currency), comparison(basketOf(now), basketOf(before), weekday));
    m_refunds->setFigure(formatMoney(now.refunded_minor, currency), counted(now.refunds, tr("refund"), tr("refunds")));
}

void HomePage::showChart(const contract::DaySummary &summary)
{
    // Open hours only: from the first hour with an order to the last, at least eight of them.
    std::int64_t first = 8;
    std::int64_t last = 18;
    std::array<std::int64_t, 24> sales{};
    for (const auto &hour : summary.hours) {
        if (hour.hour < 0 || hour.hour > 23)
            continue;
        sales[static_cast<std::size_t>(hour.hour)] = hour.sales_minor;
        if (hour.orders > 0) {
            first = std::min(first, hour.hour);
            last = std::max(last, hour.hour);
        }
    }
    QList<BarChart::Bar> bars;
    for (auto hour = first; hour <= last; ++hour) {
        const auto start = QDateTime(m_day, QTime(static_cast<int>(hour), 0), Qt::UTC).toLocalTime();
        bars.append({start.toString(QStringLiteral("HH:mm")), sales[static_cast<std::size_t>(hour)], 0});
    }
    const QString currency = qstr(summary.currency);
    m_chart->setBars(bars, [currency](std::int64_t minor) { return formatMoney(minor, currency); });
}

void HomePage::showAttention(const contract::DaySummary &summary)
{
    if (summary.unknown_payments > 0)
        m_unknown->present(Tone::Warn,
                           counted(summary.unknown_payments, tr("payment with an unknown outcome"),
                                   tr("payments with an unknown outcome")),
                           tr("The acquirer is asked again by itself; nobody is charged twice."), tr("Show them"));
    else
        m_unknown->dismiss();
    if (summary.exceptions > 0)
        m_exceptions->present(Tone::Info, counted(summary.exceptions, tr("order to look at"), tr("orders to look at")),
                              tr("A price differed, stock was short, or a product is not known."), tr("Show the day"));
    else
        m_exceptions->dismiss();
}

void HomePage::openOrders(const QString &filter)
{
    Q_EMIT go({QStringLiteral("orders"), filter});
}

} // namespace tillhouse::admin
