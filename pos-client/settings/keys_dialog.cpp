// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/settings/keys_dialog.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;

namespace
{

constexpr int kKeysWidth = 936;
constexpr int kKeyWidth = 168;
constexpr int kFewestKeysHeight = 200; ///< of the rows
constexpr int kTallestKeys = 720;      ///< of the dialog, where it stands alone
constexpr int kMessageLines = 2;       ///< the rows do not jump while one reads
constexpr double kLargeKeysText = 1.4; ///< from here on one act stands below the other

auto isModifier(Qt::Key key) -> bool
{
    return (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock) || key == Qt::Key_AltGr || key == Qt::Key_Super_L ||
           key == Qt::Key_Super_R;
}

auto barWords(KeyBar bar, QKeyCombination key) -> QString
{
    switch (bar) {
    case KeyBar::NoKey:
        return KeysDialog::tr("The till does not know this key. Press another one.");
    case KeyBar::Typed:
        return KeysDialog::tr(
            "Scanners and the pad type with this key. Press it together with Ctrl or Alt, or press another one.");
    case KeyBar::Moves:
        return KeysDialog::tr("%1 does the same everywhere. Press another key.").arg(keyName(key));
    case KeyBar::OfField:
        return KeysDialog::tr("%1 has a use in every field of text. Press another key.").arg(keyName(key));
    case KeyBar::Kept:
        return KeysDialog::tr("%1 is the same at every till. Press another key.").arg(keyName(key));
    case KeyBar::System:
        return KeysDialog::tr("The window system takes %1. Press another key.").arg(keyName(key));
    }
    return {};
}

} // namespace

KeysDialog::KeysDialog(const KeyMap &keys, QWidget *parent)
    : QDialog(parent)
    , m_before(keys)
    , m_keys(keys)
    , m_message(new QLabel)
    , m_scroll(new QScrollArea)
{
    setWindowTitle(tr("Keys of this till"));
    setObjectName(QStringLiteral("changeKeys"));
    setDialogWidth(*this, kKeysWidth);
    build();
    refresh();
    stopListening();
    uikit::onTheme(this, [this] { fit(); });
}

void KeysDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k12);
    auto *title = new QLabel(windowTitle());
    uikit::setLook(title, "title");
    layout->addWidget(title);
    m_message->setObjectName(QStringLiteral("keysMessage"));
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    layout->addWidget(m_message);
    auto *page = new QWidget;
    uikit::setLook(page, "page");
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, uikit::space::k12, 0);
    grid->setHorizontalSpacing(uikit::space::k12);
    grid->setVerticalSpacing(uikit::size::kTouchGap);
    std::vector<Act> acts;
    for (const auto &binding : keyBindings())
        if (!keepsItsKey(binding.act))
            acts.push_back(binding.act);
    const int count = static_cast<int>(acts.size());
    const int rows = uikit::Theme::instance().fontScale() > kLargeKeysText ? count : (count + 1) / 2;
    for (int place = 0; place < count; ++place)
        addRow(acts[static_cast<std::size_t>(place)], *grid, place, rows);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(4, 1);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(buildFoot());
}

auto KeysDialog::buildFoot() -> QLayout *
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(uikit::size::kTouchGap);
    const auto add = [foot](ButtonRole role, const QString &words, const char *name) {
        auto *button = new Button(role, words);
        button->setObjectName(QLatin1String(name));
        setTouchHeight(*button, uikit::size::kTouch);
        foot->addWidget(button);
        return button;
    };
    auto *defaults = add(ButtonRole::Secondary, tr("Back to the defaults"), "defaultKeys");
    foot->addStretch();
    auto *leave = add(ButtonRole::Secondary, tr("Leave it as it was"), "leaveKeys");
    auto *keep = add(ButtonRole::Primary, tr("Keep it so"), "keepKeys");
    connect(defaults, &QPushButton::clicked, this, [this] {
        m_keys = KeyMap();
        stopListening();
        say(tr("All keys are as a new till has them."));
    });
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, [this] {
        stopListening();
        if (m_keys == m_before)
            accept();
        else
            Q_EMIT keepAsked(m_keys);
    });
    return foot;
}

void KeysDialog::addRow(Act act, QGridLayout &grid, int place, int rows)
{
    auto *key = new Button(ButtonRole::Touch);
    key->setObjectName(QLatin1String("key_") + QLatin1String(bindingOf(act).name));
    key->setCheckable(true);
    key->setFocusPolicy(Qt::StrongFocus);
    setTouchHeight(*key, uikit::size::kTouch);
    uikit::onTheme(key, [key] { key->setFixedWidth(uikit::Theme::instance().wide(kKeyWidth)); });
    key->installEventFilter(this);
    auto *words = new QLabel(actWords(act));
    words->setWordWrap(true);
    const int column = place / rows * 3; // a column of air stands between the halves
    grid.addWidget(key, place % rows, column);
    grid.addWidget(words, place % rows, column + 1);
    m_rows[act] = {key, words};
    connect(key, &QPushButton::clicked, this, [this, act] {
        if (m_listening == act)
            stopListening();
        else
            listen(act);
    });
}

auto KeysDialog::message() const -> QString
{
    return m_message->text();
}

auto KeysDialog::keyButton(Act act) const -> Button *
{
    const auto row = m_rows.find(act);
    return row == m_rows.end() ? nullptr : row->second.key;
}

void KeysDialog::listen(Act act)
{
    m_listening = act;
    m_rows.at(act).key->setFocus();
    refresh();
    say(tr("Press the new key for “%1”. Esc leaves it as it is.").arg(actWords(act)), "strong");
}

void KeysDialog::stopListening()
{
    m_listening.reset();
    refresh();
    say(tr("Choose what to change, then press its new key. F1 and Esc are the same at every till."));
}

/// All keys are meant for the act that waits, and none for the button that has the focus.
auto KeysDialog::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease)
        return QDialog::eventFilter(watched, event);
    const auto &press = *static_cast<QKeyEvent *>(event);
    const bool isPress = event->type() == QEvent::KeyPress && !press.isAutoRepeat();
    if (!m_listening) {
        const bool isEnter = press.key() == Qt::Key_Return || press.key() == Qt::Key_Enter;
        if (isPress && isEnter)
            static_cast<QPushButton *>(watched)->click();
        return isEnter || QDialog::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyRelease && press.key() == Qt::Key_Space)
        return false; // of the press that chose this act
    if (isPress)
        take(keyOf(press));
    return true;
}

void KeysDialog::take(QKeyCombination key)
{
    if (isModifier(key.key()))
        return; // the key that it belongs to comes next
    if (key.key() == Qt::Key_Escape)
        return stopListening();
    if (const auto bar = barOf(key))
        return say(barWords(*bar, key), "danger");
    const auto act = *m_listening;
    const auto other = m_keys.give(act, key);
    stopListening();
    if (other)
        say(tr("%1 is now for “%2”. “%3” had it and has %4 instead.")
                .arg(keyName(key), actWords(act), actWords(*other), keyName(m_keys.keyOf(*other))),
            "strong");
    else
        say(tr("%1 is now for “%2”.").arg(keyName(key), actWords(act)), "strong");
}

void KeysDialog::refresh()
{
    for (const auto &[act, row] : m_rows) {
        const bool waits = m_listening == act;
        const auto name = keyName(m_keys.keyOf(act));
        row.key->setText(waits ? QStringLiteral("…") : name);
        row.key->setChecked(waits);
        row.key->setAccessibleName(QStringLiteral("%1: %2").arg(actWords(act), waits ? tr("press the new key") : name));
        uikit::setLook(row.words, m_keys.isAsDelivered(act) ? "" : "strong");
    }
}

void KeysDialog::say(const QString &text, const char *look)
{
    uikit::setLook(m_message, look);
    m_message->setText(text);
}

/// As high as the rows need, up to what the window has.
void KeysDialog::fit()
{
    m_message->setMinimumHeight(kMessageLines *
                                QFontMetrics(uikit::Theme::instance().font(uikit::Type::Body)).lineSpacing());
    m_scroll->setMinimumHeight(kFewestKeysHeight);
    m_scroll->widget()->layout()->activate();
    const int rows = m_scroll->widget()->sizeHint().height() + 2;
    const int rest = sizeHint().height() - m_scroll->sizeHint().height();
    const int room = parentWidget() ? parentWidget()->window()->height() - 2 * uikit::space::k24 : kTallestKeys;
    resize(width(), std::min(rest + rows, room));
}

} // namespace tillhouse::pos
