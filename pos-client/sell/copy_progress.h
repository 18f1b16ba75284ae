// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/catalogue/copy_state.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace tillhouse::pos
{

/// How far the first copy of the catalogue is: a line of words and a bar.
class CopyProgress : public QWidget
{
    Q_OBJECT

public:
    explicit CopyProgress(QWidget *parent = nullptr);

    void present(const client::CopyState &state);
    [[nodiscard]] auto text() const -> QString;

private:
    QLabel *m_words;
    QProgressBar *m_bar;
};

} // namespace tillhouse::pos
