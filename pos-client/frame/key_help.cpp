// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/key_help.h"

#include "pos/frame/key_map.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

namespace tillhouse::pos
{

namespace
{

constexpr int kMoreKeys = 3; ///< that are no bindings

} // namespace

KeyHelp::KeyHelp(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k32, uikit::space::k24, uikit::space::k32, uikit::space::k24);
    layout->setSpacing(uikit::space::k16);
    auto *title = new QLabel(tr("Keys"));
    uikit::setLook(title, "title");
    layout->addWidget(title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(uikit::space::k24);
    grid->setVerticalSpacing(uikit::space::k8);
    const int rows = (static_cast<int>(keyBindings().size()) + kMoreKeys + 1) / 2;
    int at = 0;
    const auto add = [&](const QString &key, const QString &words) {
        auto *left = new QLabel(key);
        uikit::setLook(left, "leadStrong");
        auto *right = new QLabel(words);
        uikit::setLook(right, "lead");
        grid->addWidget(left, at % rows, at / rows * 2);
        grid->addWidget(right, at % rows, at / rows * 2 + 1);
        ++at;
    };
    for (const auto &binding : keyBindings())
        add(keyText(binding.act), QCoreApplication::translate("Keys", binding.words));
    add(QStringLiteral("12 *"), tr("Twelve of the next product"));
    add(tr("Digits, Enter"), tr("Look a code up as if it were scanned"));
    add(QStringLiteral("↑ ↓"), tr("Choose a line"));
    layout->addLayout(grid);
    auto *foot = new QLabel(tr("Any key closes this"));
    uikit::setLook(foot, "muted");
    layout->addWidget(foot);
}

void KeyHelp::keyPressEvent(QKeyEvent *)
{
    close();
}

} // namespace tillhouse::pos
