// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/ask/ask_dialog.h"
#include "pos/till/sign_out.h"

#include <functional>

class QLabel;

namespace tillhouse::pos
{

/// What stands against signing a till out, as a person reads it: what it is, that nothing was changed, and what to do.
auto signOutBarWords(SignOutBar bar, const client::WaitingDocuments &waiting) -> QString;

/// Ends this till's sign-in on this machine, or says why not; follows what still waits while it is open.
class SignOutDialog : public AskDialog
{
    Q_OBJECT

public:
    /// `openGoods`: whether a basket with goods is open.
    SignOutDialog(Till &till, std::function<bool()> openGoods, QWidget *parent);

    [[nodiscard]] auto words() const -> QString;
    [[nodiscard]] auto doButton() const -> uikit::Button * { return m_do; }
    [[nodiscard]] auto showButton() const -> uikit::Button * { return m_show; }
    /// It did not come about; the till is as it was.
    void fail(const client::Error &error);

Q_SIGNALS:
    void asked();
    void queueAsked();

private:
    void refresh();
    void submit();

    Till &m_till;
    std::function<bool()> m_openGoods;
    QLabel *m_words;
    uikit::Button *m_show;
    uikit::Button *m_do;
};

} // namespace tillhouse::pos
