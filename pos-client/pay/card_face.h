// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/icons.h"
#include "uikit/tokens.h"

#include <QFrame>

class QLabel;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// How a payment's state is told, to a cashier as to a customer: on the soft ground of its tone an icon, a sum if one
/// is shown, a headline, words, and up to two buttons. What it says is told by whoever shows it.
class CardFace : public QFrame
{
    Q_OBJECT

public:
    /// In pixels at font scale 1.
    struct Sizes {
        int icon;
        int text; ///< the widest that words get
        int buttonWidth;
        int buttonHeight;
        int gap;    ///< between the buttons
        bool large; ///< words to be read from where one stands
    };
    struct Face {
        uikit::Icon icon = uikit::Icon::Card;
        uikit::Tone tone = uikit::Tone::Info;
        QString headline;
        QString detail;
        QString first = {};
        QString second = {}; ///< "": there is none
    };

    CardFace(const Sizes &sizes, const char *name, QWidget *parent = nullptr);

    [[nodiscard]] auto headline() const -> QString;
    [[nodiscard]] auto detail() const -> QString;
    [[nodiscard]] auto firstButton() const -> uikit::Button * { return m_first; }
    [[nodiscard]] auto secondButton() const -> uikit::Button * { return m_second; }

protected:
    void present(const Face &face);
    /// "": none is shown.
    void setSum(const QString &sum);

private:
    auto words() -> QWidget *;

    Sizes m_sizes;
    QLabel *m_icon;
    QLabel *m_sum;
    QLabel *m_headline;
    QLabel *m_detail;
    uikit::Button *m_first;
    uikit::Button *m_second;
};

} // namespace tillhouse::pos
