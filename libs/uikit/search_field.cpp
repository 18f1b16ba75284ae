// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/search_field.h"

#include "uikit/icons.h"
#include "uikit/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace tillhouse::uikit
{

namespace
{

constexpr int kGlassInset = 7;
constexpr int kGlassGap = 10; ///< to the words

/// The magnifier is as high as the words, whatever their size: the icon of an action of a QLineEdit keeps its own.
auto glassSide() -> int
{
    constexpr int kMore = 2;
    return Theme::instance().pixels(Type::Body) + kMore;
}

} // namespace

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    setMaxLength(200);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(timing::kSearchDelayMs);
    connect(&m_quiet, &QTimer::timeout, this, &SearchField::report);
    connect(this, &QLineEdit::textChanged, &m_quiet, qOverload<>(&QTimer::start));
    connect(&Theme::instance(), &Theme::changed, this, &SearchField::dress);
    dress();
}

void SearchField::setQuietTime(std::chrono::milliseconds time)
{
    m_quiet.setInterval(time);
}

auto SearchField::draft() const -> Draft
{
    return {text(), cursorPosition(), selectionStart(), static_cast<int>(selectedText().size())};
}

void SearchField::takeBack(const Draft &before)
{
    setText(before.text);
    if (before.selectionStart < 0)
        setCursorPosition(before.cursor);
    else if (before.cursor == before.selectionStart) // it was selected from its end
        setSelection(before.selectionStart + before.selectionLength, -before.selectionLength);
    else
        setSelection(before.selectionStart, before.selectionLength);
    report();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        report();
        return;
    case Qt::Key_Down:
        report();
        Q_EMIT leftDown();
        return;
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            report();
            return;
        }
        break;
    default:
        break;
    }
    if (event->modifiers() == Qt::AltModifier)
        return event->ignore(); // of what lies behind: nobody types with Alt alone
    QLineEdit::keyPressEvent(event);
}

void SearchField::report()
{
    m_quiet.stop();
    const QString wanted = text().trimmed();
    if (wanted == m_last)
        return;
    m_last = wanted;
    Q_EMIT searched(wanted);
}

void SearchField::dress()
{
    const int room = glassSide() + kGlassGap;
    setTextMargins(isRightToLeft() ? 0 : room, 0, isRightToLeft() ? room : 0, 0);
    update();
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        dress();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const int side = glassSide();
    const QRect place(kGlassInset, (height() - side) / 2, side, side);
    QPainter painter(this);
    tintedIcon(Icon::Search, Theme::instance().color(&Colors::muted), {}, side)
        .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
}

} // namespace tillhouse::uikit
