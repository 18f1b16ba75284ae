// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/training/training_question.h"

#include "uikit/button.h"

namespace tillhouse::pos
{

TrainingQuestion::TrainingQuestion(QWidget *parent)
    : AskDialog(
          tr("Practise without real money?"),
          tr("Nothing that is sold there is booked, and no drawer opens. The open sales wait here. Leaving takes a "
             "manager."),
          parent)
{
    setObjectName(QStringLiteral("trainingQuestion"));
    auto *practise = new uikit::Button(uikit::ButtonRole::Secondary, tr("Practise"));
    auto *stay = new uikit::Button(uikit::ButtonRole::Primary, tr("Go on selling"));
    practise->setObjectName(QStringLiteral("trainingBegin"));
    stay->setObjectName(QStringLiteral("trainingStay"));
    for (auto *button : {practise, stay}) {
        addFoot(button);
        button->setAutoDefault(true); // Enter presses the one that has the keyboard
    }
    stay->setDefault(true);
    stay->setFocus();
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(practise, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT chosen();
    });
}

} // namespace tillhouse::pos
