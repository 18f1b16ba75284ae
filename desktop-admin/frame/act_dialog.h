// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

#include <QDialog>

class QVBoxLayout;

namespace tillhouse::uikit
{
class Banner;
class Button;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

/// One act that the server may refuse, with what it needs to be told. What was typed stays until the act is done, and
/// the act's id stays until the server says no: asking again after a lost answer does it once.
class ActDialog : public QDialog
{
    Q_OBJECT

public:
    auto errorShown() const -> QString;
    auto mayAct() const -> bool;
    void submit();

protected:
    /// `act` names what is done, `keep` what happens by leaving the dialog.
    ActDialog(const Console &console, const QString &title, uikit::Button *act, const QString &keep, QWidget *parent);

    /// Where the parts of the act go.
    auto body() const -> QVBoxLayout * { return m_body; }
    auto console() const -> const Console & { return m_console; }
    auto actButton() const -> uikit::Button * { return m_act; }
    auto actId() const -> const std::string & { return m_id; }
    /// Whether everything that is needed has been told.
    virtual auto isComplete() const -> bool = 0;
    /// Words while it runs ("Cancelling…") and over a refusal ("Not cancelled").
    virtual auto busyWords() const -> QString = 0;
    virtual auto failureWords() const -> QString = 0;
    /// Asks the server, under `actId`.
    virtual void send() = 0;
    /// Something was typed.
    void react();

    /// What takes the answer: closes the dialog after `done`, or shows why not.
    template <class Response>
    auto taking(std::function<void(const Response &)> done) -> Done<Response>
    {
        return [this, done = std::move(done)](const domain::Result<Response> &answer) {
            if (!answer)
                return fail(answer.error());
            done(*answer);
            accept();
        };
    }

private:
    void fail(const domain::Error &error);

    const Console &m_console;
    std::string m_id;
    uikit::Banner *m_error;
    QWidget *m_form;
    QVBoxLayout *m_body;
    uikit::Button *m_act;
};

} // namespace tillhouse::admin
