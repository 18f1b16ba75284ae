// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/ask/age_dialog.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>

namespace tillhouse::pos
{

namespace
{

constexpr int kAgeAnswerHeight = 64;

} // namespace

auto bornBy(QDate today, int years) -> QDate
{
    const QDate day(today.year() - years, today.month(), today.day());
    // On 29 February, of a year that had none: whoever was born on the 28th or before is old enough, and so is nobody
    // else, because the first of March was a day later.
    return day.isValid() ? day : QDate(today.year() - years, 2, 28);
}

AgeDialog::AgeDialog(int years, const QString &product, QDate today, QWidget *parent)
    : AskDialog(tr("Is the customer %1 or older?").arg(years), product, parent)
{
    setObjectName(QStringLiteral("age"));
    auto *words = new QLabel(tr("Born on this day or before it"));
    uikit::setLook(words, "lead");
    body()->addWidget(words);
    auto *date =
        new QLabel(QLocale().toString(bornBy(today, years), //: A day: d day, MMMM name of the month, yyyy year.
                                      tr("d MMMM yyyy")));
    date->setObjectName(QStringLiteral("bornBy"));
    uikit::setLook(date, "headline");
    body()->addWidget(date);
    body()->addSpacing(uikit::space::k8);
    auto *row = new QHBoxLayout;
    row->setSpacing(uikit::size::kTouchGap);
    const auto add = [&](uikit::ButtonRole role, const QString &text, bool yes) {
        auto *button = new uikit::Button(role, text);
        setTouchHeight(*button, kAgeAnswerHeight);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, yes] { answer(yes); });
        row->addWidget(button, 1);
    };
    add(uikit::ButtonRole::Secondary, tr("N   No: do not sell it"), false);
    add(uikit::ButtonRole::Primary, tr("Y   Yes: old enough"), true);
    body()->addLayout(row);
    connect(this, &QDialog::rejected, this, [this] { Q_EMIT answered(false); });
}

void AgeDialog::answer(bool oldEnough)
{
    if (!oldEnough)
        return reject();
    accept();
    Q_EMIT answered(true);
}

void AgeDialog::keyPressEvent(QKeyEvent *event)
{
    // The words' first letters, in whichever language they are.
    const auto key = event->text().toUpper();
    if (!key.isEmpty() && key == tr("Y   Yes: old enough").left(1))
        return answer(true);
    if (!key.isEmpty() && key == tr("N   No: do not sell it").left(1))
        return answer(false);
    AskDialog::keyPressEvent(event);
}

} // namespace tillhouse::pos
