// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/setting_row.h"

#include "admin/settings/field_note.h"
#include "uikit/theme.h"

#include <QGridLayout>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

constexpr int kFieldWidth = 216;

} // namespace

SettingRow::SettingRow(const QString &name, const QString &meaning, QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_note(new FieldNote)
{
    auto *title = new QLabel(name);
    title->setBuddy(field);
    title->setWordWrap(true);
    setLook(title, "strong");
    auto *words = new QLabel(meaning);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    setLook(words, "small");
    field->setAccessibleName(name);
    field->setAccessibleDescription(meaning);
    field->setFixedWidth(Theme::instance().wide(kFieldWidth));
    m_note->setFixedWidth(Theme::instance().wide(kFieldWidth));
    auto *left = new QVBoxLayout;
    left->setSpacing(space::k4);
    left->addWidget(title);
    left->addWidget(words);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(space::k4);
    right->addWidget(field);
    right->addWidget(m_note);
    right->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k24);
    row->addLayout(left, 1);
    row->addLayout(right);
}

void SettingRow::showSource(bool isInitial, const QString &initial)
{
    m_note->setSource(isInitial ? tr("Default") : tr("Set for this store. Default: %1").arg(initial));
}

} // namespace tillhouse::admin
