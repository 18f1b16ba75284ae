// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

#include <QDate>

class QLabel;

namespace tillhouse::uikit
{
class Banner;
class BarChart;
class Button;
class Card;
class ContentStack;
class FigureCard;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

/// The figures of a day beside those of the same weekday a week before. Every figure opens the rows it counts.
class HomePage : public Page
{
    Q_OBJECT

public:
    explicit HomePage(const Console &console, QWidget *parent = nullptr);

    /// `day=YYYY-MM-DD`, or empty for the day that is shown.
    void open(const QString &what) override;
    void refresh() override;
    auto isSettled() const -> bool override { return m_settled; }
    void show(const contract::DaySummary &summary);

private:
    auto makeTitle() -> QWidget *;
    auto makeFigures() -> QWidget *;
    void showDay(const QDate &day);
    void showFigures(const contract::DaySummary &summary);
    void showChart(const contract::DaySummary &summary);
    void showAttention(const contract::DaySummary &summary);
    void openOrders(const QString &filter);

    QDate m_day;
    bool m_settled = false;
    std::unique_ptr<QObject> m_asking;
    QLabel *m_title;
    uikit::Button *m_next;
    uikit::ContentStack *m_faces;
    uikit::FigureCard *m_sales;
    uikit::FigureCard *m_orders;
    uikit::FigureCard *m_basket;
    uikit::FigureCard *m_refunds;
    uikit::BarChart *m_chart;
    uikit::Banner *m_unknown;
    uikit::Banner *m_exceptions;
    uikit::Banner *m_stale;
};

} // namespace tillhouse::admin
