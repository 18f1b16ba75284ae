// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/name_lines.h"

#include "uikit/direction.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

namespace tillhouse::pos
{

namespace
{

constexpr int kNameLines = 2;

/// "500 g" is one word: a unit alone on a line says nothing.
auto held(QString name) -> QString
{
    static const QRegularExpression measure(QStringLiteral("(\\d) (\\p{L}{1,2})\\b"));
    return name.replace(measure, QStringLiteral("\\1\u00A0\\2"));
}

} // namespace

void paintName(QPainter &painter, const QRect &area, QString name)
{
    name = held(std::move(name));
    QTextLayout layout(name, painter.font());
    layout.beginLayout();
    int y = area.top();
    for (int i = 0; i < kNameLines; ++i) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        auto text = name.mid(line.textStart(), line.textLength()).trimmed();
        if (i == kNameLines - 1)
            text = painter.fontMetrics().elidedText(name.mid(line.textStart()), Qt::ElideRight, area.width());
        painter.drawText(QRect(area.left(), y, area.width(), painter.fontMetrics().height()),
                         Qt::AlignLeft | Qt::AlignVCenter, uikit::ownDirection(text));
        y += painter.fontMetrics().lineSpacing();
    }
    layout.endLayout();
}

} // namespace tillhouse::pos
