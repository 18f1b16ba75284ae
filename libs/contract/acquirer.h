// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"
#include "contract/endpoint.h"

/// What the payment service and the sandbox acquirer say to each other. The acquirer stands outside the platform, so
/// these endpoints are not in endpoints.h: the gateway never routes to them and the OpenAPI document does not list
/// them.
namespace tillhouse::contract
{

/// What became of a charge, an authorization, a capture, a void or a refund at the acquirer.
enum class AcquirerState {
    Approved,
    Declined,
    Pending,     ///< not decided yet: ask again
    PinRequired, ///< not decided yet: the customer has to type the PIN at the terminal
    Closed,      ///< never taken, and never will be: the key was closed before a request with it came
};

enum class AcquirerEntryKind {
    Charge,
    Refund,
    Authorization, ///< an amount is held, nothing is taken
    Capture,       ///< of an authorization: so much is taken, the rest is let go
    Void,          ///< of an authorization: nothing is taken any more
    BatchClose,    ///< everything before it that is in no batch yet belongs to the batch it names
};

} // namespace tillhouse::contract

namespace tillhouse::domain
{

template <>
struct EnumNames<contract::AcquirerState> {
    static constexpr std::pair<contract::AcquirerState, std::string_view> kValues[] = {
        {contract::AcquirerState::Approved, "approved"}, {contract::AcquirerState::Declined, "declined"},
        {contract::AcquirerState::Pending, "pending"},   {contract::AcquirerState::PinRequired, "pin_required"},
        {contract::AcquirerState::Closed, "closed"},
    };
};

template <>
struct EnumNames<contract::AcquirerEntryKind> {
    static constexpr std::pair<contract::AcquirerEntryKind, std::string_view> kValues[] = {
        {contract::AcquirerEntryKind::Charge, "charge"},
        {contract::AcquirerEntryKind::Refund, "refund"},
        {contract::AcquirerEntryKind::Authorization, "authorization"},
        {contract::AcquirerEntryKind::Capture, "capture"},
        {contract::AcquirerEntryKind::Void, "void"},
        {contract::AcquirerEntryKind::BatchClose, "batch_close"},
    };
};

} // namespace tillhouse::domain

namespace tillhouse::contract
{

/// Keys are `<store>.<uuid>` and, for refunds, `<store>.<uuid>.<uuid>`.
constexpr std::size_t kMaxAcquirerKey = 160;

/// Asks for money. The key, which is the `Idempotency-Key` too, names this charge for ever: a repeat gets the first
/// answer. No card data: the terminal talks
/// to the acquirer by itself, we only ever see a reference.
struct ChargeRequest {
    std::string key;
    std::int64_t amount_minor = 0;
    std::string currency;

    static constexpr std::string_view kName = "ChargeRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("key", &ChargeRequest::key, nameText(kMaxAcquirerKey));
        visit("amount_minor", &ChargeRequest::amount_minor, range(1, kMaxAmountMinor));
        visit("currency", &ChargeRequest::currency, currencyText());
    }
};

/// Gives money of an approved charge back, all or part of it.
struct GiveBackRequest {
    std::string key;
    std::string charge_key;
    std::int64_t amount_minor = 0;
    std::string currency;

    static constexpr std::string_view kName = "GiveBackRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("key", &GiveBackRequest::key, nameText(kMaxAcquirerKey));
        visit("charge_key", &GiveBackRequest::charge_key, nameText(kMaxAcquirerKey));
        visit("amount_minor", &GiveBackRequest::amount_minor, range(1, kMaxAmountMinor));
        visit("currency", &GiveBackRequest::currency, currencyText());
    }
};

/// Takes an authorized amount, or less; what is left of the hold is let go. An authorization is captured once.
struct AcquirerCaptureRequest {
    std::string key;
    std::string charge_key; ///< of the authorization
    std::int64_t amount_minor = 0;
    std::string currency;

    static constexpr std::string_view kName = "AcquirerCaptureRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("key", &AcquirerCaptureRequest::key, nameText(kMaxAcquirerKey));
        visit("charge_key", &AcquirerCaptureRequest::charge_key, nameText(kMaxAcquirerKey));
        visit("amount_minor", &AcquirerCaptureRequest::amount_minor, range(1, kMaxAmountMinor));
        visit("currency", &AcquirerCaptureRequest::currency, currencyText());
    }
};

/// Lets go of what an authorization holds.
struct AcquirerVoidRequest {
    std::string key;
    std::string charge_key; ///< of the authorization

    static constexpr std::string_view kName = "AcquirerVoidRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("key", &AcquirerVoidRequest::key, nameText(kMaxAcquirerKey));
        visit("charge_key", &AcquirerVoidRequest::charge_key, nameText(kMaxAcquirerKey));
    }
};

/// Names a charge, an authorization, a capture, a void or a refund.
struct AcquirerKey {
    std::string key;

    static constexpr std::string_view kName = "AcquirerKey";
    template <class V>
    static void fields(V &&visit)
    {
        visit("key", &AcquirerKey::key, nameText(kMaxAcquirerKey));
    }
};

struct AcquirerOutcome {
    std::string key;
    AcquirerState state = AcquirerState::Pending;
    std::optional<std::string> reference; ///< the acquirer's own number, printed on receipts
    std::optional<std::string> reason;    ///< why it was declined

    static constexpr std::string_view kName = "AcquirerOutcome";
    template <class V>
    static void fields(V &&visit)
    {
        visit("key", &AcquirerOutcome::key, nameText(kMaxAcquirerKey));
        visit("state", &AcquirerOutcome::state);
        visit("reference", &AcquirerOutcome::reference, text(0, 100));
        visit("reason", &AcquirerOutcome::reason, text(0, 200));
    }
};

/// One line of the acquirer's ledger.
struct AcquirerEntry {
    std::int64_t sequence = 0; ///< 1, 2, 3 ... without a gap
    AcquirerEntryKind kind = AcquirerEntryKind::Charge;
    std::string key;
    std::optional<std::string> charge_key; ///< of a refund, capture or void
    std::int64_t amount_minor = 0;         ///< always positive; `kind` says which way it went
    std::string currency;
    AcquirerState state = AcquirerState::Approved; ///< never pending
    std::string reference;
    std::optional<std::string> reason;
    std::optional<std::string> recorded_at{}; ///< absent in ledgers of the first version
    std::optional<std::int64_t> batch{};      ///< of a batch_close: the number of the batch that it closes

    static constexpr std::string_view kName = "AcquirerEntry";
    template <class V>
    static void fields(V &&visit)
    {
        visit("sequence", &AcquirerEntry::sequence);
        visit("kind", &AcquirerEntry::kind);
        visit("key", &AcquirerEntry::key, nameText(kMaxAcquirerKey));
        visit("charge_key", &AcquirerEntry::charge_key, nameText(kMaxAcquirerKey));
        visit("amount_minor", &AcquirerEntry::amount_minor);
        visit("currency", &AcquirerEntry::currency, currencyText());
        visit("state", &AcquirerEntry::state);
        visit("reference", &AcquirerEntry::reference, text(0, 100));
        visit("reason", &AcquirerEntry::reason, text(0, 200));
        visit("recorded_at", &AcquirerEntry::recorded_at, dateTimeText());
        visit("batch", &AcquirerEntry::batch, range(1, std::numeric_limits<std::int64_t>::max()));
    }
};

struct AcquirerLedgerRequest {
    std::optional<std::int64_t> after; ///< entries with a higher sequence; default 0
    std::optional<std::int64_t> limit; ///< default and most kMaxPage

    static constexpr std::string_view kName = "AcquirerLedgerRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("after", &AcquirerLedgerRequest::after, range(0, std::numeric_limits<std::int64_t>::max()));
        visit("limit", &AcquirerLedgerRequest::limit, range(1, kMaxPage));
    }
};

struct AcquirerLedgerPage {
    std::vector<AcquirerEntry> entries;

    static constexpr std::string_view kName = "AcquirerLedgerPage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("entries", &AcquirerLedgerPage::entries, items(0, static_cast<std::size_t>(kMaxPage)));
    }
};

namespace detail
{
constexpr auto acquirerEndpoint(std::string_view id, Method method, std::string_view path, Idempotency idempotency,
                                std::string_view summary) -> EndpointInfo
{
    return {.id = id,
            .method = method,
            .path = path,
            .owner = Node::PaymentService, // the only node that knows it; the acquirer is no node of the platform
            .permission = Permission::Internal,
            .visibility = Visibility::Internal,
            .idempotency = idempotency,
            .summary = summary};
}
} // namespace detail

inline constexpr Endpoint<ChargeRequest, AcquirerOutcome> kAcquirerCharge{
    detail::acquirerEndpoint("acquirer.charge", Method::Post, "/charges", Idempotency::Key, "Take money")};
inline constexpr Endpoint<AcquirerKey, AcquirerOutcome> kAcquirerChargeStatus{detail::acquirerEndpoint(
    "acquirer.charge_status", Method::Get, "/charges/{key}", Idempotency::None, "What became of a charge")};
/// Answers what became of the charge; if it never came, makes sure that it never will be taken.
inline constexpr Endpoint<AcquirerKey, AcquirerOutcome> kAcquirerCloseCharge{detail::acquirerEndpoint(
    "acquirer.close_charge", Method::Post, "/charges/{key}/close", Idempotency::None, "Settle a lost charge")};
/// Holds money. Status and closing are those of a charge: a key names one or the other.
inline constexpr Endpoint<ChargeRequest, AcquirerOutcome> kAcquirerAuthorize{
    detail::acquirerEndpoint("acquirer.authorize", Method::Post, "/authorizations", Idempotency::Key, "Hold money")};
inline constexpr Endpoint<AcquirerCaptureRequest, AcquirerOutcome> kAcquirerCapture{
    detail::acquirerEndpoint("acquirer.capture", Method::Post, "/captures", Idempotency::Key, "Take what is held")};
inline constexpr Endpoint<AcquirerKey, AcquirerOutcome> kAcquirerCaptureStatus{detail::acquirerEndpoint(
    "acquirer.capture_status", Method::Get, "/captures/{key}", Idempotency::None, "What became of a capture")};
inline constexpr Endpoint<AcquirerVoidRequest, AcquirerOutcome> kAcquirerVoid{
    detail::acquirerEndpoint("acquirer.void", Method::Post, "/voids", Idempotency::Key, "Let go of what is held")};
inline constexpr Endpoint<AcquirerKey, AcquirerOutcome> kAcquirerVoidStatus{detail::acquirerEndpoint(
    "acquirer.void_status", Method::Get, "/voids/{key}", Idempotency::None, "What became of a void")};
inline constexpr Endpoint<GiveBackRequest, AcquirerOutcome> kAcquirerRefund{
    detail::acquirerEndpoint("acquirer.refund", Method::Post, "/refunds", Idempotency::Key, "Give money back")};
inline constexpr Endpoint<AcquirerKey, AcquirerOutcome> kAcquirerRefundStatus{detail::acquirerEndpoint(
    "acquirer.refund_status", Method::Get, "/refunds/{key}", Idempotency::None, "What became of a refund")};
inline constexpr Endpoint<AcquirerLedgerRequest, AcquirerLedgerPage> kAcquirerLedger{detail::acquirerEndpoint(
    "acquirer.ledger", Method::Get, "/ledger", Idempotency::None, "Everything that was taken and given back")};

} // namespace tillhouse::contract
