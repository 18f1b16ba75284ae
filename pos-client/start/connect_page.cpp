// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/start/connect_page.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "uikit/button.h"
#include "uikit/card.h"
#include "uikit/direction.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

namespace tillhouse::pos
{

using client::GatewayFault;
using uikit::Button;
using uikit::ButtonRole;

namespace
{

constexpr int kConnectWidth = 600;
constexpr int kBytesInALine = 16;

/// In lines that fit, as one reads them out.
auto inLines(const QString &print) -> QString
{
    const auto bytes = print.split(u':');
    QStringList lines;
    for (qsizetype at = 0; at < bytes.size(); at += kBytesInALine)
        lines += bytes.mid(at, kBytesInALine).join(u':');
    return lines.join(u'\n');
}

} // namespace

ConnectPage::ConnectPage(const client::GatewayPlace &start, bool isSetUp, QWidget *parent)
    : QWidget(parent)
    , m_start(start)
    , m_isSetUp(isSetUp)
{
    setWindowTitle(tr("Tillhouse till"));
    setObjectName(QStringLiteral("connectPage"));
    build();
    certificateChanged();
    connect(m_certificate, &QLineEdit::textChanged, this, &ConnectPage::certificateChanged);
    connect(m_try, &QPushButton::clicked, this, [this] { attempt(false); });
    connect(m_goOn, &QPushButton::clicked, this, [this] { attempt(true); });
    connect(m_without, &QPushButton::clicked, this, [this] { Q_EMIT connected(m_tried); });
    for (auto *field : {m_server, m_certificate}) {
        connect(field, &QLineEdit::returnPressed, this, [this] { attempt(true); });
        connect(field, &QLineEdit::textChanged, this, [this] {
            m_said->hide();
            m_without->hide();
        });
    }
}

void ConnectPage::build()
{
    auto *page = new QWidget; // where the text is large and the screen small, it scrolls
    uikit::setLook(page, "page");
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    auto *card = new uikit::Card;
    m_card = card;
    card->installEventFilter(this);
    uikit::onTheme(card, [card] { card->setFixedWidth(uikit::Theme::instance().wide(kConnectWidth)); });
    m_form = card->body();
    m_form->setSpacing(uikit::space::k4);
    addWords();
    m_server = addField(tr("Address of the store server"), "connectServer", m_start.server);
    m_server->setPlaceholderText(QStringLiteral("https://shop.example:%1").arg(client::kGatewayPort));
    addCertificate();
    addButtons();
    auto *outer = new QVBoxLayout(page);
    outer->addStretch();
    auto *middle = new QHBoxLayout; // not by an alignment: words that wrap would get the height of their hint
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    outer->addLayout(middle);
    outer->addStretch();
}

void ConnectPage::addWords()
{
    auto *title = new QLabel(tr("Which store server is this till's?"));
    uikit::setLook(title, "headline");
    auto *words = new QLabel(tr("Once. Whoever set up the store server has both: its address, and the file ca.crt, "
                                "on a USB stick for instance. The till keeps a copy of its own."));
    uikit::setLook(words, "muted");
    for (auto *label : {title, words}) {
        label->setWordWrap(true);
        m_form->addWidget(label);
    }
    m_form->addSpacing(uikit::space::k12);
}

void ConnectPage::addCertificate()
{
    auto *choose = new Button(ButtonRole::Secondary, tr("Choose the file…"));
    choose->setObjectName(QStringLiteral("connectChoose"));
    setTouchHeight(*choose, uikit::size::kTouch);
    m_certificate = addField(tr("Certificate of the store server's authority (PEM file)"), "connectCertificate",
                             m_start.caFile, choose);
    setTabOrder(m_certificate, choose);
    connect(choose, &QPushButton::clicked, this, &ConnectPage::choose);
    m_prints = new QLabel;
    m_prints->setObjectName(QStringLiteral("connectFingerprint"));
    m_prints->setTextInteractionFlags(Qt::NoTextInteraction);
    m_prints->setWordWrap(true);
    m_form->addWidget(m_prints);
}

void ConnectPage::addButtons()
{
    m_said = new QLabel;
    m_said->setObjectName(QStringLiteral("connectSaid"));
    m_said->setWordWrap(true);
    m_said->hide();
    m_form->addSpacing(uikit::space::k8);
    m_form->addWidget(m_said);
    m_form->addSpacing(uikit::space::k12);
    m_goOn = new Button(ButtonRole::Primary, tr("Keep it and go on"));
    m_goOn->setObjectName(QStringLiteral("connectGoOn"));
    m_try = new Button(ButtonRole::Secondary, tr("Try it"));
    m_try->setObjectName(QStringLiteral("connectTry"));
    m_without = new Button(ButtonRole::Secondary, tr("Keep it, and sell without the store server for now"));
    m_without->setObjectName(QStringLiteral("connectWithout"));
    m_without->hide();
    auto *leave = new Button(ButtonRole::Secondary, tr("Close"));
    leave->setObjectName(QStringLiteral("connectLeave"));
    auto *row = new QHBoxLayout;
    row->setSpacing(uikit::size::kTouchGap);
    row->addWidget(leave, 1);
    row->addWidget(m_try, 1);
    row->addWidget(m_goOn, 2);
    for (auto *button : {m_goOn, m_try, m_without, leave})
        setTouchHeight(*button, uikit::size::kTouch);
    m_form->addWidget(m_without);
    m_form->addSpacing(uikit::size::kTouchGap);
    m_form->addLayout(row);
    connect(leave, &QPushButton::clicked, this, &ConnectPage::leaveAsked);
}

auto ConnectPage::addField(const QString &label, const char *name, const QString &value, QWidget *beside) -> QLineEdit *
{
    auto *words = new QLabel(label);
    uikit::setLook(words, "label");
    words->setWordWrap(true);
    auto *field = new QLineEdit(value);
    field->setObjectName(QLatin1String(name));
    field->setLayoutDirection(Qt::LeftToRight); // an address and a path are, in every language
    field->setMaxLength(1000);
    setTouchField(*field);
    words->setBuddy(field);
    field->setAccessibleName(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(uikit::size::kTouchGap);
    row->addWidget(field, 1);
    if (beside)
        row->addWidget(beside);
    m_form->addWidget(words);
    m_form->addLayout(row);
    m_form->addSpacing(uikit::space::k8);
    return field;
}

/// As high as its words are at this width: what scrolls asks for the height of their hint alone.
auto ConnectPage::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (watched == m_card && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show))
        m_card->setMinimumHeight(m_card->heightForWidth(m_card->maximumWidth()));
    return QWidget::eventFilter(watched, event);
}

void ConnectPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (m_server->text().isEmpty() ? m_server : m_certificate->text().isEmpty() ? m_certificate : m_server)->setFocus();
}

void ConnectPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT leaveAsked();
    QWidget::keyPressEvent(event);
}

void ConnectPage::choose()
{
    const auto file =
        QFileDialog::getOpenFileName(this, tr("The certificate of the store server's authority"), m_certificate->text(),
                                     tr("Certificates (*.crt *.pem);;All files (*)"));
    if (!file.isEmpty())
        m_certificate->setText(file);
}

void ConnectPage::certificateChanged()
{
    const auto file = m_certificate->text().trimmed();
    const auto authority = client::readAuthority(file);
    m_prints->setVisible(!file.isEmpty());
    if (!authority) {
        uikit::setLook(m_prints, "danger");
        return m_prints->setText(fieldWords(authority.error().fields.front()));
    }
    uikit::setLook(m_prints, "muted");
    QStringList lines{tr("Its SHA-256 fingerprint. Compare it with that on the store server:")};
    for (const auto &print : client::fingerprints(*authority))
        lines += uikit::ownDirection(inLines(print));
    m_prints->setText(lines.join(u'\n'));
}

auto ConnectPage::place() const -> client::GatewayPlace
{
    return {m_server->text().trimmed(), m_certificate->text().trimmed()};
}

void ConnectPage::attempt(bool goOn)
{
    if (m_try->isBusy())
        return;
    m_tried = place();
    const auto server = client::parseServer(m_tried.server);
    if (!server) {
        m_server->setFocus();
        return say("danger", tr("This is no address of a store server. It looks like %1.")
                                 .arg(uikit::ownDirection(m_server->placeholderText())));
    }
    const auto authority = client::readAuthority(m_tried.caFile);
    if (!authority) {
        m_certificate->setFocus();
        return say("danger", fieldWords(authority.error().fields.front()));
    }
    m_tried.server = server->toString();
    say("muted", tr("Asking %1…").arg(uikit::ownDirection(m_tried.server)));
    m_without->hide();
    m_try->setBusy(true, tr("Asking…"));
    m_goOn->setEnabled(false);
    client::checkGateway(*server, *authority, this,
                         [this, url = *server, goOn](GatewayFault fault) { ended(fault, url, goOn); });
}

void ConnectPage::ended(GatewayFault fault, const QUrl &server, bool goOn)
{
    m_try->setBusy(false);
    m_goOn->setEnabled(true);
    const bool same = place().caFile == m_tried.caFile; // nobody typed meanwhile
    say(fault == GatewayFault::None ? "good" : "danger", gatewayWords(fault, server));
    if (fault == GatewayFault::None && goOn && same)
        return Q_EMIT connected(m_tried);
    const bool isAway =
        fault == GatewayFault::NameNotFound || fault == GatewayFault::Refused || fault == GatewayFault::NoAnswer;
    m_without->setVisible(m_isSetUp && isAway);
    m_goOn->setFocus();
}

void ConnectPage::explain(const QString &why)
{
    say("danger", why);
}

auto ConnectPage::said() const -> QString
{
    return m_said->isHidden() ? QString() : m_said->text();
}

auto ConnectPage::fingerprint() const -> QString
{
    return m_prints->text();
}

void ConnectPage::say(const char *look, const QString &words)
{
    uikit::setLook(m_said, look);
    m_said->setText(words);
    m_said->show();
}

} // namespace tillhouse::pos
