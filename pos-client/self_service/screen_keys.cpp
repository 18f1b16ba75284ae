// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/screen_keys.h"

#include "pos/frame/touch.h"
#include "pos/self_service/self_sizes.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QGridLayout>

namespace tillhouse::pos
{

namespace
{

const QString kRows[] = {QStringLiteral("1234567890"), QStringLiteral("QWERTYUIOP"), QStringLiteral("ASDFGHJKL-"),
                         QStringLiteral("ZXCVBNM")};
constexpr int kKeyGap = 8;

} // namespace

ScreenKeys::ScreenKeys(QWidget *parent)
    : QWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(kKeyGap);
    int row = 0;
    for (const auto &keys : kRows) {
        for (int column = 0; column < keys.size(); ++column)
            addKey(*grid, keys.mid(column, 1), row, column);
        ++row;
    }
    const auto addWide = [&](uikit::Icon icon, const QString &text, const QString &name, int column, int span) {
        auto *key = new uikit::Button(uikit::ButtonRole::Touch, icon, text);
        setTouchHeight(*key, self_size::kTarget);
        key->setFocusPolicy(Qt::NoFocus);
        key->setAccessibleName(name);
        grid->addWidget(key, 3, column, 1, span);
        return key;
    };
    auto *space = addWide(uikit::Icon::None, tr("Space"), tr("Space"), 7, 1);
    auto *erase = addWide(uikit::Icon::Backspace, {}, tr("Delete"), 8, 1);
    m_close = addWide(uikit::Icon::Check, {}, tr("Done"), 9, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    grid->setRowStretch(4, 1); // room to spare is below the keys, not between them
    connect(space, &QPushButton::clicked, this, [this] {
        if (m_field)
            m_field->insert(QStringLiteral(" "));
    });
    connect(erase, &QPushButton::clicked, this, [this] {
        if (m_field)
            m_field->backspace();
    });
    connect(m_close, &QPushButton::clicked, this, &ScreenKeys::closed);
}

void ScreenKeys::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void ScreenKeys::addKey(QGridLayout &grid, const QString &text, int row, int column)
{
    auto *key = new uikit::Button(uikit::ButtonRole::Touch, text);
    makeLarge(*key);
    key->setMinimumWidth(self_size::kTarget);
    key->setFocusPolicy(Qt::NoFocus);
    key->setAccessibleName(text == QLatin1String("-") ? tr("Dash") : text);
    grid.addWidget(key, row, column);
    connect(key, &QPushButton::clicked, this, [this, text] {
        if (m_field)
            m_field->insert(text);
    });
}

} // namespace tillhouse::pos
