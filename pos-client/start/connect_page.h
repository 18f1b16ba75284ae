// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/gateway_check.h"
#include "client/gateway_place.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// What a try came to, in words for whoever stands at the till: what is the matter, and what to do.
auto gatewayWords(client::GatewayFault fault, const QUrl &server) -> QString;

/// The first page of a till that does not know its store server: address and certificate. It goes on once the server
/// has answered and proven who it is; a till that is set up already may go on without, since it sells without.
class ConnectPage : public QWidget
{
    Q_OBJECT

public:
    /// `start` is what is known already. `isSetUp`: a till of a store lies in the folder.
    ConnectPage(const client::GatewayPlace &start, bool isSetUp, QWidget *parent = nullptr);

    /// Says what is wrong with what was known.
    void explain(const QString &why);
    /// What stands there as the outcome of the last try.
    [[nodiscard]] auto said() const -> QString;
    [[nodiscard]] auto fingerprint() const -> QString;

Q_SIGNALS:
    /// This is the store server. Nothing is kept yet.
    void connected(const tillhouse::client::GatewayPlace &place);
    void leaveAsked();

protected:
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void addWords();
    void addCertificate();
    void addButtons();
    auto addField(const QString &label, const char *name, const QString &value, QWidget *beside = nullptr)
        -> QLineEdit *;
    void choose();
    void certificateChanged();
    void attempt(bool goOn);
    void ended(client::GatewayFault fault, const QUrl &server, bool goOn);
    void say(const char *look, const QString &words);
    [[nodiscard]] auto place() const -> client::GatewayPlace;

    client::GatewayPlace m_start;
    bool m_isSetUp;
    QWidget *m_card = nullptr;
    QVBoxLayout *m_form = nullptr;
    QLineEdit *m_server = nullptr;
    QLineEdit *m_certificate = nullptr;
    QLabel *m_prints = nullptr;
    QLabel *m_said = nullptr;
    uikit::Button *m_try = nullptr;
    uikit::Button *m_goOn = nullptr;
    uikit::Button *m_without = nullptr;
    client::GatewayPlace m_tried; ///< what the last try was about
};

} // namespace tillhouse::pos
