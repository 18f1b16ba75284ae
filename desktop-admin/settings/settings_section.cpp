// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/settings_section.h"

#include "admin/frame/words.h"
#include "admin/settings/field_note.h"
#include "admin/settings/setting_row.h"
#include "uikit/money_edit.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;
using contract::PutStoreRequest;

namespace
{

auto divider() -> QFrame *
{
    auto *line = new QFrame;
    setLook(line, "divider");
    return line;
}

auto isEmpty(const QWidget *field) -> bool
{
    const auto *line = qobject_cast<const QLineEdit *>(field);
    return line && line->text().trimmed().isEmpty();
}

} // namespace

auto requestOf(const contract::StoreSettings &store) -> PutStoreRequest
{
    return {store.store_id,
            store.name,
            store.currency,
            store.prices_include_tax,
            store.default_location_id,
            store.cash_rounding_minor,
            store.till};
}

auto sectionNames() -> QList<SectionName>
{
    return {{QStringLiteral("store"), SettingsSection::tr("Store and prices")},
            {QStringLiteral("receipt"), SettingsSection::tr("Receipt")},
            {QStringLiteral("till"), SettingsSection::tr("At the till")},
            {QStringLiteral("roles"), SettingsSection::tr("Who may do what")},
            {QStringLiteral("barcodes"), SettingsSection::tr("In-store barcodes")},
            {QStringLiteral("foreign"), SettingsSection::tr("Foreign cash")},
            {QStringLiteral("loyalty"), SettingsSection::tr("Loyalty points")},
            {QStringLiteral("offline"), SettingsSection::tr("While offline")}};
}

SettingsSection::SettingsSection(const QString &title, const QString &currency, QWidget *parent)
    : Card(title, parent)
    , m_currency(currency)
{
    m_base.till.emplace();
}

void SettingsSection::load(const PutStoreRequest &store)
{
    m_base = store;
    m_showing = true;
    show(store);
    m_showing = false;
    clearFaults();
    explain();
}

void SettingsSection::rebase(const PutStoreRequest &store)
{
    m_base = store;
    checkTyped();
}

void SettingsSection::checkTyped()
{
    auto now = m_base;
    std::vector<domain::FieldError> faults;
    store(now, faults);
    explain();
    showFaults(faults, FaultScope::Typed);
}

auto SettingsSection::isDirty() const -> bool
{
    auto now = m_base;
    std::vector<domain::FieldError> faults;
    store(now, faults);
    return !faults.empty() || differs(now, m_base);
}

auto SettingsSection::differs(const PutStoreRequest &one, const PutStoreRequest &other) const -> bool
{
    PutStoreRequest left;
    PutStoreRequest right;
    left.till.emplace();
    right.till.emplace();
    copyPart(one, left);
    copyPart(other, right);
    return contract::encode(left) != contract::encode(right);
}

void SettingsSection::setEditable(bool editable)
{
    for (const auto &row : std::as_const(m_rows))
        row.row->field()->setEnabled(editable);
}

auto SettingsSection::addRow(const QString &path, const QString &name, const QString &meaning, QWidget *field)
    -> SettingRow *
{
    if (!m_rows.isEmpty())
        body()->addWidget(divider());
    auto *row = new SettingRow(name, meaning, field);
    m_rows.append({path, row});
    body()->addWidget(row);
    return row;
}

void SettingsSection::addEffect(const QString &words)
{
    body()->addWidget(divider());
    auto *label = new QLabel(words);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setLook(label, "muted");
    body()->addWidget(label);
}

void SettingsSection::react()
{
    if (m_showing)
        return;
    checkTyped();
    Q_EMIT edited();
}

auto SettingsSection::placeOf(const QString &path) const -> Place
{
    for (const auto &row : m_rows)
        if (path == row.path || path.startsWith(row.path + u'/'))
            return {row.row->field()->focusProxy() ? row.row->field()->focusProxy() : row.row->field(),
                    row.row->note()};
    return {};
}

void SettingsSection::clearFaults()
{
    for (const auto &place : std::as_const(m_faulty)) {
        if (place.field)
            markWrong(place.field, false);
        if (place.note)
            place.note->setFault({});
    }
    m_faulty.clear();
}

auto SettingsSection::showFaults(const std::vector<domain::FieldError> &faults, FaultScope scope) -> int
{
    clearFaults();
    for (const auto &fault : faults) {
        const auto path = qstr(fault.field);
        const auto place = placeOf(path.startsWith(u'/') ? path.sliced(1) : path);
        if (!place.field || (scope == FaultScope::Typed && isEmpty(place.field)))
            continue;
        markWrong(place.field, true);
        const auto before = place.note->fault();
        const auto reason = sentence(fault.reason);
        place.note->setFault(before.isEmpty() ? reason : before + QStringLiteral(". ") + reason);
        m_faulty.append(place);
    }
    return faultCount();
}

void SettingsSection::focusField()
{
    if (!m_faulty.isEmpty() && m_faulty.front().field)
        return m_faulty.front().field->setFocus();
    for (auto *child : findChildren<QWidget *>())
        if ((child->focusPolicy() & Qt::TabFocus) != 0 && child->isEnabled() && child->isVisibleTo(this))
            return child->setFocus();
}

auto SettingsSection::money(std::int64_t minor) const -> QString
{
    return formatMoney(minor, m_currency);
}

auto SettingsSection::moneyField(std::int64_t most) -> MoneyEdit *
{
    auto *field = new MoneyEdit(m_currency);
    field->setRange(0, most);
    connect(field, &MoneyEdit::minorChanged, this, &SettingsSection::react);
    return field;
}

auto SettingsSection::moneyIn(const MoneyEdit *field, const std::string &path, std::int64_t before,
                              std::vector<domain::FieldError> &faults) const -> std::int64_t
{
    const auto minor = field->minor();
    if (!minor)
        faults.push_back({path, tr("An amount in %1, 0 or more.").arg(m_currency).toStdString()});
    return minor.value_or(before);
}

} // namespace tillhouse::admin
