// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"

namespace tillhouse::contract
{

enum class ExceptionState { Open, Closed };

/// Something that a person should look at, until somebody has: a price that differed, a payment that stays unknown.
struct ExceptionEntry {
    std::string exception_id;
    std::string code; ///< e.g. `price_differs`, `sale_after_close`, `late_approval_voided`
    std::optional<std::string> order_id;
    std::optional<std::string> till_id;
    std::optional<std::string> line_id;
    std::string detail;
    std::string raised_at;
    std::optional<std::string> closed_at;
    std::optional<std::string> closed_by;
    std::optional<std::string> note; ///< what was done about it

    static constexpr std::string_view kName = "ExceptionEntry";
    template <class V>
    static void fields(V &&visit)
    {
        visit("exception_id", &ExceptionEntry::exception_id, nameText());
        visit("code", &ExceptionEntry::code, nameText());
        visit("order_id", &ExceptionEntry::order_id, uuidText());
        visit("till_id", &ExceptionEntry::till_id, nameText(32));
        visit("line_id", &ExceptionEntry::line_id, uuidText());
        visit("detail", &ExceptionEntry::detail, text(0, 300));
        visit("raised_at", &ExceptionEntry::raised_at, dateTimeText());
        visit("closed_at", &ExceptionEntry::closed_at, dateTimeText());
        visit("closed_by", &ExceptionEntry::closed_by, text(0, 100));
        visit("note", &ExceptionEntry::note, text(0, 300));
    }
};

///
struct ListExceptionsRequest {
    std::string store_id;
    std::optional<ExceptionState> state; ///< absent: both
    std::optional<std::string> order_id;
    std::optional<std::string> cursor;
    std::optional<std::int64_t> limit;

    static constexpr std::string_view kName = "ListExceptionsRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ListExceptionsRequest::store_id, nameText());
        visit("state", &ListExceptionsRequest::state);
        visit("order_id", &ListExceptionsRequest::order_id, uuidText());
        visit("cursor", &ListExceptionsRequest::cursor, text(1, 300));
        visit("limit", &ListExceptionsRequest::limit, range(1, kMaxPage));
    }
};

/// Newest first.
struct ExceptionPage {
    std::vector<ExceptionEntry> exceptions;
    std::optional<std::string> next_cursor;
    std::int64_t open_count = 0; ///< open in the whole store

    static constexpr std::string_view kName = "ExceptionPage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("exceptions", &ExceptionPage::exceptions);
        visit("next_cursor", &ExceptionPage::next_cursor, text(1, 300));
        visit("open_count", &ExceptionPage::open_count);
    }
};

/// Takes an entry off the list; it stays on record with the note.
struct CloseExceptionRequest {
    std::string store_id;
    std::string exception_id;
    std::string note;

    static constexpr std::string_view kName = "CloseExceptionRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &CloseExceptionRequest::store_id, nameText());
        visit("exception_id", &CloseExceptionRequest::exception_id, nameText());
        visit("note", &CloseExceptionRequest::note, text(1, 300));
    }
};

} // namespace tillhouse::contract

template <>
struct tillhouse::domain::EnumNames<tillhouse::contract::ExceptionState> {
    static constexpr std::pair<tillhouse::contract::ExceptionState, std::string_view> kValues[] = {
        {tillhouse::contract::ExceptionState::Open, "open"},
        {tillhouse::contract::ExceptionState::Closed, "closed"},
    };
};
