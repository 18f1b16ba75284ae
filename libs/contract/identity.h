// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/access.h"
#include "contract/common.h"

namespace tillhouse::contract
{

/// Who a token speaks for.
struct UserInfo {
    std::string user_id;
    std::string user_name;
    std::string display_name;
    std::vector<Role> roles;
    std::vector<std::string> stores; ///< stores the user may act in; `*` is every store
    bool active = true;

    static constexpr std::string_view kName = "UserInfo";
    template <class V>
    static void fields(V &&visit)
    {
        visit("user_id", &UserInfo::user_id, uuidText());
        visit("user_name", &UserInfo::user_name, nameText());
        visit("display_name", &UserInfo::display_name, text(1, 100));
        visit("roles", &UserInfo::roles, items(0, 10));
        visit("stores", &UserInfo::stores, items(0, 1000));
        visit("active", &UserInfo::active);
    }
};

///
struct SignInRequest {
    std::string user_name;
    std::string password;

    static constexpr std::string_view kName = "SignInRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("user_name", &SignInRequest::user_name, nameText());
        visit("password", &SignInRequest::password, text(1, 200));
    }
};

///
struct RefreshRequest {
    std::string refresh_token;

    static constexpr std::string_view kName = "RefreshRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("refresh_token", &RefreshRequest::refresh_token, text(1, 200));
    }
};

///
struct SignOutRequest {
    std::string refresh_token;

    static constexpr std::string_view kName = "SignOutRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("refresh_token", &SignOutRequest::refresh_token, text(1, 200));
    }
};

/// A cashier's PIN, good only on an enrolled till that proves itself with its secret.
struct PinSignInRequest {
    std::string store_id;
    std::string till_id;
    std::string till_secret;
    std::string user_id;
    std::string pin;

    static constexpr std::string_view kName = "PinSignInRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &PinSignInRequest::store_id, nameText());
        visit("till_id", &PinSignInRequest::till_id, nameText(32));
        visit("till_secret", &PinSignInRequest::till_secret, text(1, 200));
        visit("user_id", &PinSignInRequest::user_id, uuidText());
        visit("pin", &PinSignInRequest::pin, text(4, 12));
    }
};

/// A signed-in session. The access token is ES256, short-lived; the refresh token is opaque and changes at each use.
struct SessionGrant {
    std::string access_token;
    std::int64_t expires_in_s = 0;            ///< seconds the access token is good for
    std::optional<std::string> refresh_token; ///< absent after a PIN sign-in; of a customer's visit: its token
    UserInfo user;
    std::optional<std::string> till_id;

    static constexpr std::string_view kName = "SessionGrant";
    template <class V>
    static void fields(V &&visit)
    {
        visit("access_token", &SessionGrant::access_token, text(1, 4000));
        visit("expires_in_s", &SessionGrant::expires_in_s, range(1, 86400));
        visit("refresh_token", &SessionGrant::refresh_token, text(1, 200));
        visit("user", &SessionGrant::user);
        visit("till_id", &SessionGrant::till_id, nameText(32));
    }
};

/// What of a badge's code is hashed; the store keeps and tells only the hash.
inline auto badgeText(const std::string &code) -> std::string
{
    return "tillhouse-badge:" + code;
}

/// A name tile of the till's lock screen.
struct Cashier {
    std::string user_id;
    std::string display_name;
    std::vector<Role> roles;
    std::optional<std::string> badge_hash = {}; ///< SHA-256, in hex, of `badgeText` of the code on a badge

    static constexpr std::string_view kName = "Cashier";
    template <class V>
    static void fields(V &&visit)
    {
        visit("user_id", &Cashier::user_id, uuidText());
        visit("display_name", &Cashier::display_name, text(1, 100));
        visit("roles", &Cashier::roles, items(0, 10));
        visit("badge_hash", &Cashier::badge_hash, text(64, 64));
    }
};

///
struct CashierList {
    std::vector<Cashier> cashiers;

    static constexpr std::string_view kName = "CashierList";
    template <class V>
    static void fields(V &&visit)
    {
        visit("cashiers", &CashierList::cashiers);
    }
};

///
struct EnrolTillRequest {
    std::string store_id;
    std::string till_id; ///< also the prefix of its receipt numbers
    std::string name;
    /// The key with which it signs its journal (ECDSA P-256): base64url of the SubjectPublicKeyInfo in DER.
    std::optional<std::string> public_key = {};
    bool self_service = false; ///< customers serve themselves there; nobody of the staff signs in at it

    static constexpr std::string_view kName = "EnrolTillRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &EnrolTillRequest::store_id, nameText());
        visit("till_id", &EnrolTillRequest::till_id, nameText(32));
        visit("name", &EnrolTillRequest::name, text(1, 100));
        visit("public_key", &EnrolTillRequest::public_key, text(1, 400));
        visit("self_service", &EnrolTillRequest::self_service, whereGiven());
    }
};

/// Told once, at enrolment; the store keeps a hash.
struct TillCredential {
    std::string store_id;
    std::string till_id;
    std::string name;
    std::string till_secret;
    bool self_service = false;

    static constexpr std::string_view kName = "TillCredential";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &TillCredential::store_id, nameText());
        visit("till_id", &TillCredential::till_id, nameText(32));
        visit("name", &TillCredential::name, text(1, 100));
        visit("till_secret", &TillCredential::till_secret, text(1, 200));
        visit("self_service", &TillCredential::self_service, whereGiven());
    }
};

///
struct Till {
    std::string store_id;
    std::string till_id;
    std::string name;
    std::string enrolled_at;
    std::optional<std::string> last_seen_at;
    bool self_service = false;

    static constexpr std::string_view kName = "Till";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &Till::store_id, nameText());
        visit("till_id", &Till::till_id, nameText(32));
        visit("name", &Till::name, text(1, 100));
        visit("enrolled_at", &Till::enrolled_at, dateTimeText());
        visit("last_seen_at", &Till::last_seen_at, dateTimeText());
        visit("self_service", &Till::self_service, whereGiven());
    }
};

///
struct TillList {
    std::vector<Till> tills;

    static constexpr std::string_view kName = "TillList";
    template <class V>
    static void fields(V &&visit)
    {
        visit("tills", &TillList::tills);
    }
};

///
struct CreateUserRequest {
    std::string user_id; ///< made by the client, so that a repeat finds the first
    std::string user_name;
    std::string display_name;
    std::string password;
    std::optional<std::string> pin; ///< digits; needed to sign in at a till
    std::vector<Role> roles;
    std::vector<std::string> stores;
    std::optional<std::string> badge = {}; ///< the code on a badge that a till scans: it says who, the PIN proves it

    static constexpr std::string_view kName = "CreateUserRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("user_id", &CreateUserRequest::user_id, uuidText());
        visit("user_name", &CreateUserRequest::user_name, nameText());
        visit("display_name", &CreateUserRequest::display_name, text(1, 100));
        visit("password", &CreateUserRequest::password, text(8, 200));
        visit("pin", &CreateUserRequest::pin, text(4, 12));
        visit("roles", &CreateUserRequest::roles, items(1, 10));
        visit("stores", &CreateUserRequest::stores, items(1, 1000));
        visit("badge", &CreateUserRequest::badge, text(6, 64));
    }
};

/// Gives a person another badge, or takes it away where none is named.
struct PutBadgeRequest {
    std::string user_id;
    std::optional<std::string> badge;

    static constexpr std::string_view kName = "PutBadgeRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("user_id", &PutBadgeRequest::user_id, uuidText());
        visit("badge", &PutBadgeRequest::badge, text(6, 64));
    }
};

///
struct ListUsersRequest {
    std::optional<std::string> cursor;
    std::optional<std::int64_t> limit;

    static constexpr std::string_view kName = "ListUsersRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("cursor", &ListUsersRequest::cursor, text(1, 200));
        visit("limit", &ListUsersRequest::limit, range(1, kMaxPage));
    }
};

///
struct UserPage {
    std::vector<UserInfo> users;
    std::optional<std::string> next_cursor;

    static constexpr std::string_view kName = "UserPage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("users", &UserPage::users);
        visit("next_cursor", &UserPage::next_cursor, text(1, 200));
    }
};

} // namespace tillhouse::contract
