// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/order_words.h"

#include <QCoreApplication>

namespace tillhouse::pos
{

namespace
{

using domain::OrderState;
using uikit::Icon;
using uikit::Tone;

class StoryWords
{
    Q_DECLARE_TR_FUNCTIONS(tillhouse::pos::StoryWords)
};

/// The steps up to and with `now` as far as they are; a failed order fails where it stands.
auto steps(int now, bool allDone = false, bool failed = false) -> std::array<OrderStep, 4>
{
    std::array<OrderStep, 4> all{{{StoryWords::tr("Ordered")},
                                  {StoryWords::tr("Paid")},
                                  {StoryWords::tr("Being prepared")},
                                  {StoryWords::tr("Handed over")}}};
    for (int i = 0; i < 4; ++i)
        all[static_cast<std::size_t>(i)].state = i < now || allDone ? StepState::Done
                                                 : i > now          ? StepState::Open
                                                 : failed           ? StepState::Failed
                                                                    : StepState::Now;
    return all;
}

auto endedStory(const contract::SelfOrder &order) -> OrderStory
{
    if (order.state == OrderState::Cancelled)
        return {Icon::Stop, Tone::Danger, StoryWords::tr("This order was cancelled"),
                order.payment == domain::PaymentState::Declined
                    ? StoryWords::tr("Your card was declined and was not charged.")
                    : StoryWords::tr("What was charged to your card, if anything, goes back to it."),
                steps(1, false, true)};
    if (order.state == OrderState::Refunded)
        return {Icon::Refund, Tone::Info, StoryWords::tr("Your money goes back to your card"),
                StoryWords::tr("All of this order was given back."), steps(3)};
    return {Icon::Check, Tone::Good, StoryWords::tr("Your order was handed over"), StoryWords::tr("Enjoy it!"),
            steps(4, true)};
}

} // namespace

auto storyOf(const contract::SelfOrder &order) -> OrderStory
{
    switch (order.state) {
    case OrderState::Created:
    case OrderState::AwaitingPayment:
        return {Icon::Warning, Tone::Warn, StoryWords::tr("We wait for the card company"),
                StoryWords::tr("It has not said yet whether your card was charged. Please do not pay again."),
                steps(1)};
    case OrderState::Paid:
    case OrderState::PartlyRefunded:
        return {Icon::Clock, Tone::Info, StoryWords::tr("We are preparing your order"),
                StoryWords::tr("Please have your number and code ready when we call it."), steps(2)};
    case OrderState::Backordered:
        return {Icon::Clock, Tone::Warn, StoryWords::tr("Part of your order is still to come in"),
                StoryWords::tr("It is paid and kept for you. Our staff tell you when it arrives."), steps(2)};
    case OrderState::PartlyFulfilled:
        return {Icon::Clock, Tone::Info, StoryWords::tr("Part of your order was handed over"),
                StoryWords::tr("We are preparing the rest."), steps(3)};
    default:
        return endedStory(order);
    }
}

auto pickupText(const contract::SelfOrder &order) -> QString
{
    return QString::fromStdString(order.order_number + "*" + order.pickup_code);
}

auto parsePickup(const QString &text) -> std::optional<std::pair<std::string, std::string>>
{
    constexpr int kCode = 6;
    const auto star = text.lastIndexOf(QLatin1Char('*'));
    if (star <= 0 || text.size() - star - 1 != kCode)
        return std::nullopt;
    return std::pair(text.left(star).toStdString(), text.mid(star + 1).toStdString());
}

} // namespace tillhouse::pos
