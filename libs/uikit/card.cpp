// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/card.h"

#include "uikit/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace tillhouse::uikit
{

Card::Card(QWidget *parent)
    : Card(QString(), parent)
{
}

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_titleBar(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setLook(this, "card");
    setLook(m_title, "leadStrong");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k16, space::k16, space::k16, space::k16);
    column->setSpacing(space::k12);
    m_titleBar->addWidget(m_title, 1);
    m_body->setSpacing(space::k12);
    column->addLayout(m_titleBar);
    column->addLayout(m_body, 1);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

FigureCard::FigureCard(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_name(new QLabel(name, this))
    , m_figure(new QLabel(this))
    , m_comparison(new QLabel(this))
{
    setLook(this, "figure");
    setLook(m_name, "muted");
    setLook(m_figure, "headline");
    setLook(m_comparison, "small");
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k16, space::k12, space::k16, space::k12);
    column->setSpacing(space::k4);
    column->addWidget(m_name);
    column->addWidget(m_figure);
    column->addWidget(m_comparison);
    column->addStretch();
    setFigure(QStringLiteral("\u2013"));
}

void FigureCard::setFigure(const QString &figure, const QString &comparison)
{
    m_figure->setText(figure);
    m_comparison->setText(comparison);
    setAccessibleName(m_name->text() + QStringLiteral(" ") + figure);
    setAccessibleDescription(comparison);
}

auto FigureCard::figure() const -> QString
{
    return m_figure->text();
}

void FigureCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT opened();
}

void FigureCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT opened();
    else
        QFrame::keyPressEvent(event);
}

} // namespace tillhouse::uikit
