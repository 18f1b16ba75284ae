// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/report_view.h"

#include "pos/receipt/receipt_picture.h"

#include <QPainter>
#include <QScrollBar>

namespace tillhouse::pos
{

namespace
{

constexpr int kScrollBarWidth = 12;

class ReportPaper : public QWidget
{
public:
    void show(std::vector<LayoutRow> rows)
    {
        m_rows = std::move(rows);
        setFixedSize(kPaperWidth, paperHeight(m_rows));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        paintReceipt(painter, m_rows);
    }

private:
    std::vector<LayoutRow> m_rows;
};

} // namespace

ReportView::ReportView(QWidget *parent)
    : QScrollArea(parent)
{
    setWidget(new ReportPaper);
    setFixedWidth(kPaperWidth + kScrollBarWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus); // arrows scroll it
    setAccessibleName(tr("Report"));
}

void ReportView::show(const ShiftReport &report)
{
    static_cast<ReportPaper *>(widget())->show(layOut(report));
    verticalScrollBar()->setValue(0);
}

} // namespace tillhouse::pos
