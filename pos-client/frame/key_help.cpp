// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/key_help.h"

#include "pos/frame/key_map.h"
#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr int kMoreKeys = 3; ///< that are no bindings
constexpr int kHelpWidth = 760;
constexpr int kMostHelpHeight = 560; ///< of the keys, so that the dialog fits the smallest screen

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
    layout->addLayout(buildFoot());
    setFocusPolicy(Qt::StrongFocus);
    setFocus(); // no key is taken for a wish to change them
}

auto KeyHelp::buildFoot() -> QLayout *
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(uikit::space::k16);
    auto *words = new QLabel(tr("Any key or a tap closes this"));
    uikit::setLook(words, "muted");
    words->setWordWrap(true);
    auto *change = new uikit::Button(uikit::ButtonRole::Secondary, uikit::Icon::Edit, tr("Change keys"));
    change->setObjectName(QStringLiteral("toChangeKeys"));
    setTouchHeight(*change, uikit::size::kTouch);
    foot->addWidget(words, 1);
    foot->addWidget(change);
    connect(change, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT changeAsked();
    });
    return foot;
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
        add(keyText(binding.act), actWords(binding.act));
    add(QStringLiteral("12 *"), tr("Twelve of the next product"));
    add(tr("Digits, Enter"), tr("Look a code up as if it were scanned"));
    add(QStringLiteral("↑ ↓"), tr("Choose a line"));
    grid->setColumnMinimumWidth(2, uikit::space::k16);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(4, 1);
}

/// Tab goes to the button instead, and Enter and Space press it.
void KeyHelp::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (auto *button = qobject_cast<QPushButton *>(focusWidget()); button && isEnter)
        return button->click();
    close();
}

/// What is shown does nothing with a tap, so it comes here from wherever it was. The release: whatever lies behind is
/// not to get half of it.
void KeyHelp::mouseReleaseEvent(QMouseEvent *)
{
    close();
}

} // namespace tillhouse::pos
