// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/reason_field.h"

#include "uikit/button.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

constexpr int kLongestReason = 200; // what the contract takes

} // namespace

ReasonField::ReasonField(const QStringList &usual, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
{
    auto *label = new QLabel(tr("Reason (needed)"));
    setLook(label, "label");
    m_line->setMaxLength(kLongestReason);
    m_line->setAccessibleName(tr("Reason"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k4);
    column->addWidget(label);
    column->addWidget(m_line);
    if (!usual.isEmpty()) {
        auto *chips = new QHBoxLayout;
        chips->setSpacing(space::k8);
        for (const auto &reason : usual) {
            auto *chip = new Button(ButtonRole::Chip, reason);
            chip->setCheckable(false);
            connect(chip, &QPushButton::clicked, m_line, [this, reason] { m_line->setText(reason); });
            chips->addWidget(chip);
        }
        chips->addStretch();
        column->addSpacing(space::k4);
        column->addLayout(chips);
    }
    connect(m_line, &QLineEdit::textChanged, this, &ReasonField::changed);
    setFocusProxy(m_line);
}

auto ReasonField::reason() const -> QString
{
    return m_line->text().trimmed();
}

void ReasonField::setReason(const QString &reason)
{
    m_line->setText(reason);
}

} // namespace tillhouse::admin
