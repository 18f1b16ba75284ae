// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/keyboard/key_rows.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QVBoxLayout;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// The keys of a keyboard on the screen, in a window of their own at the foot of the screen that never takes the
/// focus. What is typed stands above the keys too, for they may cover its field.
class KeyPanel : public QFrame
{
    Q_OBJECT

public:
    /// `window` is the one that is typed into: where it is modal, only what belongs to it can be tapped.
    KeyPanel(const QString &language, QWidget *window);

    /// Types into this field from now on. `words` say what it is.
    void typeInto(QWidget *field, const QString &words);
    [[nodiscard]] auto field() const -> QWidget * { return m_field; }
    /// A key by what it says, or by "shift", "page", "space", "erase", "done"; null if it is not on this page.
    [[nodiscard]] auto key(const QString &name) const -> uikit::Button *;

Q_SIGNALS:
    void done();

private:
    void build();
    void addRow(const QString &characters);
    void addFoot();
    void press(int key, const QString &text);
    void echo();
    [[nodiscard]] auto shown(QChar character) const -> QString;

    std::vector<KeyPage> m_pages;
    std::size_t m_page = 0;
    bool m_capital = false;
    QPointer<QWidget> m_field;
    QString m_words;
    QLabel *m_echo;
    QVBoxLayout *m_rows;
    QWidget *m_keys = nullptr;
};

} // namespace tillhouse::pos
