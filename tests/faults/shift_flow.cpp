// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/codec.h"
#include "faults/order_house.h"

namespace tillhouse::testing
{

namespace
{

constexpr int kStepsOfAShift = 5;
constexpr std::int64_t kOpeningMinor = 10'000;
constexpr std::int64_t kPaidInMinor = 2'500;
constexpr std::int64_t kPaidOutMinor = 700;
constexpr std::int64_t kMissingMinor = 5; // each count is wrong by this, so that each close has something to tell

auto shiftSale(int shift) -> contract::PlaceOrderRequest
{
    auto request = sale({500 + shift, 2, 1'000 + shift, 1000, domain::TenderKind::Cash});
    request.checkout.shift_id = testId('s', shift);
    return request;
}

auto cashMovement(int shift, contract::DrawerMovement kind) -> contract::MoveCashRequest
{
    const bool in = kind == contract::DrawerMovement::PaidIn;
    return {"s1",
            testId('s', shift),
            testId(in ? 'i' : 'u', shift),
            kind,
            {in ? kPaidInMinor : kPaidOutMinor, "EUR"},
            in ? "change" : "stamps"};
}

/// opening + cash sales + paid in - paid out
auto expectedMinor(int shift) -> std::int64_t
{
    return kOpeningMinor + shiftSale(shift).checkout.total.amount_minor + kPaidInMinor - kPaidOutMinor;
}

auto closing(int shift) -> contract::CloseShiftRequest
{
    return {"s1", testId('s', shift), {{domain::TenderKind::Cash, {expectedMinor(shift) - kMissingMinor, "EUR"}}}};
}

/// What a till does in a shift, one after the other.
auto shiftStep(const OrderHouse &house, int shift, int step) -> domain::Result<std::string>
{
    const auto context = OrderFixture::context();
    const auto text = [](const auto &answer) -> domain::Result<std::string> {
        return answer ? domain::Result<std::string>(contract::encode(*answer)) : answer.error();
    };
    switch (step) {
    case 0:
        return text(house.shifts->open(context, {"s1", testId('s', shift), "till-1", {kOpeningMinor, "EUR"}}));
    case 1:
        return text(house.orders->place(context, shiftSale(shift)));
    case 2:
        return text(house.shifts->moveCash(context, cashMovement(shift, contract::DrawerMovement::PaidIn)));
    case 3:
        return text(house.shifts->moveCash(context, cashMovement(shift, contract::DrawerMovement::PaidOut)));
    default:
        return text(house.shifts->close(context, closing(shift)));
    }
}

/// A query that answers 1 where the step left what it was acknowledged for.
auto traceOf(int shift, int step) -> std::string
{
    switch (step) {
    case 0:
        return "SELECT count(*) FROM shifts WHERE shift_id = '" + testId('s', shift) + "'";
    case 1:
        return "SELECT count(*) FROM orders WHERE order_id = '" + shiftSale(shift).order_id + "'";
    case 2:
        return "SELECT count(*) FROM cash_movements WHERE movement_id = 'cash." + testId('i', shift) + "'";
    case 3:
        return "SELECT count(*) FROM cash_movements WHERE movement_id = 'cash." + testId('u', shift) + "'";
    default:
        return "SELECT count(*) FROM shifts WHERE state = 'closed' AND shift_id = '" + testId('s', shift) + "'";
    }
}

class ShiftFlow final : public Flow
{
public:
    void prepare(const std::filesystem::path &folder) override
    {
        m_payments = std::make_unique<ScriptedPayments>();
        const OrderHouse house(folder, *m_payments, kNowMs);
    }

    void run(const std::filesystem::path &folder) override
    {
        const OrderHouse house(folder, *m_payments, kNowMs);
        if (!house.database)
            return;
        DiskVfs::install().mark(std::string(kOpenMark));
        for (int shift = 1; shift <= shifts(); ++shift) {
            for (int step = 0; step < kStepsOfAShift; ++step) {
                auto answer = shiftStep(house, shift, step);
                if (!answer) // a till asks again with the same id
                    answer = shiftStep(house, shift, step);
                if (!answer)
                    return;
                DiskVfs::install().mark("told " + std::to_string(shift * kStepsOfAShift + step) + " " + *answer);
            }
        }
    }

    auto check(const std::filesystem::path &folder, const std::vector<std::string> &marks) -> std::string override
    {
        const OrderHouse house(folder, *m_payments, kLaterMs);
        if (!house.database)
            return house.problem;
        for (const auto &[id, answer] : marked(marks, "told")) {
            const auto shift = std::stoi(id) / kStepsOfAShift;
            const auto step = std::stoi(id) % kStepsOfAShift;
            const auto which = "step " + std::to_string(step) + " of shift " + std::to_string(shift);
            if (numberFrom(*house.database, traceOf(shift, step)) != 1)
                return which + " was acknowledged and is lost";
            const auto again = shiftStep(house, shift, step);
            if (!again || *again != answer)
                return "the acknowledged answer of " + which + " changed";
        }
        house.recovery->runOnce();
        if (auto wrong = finishAll(house); !wrong.empty())
            return wrong;
        return storeHolds(*house.database);
    }

private:
    auto shifts() const -> int { return (size + kStepsOfAShift - 1) / kStepsOfAShift; }

    /// A till repeats what it was not told about; then each shift is closed once, with each thing booked once.
    auto finishAll(const OrderHouse &house) const -> std::string
    {
        for (int shift = 1; shift <= shifts(); ++shift) {
            for (int step = 0; step < kStepsOfAShift; ++step) {
                if (const auto done = shiftStep(house, shift, step); !done)
                    return "step " + std::to_string(step) + " can't be finished: " + done.error().detail;
            }
            const auto closed = house.shifts->get({"s1", testId('s', shift)});
            if (!closed || closed->state != domain::ShiftState::Closed)
                return "shift " + std::to_string(shift) + " is not closed";
            if (closed->expected.amount_minor != expectedMinor(shift) || !closed->difference ||
                closed->difference->amount_minor != -kMissingMinor)
                return "shift " + std::to_string(shift) + " expects " + std::to_string(closed->expected.amount_minor) +
                       ", not " + std::to_string(expectedMinor(shift));
        }
        const auto all = [&](const std::string &table) {
            return numberFrom(*house.database, "SELECT count(*) FROM " + table);
        };
        if (all("shifts") != shifts() || all("cash_movements") != 3 * shifts())
            return "there are " + std::to_string(all("cash_movements")) + " movements in " +
                   std::to_string(all("shifts")) + " shifts";
        // What each close had to tell, told once; and no sale that missed its shift.
        if (all("exceptions") != shifts() || all("exceptions WHERE code = 'drawer_difference'") != shifts())
            return "the closes told " + std::to_string(all("exceptions")) + " exceptions";
        return {};
    }

    std::unique_ptr<ScriptedPayments> m_payments;
};

} // namespace

auto makeShiftFlow() -> std::unique_ptr<Flow>
{
    return std::make_unique<ShiftFlow>();
}

} // namespace tillhouse::testing
