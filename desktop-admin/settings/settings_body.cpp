// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/settings_body.h"

#include "admin/settings/barcode_section.h"
#include "admin/settings/currency_section.h"
#include "admin/settings/loyalty_section.h"
#include "admin/settings/offline_section.h"
#include "admin/settings/receipt_section.h"
#include "admin/settings/role_section.h"
#include "admin/settings/section_list.h"
#include "admin/settings/store_section.h"
#include "admin/settings/till_section.h"
#include "uikit/theme.h"

#include <QScrollArea>
#include <QStackedWidget>

namespace tillhouse::admin
{

using namespace uikit;
using contract::PutStoreRequest;

namespace
{

constexpr int kWidestSection = 760;

auto scrolling(QWidget *content) -> QScrollArea *
{
    auto *inside = new QWidget;
    auto *place = new QVBoxLayout(inside);
    place->setContentsMargins(0, 0, space::k8, 0);
    place->addWidget(content);
    place->addStretch();
    content->setMaximumWidth(Theme::instance().scaled(kWidestSection));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    return scroll;
}

auto makeSections(const QString &currency) -> QMap<QString, SettingsSection *>
{
    return {{QStringLiteral("store"), new StoreSection(currency)},
            {QStringLiteral("receipt"), new ReceiptSection(currency)},
            {QStringLiteral("till"), new TillSection(currency)},
            {QStringLiteral("roles"), new RoleSection(currency)},
            {QStringLiteral("barcodes"), new BarcodeSection(currency)},
            {QStringLiteral("foreign"), new CurrencySection(currency)},
            {QStringLiteral("loyalty"), new LoyaltySection(currency)},
            {QStringLiteral("offline"), new OfflineSection(currency)}};
}

} // namespace

SettingsBody::SettingsBody(const QString &currency, bool editable, QWidget *parent)
    : QWidget(parent)
    , m_list(new SectionList)
    , m_stack(new QStackedWidget)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k16);
    row->addWidget(m_list, 0, Qt::AlignTop);
    row->addWidget(m_stack, 1);
    for (const auto &[key, title] : sectionNames())
        m_list->addSection(key, title); // before the sections: Tab leads from the list into the one that is shown
    const auto made = makeSections(currency);
    for (const auto &[key, title] : sectionNames()) {
        auto *section = made.value(key);
        section->setEditable(editable);
        m_sections.insert(key, {section, scrolling(section)});
        m_stack->addWidget(m_sections.value(key).place);
        connect(section, &SettingsSection::edited, this, [this] {
            mark();
            Q_EMIT edited();
        });
    }
    connect(m_list, &SectionList::sectionChosen, this,
            [this](const QString &key) { m_stack->setCurrentWidget(m_sections.value(key).place); });
}

void SettingsBody::choose(const QString &key)
{
    m_list->choose(key);
}

auto SettingsBody::chosen() const -> QString
{
    return m_list->chosen();
}

void SettingsBody::focusList()
{
    m_list->focusChosen();
}

void SettingsBody::load(const PutStoreRequest &store)
{
    for (const auto &entry : std::as_const(m_sections))
        entry.section->load(store);
    mark();
}

void SettingsBody::rebase(const PutStoreRequest &store)
{
    for (const auto &entry : std::as_const(m_sections))
        entry.section->rebase(store);
    mark();
}

auto SettingsBody::takeOver(const PutStoreRequest &before, const PutStoreRequest &theirs) -> Meanwhile
{
    Meanwhile meanwhile;
    for (const auto &[key, title] : sectionNames()) {
        auto *section = m_sections.value(key).section;
        const bool changed = section->differs(theirs, before);
        if (section->isDirty()) {
            section->rebase(theirs);
            if (changed)
                meanwhile.both += tr("%1 (theirs: %2)").arg(title, section->summary(theirs));
        } else {
            section->load(theirs);
            if (changed)
                meanwhile.theirs += title;
        }
    }
    mark();
    return meanwhile;
}

auto SettingsBody::read(PutStoreRequest &into) const -> std::vector<domain::FieldError>
{
    std::vector<domain::FieldError> faults;
    for (const auto &entry : m_sections)
        entry.section->store(into, faults);
    return faults;
}

auto SettingsBody::showFaults(const std::vector<domain::FieldError> &faults) -> bool
{
    SettingsSection *first = nullptr;
    for (const auto &[key, title] : sectionNames()) {
        auto *section = m_sections.value(key).section;
        if (section->showFaults(faults) == 0 || first)
            continue;
        first = section;
        m_list->choose(key);
    }
    mark();
    if (first)
        first->focusField();
    return first != nullptr;
}

auto SettingsBody::changed() const -> QStringList
{
    QStringList titles;
    for (const auto &[key, title] : sectionNames())
        if (m_sections.value(key).section->isDirty())
            titles += title;
    return titles;
}

void SettingsBody::mark()
{
    for (const auto &[key, entry] : m_sections.asKeyValueRange())
        m_list->mark(key, entry.section->isDirty(), entry.section->faultCount());
}

} // namespace tillhouse::admin
