// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "domain/error.h"

#include <QMap>
#include <QWidget>

class QStackedWidget;

namespace tillhouse::admin
{

class SectionList;
class SettingsSection;

/// All sections of a store's settings, one shown at a time. Asks nobody and saves nothing.
class SettingsBody : public QWidget
{
    Q_OBJECT

public:
    /// What somebody else changed, by the sections' titles.
    struct Meanwhile {
        QStringList theirs; ///< is shown now
        QStringList both;   ///< ours stays in the fields; theirs follows in words
    };

    SettingsBody(const QString &currency, bool editable, QWidget *parent = nullptr);

    auto section(const QString &key) const -> SettingsSection * { return m_sections.value(key).section; }
    void choose(const QString &key);
    auto chosen() const -> QString;
    void focusList();

    /// Shows the store in all sections; what was typed is gone.
    void load(const contract::PutStoreRequest &store);
    /// Compares with this store from now on; what was typed stays.
    void rebase(const contract::PutStoreRequest &store);
    /// Goes on from theirs: sections where nothing was typed show it.
    auto takeOver(const contract::PutStoreRequest &before, const contract::PutStoreRequest &theirs) -> Meanwhile;
    /// Writes what the fields say into the request. What is wrong with them.
    auto read(contract::PutStoreRequest &into) const -> std::vector<domain::FieldError>;
    /// Says what is wrong beside the fields, and goes to the first of them. False if none of the faults has a field.
    auto showFaults(const std::vector<domain::FieldError> &faults) -> bool;
    /// The titles of the sections in which something was typed.
    auto changed() const -> QStringList;

Q_SIGNALS:
    void edited();

private:
    struct Entry {
        SettingsSection *section = nullptr;
        QWidget *place = nullptr; ///< what scrolls it
    };

    void mark();

    QMap<QString, Entry> m_sections;
    SectionList *m_list;
    QStackedWidget *m_stack;
};

} // namespace tillhouse::admin
