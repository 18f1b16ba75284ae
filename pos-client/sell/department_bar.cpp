// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/department_bar.h"

#include "pos/frame/touch.h"
#include "pos/sell/catalogue_panel.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace tillhouse::pos
{

DepartmentBar::DepartmentBar(int chipHeight, bool large, QWidget *parent)
    : QWidget(parent)
    , m_chip(chipHeight)
    , m_large(large)
    , m_page(new QWidget)
    , m_strip(new QScrollArea)
    , m_chips(new QHBoxLayout(m_page))
    , m_group(new QButtonGroup(this))
{
    build();
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        m_current = id == 0 ? std::string() : m_names[static_cast<std::size_t>(id - 1)];
        Q_EMIT chosen();
    });
}

void DepartmentBar::build()
{
    m_strip->setWidget(m_page);
    m_strip->setWidgetResizable(true);
    m_strip->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_strip->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    uikit::onTheme(m_strip, [this] { m_strip->setFixedHeight(uikit::Theme::instance().control(m_chip) + 2); });
    m_strip->setFocusPolicy(Qt::NoFocus);
    m_strip->viewport()->setAutoFillBackground(false);
    uikit::setLook(m_page, "page");
    auto *more = new uikit::Button(uikit::ButtonRole::Quiet);
    more->setIconName(uikit::Icon::Next);
    more->setFocusPolicy(Qt::TabFocus);
    more->setAccessibleName(CataloguePanel::tr("More departments"));
    setTouchSquare(*more, m_chip);
    more->hide();
    connect(more, &QPushButton::clicked, this, &DepartmentBar::showNext);
    connect(m_strip->horizontalScrollBar(), &QScrollBar::rangeChanged, more,
            [more](int, int last) { more->setVisible(last > 0); });
    m_chips->setContentsMargins(0, 0, 0, 0);
    m_chips->setSpacing(uikit::space::k8);
    m_group->setExclusive(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(uikit::space::k4);
    row->addWidget(m_strip, 1);
    row->addWidget(more);
}

void DepartmentBar::setDepartments(std::vector<std::string> names)
{
    if (names == m_names && !m_group->buttons().isEmpty())
        return;
    m_names = std::move(names);
    for (auto *button : m_group->buttons())
        delete button;
    while (auto *item = m_chips->takeAt(0))
        delete item;
    addChip(0, CataloguePanel::tr("All"), m_current.empty());
    for (std::size_t i = 0; i < m_names.size(); ++i)
        addChip(static_cast<int>(i) + 1, QString::fromStdString(m_names[i]), m_names[i] == m_current);
    m_chips->addStretch();
}

void DepartmentBar::addChip(int id, const QString &text, bool on)
{
    auto *chip = new uikit::Button(uikit::ButtonRole::Chip, text);
    setTouchHeight(*chip, m_chip);
    if (m_large) {
        uikit::setLook(chip, "digit");
        chip->ensurePolished();
        chip->setMinimumWidth(std::max(m_chip, chip->sizeHint().width())); // never less than its words
    }
    chip->setFocusPolicy(Qt::TabFocus); // of the group, the chosen one; arrows go on from there
    chip->setChecked(on);
    m_group->addButton(chip, id);
    m_chips->addWidget(chip);
}

/// One screenful of departments further; after the last, the first again.
void DepartmentBar::showNext()
{
    auto *bar = m_strip->horizontalScrollBar();
    bar->setValue(bar->value() >= bar->maximum() ? 0 : bar->value() + bar->pageStep() * 3 / 4);
}

} // namespace tillhouse::pos
