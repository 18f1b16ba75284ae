// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/tokens.h"

#include <QAbstractButton>
#include <QWidget>

class QPainter;

namespace tillhouse::uikit
{

/// Paints a state pill (a dot and a word in a tone) left-aligned and vertically centred in `rect`; returns its width.
auto paintPill(QPainter *painter, const QRect &rect, Tone tone, const QString &text) -> int;
/// The size `paintPill` needs.
auto pillSize(const QString &text) -> QSize;

/// The state of something in one word: paid, refunded, offline.
class StatePill : public QWidget
{
    Q_OBJECT

public:
    explicit StatePill(QWidget *parent = nullptr);
    StatePill(Tone tone, const QString &text, QWidget *parent = nullptr);

    void setState(Tone tone, const QString &text);
    auto text() const -> QString { return m_text; }
    auto tone() const -> Tone { return m_tone; }
    auto sizeHint() const -> QSize override;
    auto minimumSizeHint() const -> QSize override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_text;
};

/// A state that leads somewhere when it is pressed: a pill as high as a finger needs, that Tab reaches.
class PillButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PillButton(QWidget *parent = nullptr);

    void setState(Tone tone, const QString &text);
    auto tone() const -> Tone { return m_tone; }
    auto sizeHint() const -> QSize override;
    auto minimumSizeHint() const -> QSize override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
};

/// A count on something: 7 waiting sales, 3 filters. Hidden at zero.
class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(QWidget *parent = nullptr);

    void setCount(int count, Tone tone = Tone::Accent);
    auto count() const -> int { return m_count; }
    auto sizeHint() const -> QSize override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    auto shown() const -> QString;

    int m_count = 0;
    Tone m_tone = Tone::Accent;
};

} // namespace tillhouse::uikit
