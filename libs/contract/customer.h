// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"

namespace tillhouse::contract
{

/// Somebody whom the store knows. `version` grows by one with each change; send it back as If-Match to change this one.
/// `customer_id` is made by the client.
struct Customer {
    std::string store_id;
    std::string customer_id;
    std::string name;
    std::string email;
    std::string phone;
    std::string card_code; ///< on the customer's card, for the scanner; "" without one
    std::string group;     ///< for promotions, "" without one
    std::string note;
    std::string tax_exempt_reason;       ///< "" where tax is due; else the reason or certificate
    std::int64_t credit_limit_minor = 0; ///< how much may be owed on account; 0: nothing
    bool active = true;
    std::int64_t version = 0;
    std::string updated_at;

    static constexpr std::string_view kName = "Customer";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &Customer::store_id, nameText());
        visit("customer_id", &Customer::customer_id, uuidText());
        visit("name", &Customer::name, text(1, 100));
        visit("email", &Customer::email, orDefault(text(0, 200)));
        visit("phone", &Customer::phone, orDefault(text(0, 40)));
        visit("card_code", &Customer::card_code, orDefault(text(0, 40)));
        visit("group", &Customer::group, orDefault(text(0, 64)));
        visit("note", &Customer::note, orDefault(document(1000)));
        visit("tax_exempt_reason", &Customer::tax_exempt_reason, orDefault(text(0, 100)));
        visit("credit_limit_minor", &Customer::credit_limit_minor, orDefault(range(0, kMaxAmountMinor)));
        visit("active", &Customer::active, orDefault());
        visit("version", &Customer::version, orDefault(range(0, 1'000'000'000)));
        visit("updated_at", &Customer::updated_at, orDefault(text(0, 24)));
    }
};

///
struct GetCustomerRequest {
    std::string store_id;
    std::string customer_id;

    static constexpr std::string_view kName = "GetCustomerRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &GetCustomerRequest::store_id, nameText());
        visit("customer_id", &GetCustomerRequest::customer_id, uuidText());
    }
};

///
struct ListCustomersRequest {
    std::string store_id;
    std::optional<std::string> query; ///< start of a word of the name, of phone, e-mail or card code
    std::optional<std::string> cursor;
    std::optional<std::int64_t> limit;

    static constexpr std::string_view kName = "ListCustomersRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ListCustomersRequest::store_id, nameText());
        visit("query", &ListCustomersRequest::query, text(1, 100));
        visit("cursor", &ListCustomersRequest::cursor, text(1, 300));
        visit("limit", &ListCustomersRequest::limit, range(1, kMaxPage));
    }
};

///
struct CustomerPage {
    std::vector<Customer> customers;
    std::optional<std::string> next_cursor;

    static constexpr std::string_view kName = "CustomerPage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("customers", &CustomerPage::customers);
        visit("next_cursor", &CustomerPage::next_cursor, text(1, 300));
    }
};

///
struct ListCustomerChangesRequest {
    std::string store_id;
    std::int64_t since = 0; ///< 0 for everything
    std::optional<std::int64_t> limit;

    static constexpr std::string_view kName = "ListCustomerChangesRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ListCustomerChangesRequest::store_id, nameText());
        visit("since", &ListCustomerChangesRequest::since, range(0, 1'000'000'000'000));
        visit("limit", &ListCustomerChangesRequest::limit, range(1, kMaxPage));
    }
};

/// Customers changed after `since`, each once, oldest change first: for the tills' copies.
struct CustomerChangePage {
    std::vector<Customer> customers;
    std::int64_t next_since = 0;
    bool has_more = false;

    static constexpr std::string_view kName = "CustomerChangePage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("customers", &CustomerChangePage::customers);
        visit("next_since", &CustomerChangePage::next_since);
        visit("has_more", &CustomerChangePage::has_more);
    }
};

/// What a customer and the store owe each other.
struct CustomerAccount {
    std::string store_id;
    std::string customer_id;
    MoneyAmount owed;         ///< on account, still to be paid
    MoneyAmount credit_limit; ///< how much may be owed
    MoneyAmount store_credit;
    std::int64_t points = 0;

    static constexpr std::string_view kName = "CustomerAccount";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &CustomerAccount::store_id, nameText());
        visit("customer_id", &CustomerAccount::customer_id, uuidText());
        visit("owed", &CustomerAccount::owed);
        visit("credit_limit", &CustomerAccount::credit_limit);
        visit("store_credit", &CustomerAccount::store_credit);
        visit("points", &CustomerAccount::points);
    }
};

} // namespace tillhouse::contract
