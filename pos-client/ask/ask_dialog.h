// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QBoxLayout;
class QVBoxLayout;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// One question to the cashier: a headline, what it is about, and what can be answered. Esc leaves without an answer.
class AskDialog : public QDialog
{
    Q_OBJECT

public:
    AskDialog(const QString &headline, const QString &detail, QWidget *parent);

protected:
    /// Where the answers go, between the words and the buttons.
    [[nodiscard]] auto body() const -> QVBoxLayout * { return m_body; }
    /// A button at the foot, from left to right; the one that decides comes last.
    void addFoot(uikit::Button *button);

private:
    QVBoxLayout *m_body;
    QBoxLayout *m_foot;
};

} // namespace tillhouse::pos
