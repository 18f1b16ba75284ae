// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/print/printer.h"

#include <QDialog>
#include <QTimer>

#include <optional>
#include <string>

class QLabel;
class QListWidget;

namespace tillhouse::uikit
{
class Button;
class ContentStack;
class StatePill;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

/// What was printed and what waits: each job with its state, since when and why, those that need a person first. The
/// buttons below act on the chosen one and are those that its state allows.
class PrintPanel : public QDialog
{
    Q_OBJECT

public:
    explicit PrintPanel(Printer &printer, QWidget *parent = nullptr);

    [[nodiscard]] auto rowCount() const -> int;
    /// Title, state and detail of a row, for tests.
    [[nodiscard]] auto rowText(int row) const -> QString;
    void choose(int row);

Q_SIGNALS:
    /// Something was not done, and why.
    void refused(const QString &why);

private:
    auto buildButtons() -> QWidget *;
    void refresh();
    void dress();
    /// What a button does to the chosen job.
    template <class Work>
    void act(const Work &work);
    [[nodiscard]] auto chosen() const -> std::optional<client::PrintJob>;

    Printer &m_printer;
    QTimer m_refresh;
    uikit::StatePill *m_state;
    uikit::ContentStack *m_stack;
    QListWidget *m_list;
    QLabel *m_hint;
    uikit::Button *m_tryAgain = nullptr;
    uikit::Button *m_copy = nullptr;
    uikit::Button *m_complete = nullptr;
    uikit::Button *m_discard = nullptr;
};

} // namespace tillhouse::pos
