// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::domain
{

/// Why a request was refused. Each code has exactly one HTTP status and one problem type (contract/problem.h) and one
/// text for the user (uikit). A new reason that callers must tell apart is a new code, never a text to be parsed.
enum class ErrorCode {
    InvalidInput,      ///< a field is missing, malformed or out of bounds; `fields` says which
    NotSignedIn,       ///< no valid credentials
    NotAllowed,        ///< signed in, but without the permission, or for another store
    NotFound,          ///< the named thing does not exist
    Conflict,          ///< the thing is in a state that does not allow this
    VersionMismatch,   ///< somebody changed it since it was read (If-Match)
    KeyInFlight,       ///< a request with the same idempotency key is being worked on
    KeyReused,         ///< the idempotency key was used with another request
    InsufficientStock, ///< a strict reservation asked for more than is available to promise
    PaymentDeclined,   ///< the acquirer said no
    PaymentUnknown,    ///< the acquirer's answer was lost; it will be asked, never charged again
    LimitExceeded,     ///< more than the rules allow: refund above what was sold, discount above the role's limit
    TooLarge,          ///< more bytes, items or depth than accepted
    UnsupportedMedia,  ///< a content type or coding that is not accepted
    TooManyRequests,   ///< rate limit; try again later
    Unavailable,       ///< a part that is needed is down or overloaded; nothing was changed
    Timeout,           ///< the total deadline passed; the outcome may be unknown
    Internal,          ///< a broken invariant or a failed disk; details are in the log only
};

/// The code's name in JSON and logs, snake_case, e.g. `insufficient_stock`.
auto name(ErrorCode code) -> std::string_view;

/// One faulty field of a request: where (JSON pointer or parameter name) and why, in words for a person.
struct FieldError {
    std::string field;
    std::string reason;
    auto operator==(const FieldError &) const -> bool = default;
};

/// A refusal that the caller can expect and act on.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string detail; ///< one sentence for a person; never holds a secret or a personal datum
    std::vector<FieldError> fields;
    auto operator==(const Error &) const -> bool = default;
};

/// An error about one field.
auto invalidField(std::string field, std::string reason) -> Error;

} // namespace tillhouse::domain
