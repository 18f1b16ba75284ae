// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/icons.h"
#include "uikit/tokens.h"

#include <QPointer>
#include <QWidget>

class QLabel;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// Something a customer must read, in the middle of the window over everything else: an icon, a headline, a sentence
/// and one or two large buttons. One at a time; a new one takes the place of the last.
class Notice : public QWidget
{
    Q_OBJECT

public:
    struct Words {
        uikit::Icon icon = uikit::Icon::Info;
        uikit::Tone tone = uikit::Tone::Info;
        QString headline;
        QString detail;
        QString first;  ///< the main button
        QString second; ///< "": only one
    };

    /// Lies over `parent` and follows its size; hidden until it has something to say.
    explicit Notice(QWidget *parent);

    void present(const Words &words);
    void setDetail(const QString &detail);
    [[nodiscard]] auto headline() const -> QString;
    [[nodiscard]] auto firstButton() const -> uikit::Button * { return m_first; }
    [[nodiscard]] auto secondButton() const -> uikit::Button * { return m_second; }

Q_SIGNALS:
    void firstPressed();
    void secondPressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    /// Tab stays with its buttons: what lies below is out of the keyboard's reach too, and has it back afterwards.
    auto focusNextPrevChild(bool next) -> bool override;
    void hideEvent(QHideEvent *event) override;
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    QPointer<QWidget> m_before; ///< had the keyboard
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_detail;
    uikit::Button *m_first;
    uikit::Button *m_second;
};

} // namespace tillhouse::pos
