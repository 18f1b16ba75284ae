// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/ask/choice_dialog.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/tokens.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace tillhouse::pos
{

namespace
{

constexpr int kMostAnswers = 9;
constexpr int kAnswerHeight = 56;

} // namespace

ChoiceDialog::ChoiceDialog(const QString &headline, const QString &detail, const QStringList &answers,
                           const QString &leave, QWidget *parent)
    : AskDialog(headline, detail, parent)
    , m_count(std::min(kMostAnswers, static_cast<int>(answers.size())))
{
    setObjectName(QStringLiteral("choice"));
    for (int i = 0; i < m_count; ++i) {
        auto *button =
            new uikit::Button(uikit::ButtonRole::Secondary, QStringLiteral("%1   %2").arg(i + 1).arg(answers.at(i)));
        setTouchHeight(*button, kAnswerHeight);
        button->setAccessibleName(answers.at(i));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
        body()->addWidget(button);
    }
    auto *none = new uikit::Button(uikit::ButtonRole::Quiet, leave);
    connect(none, &QPushButton::clicked, this, &QDialog::reject);
    addFoot(none);
}

void ChoiceDialog::choose(int index)
{
    if (index < 0 || index >= m_count)
        return;
    accept();
    Q_EMIT chosen(index);
}

void ChoiceDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() >= Qt::Key_1 && event->key() < Qt::Key_1 + m_count)
        return choose(event->key() - Qt::Key_1);
    AskDialog::keyPressEvent(event);
}

auto voidReasons() -> QStringList
{
    return {ChoiceDialog::tr("Scanned by mistake"), ChoiceDialog::tr("The customer does not want it"),
            ChoiceDialog::tr("Wrong price"), ChoiceDialog::tr("Damaged"), ChoiceDialog::tr("Another reason")};
}

} // namespace tillhouse::pos
