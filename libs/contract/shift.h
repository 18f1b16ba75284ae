// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"
#include "contract/till_journal.h"
#include "domain/shift.h"
#include "domain/tender.h"

namespace tillhouse::contract
{

/// Opens a drawer. `shift_id` is the key. A till has one open shift at a time.
struct OpenShiftRequest {
    std::string store_id;
    std::string shift_id;
    std::string till_id;
    MoneyAmount opening;                        ///< cash in the drawer before the first sale
    std::optional<std::string> opened_at = {};  ///< by the till's clock; absent: now
    std::optional<std::string> cashier_id = {}; ///< who opened it; whoever is signed in when it is sent may be another
    std::optional<JournalMark> journal = {};

    static constexpr std::string_view kName = "OpenShiftRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &OpenShiftRequest::store_id, nameText());
        visit("shift_id", &OpenShiftRequest::shift_id, uuidText());
        visit("till_id", &OpenShiftRequest::till_id, nameText(32));
        visit("opening", &OpenShiftRequest::opening);
        visit("opened_at", &OpenShiftRequest::opened_at, dateTimeText());
        visit("cashier_id", &OpenShiftRequest::cashier_id, text(1, 100));
        visit("journal", &OpenShiftRequest::journal);
    }
};

enum class DrawerMovement { PaidIn, PaidOut };

/// Cash that is put into a drawer or taken out without a sale. `movement_id` is the key.
struct MoveCashRequest {
    std::string store_id;
    std::string shift_id;
    std::string movement_id;
    DrawerMovement kind = DrawerMovement::PaidIn;
    MoneyAmount amount; ///< above zero
    std::string reason;
    std::optional<std::string> moved_at = {}; ///< by the till's clock; absent: now
    std::optional<std::string> cashier_id = {};
    std::optional<std::string> approver_id = {}; ///< who allowed it with a PIN of their own
    std::optional<JournalMark> journal = {};

    static constexpr std::string_view kName = "MoveCashRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &MoveCashRequest::store_id, nameText());
        visit("shift_id", &MoveCashRequest::shift_id, uuidText());
        visit("movement_id", &MoveCashRequest::movement_id, uuidText());
        visit("kind", &MoveCashRequest::kind);
        visit("amount", &MoveCashRequest::amount);
        visit("reason", &MoveCashRequest::reason, text(1, 200));
        visit("moved_at", &MoveCashRequest::moved_at, dateTimeText());
        visit("cashier_id", &MoveCashRequest::cashier_id, text(1, 100));
        visit("approver_id", &MoveCashRequest::approver_id, text(1, 100));
        visit("journal", &MoveCashRequest::journal);
    }
};

/// What was counted of one kind of tender at the end of a shift.
struct CountedTender {
    domain::TenderKind tender_kind = domain::TenderKind::Cash;
    MoneyAmount amount;

    static constexpr std::string_view kName = "CountedTender";
    template <class V>
    static void fields(V &&visit)
    {
        visit("tender_kind", &CountedTender::tender_kind);
        visit("amount", &CountedTender::amount);
    }
};

/// How many of one coin or note, or of a roll's worth, were counted.
struct CountedDenomination {
    std::int64_t value_minor = 0;
    std::int64_t count = 0;

    static constexpr std::string_view kName = "CountedDenomination";
    template <class V>
    static void fields(V &&visit)
    {
        visit("value_minor", &CountedDenomination::value_minor, range(1, kMaxAmountMinor));
        visit("count", &CountedDenomination::count, range(0, 1'000'000));
    }
    auto operator==(const CountedDenomination &) const -> bool = default;
};

/// Closes a shift, whatever the count says: a difference is shown, it never blocks. The shift is the key.
struct CloseShiftRequest {
    std::string store_id;
    std::string shift_id;
    std::vector<CountedTender> counted;
    std::vector<CountedDenomination> denominations = {}; ///< of the store's own cash; with what lies there in foreign cash they are what was counted
    std::optional<std::string> closed_at = {};           ///< by the till's clock; absent: now
    std::optional<std::string> cashier_id = {};
    std::optional<std::string> approver_id = {};   ///< who agreed to a difference above the limit
    std::optional<std::int64_t> z_number = {};     ///< of the till's Z reports, counted from 1
    std::optional<MoneyAmount> till_expected = {}; ///< what the till worked out must be in the drawer
    std::optional<std::string> note = {};
    std::optional<JournalMark> journal = {};

    static constexpr std::string_view kName = "CloseShiftRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &CloseShiftRequest::store_id, nameText());
        visit("shift_id", &CloseShiftRequest::shift_id, uuidText());
        visit("counted", &CloseShiftRequest::counted, items(0, 10));
        visit("denominations", &CloseShiftRequest::denominations, whereGiven(items(0, 50)));
        visit("closed_at", &CloseShiftRequest::closed_at, dateTimeText());
        visit("cashier_id", &CloseShiftRequest::cashier_id, text(1, 100));
        visit("approver_id", &CloseShiftRequest::approver_id, text(1, 100));
        visit("z_number", &CloseShiftRequest::z_number, range(1, 1'000'000'000));
        visit("till_expected", &CloseShiftRequest::till_expected);
        visit("note", &CloseShiftRequest::note, text(1, 300));
        visit("journal", &CloseShiftRequest::journal);
    }
};

///
struct GetShiftRequest {
    std::string store_id;
    std::string shift_id;

    static constexpr std::string_view kName = "GetShiftRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &GetShiftRequest::store_id, nameText());
        visit("shift_id", &GetShiftRequest::shift_id, uuidText());
    }
};

///
struct ListShiftsRequest {
    std::string store_id;
    std::optional<std::string> till_id;
    std::optional<domain::ShiftState> state;
    std::optional<std::string> cursor;
    std::optional<std::int64_t> limit;

    static constexpr std::string_view kName = "ListShiftsRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ListShiftsRequest::store_id, nameText());
        visit("till_id", &ListShiftsRequest::till_id, nameText(32));
        visit("state", &ListShiftsRequest::state);
        visit("cursor", &ListShiftsRequest::cursor, text(1, 300));
        visit("limit", &ListShiftsRequest::limit, range(1, kMaxPage));
    }
};

/// One kind of tender over a shift. Expected: for cash what must be in the drawer, else sales - refunds.
struct ShiftTender {
    domain::TenderKind tender_kind = domain::TenderKind::Cash;
    MoneyAmount sales;
    MoneyAmount refunds;
    MoneyAmount expected;
    std::optional<MoneyAmount> counted;    ///< once it is closed
    std::optional<MoneyAmount> difference; ///< counted - expected

    static constexpr std::string_view kName = "ShiftTender";
    template <class V>
    static void fields(V &&visit)
    {
        visit("tender_kind", &ShiftTender::tender_kind);
        visit("sales", &ShiftTender::sales);
        visit("refunds", &ShiftTender::refunds);
        visit("expected", &ShiftTender::expected);
        visit("counted", &ShiftTender::counted);
        visit("difference", &ShiftTender::difference);
    }
};

/// A drawer between its opening and its count: expected = opening + sales - refunds + paid in - paid out, all cash.
struct Shift {
    std::string store_id;
    std::string shift_id;
    std::string till_id;
    domain::ShiftState state = domain::ShiftState::Open;
    std::string opened_at;
    std::optional<std::string> opened_by;
    std::optional<std::string> closed_at;
    std::optional<std::string> closed_by;
    MoneyAmount opening;
    MoneyAmount cash_sales; ///< what stayed in the drawer: change and rounding are off
    MoneyAmount cash_refunds;
    MoneyAmount paid_in;
    MoneyAmount paid_out;
    MoneyAmount expected;
    std::optional<MoneyAmount> counted;
    std::optional<MoneyAmount> difference; ///< counted - expected
    std::vector<ShiftTender> tenders;
    std::vector<CountedDenomination> denominations = {};
    std::optional<std::int64_t> z_number = {};
    std::optional<std::string> approved_by = {}; ///< who agreed to the difference
    std::optional<std::string> note = {};

    static constexpr std::string_view kName = "Shift";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &Shift::store_id, nameText());
        visit("shift_id", &Shift::shift_id, uuidText());
        visit("till_id", &Shift::till_id, nameText(32));
        visit("state", &Shift::state);
        visit("opened_at", &Shift::opened_at, dateTimeText());
        visit("opened_by", &Shift::opened_by, text(0, 100));
        visit("closed_at", &Shift::closed_at, dateTimeText());
        visit("closed_by", &Shift::closed_by, text(0, 100));
        visit("opening", &Shift::opening);
        visit("cash_sales", &Shift::cash_sales);
        visit("cash_refunds", &Shift::cash_refunds);
        visit("paid_in", &Shift::paid_in);
        visit("paid_out", &Shift::paid_out);
        visit("expected", &Shift::expected);
        visit("counted", &Shift::counted);
        visit("difference", &Shift::difference);
        visit("tenders", &Shift::tenders, items(0, 10));
        visit("denominations", &Shift::denominations, orDefault(items(0, 50)));
        visit("z_number", &Shift::z_number, range(1, 1'000'000'000));
        visit("approved_by", &Shift::approved_by, text(0, 100));
        visit("note", &Shift::note, text(1, 300));
    }
};

/// Newest first.
struct ShiftPage {
    std::vector<Shift> shifts;
    std::optional<std::string> next_cursor;

    static constexpr std::string_view kName = "ShiftPage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("shifts", &ShiftPage::shifts);
        visit("next_cursor", &ShiftPage::next_cursor, text(1, 300));
    }
};

} // namespace tillhouse::contract

template <>
struct tillhouse::domain::EnumNames<tillhouse::contract::DrawerMovement> {
    static constexpr std::pair<tillhouse::contract::DrawerMovement, std::string_view> kValues[] = {
        {tillhouse::contract::DrawerMovement::PaidIn, "paid_in"},
        {tillhouse::contract::DrawerMovement::PaidOut, "paid_out"},
    };
};
