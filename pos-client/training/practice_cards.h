// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/training/practice_shop.h"

#include <QString>

#include <functional>

class QWidget;

namespace tillhouse::pos
{

/// What cards do now, for the button in the training's banner: "Cards: approved".
auto practiceCardsWords(PracticeShop::Cards cards) -> QString;

/// Asks what cards are to do from now on, and says what can be practised. `chosen` follows an answer.
void choosePracticeCards(PracticeShop &shop, QWidget *parent, std::function<void()> chosen);

} // namespace tillhouse::pos
