// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/reason_field.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace tillhouse::pos
{

namespace
{

constexpr int kLongestReason = 150;

} // namespace

ReasonField::ReasonField(const QStringList &usual, QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k8);
    auto *label = new QLabel(tr("Why"));
    uikit::setLook(label, "label");
    layout->addWidget(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(uikit::size::kTouchGap);
    for (const auto &reason : usual) {
        auto *chip = new uikit::Button(uikit::ButtonRole::Secondary, reason);
        setTouchHeight(*chip, uikit::size::kTouch);
        row->addWidget(chip);
        connect(chip, &QPushButton::clicked, m_field, [this, reason] { m_field->setText(reason); });
    }
    row->addStretch();
    layout->addLayout(row);
    m_field->setObjectName(QStringLiteral("reason"));
    setTouchField(*m_field);
    m_field->setMaxLength(kLongestReason);
    m_field->setPlaceholderText(tr("or say it in your words"));
    m_field->setAccessibleName(label->text());
    label->setBuddy(m_field);
    layout->addWidget(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &ReasonField::changed);
}

auto ReasonField::text() const -> QString
{
    return m_field->text().trimmed();
}

} // namespace tillhouse::pos
