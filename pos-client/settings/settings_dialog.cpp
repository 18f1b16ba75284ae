// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/settings/settings_dialog.h"

#include "pos/frame/touch.h"
#include "pos/i18n/language.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;

namespace
{

constexpr int kSettingsWidth = 920;
constexpr int kTitleWidth = 288;
constexpr int kMostSettingsHeight = 560;   ///< of the rows, so that the dialog fits the smallest screen
constexpr double kLargeSettingsText = 1.4; ///< from here on a title stands above its keys
const auto kOn = QStringLiteral("on");
const auto kOff = QStringLiteral("off");

auto onOff(bool on) -> QString
{
    return on ? kOn : kOff;
}

} // namespace

SettingsDialog::SettingsDialog(const TillSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_before(settings)
    , m_settings(settings)
{
    setWindowTitle(tr("Settings of this till"));
    setObjectName(QStringLiteral("settings"));
    setDialogWidth(*this, kSettingsWidth);
    build();
    uikit::onTheme(this, [this] { fit(); });
}

void SettingsDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k16);
    auto *title = new QLabel(windowTitle());
    uikit::setLook(title, "title");
    layout->addWidget(title);
    m_rows = new QWidget;
    uikit::setLook(m_rows, "page");
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, uikit::space::k12, 0);
    rows->setSpacing(uikit::space::k12);
    addLook(*rows);
    addBehaviour(*rows);
    addKeys(*rows);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("settingsRows"));
    scroll->setWidget(m_rows);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(scroll, 1);
    auto *leave = new Button(ButtonRole::Secondary, tr("Leave it as it was"));
    auto *keep = new Button(ButtonRole::Primary, tr("Keep it so"));
    keep->setObjectName(QStringLiteral("keepSettings"));
    auto *foot = new QHBoxLayout;
    foot->setSpacing(uikit::size::kTouchGap);
    foot->addStretch();
    for (auto *button : {leave, keep}) {
        setTouchHeight(*button, uikit::size::kTouch);
        foot->addWidget(button);
    }
    layout->addLayout(foot);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, [this] { Q_EMIT keepAsked(m_settings); });
}

void SettingsDialog::addLook(QBoxLayout &layout)
{
    addRow(layout, tr("Colours"), QStringLiteral("theme"),
           {{schemeName(uikit::Scheme::Light), tr("Light")},
            {schemeName(uikit::Scheme::Dark), tr("Dark")},
            {schemeName(uikit::Scheme::HighContrast), tr("High contrast")}},
           schemeName(m_settings.scheme),
           [this](const QString &id) { m_settings.scheme = schemeNamed(id).value_or(m_settings.scheme); });
    QList<Choice> sizes;
    for (const int percent : kFontPercents)
        sizes.append({QString::number(percent), tr("%1 %").arg(percent)});
    addRow(layout, tr("Size of the text"), QStringLiteral("font"), sizes, QString::number(m_settings.fontPercent),
           [this](const QString &id) { m_settings.fontPercent = id.toInt(); });
    QList<Choice> tongues{{QString(), tr("System")}};
    for (const auto &language : languages())
        tongues.append({language.code, language.name});
    addRow(layout, tr("Language"), QStringLiteral("language"), tongues, m_settings.language,
           [this](const QString &id) { m_settings.language = id; });
    m_restart = new QLabel(tr("The till speaks it when it is started next."));
    uikit::setLook(m_restart, "warn");
    m_restart->setWordWrap(true);
    m_restart->hide();
    layout.addWidget(m_restart);
}

void SettingsDialog::addBehaviour(QBoxLayout &layout)
{
    addRow(layout, tr("Goods on the sell screen"), QStringLiteral("scanMode"),
           {{kOff, tr("As buttons")}, {kOn, tr("The last one, large")}}, onOff(m_settings.scanMode),
           [this](const QString &id) { m_settings.scanMode = id == kOn; });
    addRow(layout, tr("Sounds for scans, errors and payments"), QStringLiteral("sounds"),
           {{kOn, tr("On")}, {kOff, tr("Off")}}, onOff(m_settings.sounds),
           [this](const QString &id) { m_settings.sounds = id == kOn; });
    addRow(layout, tr("Keys on the screen wherever text is typed"), QStringLiteral("keyboard"),
           {{kOn, tr("On")}, {kOff, tr("Off")}}, onOff(m_settings.screenKeyboard),
           [this](const QString &id) { m_settings.screenKeyboard = id == kOn; });
    addRow(layout, tr("Nothing but the till on this screen (kiosk); a manager's PIN ends it"), QStringLiteral("kiosk"),
           {{kOn, tr("On")}, {kOff, tr("Off")}}, onOff(m_settings.kiosk),
           [this](const QString &id) { m_settings.kiosk = id == kOn; });
}

void SettingsDialog::addKeys(QBoxLayout &layout)
{
    auto *row = new QHBoxLayout; // in line with the keys of the others
    row->setSpacing(uikit::size::kTouchGap);
    auto *air = new QWidget;
    row->addWidget(air);
    const auto add = [row](uikit::Icon icon, const QString &words, const char *name) {
        auto *button = new Button(ButtonRole::Touch, icon, words);
        button->setObjectName(QLatin1String(name));
        button->setFocusPolicy(Qt::StrongFocus);
        setTouchHeight(*button, uikit::size::kTouch);
        row->addWidget(button, 1);
        return button;
    };
    auto *keys = add(uikit::Icon::Edit, tr("Change which key does what"), "changeKeys");
    auto *devices = add(uikit::Icon::Print, tr("Devices of this till"), "changeDevices");
    layout.addLayout(row);
    m_titles.push_back({row, air});
    connect(keys, &QPushButton::clicked, this, &SettingsDialog::keysAsked);
    connect(devices, &QPushButton::clicked, this, &SettingsDialog::devicesAsked);
}

void SettingsDialog::addRow(QBoxLayout &layout, const QString &title, const QString &name, const QList<Choice> &choices,
                            const QString &chosen, const std::function<void(const QString &)> &choose)
{
    auto *pair = new QHBoxLayout;
    pair->setSpacing(uikit::space::k8);
    auto *label = new QLabel(title);
    label->setWordWrap(true);
    uikit::setLook(label, "strong");
    pair->addWidget(label);
    m_titles.push_back({pair, label});
    auto *row = new QHBoxLayout;
    row->setSpacing(uikit::size::kTouchGap);
    auto *group = new QButtonGroup(this);
    for (const auto &choice : choices) {
        auto *key = new Button(ButtonRole::Touch, choice.words);
        key->setObjectName(name + u'_' + choice.id);
        key->setAccessibleName(QStringLiteral("%1: %2").arg(title, choice.words));
        key->setCheckable(true);
        key->setChecked(choice.id == chosen);
        key->setFocusPolicy(Qt::StrongFocus);
        setTouchHeight(*key, uikit::size::kTouch);
        group->addButton(key);
        row->addWidget(key, 1);
        connect(key, &QPushButton::clicked, this, [this, choose, id = choice.id] {
            choose(id);
            change();
        });
    }
    pair->addLayout(row, 1);
    layout.addLayout(pair);
}

void SettingsDialog::change()
{
    m_restart->setVisible(m_settings.language != m_before.language);
    Q_EMIT tried(m_settings);
    fit();
}

/// Titles beside their keys while there is room for both; as high as the rows need, up to what the smallest screen has.
void SettingsDialog::fit()
{
    const auto &theme = uikit::Theme::instance();
    const bool beside = theme.fontScale() <= kLargeSettingsText;
    for (const auto &[row, title] : m_titles) {
        row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        title->setMinimumWidth(beside ? theme.wide(kTitleWidth) : 0);
        title->setMaximumWidth(beside ? theme.wide(kTitleWidth) : QWIDGETSIZE_MAX);
    }
    auto *scroll = findChild<QScrollArea *>(QStringLiteral("settingsRows"));
    m_rows->layout()->activate();
    scroll->setMinimumHeight(std::min(kMostSettingsHeight, m_rows->sizeHint().height() + uikit::space::k24));
    adjustSize();
}

void SettingsDialog::reject()
{
    if (m_settings != m_before) {
        m_settings = m_before;
        Q_EMIT tried(m_settings);
    }
    QDialog::reject();
}

} // namespace tillhouse::pos
