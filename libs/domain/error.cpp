// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/error.h"

namespace tillhouse::domain
{

auto name(ErrorCode code) -> std::string_view
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return "invalid_input";
    case ErrorCode::NotSignedIn:
        return "not_signed_in";
    case ErrorCode::NotAllowed:
        return "not_allowed";
    case ErrorCode::NotFound:
        return "not_found";
    case ErrorCode::Conflict:
        return "conflict";
    case ErrorCode::VersionMismatch:
        return "version_mismatch";
    case ErrorCode::KeyInFlight:
        return "key_in_flight";
    case ErrorCode::KeyReused:
        return "key_reused";
    case ErrorCode::InsufficientStock:
        return "insufficient_stock";
    case ErrorCode::PaymentDeclined:
        return "payment_declined";
    case ErrorCode::PaymentUnknown:
        return "payment_unknown";
    case ErrorCode::LimitExceeded:
        return "limit_exceeded";
    case ErrorCode::TooLarge:
        return "too_large";
    case ErrorCode::UnsupportedMedia:
        return "unsupported_media";
    case ErrorCode::TooManyRequests:
        return "too_many_requests";
    case ErrorCode::Unavailable:
        return "unavailable";
    case ErrorCode::Timeout:
        return "timeout";
    case ErrorCode::Internal:
        break;
    }
    return "internal";
}

auto invalidField(std::string field, std::string reason) -> Error
{
    return {ErrorCode::InvalidInput, field + ": " + reason, {{field, reason}}};
}

} // namespace tillhouse::domain
