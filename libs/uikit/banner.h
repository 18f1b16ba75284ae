// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/tokens.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace tillhouse::uikit
{

/// One line across the top of a screen that says what is the matter, what still works, and what can be done: an icon, a
/// bold headline, a detail (beside it, or below where both are too long for a line), at most one action. Never modal. Info blue, Warn amber (decide), Offline orange (card
/// provider lost), Danger red (stopped), Good green.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// Shows the banner; an empty action hides its button.
    void present(Tone tone, const QString &headline, const QString &detail = {}, const QString &action = {});
    void dismiss() { hide(); }
    auto tone() const -> Tone { return m_tone; }
    auto headline() const -> QString;
    auto detail() const -> QString;
    auto actionButton() const -> QPushButton * { return m_action; }

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void dress();

    Tone m_tone = Tone::Info;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_detail;
    QPushButton *m_action;
    QBoxLayout *m_words = nullptr;
    bool m_arranging = false;
};

} // namespace tillhouse::uikit
