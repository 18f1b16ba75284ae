// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;
class QHBoxLayout;

namespace tillhouse::uikit
{

/// A surface with a hairline, 12 px corners and an optional title row.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Where the content goes.
    auto body() const -> QVBoxLayout * { return m_body; }
    /// The right end of the title row, for buttons.
    auto titleBar() const -> QHBoxLayout * { return m_titleBar; }

private:
    QLabel *m_title;
    QHBoxLayout *m_titleBar;
    QVBoxLayout *m_body;
};

/// One figure with its name, a comparison below, and a way into its rows: Enter, Space or a click.
class FigureCard : public QFrame
{
    Q_OBJECT

public:
    explicit FigureCard(const QString &name, QWidget *parent = nullptr);

    void setFigure(const QString &figure, const QString &comparison = {});
    auto figure() const -> QString;

Q_SIGNALS:
    void opened();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_name;
    QLabel *m_figure;
    QLabel *m_comparison;
};

} // namespace tillhouse::uikit
