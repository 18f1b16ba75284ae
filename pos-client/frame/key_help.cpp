// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/key_help.h"

#include "pos/frame/key_map.h"
#include "pos/frame/touch.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr int kMoreKeys = 3; ///< that are no bindings
constexpr int kHelpWidth = 760;
constexpr int kMostHelpHeight = 600; ///< of the keys, so that the dialog fits the smallest screen

} // namespace

KeyHelp::KeyHelp(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setDialogWidth(*this, kHelpWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k32, uikit::space::k24, uikit::space::k32, uikit::space::k24);
    layout->setSpacing(uikit::space::k16);
    auto *title = new QLabel(tr("Keys"));
    uikit::setLook(title, "title");
    layout->addWidget(title);
    auto *page = new QWidget;
    uikit::setLook(page, "page");
    fill(page);
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(std::min(kMostHelpHeight, page->sizeHint().height()));
    layout->addWidget(scroll);
    auto *foot = new QLabel(tr("Any key or a tap closes this"));
    uikit::setLook(foot, "muted");
    layout->addWidget(foot);
}

/// The function keys on one side, the others beside them.
void KeyHelp::fill(QWidget *page)
{
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(uikit::space::k12);
    grid->setVerticalSpacing(uikit::space::k8);
    const int rows = (static_cast<int>(keyBindings().size()) + kMoreKeys + 1) / 2;
    int at = 0;
    const auto add = [&](const QString &key, const QString &words) {
        auto *cap = new QLabel(key);
        uikit::setLook(cap, "key");
        cap->setAlignment(Qt::AlignCenter);
        auto *meaning = new QLabel(words);
        meaning->setWordWrap(true);
        const int column = at / rows * 3; // a column of air stands between the halves
        grid->addWidget(cap, at % rows, column, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(meaning, at % rows, column + 1);
        ++at;
    };
    for (const auto &binding : keyBindings())
        add(keyText(binding.act), QCoreApplication::translate("Keys", binding.words));
    add(QStringLiteral("12 *"), tr("Twelve of the next product"));
    add(tr("Digits, Enter"), tr("Look a code up as if it were scanned"));
    add(QStringLiteral("↑ ↓"), tr("Choose a line"));
    grid->setColumnMinimumWidth(2, uikit::space::k16);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(4, 1);
}

void KeyHelp::keyPressEvent(QKeyEvent *)
{
    close();
}

/// What is shown does nothing with a tap, so it comes here from wherever it was. The release: whatever lies behind is
/// not to get half of it.
void KeyHelp::mouseReleaseEvent(QMouseEvent *)
{
    close();
}

} // namespace tillhouse::pos
