// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/self_sizes.h"

#include "pos/frame/touch.h"
#include "uikit/theme.h"

#include <QLineEdit>
#include <QPushButton>

namespace tillhouse::pos
{

namespace
{

constexpr int kFieldFrame = 16; ///< padding and edge, above and below together

} // namespace

void makeLarge(QPushButton &button, int height)
{
    setTouchHeight(button, height);
    uikit::setLook(&button, "digit"); // the larger of the words on keys
}

void makeLarge(QLineEdit &field)
{
    field.setContextMenuPolicy(Qt::NoContextMenu);
    field.setClearButtonEnabled(false);
    uikit::onTheme(&field, [&field] {
        const auto &theme = uikit::Theme::instance();
        field.setStyleSheet(QStringLiteral("QLineEdit { min-height: %1px; font-size: %2px; }")
                                .arg(theme.control(self_size::kTarget) - kFieldFrame)
                                .arg(theme.pixels(uikit::Type::Title)));
    });
}

} // namespace tillhouse::pos
