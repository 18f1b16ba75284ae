// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/search_field.h"

#include "uikit/icons.h"
#include "uikit/theme.h"

#include <QAction>
#include <QKeyEvent>

namespace tillhouse::uikit
{

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_glass(addAction(QIcon(), LeadingPosition))
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
    m_glass->setIcon(tintedIcon(Icon::Search, Theme::instance().color(&Colors::muted)));
}

} // namespace tillhouse::uikit
