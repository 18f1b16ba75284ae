// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/section_list.h"

#include "uikit/button.h"
#include "uikit/pill.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

constexpr int kListWidth = 184;
constexpr int kDot = 8; ///< beside a section that was changed

} // namespace

SectionList::SectionList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setFixedWidth(Theme::instance().wide(kListWidth));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::k4);
    m_column->addStretch();
}

void SectionList::addSection(const QString &key, const QString &title)
{
    auto *button = new Button(ButtonRole::Nav, title);
    // One of them is chosen; arrows go from one to the next, Tab leaves them.
    button->setAutoExclusive(true);
    auto *changed = new QLabel;
    changed->setFixedSize(kDot, kDot);
    onTheme(changed, [changed] {
        const auto warn = Theme::instance().color(&Colors::warn).name();
        changed->setStyleSheet(QStringLiteral("background: %1; border-radius: %2px;").arg(warn).arg(kDot / 2));
    });
    auto *faults = new Badge(button);
    auto *inside = new QHBoxLayout(button);
    inside->setContentsMargins(0, 0, space::k12, 0);
    inside->addStretch();
    inside->addWidget(changed);
    inside->addWidget(faults);
    changed->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_entries.insert(key, {title, button, changed, faults});
    m_column->insertWidget(static_cast<int>(m_entries.size()) - 1, button);
    connect(button, &QPushButton::toggled, this, [this, key](bool on) {
        if (!on || m_chosen == key)
            return;
        m_chosen = key;
        Q_EMIT sectionChosen(key);
    });
    mark(key, false, 0);
    if (m_chosen.isEmpty())
        choose(key);
}

void SectionList::choose(const QString &key)
{
    if (const auto entry = m_entries.value(key); entry.button)
        entry.button->setChecked(true);
}

void SectionList::mark(const QString &key, bool changed, int faults)
{
    const auto entry = m_entries.value(key);
    entry.changed->setVisible(changed && faults == 0);
    entry.faults->setCount(faults, Tone::Danger);
    entry.button->setAccessibleName(faults > 0 ? tr("%1, %n fields to be mended", nullptr, faults).arg(entry.title)
                                    : changed  ? tr("%1, changed").arg(entry.title)
                                               : entry.title);
}

void SectionList::focusChosen()
{
    if (const auto entry = m_entries.value(m_chosen); entry.button)
        entry.button->setFocus();
}

} // namespace tillhouse::admin
