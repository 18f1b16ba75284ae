// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

class QLabel;

namespace tillhouse::uikit
{
class Banner;
class Button;
class ContentStack;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

class SettingsBody;
class SettingsSection;

/// What a store configures for its tills, in sections, and the act of saving. Before anything is sent the store is
/// asked for once more: what somebody else changed meanwhile is shown, never overwritten unseen, and what was typed
/// stays through every error.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const Console &console, QWidget *parent = nullptr);

    /// `what` names a section; empty: the one that was shown.
    void open(const QString &what) override;
    void refresh() override;
    void save() override;
    /// The list of sections.
    void focusSearch() override;
    auto hasUnsavedWork() const -> bool override;
    auto isSettled() const -> bool override { return !m_asking && !m_saving; }

    auto section(const QString &key) const -> SettingsSection *;
    auto shownSection() const -> QString;
    auto bannerWords() const -> QString;
    /// Back to what the store has.
    void discard();

Q_SIGNALS:
    /// The store is as it says now, for those who show its name.
    void saved(const tillhouse::contract::StoreSettings &store);

private:
    auto makeTitle() -> QWidget *;
    void react();
    void load();
    void show(const contract::PutStoreRequest &store);
    void lookAgain(const contract::PutStoreRequest &request);
    void put(const contract::PutStoreRequest &request);
    void saveFailed(const domain::Error &error);
    /// Goes on from the store as somebody else left it. False if they changed nothing that is shown here.
    auto takeOver(const contract::PutStoreRequest &theirs) -> bool;
    void setSaving(bool saving);
    auto mayWrite() const -> bool;

    contract::PutStoreRequest m_base; ///< the store as it was heard of last
    std::optional<contract::PutStoreRequest> m_theirs;
    bool m_loaded = false;
    bool m_saving = false;
    std::unique_ptr<QObject> m_asking;
    QLabel *m_state;
    QLabel *m_unsaved;
    uikit::Button *m_discard;
    uikit::Button *m_save;
    uikit::Banner *m_trouble;
    SettingsBody *m_body;
    uikit::ContentStack *m_faces;
};

} // namespace tillhouse::admin
