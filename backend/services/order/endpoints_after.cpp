// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoints.h"
#include "kit/idempotency.h"
#include "order/coupons.h"
#include "order/endpoints.h"
#include "order/inbox.h"
#include "order/stock_events.h"
#include "order/till_events.h"
#include "order/till_journal.h"

namespace tillhouse::order
{

namespace
{

using domain::Result;

void addInbox(kit::Router &router, Parts &parts)
{
    router.on(contract::kListExceptions,
              [&parts](const kit::CallContext &, const contract::ListExceptionsRequest &request) {
                  return parts.database.read("list_exceptions",
                                             [&](db::Reader &reader) { return listExceptions(reader, request); });
              });
    router.on(contract::kCloseException, [&parts](const kit::CallContext &context,
                                                  const contract::CloseExceptionRequest &request) {
        const kit::RequestKey key{request.store_id, std::string(contract::kCloseException.id), request.exception_id,
                                  kit::requestHash(contract::encode(request)), context.idempotencyKey};
        return parts.database.write("close_exception", [&](db::Transaction &tx) -> Result<contract::ExceptionEntry> {
            const auto now = parts.nowMs();
            return kit::IdempotencyStore::once<contract::ExceptionEntry>(
                tx, key, now / 1000, [&] { return closeException(tx, request, context.userId(), now); });
        });
    });
}

void addStockEvents(kit::Router &router, Parts &parts)
{
    router.on(contract::kStockEventPosition,
              [&parts](const kit::CallContext &, const contract::Empty &) -> Result<contract::EventPosition> {
                  return parts.database.read(
                      "stock_event_position",
                      [](db::Reader &reader) -> Result<contract::EventPosition> { return stockEventPosition(reader); });
              });
    router.onRaw(
        contract::kApplyStockEvents, [&parts](const kit::CallContext &context, const kit::RoutedRequest &routed) {
            const auto events = contract::decodeEvents<contract::StockEvent>(
                routed.http.body, {contract::kApplyStockEvents.maxBodyBytes, 16});
            if (!events)
                return kit::Router::problemReply(events.error(), context.traceId);
            return kit::Router::reply(
                parts.database.write("apply_stock_events",
                                     [&](db::Transaction &tx) { return applyStockEvents(tx, *events, parts.nowMs()); }),
                context.traceId);
        });
}

/// A till's token speaks for that till's journal alone.
auto checkJournalsTill(const kit::CallContext &context, const std::string &tillId, bool anyReader) -> Result<void>
{
    const auto own = context.principal ? context.principal->tillId : std::string();
    if (own == tillId || (own.empty() && anyReader))
        return {};
    return domain::Error{domain::ErrorCode::NotAllowed, "it is another till's", {}};
}

void addTillJournals(kit::Router &router, Parts &parts)
{
    router.on(contract::kTillJournal,
              [&parts](const kit::CallContext &context,
                       const contract::TillJournalRequest &request) -> Result<contract::TillJournalHead> {
                  if (const auto own = checkJournalsTill(context, request.till_id, true); !own)
                      return own.error();
                  return parts.database.read("till_journal",
                                             [&](db::Reader &reader) -> Result<contract::TillJournalHead> {
                                                 return tillJournalHead(reader, request.store_id, request.till_id);
                                             });
              });
    router.on(contract::kRestoreJournal,
              [&parts](const kit::CallContext &context,
                       const contract::JournalRestoration &request) -> Result<contract::TillJournalHead> {
                  if (const auto own = checkJournalsTill(context, request.till_id, false); !own)
                      return own.error();
                  const kit::RequestKey key{request.store_id, std::string(contract::kRestoreJournal.id),
                                            request.restoration_id, kit::requestHash(contract::encode(request)),
                                            context.idempotencyKey};
                  return parts.database.write(
                      "restore_journal", [&](db::Transaction &tx) -> Result<contract::TillJournalHead> {
                          const auto now = parts.nowMs();
                          return kit::IdempotencyStore::once<contract::TillJournalHead>(
                              tx, key, now / 1000, [&] { return restoreJournal(tx, context, request, now); });
                      });
              });
}

void addTillEvents(kit::Router &router, Parts &parts)
{
    router.on(contract::kRecordTillEvent, [&parts](const kit::CallContext &context, const contract::TillEvent &event) {
        return recordTillEvent(parts, context, event);
    });
    router.on(contract::kListTillEvents,
              [&parts](const kit::CallContext &, const contract::ListTillEventsRequest &request) {
                  return parts.database.read("list_till_events",
                                             [&](db::Reader &reader) { return listTillEvents(reader, request); });
              });
}

} // namespace

void addCommandEndpoints(kit::Router &router, Parts &parts, OrderCommands &commands)
{
    router.on(contract::kCaptureOrder,
              [&commands](const kit::CallContext &context, const contract::CaptureOrderRequest &request) {
                  return commands.capture(context, request);
              });
    router.on(contract::kCancelOrder,
              [&commands](const kit::CallContext &context, const contract::CancelOrderRequest &request) {
                  return commands.cancel(context, request);
              });
    router.on(contract::kFulfilOrder,
              [&commands](const kit::CallContext &context, const contract::FulfilOrderRequest &request) {
                  return commands.fulfil(context, request);
              });
    router.on(contract::kResolvePayment,
              [&commands](const kit::CallContext &context, const contract::ResolvePaymentRequest &request) {
                  return commands.resolve(context, request);
              });
    // Balances are the payment service's, which the gateway can't reach: passed through, keyed there.
    router.on(contract::kIssueGiftCard,
              [&parts](const kit::CallContext &context, const contract::IssueGiftCardRequest &request) {
                  return parts.payments.issueGiftCard(context, request);
              });
    router.on(contract::kGetGiftCard,
              [&parts](const kit::CallContext &context, const contract::GetGiftCardRequest &request) {
                  return parts.payments.giftCard(context, request);
              });
    router.on(contract::kTakeGiftCardLease,
              [&parts](const kit::CallContext &context,
                       const contract::TakeGiftCardLeaseRequest &request) -> Result<contract::GiftCardLease> {
                  if (const auto own = checkJournalsTill(context, request.till_id, false); !own)
                      return own.error();
                  return parts.payments.lendGiftCardMoney(context, request);
              });
    router.on(contract::kGetCoupon, [&parts](const kit::CallContext &, const contract::GetCouponRequest &request) {
        return parts.database.read("get_coupon", [&](db::Reader &reader) -> Result<contract::CouponUse> {
            return couponUse(reader, request);
        });
    });
}

void addShopEndpoints(kit::Router &router, Parts &parts, ShiftService &shifts)
{
    router.on(contract::kOpenShift,
              [&shifts](const kit::CallContext &context, const contract::OpenShiftRequest &request) {
                  return shifts.open(context, request);
              });
    router.on(contract::kMoveCash,
              [&shifts](const kit::CallContext &context, const contract::MoveCashRequest &request) {
                  return shifts.moveCash(context, request);
              });
    router.on(contract::kCloseShift,
              [&shifts](const kit::CallContext &context, const contract::CloseShiftRequest &request) {
                  return shifts.close(context, request);
              });
    router.on(contract::kGetShift, [&shifts](const kit::CallContext &, const contract::GetShiftRequest &request) {
        return shifts.get(request);
    });
    router.on(contract::kListShifts, [&shifts](const kit::CallContext &, const contract::ListShiftsRequest &request) {
        return shifts.list(request);
    });
    addInbox(router, parts);
    addStockEvents(router, parts);
    addTillJournals(router, parts);
    addTillEvents(router, parts);
}

void addParkEndpoints(kit::Router &router, ParkedBaskets &parked)
{
    router.on(contract::kParkBasket, [&parked](const kit::CallContext &context, const contract::ParkedBasket &basket) {
        return parked.park(context, basket);
    });
    router.on(contract::kListParkedBaskets, [&parked](const kit::CallContext &, const contract::StoreRequest &request) {
        return parked.list(request);
    });
    router.on(contract::kTakeParkedBasket,
              [&parked](const kit::CallContext &context, const contract::TakeParkedBasketRequest &request) {
                  return parked.take(context, request);
              });
}

} // namespace tillhouse::order
