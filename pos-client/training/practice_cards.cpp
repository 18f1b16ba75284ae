// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/training/practice_cards.h"

#include "pos/ask/choice_dialog.h"

#include <QCoreApplication>

namespace tillhouse::pos
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tillhouse::pos::PracticeCards)
};

/// In the order of the answers.
constexpr PracticeShop::Cards kChoices[] = {PracticeShop::Cards::Approve, PracticeShop::Cards::Decline,
                                            PracticeShop::Cards::LoseAnswer};

auto whatCanBePractised() -> QString
{
    return Words::tr(
        "A card that money goes back to does the same. Gift cards are practised by selling one here first; "
        "every customer begins with some credit and points. Refunds and exchanges are of receipts of this "
        "training.");
}

} // namespace

auto practiceCardsWords(PracticeShop::Cards cards) -> QString
{
    switch (cards) {
    case PracticeShop::Cards::Decline:
        return Words::tr("Cards: declined");
    case PracticeShop::Cards::LoseAnswer:
        return Words::tr("Cards: no answer");
    case PracticeShop::Cards::Approve:
        break;
    }
    return Words::tr("Cards: approved");
}

void choosePracticeCards(PracticeShop &shop, QWidget *parent, std::function<void()> chosen)
{
    auto *dialog = new ChoiceDialog(Words::tr("What do cards do from now on?"), whatCanBePractised(),
                                    {Words::tr("They are approved"), Words::tr("They are declined"),
                                     Words::tr("No answer at first, then approved")},
                                    Words::tr("Leave it"), parent);
    QObject::connect(dialog, &ChoiceDialog::chosen, dialog, [&shop, chosen = std::move(chosen)](int index) {
        shop.setCards(kChoices[index]);
        chosen();
    });
    dialog->open();
}

} // namespace tillhouse::pos
