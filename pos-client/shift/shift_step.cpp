// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/shift_step.h"

#include "pos/frame/centered_column.h"
#include "pos/shift/count_sheet.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace tillhouse::pos
{

auto stepLayout(QWidget *page) -> QVBoxLayout *
{
    auto *layout = centeredColumn(*page, kCountPageWidth);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k12, uikit::space::k24, uikit::space::k12);
    layout->setSpacing(uikit::space::k8);
    return layout;
}

auto titled(QVBoxLayout *layout, const QString &title, const QString &words) -> QLabel *
{
    auto *head = new QLabel(title);
    uikit::setLook(head, "headline");
    auto *below = new QLabel(words);
    below->setWordWrap(true);
    uikit::setLook(below, "muted");
    layout->addWidget(head);
    layout->addWidget(below);
    return below;
}

} // namespace tillhouse::pos
