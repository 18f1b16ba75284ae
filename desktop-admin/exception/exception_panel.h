// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

#include <QFrame>
#include <QMap>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace tillhouse::uikit
{
class Banner;
class Button;
class StatePill;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

class DecideDialog;
class People;

/// One entry of the inbox in plain words: what happened, what to do, what it belongs to; and what takes it off the
/// list. A note that was typed stays with its entry until the entry is closed.
class ExceptionPanel : public QFrame
{
    Q_OBJECT

public:
    ExceptionPanel(const Console &console, People *people, QWidget *parent = nullptr);

    void show(const contract::ExceptionEntry &entry);
    void clear();
    auto entry() const -> const std::optional<contract::ExceptionEntry> & { return m_entry; }
    auto isSettled() const -> bool { return !m_asking; }
    auto hasDraft() const -> bool;
    void setNote(const QString &note);
    auto note() const -> QString;
    auto errorShown() const -> QString;
    /// Sends the note.
    void closeEntry();
    /// Whether somebody may say what became of the entry's payment.
    auto offersDecision() const -> bool;
    /// Opens the dialog for it; nothing if that is not offered.
    auto decide() -> DecideDialog *;

Q_SIGNALS:
    /// The entry is off the list, or was before.
    void closed();
    void acted();
    void go(const tillhouse::admin::Place &place);
    void said(tillhouse::uikit::Tone tone, const QString &text);

private:
    auto makeText() -> QWidget *;
    auto makeFacts() -> QWidget *;
    auto makeClosing() -> QWidget *;
    void loadOrder();
    void showOrder();
    void showClosing();
    void react();
    void closeFailed(const std::string &id, const domain::Error &error);

    const Console &m_console;
    People *m_people;
    std::optional<contract::ExceptionEntry> m_entry;
    std::optional<contract::Order> m_order;
    QMap<std::string, QString> m_notes; ///< what was typed, by entry
    std::unique_ptr<QObject> m_asking;
    uikit::StatePill *m_weight;
    QLabel *m_title;
    QLabel *m_happened;
    QLabel *m_toDo;
    QFormLayout *m_facts;
    QLabel *m_orderFacts;
    QLabel *m_till;
    QLabel *m_since;
    QLabel *m_detail;
    uikit::Button *m_decide;
    uikit::Button *m_openOrder;
    uikit::Banner *m_error;
    QLabel *m_noteLabel;
    QLineEdit *m_note;
    uikit::Button *m_close;
    QLabel *m_closed;
};

} // namespace tillhouse::admin
