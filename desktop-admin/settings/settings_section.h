// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "domain/error.h"
#include "uikit/card.h"

#include <QPointer>

#include <vector>

namespace tillhouse::uikit
{
class MoneyEdit;
}

namespace tillhouse::admin
{

class FieldNote;
class SettingRow;

/// The settings as they are put: what a store has, with its till policy given.
auto requestOf(const contract::StoreSettings &store) -> contract::PutStoreRequest;

/// What a section is called by the program and by people.
struct SectionName {
    QString key;
    QString title;
};

/// All of them, in the order in which they are shown.
auto sectionNames() -> QList<SectionName>;

/// Which faults are shown.
enum class FaultScope {
    Typed, ///< while somebody types: nothing is said of a field that is still empty
    All,
};

/// One part of a store's settings: shows it, and writes what was typed back into the whole. Knows nothing of loading
/// and saving, and nothing of the other parts.
class SettingsSection : public uikit::Card
{
    Q_OBJECT

public:
    /// Puts the store's values into the fields; they are what is compared with from then on.
    void load(const contract::PutStoreRequest &store);
    /// Compares with these values from now on, and leaves what is in the fields.
    void rebase(const contract::PutStoreRequest &store);
    auto isDirty() const -> bool;
    /// Whether the two differ in what this section shows.
    auto differs(const contract::PutStoreRequest &one, const contract::PutStoreRequest &other) const -> bool;

    /// Writes what the fields say into the request. What cannot be read is added to the faults, under the path by which
    /// the server would name it.
    virtual void store(contract::PutStoreRequest &into, std::vector<domain::FieldError> &faults) const = 0;
    /// The section's values in a few words, for somebody whose own values differ.
    virtual auto summary(const contract::PutStoreRequest &store) const -> QString = 0;
    virtual void setEditable(bool editable);

    /// Says beside the fields what is wrong with them; those of other sections are left out. How many were shown.
    auto showFaults(const std::vector<domain::FieldError> &faults, FaultScope scope = FaultScope::All) -> int;
    auto faultCount() const -> int { return static_cast<int>(m_faulty.size()); }
    /// The first field with a fault, or the first one of all.
    void focusField();

Q_SIGNALS:
    void edited();

protected:
    /// Where a fault is said.
    struct Place {
        QPointer<QWidget> field;
        QPointer<FieldNote> note;
    };

    SettingsSection(const QString &title, const QString &currency, QWidget *parent);

    /// Puts the values into the fields.
    virtual void show(const contract::PutStoreRequest &store) = 0;
    /// Copies the section's part of one request into another.
    virtual void copyPart(const contract::PutStoreRequest &from, contract::PutStoreRequest &to) const = 0;
    /// Says where values come from and what they mean; called after each change.
    virtual void explain() {}
    /// Where the fault of a path is said; nothing for a path of another section.
    virtual auto placeOf(const QString &path) const -> Place;

    /// A setting with its name, its meaning and its field.
    auto addRow(const QString &path, const QString &name, const QString &meaning, QWidget *field) -> SettingRow *;
    /// What a change of this section does, once it is saved.
    void addEffect(const QString &words);
    /// Something was typed.
    void react();
    auto base() const -> const contract::PutStoreRequest & { return m_base; }
    auto currency() const -> QString { return m_currency; }
    auto money(std::int64_t minor) const -> QString;
    /// An amount that the request takes between 0 and `most`, in minor units.
    auto moneyField(std::int64_t most = contract::kMaxAmountMinor) -> uikit::MoneyEdit *;
    /// The amount in the field, or the value before and a fault.
    auto moneyIn(const uikit::MoneyEdit *field, const std::string &path, std::int64_t before,
                 std::vector<domain::FieldError> &faults) const -> std::int64_t;

private:
    struct Row {
        QString path;
        SettingRow *row = nullptr;
    };

    void checkTyped();
    void clearFaults();

    QString m_currency;
    contract::PutStoreRequest m_base;
    QList<Row> m_rows;
    QList<Place> m_faulty;
    bool m_showing = false;
};

} // namespace tillhouse::admin
