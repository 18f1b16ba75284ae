// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/shift/shift_count.h"

#include <QWidget>

class QLabel;

namespace tillhouse::uikit
{
class FitLabel;
}

namespace tillhouse::pos
{

/// The colour of a balance: "good", "warn", "danger" or "muted".
auto lookOf(Balance balance) -> const char *;

/// What a count comes to, as the page's message: an icon and words that are read from two metres away.
class VerdictLine : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictLine(QWidget *parent = nullptr);

    void say(const QString &words, Balance balance);
    [[nodiscard]] auto words() const -> QString;

private:
    void refresh();

    Balance m_balance = Balance::NotCounted;
    QLabel *m_icon;
    uikit::FitLabel *m_words;
};

} // namespace tillhouse::pos
