// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/settings_page.h"

#include "admin/frame/words.h"
#include "admin/settings/settings_body.h"
#include "admin/settings/settings_section.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/content_stack.h"
#include "uikit/theme.h"

#include <QLabel>

namespace tillhouse::admin
{

using namespace uikit;
using contract::PutStoreRequest;
using contract::StoreSettings;

SettingsPage::SettingsPage(const Console &console, QWidget *parent)
    : Page(console, parent)
    , m_state(new QLabel)
    , m_unsaved(new QLabel(tr("Unsaved changes")))
    , m_discard(new QuietButton(tr("Discard changes")))
    , m_save(new Button(ButtonRole::Primary, Icon::Save, tr("Save settings")))
    , m_trouble(new Banner)
    , m_body(new SettingsBody(console.currency(), mayWrite()))
    , m_faces(new ContentStack(m_body))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k24, space::k16, space::k16, space::k24);
    column->setSpacing(space::k12);
    column->addWidget(makeTitle());
    column->addWidget(m_state);
    auto *trouble = new QHBoxLayout; // it ends where the title's buttons and the section do
    trouble->setContentsMargins(0, 0, space::k8, 0);
    trouble->addWidget(m_trouble);
    column->addLayout(trouble);
    column->addWidget(m_faces, 1);
    setLook(m_state, "muted");
    m_state->setWordWrap(true);
    connect(m_body, &SettingsBody::edited, this, &SettingsPage::react);
    connect(m_save, &QPushButton::clicked, this, &SettingsPage::save);
    connect(m_discard, &QPushButton::clicked, this, &SettingsPage::discard);
    connect(m_faces, &ContentStack::retry, this, &SettingsPage::load);
    connect(m_trouble, &Banner::actionTriggered, this, [this] {
        if (m_theirs)
            show(PutStoreRequest(*m_theirs));
    });
    if (!mayWrite())
        m_trouble->present(Tone::Info, tr("You can look, not change"),
                           tr("Only managers and admins change what the tills follow."));
    react();
}

auto SettingsPage::mayWrite() const -> bool
{
    return console().may(contract::Permission::WriteCatalogue);
}

auto SettingsPage::makeTitle() -> QWidget *
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, space::k8, 0);
    row->setSpacing(space::k12);
    auto *title = new QLabel(tr("Settings"));
    setLook(title, "title");
    setLook(m_unsaved, "warn");
    m_save->setToolTip(tr("Ctrl S"));
    row->addWidget(title, 1);
    row->addWidget(m_unsaved);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    return bar;
}

void SettingsPage::open(const QString &what)
{
    m_body->choose(what);
    refresh();
}

void SettingsPage::refresh()
{
    if (!hasUnsavedWork() && !m_saving)
        load();
}

void SettingsPage::focusSearch()
{
    m_body->focusList();
}

void SettingsPage::load()
{
    if (!m_loaded)
        m_faces->showLoading();
    m_asking = std::make_unique<QObject>();
    console().backend.getStore({storeId()}, m_asking.get(),
                               [this](const domain::Result<StoreSettings> &store) {
                                   m_asking.release()->deleteLater();
                                   if (!store)
                                       return m_faces->showError(tr("The settings could not be loaded"),
                                                                 describe(store.error()), tr("Try again"));
                                   m_faces->showContent();
                                   if (!hasUnsavedWork() && !m_saving)
                                       show(requestOf(*store));
                               },
                               {});
}

void SettingsPage::show(const PutStoreRequest &store)
{
    m_base = store;
    m_loaded = true;
    m_theirs.reset();
    if (mayWrite())
        m_trouble->dismiss();
    m_body->load(store);
    react();
}

void SettingsPage::save()
{
    if (m_saving || !hasUnsavedWork())
        return;
    auto request = m_base;
    const auto faults = m_body->read(request);
    if (faults.empty())
        return lookAgain(request);
    m_body->showFaults(faults);
    m_trouble->present(Tone::Danger, tr("The settings are not saved"), tr("What is wrong stands beside the fields."));
}

// A store has no version, so whether somebody else changed it is seen by looking before putting.
void SettingsPage::lookAgain(const PutStoreRequest &request)
{
    setSaving(true);
    console().backend.getStore({storeId()}, this,
                               [this, request](const domain::Result<StoreSettings> &store) {
                                   if (!store)
                                       return saveFailed(store.error());
                                   const auto theirs = requestOf(*store);
                                   if (contract::encode(theirs) == contract::encode(m_base))
                                       return put(request);
                                   setSaving(false);
                                   if (!takeOver(theirs))
                                       save();
                               },
                               {});
}

void SettingsPage::put(const PutStoreRequest &request)
{
    console().backend.putStore(request, this,
                               [this](const domain::Result<StoreSettings> &store) {
                                   if (!store)
                                       return saveFailed(store.error());
                                   m_base = requestOf(*store);
                                   m_theirs.reset();
                                   m_trouble->dismiss();
                                   m_body->rebase(m_base); // what was typed since stays, and is unsaved
                                   setSaving(false);
                                   Q_EMIT said(Tone::Good, tr("Settings saved"));
                                   Q_EMIT saved(*store);
                               },
                               {});
}

void SettingsPage::saveFailed(const domain::Error &error)
{
    setSaving(false);
    const bool beside = m_body->showFaults(error.fields);
    m_trouble->present(Tone::Danger, tr("The settings are not saved"),
                       beside ? tr("What is wrong stands beside the fields.") : describe(error));
}

auto SettingsPage::takeOver(const PutStoreRequest &theirs) -> bool
{
    const auto meanwhile = m_body->takeOver(m_base, theirs);
    m_base = theirs;
    react();
    if (meanwhile.both.isEmpty() && meanwhile.theirs.isEmpty())
        return false;
    m_theirs = theirs;
    QStringList words;
    if (!meanwhile.theirs.isEmpty())
        words += tr("Theirs is shown: %1.").arg(meanwhile.theirs.join(QStringLiteral(", ")));
    if (meanwhile.both.isEmpty())
        words += tr("What you typed is kept: save again.");
    else
        words += tr("You both changed: %1. Save again to put yours in its place.")
                     .arg(meanwhile.both.join(QStringLiteral("; ")));
    m_trouble->present(Tone::Warn, tr("Somebody else changed the settings"), words.join(u' '), tr("Take theirs"));
    return true;
}

void SettingsPage::discard()
{
    show(PutStoreRequest(m_base));
}

auto SettingsPage::hasUnsavedWork() const -> bool
{
    return m_loaded && mayWrite() && !m_body->changed().isEmpty();
}

auto SettingsPage::section(const QString &key) const -> SettingsSection *
{
    return m_body->section(key);
}

auto SettingsPage::shownSection() const -> QString
{
    return m_body->chosen();
}

auto SettingsPage::bannerWords() const -> QString
{
    return m_trouble->isHidden() ? QString() : m_trouble->headline() + QStringLiteral(". ") + m_trouble->detail();
}

void SettingsPage::setSaving(bool saving)
{
    m_saving = saving;
    m_save->setBusy(saving, tr("Saving…"));
    react();
}

void SettingsPage::react()
{
    const bool dirty = hasUnsavedWork();
    const auto when = tr("A till takes over what is saved within a minute while somebody is signed in, otherwise when "
                         "somebody signs in.");
    m_state->setText(dirty ? tr("Changed: %1.").arg(m_body->changed().join(QStringLiteral(", "))) + u' ' + when : when);
    m_unsaved->setVisible(dirty);
    m_discard->setVisible(dirty);
    m_save->setVisible(mayWrite());
    if (!m_save->isBusy())
        m_save->setEnabled(dirty);
}

} // namespace tillhouse::admin
