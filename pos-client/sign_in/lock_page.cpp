// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sign_in/lock_page.h"

#include "domain/enum_names.h"
#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;

namespace
{

constexpr int kPinKey = 80;
constexpr int kNameWidth = 200;
constexpr int kNameHeight = 88;
constexpr int kNameColumns = 2;
constexpr int kShortestPin = 4;
constexpr int kLongestPin = 12;

auto roleWords(const std::vector<contract::Role> &roles) -> QString
{
    QStringList words;
    for (const auto role : roles) {
        auto word = QString::fromUtf8(domain::name(role).data(), static_cast<qsizetype>(domain::name(role).size()));
        word[0] = word[0].toUpper();
        words.append(word);
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

LockPage::LockPage(Till &till, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
{
    setFocusPolicy(Qt::StrongFocus);
    build();
    connect(&m_till, &Till::identityChanged, this, &LockPage::rebuildTiles);
}

void LockPage::build()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(uikit::space::k32, uikit::space::k32, uikit::space::k32, uikit::space::k32);
    layout->setSpacing(uikit::space::k32);
    auto *names = new QWidget;
    auto *left = new QVBoxLayout(names);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(uikit::space::k16);
    auto *title = new QLabel(tr("Who is at the till?"));
    uikit::setLook(title, "headline");
    left->addStretch();
    left->addWidget(title);
    m_tiles = new QGridLayout;
    m_tiles->setSpacing(uikit::space::k12);
    left->addLayout(m_tiles);
    auto *again = new Button(ButtonRole::Quiet, tr("Set this till up again"));
    again->setObjectName(QStringLiteral("setUpAgain"));
    again->setFocusPolicy(Qt::TabFocus);
    setTouchHeight(*again, uikit::size::kTouch);
    left->addWidget(again, 0, Qt::AlignLeft);
    left->addStretch();
    connect(again, &QPushButton::clicked, this, &LockPage::setUpAsked);
    layout->addStretch();
    layout->addWidget(names);
    layout->addSpacing(uikit::space::k32);
    m_pad = buildPad();
    layout->addWidget(m_pad, 0, Qt::AlignVCenter);
    layout->addStretch();
    rebuildTiles();
}

auto LockPage::buildPad() -> QWidget *
{
    auto *pad = new QFrame;
    pad->setProperty("look", "card");
    auto *layout = new QVBoxLayout(pad);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k8);
    m_name = new QLabel;
    uikit::setLook(m_name, "title");
    m_name->setAlignment(Qt::AlignCenter);
    m_dots = new QLabel;
    uikit::setLook(m_dots, "headline");
    m_dots->setAlignment(Qt::AlignCenter);
    m_dots->setMinimumHeight(44);
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("lockMessage"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(40);
    layout->addStretch();
    layout->addWidget(m_name);
    layout->addWidget(m_dots);
    layout->addWidget(m_message);
    auto *keys = new QGridLayout;
    keys->setSpacing(uikit::space::k8);
    const auto addKey = [&](const QString &text, int row, int column) {
        auto *key = new Button(ButtonRole::Touch, text);
        key->setFixedWidth(kPinKey);
        setTouchHeight(*key, kPinKey);
        key->setFocusPolicy(Qt::NoFocus);
        key->setProperty("look", "digit");
        keys->addWidget(key, row, column);
        return key;
    };
    for (int digit = 1; digit <= 9; ++digit) {
        const auto text = QString::number(digit);
        auto *key = addKey(text, 2 - (digit - 1) / 3, (digit - 1) % 3);
        connect(key, &QPushButton::clicked, this, [this, text] { type(text); });
    }
    auto *back = addKey({}, 3, 0);
    back->setIconName(uikit::Icon::Backspace);
    back->setAccessibleName(tr("Delete the last digit"));
    connect(back, &QPushButton::clicked, this, &LockPage::erase);
    connect(addKey(QStringLiteral("0"), 3, 1), &QPushButton::clicked, this, [this] { type(QStringLiteral("0")); });
    m_enter = new Button(ButtonRole::Primary, tr("Enter"));
    m_enter->setFixedWidth(kPinKey);
    setTouchHeight(*m_enter, kPinKey);
    m_enter->setFocusPolicy(Qt::NoFocus);
    m_enter->setObjectName(QStringLiteral("pinEnter"));
    keys->addWidget(m_enter, 3, 2);
    connect(m_enter, &QPushButton::clicked, this, &LockPage::submit);
    layout->addLayout(keys);
    layout->addStretch();
    pad->setFixedWidth(3 * kPinKey + 2 * uikit::space::k8 + 2 * uikit::space::k24 + 2);
    return pad;
}

void LockPage::rebuildTiles()
{
    while (auto *item = m_tiles->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (!m_till.isEnrolled())
        return;
    int place = 0;
    for (const auto &cashier : m_till.identity().cashiers) {
        auto *tile = new Button(ButtonRole::Touch, QString::fromStdString(cashier.display_name) + QStringLiteral("\n") +
                                                       roleWords(cashier.roles));
        tile->setFixedWidth(kNameWidth);
        tile->setStyleSheet(QStringLiteral("QPushButton { min-height: %1px; text-align: left; padding-left: 16px; }")
                                .arg(kNameHeight - 2));
        tile->setCheckable(true);
        tile->setFocusPolicy(Qt::NoFocus);
        tile->setProperty("userId", QString::fromStdString(cashier.user_id));
        tile->setObjectName(QStringLiteral("cashierTile"));
        m_tiles->addWidget(tile, place / kNameColumns, place % kNameColumns);
        ++place;
        connect(tile, &QPushButton::clicked, this, [this, id = cashier.user_id] { choose(id); });
    }
    reset();
}

void LockPage::reset()
{
    m_userId.clear();
    m_pin.clear();
    m_busy = false;
    const auto &cashiers = m_till.isEnrolled() ? m_till.identity().cashiers : std::vector<contract::Cashier>{};
    if (cashiers.size() == 1)
        m_userId = cashiers.front().user_id;
    choose(m_userId);
}

void LockPage::choose(const std::string &userId)
{
    m_userId = userId;
    m_pin.clear();
    QString name;
    for (const auto &cashier : m_till.isEnrolled() ? m_till.identity().cashiers : std::vector<contract::Cashier>{})
        if (cashier.user_id == userId)
            name = QString::fromStdString(cashier.display_name);
    for (auto *tile : findChildren<Button *>(QStringLiteral("cashierTile")))
        tile->setChecked(tile->property("userId").toString().toStdString() == userId);
    m_name->setText(name.isEmpty() ? tr("Choose a name") : name);
    say(name.isEmpty() ? QString() : tr("Type the PIN"), false);
    showDots();
    setFocus();
}

void LockPage::showDots()
{
    m_dots->setText(QString(m_pin.size(), QChar(0x25CF)).split(QString(), Qt::SkipEmptyParts).join(QChar(0x2009)));
    m_enter->setEnabled(!m_busy && !m_userId.empty() && m_pin.size() >= kShortestPin);
}

auto LockPage::messageText() const -> QString
{
    return m_message->text();
}

void LockPage::say(const QString &text, bool wrong)
{
    m_message->setText(text);
    uikit::setLook(m_message, wrong ? "danger" : "muted");
}

void LockPage::type(const QString &digit)
{
    if (m_busy || m_userId.empty() || m_pin.size() >= kLongestPin)
        return;
    if (m_pin.isEmpty())
        say(tr("Type the PIN"), false);
    m_pin += digit;
    showDots();
}

void LockPage::erase()
{
    if (m_busy)
        return;
    m_pin.chop(1);
    showDots();
}

void LockPage::submit()
{
    if (m_busy || m_userId.empty() || m_pin.size() < kShortestPin)
        return;
    m_busy = true;
    showDots();
    say(tr("Signing in…"), false);
    m_till.session().signInWithPin(m_till.identity().credential, m_userId, m_pin.toStdString(), this,
                                   [this](const client::Result<void> &done) { decided(done); });
}

void LockPage::decided(const client::Result<void> &done)
{
    m_busy = false;
    if (!done &&
        (done.error().code == client::ErrorCode::Unavailable || done.error().code == client::ErrorCode::Timeout))
        return unlockOffline();
    const auto pin = m_pin.toStdString();
    m_pin.clear();
    showDots();
    if (!done)
        return say(QString::fromStdString(done.error().detail), true);
    if (auto kept = m_till.pins().remember(*m_till.session().user(), pin); !kept)
        qWarning("the PIN cannot be used offline: %s", kept.error().detail.c_str());
    Q_EMIT unlocked();
}

void LockPage::unlockOffline()
{
    const auto pin = m_pin.toStdString();
    m_pin.clear();
    showDots();
    const auto user = m_till.pins().check(m_userId, pin);
    if (!user)
        return say(QString::fromStdString(user.error().detail), true);
    m_till.session().resumeOffline(m_till.identity().credential, *user, pin);
    Q_EMIT unlocked();
}

void LockPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setFocus();
}

void LockPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return submit();
    if (event->key() == Qt::Key_Backspace)
        return erase();
    if (event->text().size() == 1 && event->text().front().isDigit())
        return type(event->text());
    QWidget::keyPressEvent(event);
}

} // namespace tillhouse::pos
