// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// What waits for the next customer: the store's name, one button to begin, one to follow an order, the languages,
/// larger text, and small in a corner the way out for the staff.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(const QString &storeName, QWidget *parent = nullptr);

    /// Whether orders can be taken; else why not, in words for a customer.
    void setOpen(bool open, const QString &why = {});
    /// Below that, smaller: what only the staff can do something about. Gone with the next setOpen().
    void tellStaff(const QString &text);
    [[nodiscard]] auto isOpen() const -> bool;
    [[nodiscard]] auto message() const -> QString;
    [[nodiscard]] auto staffMessage() const -> QString;
    [[nodiscard]] auto beginButton() const -> uikit::Button * { return m_begin; }
    [[nodiscard]] auto followButton() const -> uikit::Button * { return m_follow; }
    [[nodiscard]] auto largeTextButton() const -> uikit::Button * { return m_large; }

Q_SIGNALS:
    void begun();
    void followAsked();
    void languageChosen(const QString &code);
    void largeTextAsked(bool large);
    void exitAsked();

private:
    auto bottomRow() -> QHBoxLayout *;
    auto languageButton(const QString &code, const QString &name) -> QWidget *;

    uikit::Button *m_begin;
    uikit::Button *m_follow;
    uikit::Button *m_large;
    QLabel *m_message;
    QLabel *m_staff;
};

} // namespace tillhouse::pos
