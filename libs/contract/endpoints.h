// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "contract/customer.h"
#include "contract/endpoint.h"
#include "contract/exceptions.h"
#include "contract/gift_card.h"
#include "contract/gift_card_lease.h"
#include "contract/identity.h"
#include "contract/inventory.h"
#include "contract/order.h"
#include "contract/order_command.h"
#include "contract/order_query.h"
#include "contract/parked_basket.h"
#include "contract/payment.h"
#include "contract/payment_event.h"
#include "contract/promotion.h"
#include "contract/self_service.h"
#include "contract/shift.h"
#include "contract/till_event.h"
#include "contract/till_journal.h"

/// Every operation of the platform, once. The gateway's routes, the services' handlers, both desktop programs, the
/// tests that walk the table and `docs/api/openapi.json` are made from these constants.
namespace tillhouse::contract
{

// clang-format off

// --- identity-service: who is there -----------------------------------------------------------------------------

inline constexpr Endpoint<SignInRequest, SessionGrant> kSignIn{{
    .id = "sessions.sign_in", .method = Method::Post, .path = "/sessions", .owner = Node::IdentityService,
    .permission = Permission::Anyone, .summary = "Sign in with user name and password"}};

inline constexpr Endpoint<PinSignInRequest, SessionGrant> kPinSignIn{{
    .id = "sessions.pin", .method = Method::Post, .path = "/sessions/pin", .owner = Node::IdentityService,
    .permission = Permission::Anyone, .summary = "Sign in with a PIN on an enrolled till"}};

inline constexpr Endpoint<RefreshRequest, SessionGrant> kRefreshSession{{
    .id = "sessions.refresh", .method = Method::Post, .path = "/sessions/refresh", .owner = Node::IdentityService,
    .permission = Permission::Anyone, .summary = "Exchange a refresh token for a new session"}};

inline constexpr Endpoint<SignOutRequest, Empty> kSignOut{{
    .id = "sessions.sign_out", .method = Method::Post, .path = "/sessions/sign-out", .owner = Node::IdentityService,
    .permission = Permission::Anyone, .summary = "End the session a refresh token belongs to"}};

inline constexpr Endpoint<StoreRequest, CashierList> kListCashiers{{
    .id = "cashiers.list", .method = Method::Get, .path = "/stores/{store_id}/cashiers", .owner = Node::IdentityService,
    .permission = Permission::UseTill, .summary = "The people who may use a till of the store"}};

inline constexpr Endpoint<EnrolTillRequest, TillCredential> kEnrolTill{{
    .id = "tills.enrol", .method = Method::Post, .path = "/stores/{store_id}/tills", .owner = Node::IdentityService,
    .permission = Permission::ManageTills, .idempotency = Idempotency::Key,
    .summary = "Enrol a till; enrolling it again replaces its secret"}};

inline constexpr Endpoint<StoreRequest, TillList> kListTills{{
    .id = "tills.list", .method = Method::Get, .path = "/stores/{store_id}/tills", .owner = Node::IdentityService,
    .permission = Permission::ManageTills, .summary = "The store's tills"}};

inline constexpr Endpoint<CreateUserRequest, UserInfo> kCreateUser{{
    .id = "users.create", .method = Method::Post, .path = "/users", .owner = Node::IdentityService,
    .permission = Permission::ManageUsers, .summary = "Create a user"}};

inline constexpr Endpoint<PutBadgeRequest, UserInfo> kPutBadge{{
    .id = "users.badge", .method = Method::Put, .path = "/users/{user_id}/badge", .owner = Node::IdentityService,
    .permission = Permission::ManageUsers, .summary = "Give a user another badge, or none"}};

inline constexpr Endpoint<ListUsersRequest, UserPage> kListUsers{{
    .id = "users.list", .method = Method::Get, .path = "/users", .owner = Node::IdentityService,
    .permission = Permission::ManageUsers, .summary = "List users"}};

// --- inventory-service: catalogue -------------------------------------------------------------------------------

inline constexpr Endpoint<StoreRequest, StoreSettings> kGetStore{{
    .id = "stores.get", .method = Method::Get, .path = "/stores/{store_id}", .owner = Node::InventoryService,
    .permission = Permission::ReadCatalogue, .caching = Caching::Etag, .summary = "A store's settings"}};

inline constexpr Endpoint<PutStoreRequest, StoreSettings> kPutStore{{
    .id = "stores.put", .method = Method::Put, .path = "/stores/{store_id}", .owner = Node::InventoryService,
    .permission = Permission::WriteCatalogue, .summary = "Create or change a store; its default location is made with it"}};

inline constexpr Endpoint<StoreRequest, TaxCategoryList> kListTaxCategories{{
    .id = "tax_categories.list", .method = Method::Get, .path = "/stores/{store_id}/tax-categories",
    .owner = Node::InventoryService, .permission = Permission::ReadCatalogue, .caching = Caching::Etag,
    .summary = "The store's tax categories and their rates"}};

inline constexpr Endpoint<TaxCategory, TaxCategory> kPutTaxCategory{{
    .id = "tax_categories.put", .method = Method::Put, .path = "/stores/{store_id}/tax-categories/{tax_category_id}",
    .owner = Node::InventoryService, .permission = Permission::WriteCatalogue,
    .summary = "Create or change a tax category"}};

inline constexpr Endpoint<ListProductsRequest, ProductPage> kListProducts{{
    .id = "products.list", .method = Method::Get, .path = "/stores/{store_id}/products",
    .owner = Node::InventoryService, .permission = Permission::ReadCatalogue, .summary = "List or search products"}};

inline constexpr Endpoint<GetProductRequest, Product> kGetProduct{{
    .id = "products.get", .method = Method::Get, .path = "/stores/{store_id}/products/{sku}",
    .owner = Node::InventoryService, .permission = Permission::ReadCatalogue, .caching = Caching::Etag,
    .summary = "One product"}};

inline constexpr Endpoint<PutProductRequest, Product> kPutProduct{{
    .id = "products.put", .method = Method::Put, .path = "/stores/{store_id}/products/{sku}",
    .owner = Node::InventoryService, .permission = Permission::WriteCatalogue,
    .summary = "Create a product, or change it (If-Match)"}};

inline constexpr Endpoint<ImportRequest, ImportReport> kImportCatalogue{{
    .id = "catalogue.import", .method = Method::Post, .path = "/stores/{store_id}/catalogue/imports",
    .owner = Node::InventoryService, .permission = Permission::WriteCatalogue, .idempotency = Idempotency::Key,
    .maxBodyBytes = 32 * 1024 * 1024, .summary = "Import products from CSV, or say what an import would do"}};

inline constexpr Endpoint<ListChangesRequest, ChangePage> kListChanges{{
    .id = "catalogue.changes", .method = Method::Get, .path = "/stores/{store_id}/catalogue/changes",
    .owner = Node::InventoryService, .permission = Permission::ReadCatalogue,
    .summary = "Products changed since a point, for the tills' copies"}};

inline constexpr Endpoint<StoreRequest, PromotionList> kListPromotions{{
    .id = "promotions.list", .method = Method::Get, .path = "/stores/{store_id}/promotions",
    .owner = Node::InventoryService, .permission = Permission::ReadCatalogue, .caching = Caching::Etag,
    .summary = "The store's promotions"}};

inline constexpr Endpoint<Promotion, Promotion> kPutPromotion{{
    .id = "promotions.put", .method = Method::Put, .path = "/stores/{store_id}/promotions/{promotion_id}",
    .owner = Node::InventoryService, .permission = Permission::WriteCatalogue,
    .summary = "Create a promotion, or change it (If-Match)"}};

// --- inventory-service: stock -----------------------------------------------------------------------------------

inline constexpr Endpoint<StoreRequest, LocationList> kListLocations{{
    .id = "locations.list", .method = Method::Get, .path = "/stores/{store_id}/locations",
    .owner = Node::InventoryService, .permission = Permission::ReadStock, .summary = "Where the store keeps stock"}};

inline constexpr Endpoint<Location, Location> kPutLocation{{
    .id = "locations.put", .method = Method::Put, .path = "/stores/{store_id}/locations/{location_id}",
    .owner = Node::InventoryService, .permission = Permission::WriteStock, .summary = "Create or rename a location"}};

inline constexpr Endpoint<ListStockRequest, StockPage> kListStock{{
    .id = "stock.list", .method = Method::Get, .path = "/stores/{store_id}/stock", .owner = Node::InventoryService,
    .permission = Permission::ReadStock, .summary = "On hand, allocated and available per product and location"}};

inline constexpr Endpoint<ListMovementsRequest, MovementPage> kListMovements{{
    .id = "stock.movements", .method = Method::Get, .path = "/stores/{store_id}/stock/movements",
    .owner = Node::InventoryService, .permission = Permission::ReadStock, .summary = "The stock ledger"}};

inline constexpr Endpoint<AdjustStockRequest, AdjustmentResult> kAdjustStock{{
    .id = "stock.adjust", .method = Method::Post, .path = "/stores/{store_id}/stock/adjustments",
    .owner = Node::InventoryService, .permission = Permission::WriteStock, .idempotency = Idempotency::Key,
    .maxBodyBytes = 1024 * 1024, .summary = "Receive, adjust or count stock, with a reason"}};

inline constexpr Endpoint<ReserveRequest, Reservation> kReserve{{
    .id = "reservations.reserve", .method = Method::Post, .path = "/stores/{store_id}/reservations",
    .owner = Node::InventoryService, .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "Reserve an order's lines and tell their prices"}};

inline constexpr Endpoint<ReleaseRequest, Empty> kRelease{{
    .id = "reservations.release", .method = Method::Post, .path = "/stores/{store_id}/reservations/{order_id}/release",
    .owner = Node::InventoryService, .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "Give an order's reservation back"}};

inline constexpr Endpoint<RenewRequest, Reservation> kRenew{{
    .id = "reservations.renew", .method = Method::Post, .path = "/stores/{store_id}/reservations/{order_id}/renew",
    .owner = Node::InventoryService, .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "Make sure an order's goods are still promised before its money is taken"}};

inline constexpr Endpoint<StoreRequest, DeadLetterList> kListDeadLetters{{
    .id = "dead_letters.list", .method = Method::Get, .path = "/stores/{store_id}/dead-letters",
    .owner = Node::InventoryService, .permission = Permission::WriteStock,
    .summary = "Order events that could not be applied to stock"}};

inline constexpr Endpoint<RetryDeadLetterRequest, DeadLetterRetry> kRetryDeadLetter{{
    .id = "dead_letters.retry", .method = Method::Post, .path = "/stores/{store_id}/dead-letters/{event_id}/retry",
    .owner = Node::InventoryService, .permission = Permission::WriteStock,
    .summary = "Apply an order's waiting events, oldest first"}};

inline constexpr Endpoint<ReadEventsRequest, StockEventPage> kReadStockEvents{{
    .id = "stock_events.read", .method = Method::Get, .path = "/stock-events", .owner = Node::InventoryService,
    .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "What happened to orders' goods, after a position"}};

inline constexpr Endpoint<Empty, EventPosition> kEventPosition{{
    .id = "events.position", .method = Method::Get, .path = "/events/position", .owner = Node::InventoryService,
    .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "The last order event that was applied"}};

inline constexpr Endpoint<ApplyEventsRequest, EventPosition> kApplyEvents{{
    .id = "events.apply", .method = Method::Post, .path = "/events", .owner = Node::InventoryService,
    .permission = Permission::Internal, .visibility = Visibility::Internal, .maxBodyBytes = 8 * 1024 * 1024,
    .summary = "Apply order events to stock, each once, in order"}};

// --- order-service ----------------------------------------------------------------------------------------------

inline constexpr Endpoint<CheckoutRequest, Order> kCheckout{{
    .id = "checkouts.create", .method = Method::Post, .path = "/stores/{store_id}/checkouts",
    .owner = Node::OrderService, .permission = Permission::Sell, .visibility = Visibility::Orchestrated,
    .idempotency = Idempotency::Key, .maxBodyBytes = 4 * 1024 * 1024,
    .summary = "Reserve, price, take the money and record the order"}};

inline constexpr Endpoint<PlaceOrderRequest, Order> kPlaceOrder{{
    .id = "orders.place", .method = Method::Post, .path = "/stores/{store_id}/orders/{order_id}",
    .owner = Node::OrderService, .permission = Permission::Sell, .visibility = Visibility::Internal,
    .maxBodyBytes = 4 * 1024 * 1024, .summary = "Price, pay and record an order with its reservation"}};

inline constexpr Endpoint<ListOrdersRequest, OrderPage> kListOrders{{
    .id = "orders.list", .method = Method::Get, .path = "/stores/{store_id}/orders", .owner = Node::OrderService,
    .permission = Permission::ReadOrders, .summary = "List or search orders, newest first"}};

inline constexpr Endpoint<GetOrderRequest, Order> kGetOrder{{
    .id = "orders.get", .method = Method::Get, .path = "/stores/{store_id}/orders/{order_id}",
    .owner = Node::OrderService, .permission = Permission::ReadOrders, .summary = "One order with its history"}};

inline constexpr Endpoint<RefundRequest, Order> kRefundOrder{{
    .id = "orders.refund", .method = Method::Post, .path = "/stores/{store_id}/orders/{order_id}/refunds",
    .owner = Node::OrderService, .permission = Permission::Refund, .idempotency = Idempotency::Key,
    .summary = "Give lines back and return their money"}};

inline constexpr Endpoint<DaySummaryRequest, DaySummary> kDaySummary{{
    .id = "reports.day", .method = Method::Get, .path = "/stores/{store_id}/days/{day}", .owner = Node::OrderService,
    .permission = Permission::ReadReports, .summary = "A day's figures"}};

inline constexpr Endpoint<ReadEventsRequest, OrderEventPage> kReadEvents{{
    .id = "events.read", .method = Method::Get, .path = "/events", .owner = Node::OrderService,
    .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "Order events after a position"}};

inline constexpr Endpoint<CaptureOrderRequest, Order> kCaptureOrder{{
    .id = "orders.capture", .method = Method::Post, .path = "/stores/{store_id}/orders/{order_id}/capture",
    .owner = Node::OrderService, .permission = Permission::FulfilOrder, .idempotency = Idempotency::Key,
    .summary = "Take the money that was held for an order"}};

inline constexpr Endpoint<CancelOrderRequest, Order> kCancelOrder{{
    .id = "orders.cancel", .method = Method::Post, .path = "/stores/{store_id}/orders/{order_id}/cancellation",
    .owner = Node::OrderService, .permission = Permission::Refund, .idempotency = Idempotency::Key,
    .summary = "End an order that was not handed over; its money is given back"}};

inline constexpr Endpoint<FulfilOrderRequest, Order> kFulfilOrder{{
    .id = "orders.fulfil", .method = Method::Post, .path = "/stores/{store_id}/orders/{order_id}/fulfilments",
    .owner = Node::OrderService, .permission = Permission::FulfilOrder, .idempotency = Idempotency::Key,
    .summary = "Hand goods of an order over, all or some"}};

inline constexpr Endpoint<ResolvePaymentRequest, Order> kResolvePayment{{
    .id = "orders.resolve_payment", .method = Method::Post, .path = "/stores/{store_id}/orders/{order_id}/payment-resolution",
    .owner = Node::OrderService, .permission = Permission::OverridePayment, .idempotency = Idempotency::Key,
    .summary = "Say what became of a payment that stays unknown"}};

inline constexpr Endpoint<IssueGiftCardRequest, GiftCard> kIssueGiftCard{{
    .id = "gift_cards.issue", .method = Method::Post, .path = "/stores/{store_id}/gift-cards",
    .owner = Node::OrderService, .permission = Permission::IssueGiftCard, .idempotency = Idempotency::Key,
    .summary = "Issue a gift card"}};

inline constexpr Endpoint<GetGiftCardRequest, GiftCard> kGetGiftCard{{
    .id = "gift_cards.get", .method = Method::Get, .path = "/stores/{store_id}/gift-cards/{code}",
    .owner = Node::OrderService, .permission = Permission::Sell,
    .summary = "A gift card and its balance"}};

inline constexpr Endpoint<GetCouponRequest, CouponUse> kGetCoupon{{
    .id = "coupons.get", .method = Method::Get, .path = "/stores/{store_id}/coupons/{code}",
    .owner = Node::OrderService, .permission = Permission::Sell,
    .summary = "Whether a coupon that is good for one sale was used"}};

inline constexpr Endpoint<TakeGiftCardLeaseRequest, GiftCardLease> kTakeGiftCardLease{{
    .id = "gift_cards.lease", .method = Method::Post,
    .path = "/stores/{store_id}/tills/{till_id}/gift-card-leases", .owner = Node::OrderService,
    .permission = Permission::Sell, .idempotency = Idempotency::Key,
    .summary = "Gift card money that a till may take without asking"}};

inline constexpr Endpoint<ListExceptionsRequest, ExceptionPage> kListExceptions{{
    .id = "exceptions.list", .method = Method::Get, .path = "/stores/{store_id}/exceptions",
    .owner = Node::OrderService, .permission = Permission::ManageExceptions,
    .summary = "What somebody should look at, newest first"}};

inline constexpr Endpoint<CloseExceptionRequest, ExceptionEntry> kCloseException{{
    .id = "exceptions.close", .method = Method::Post, .path = "/stores/{store_id}/exceptions/{exception_id}/close",
    .owner = Node::OrderService, .permission = Permission::ManageExceptions, .idempotency = Idempotency::Key,
    .summary = "Take an exception off the list, with a note"}};

inline constexpr Endpoint<OpenShiftRequest, Shift> kOpenShift{{
    .id = "shifts.open", .method = Method::Post, .path = "/stores/{store_id}/shifts",
    .owner = Node::OrderService, .permission = Permission::ManageShift, .idempotency = Idempotency::Key,
    .summary = "Open a drawer"}};

inline constexpr Endpoint<MoveCashRequest, Shift> kMoveCash{{
    .id = "shifts.cash", .method = Method::Post, .path = "/stores/{store_id}/shifts/{shift_id}/cash-movements",
    .owner = Node::OrderService, .permission = Permission::ManageShift, .idempotency = Idempotency::Key,
    .summary = "Put cash into a drawer or take some out"}};

inline constexpr Endpoint<CloseShiftRequest, Shift> kCloseShift{{
    .id = "shifts.close", .method = Method::Post, .path = "/stores/{store_id}/shifts/{shift_id}/close",
    .owner = Node::OrderService, .permission = Permission::ManageShift, .idempotency = Idempotency::Key,
    .summary = "Close a drawer with its count"}};

inline constexpr Endpoint<GetShiftRequest, Shift> kGetShift{{
    .id = "shifts.get", .method = Method::Get, .path = "/stores/{store_id}/shifts/{shift_id}",
    .owner = Node::OrderService, .permission = Permission::ReadOrders,
    .summary = "One shift with its totals"}};

inline constexpr Endpoint<ListShiftsRequest, ShiftPage> kListShifts{{
    .id = "shifts.list", .method = Method::Get, .path = "/stores/{store_id}/shifts",
    .owner = Node::OrderService, .permission = Permission::ReadOrders,
    .summary = "Shifts, newest first"}};

inline constexpr Endpoint<Empty, EventPosition> kStockEventPosition{{
    .id = "stock_events.position", .method = Method::Get, .path = "/stock-events/position",
    .owner = Node::OrderService, .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "The last stock event that was applied"}};

inline constexpr Endpoint<ApplyStockEventsRequest, EventPosition> kApplyStockEvents{{
    .id = "stock_events.apply", .method = Method::Post, .path = "/stock-events",
    .owner = Node::OrderService, .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "Apply stock events to orders, each once, in order"}};

inline constexpr Endpoint<TillJournalRequest, TillJournalHead> kTillJournal{{
    .id = "tills.journal", .method = Method::Get, .path = "/stores/{store_id}/tills/{till_id}/journal",
    .owner = Node::OrderService, .permission = Permission::UseTill,
    .summary = "How far the server knows a till's journal"}};

inline constexpr Endpoint<JournalRestoration, TillJournalHead> kRestoreJournal{{
    .id = "tills.journal_restored", .method = Method::Post,
    .path = "/stores/{store_id}/tills/{till_id}/journal/restorations", .owner = Node::OrderService,
    .permission = Permission::UseTill, .idempotency = Idempotency::Key,
    .summary = "Say that an old copy of a till's journal was put back"}};

// --- order-service: customers, parked baskets, what happened at the tills -----------------------------------------

inline constexpr Endpoint<Customer, Customer> kPutCustomer{{
    .id = "customers.put", .method = Method::Put, .path = "/stores/{store_id}/customers/{customer_id}",
    .owner = Node::OrderService, .permission = Permission::ManageCustomers,
    .summary = "Create a customer, or change one (If-Match)"}};

inline constexpr Endpoint<GetCustomerRequest, Customer> kGetCustomer{{
    .id = "customers.get", .method = Method::Get, .path = "/stores/{store_id}/customers/{customer_id}",
    .owner = Node::OrderService, .permission = Permission::Sell, .summary = "One customer"}};

inline constexpr Endpoint<ListCustomersRequest, CustomerPage> kListCustomers{{
    .id = "customers.list", .method = Method::Get, .path = "/stores/{store_id}/customers",
    .owner = Node::OrderService, .permission = Permission::Sell, .summary = "List or search customers"}};

inline constexpr Endpoint<ListCustomerChangesRequest, CustomerChangePage> kListCustomerChanges{{
    .id = "customers.changes", .method = Method::Get, .path = "/stores/{store_id}/customer-changes",
    .owner = Node::OrderService, .permission = Permission::Sell,
    .summary = "Customers changed since a point, for the tills' copies"}};

inline constexpr Endpoint<GetCustomerRequest, CustomerAccount> kGetCustomerAccount{{
    .id = "customers.account", .method = Method::Get, .path = "/stores/{store_id}/customers/{customer_id}/account",
    .owner = Node::OrderService, .permission = Permission::Sell, .summary = "What a customer and the store owe each other"}};

inline constexpr Endpoint<ParkedBasket, ParkedBasket> kParkBasket{{
    .id = "parked_baskets.put", .method = Method::Put, .path = "/stores/{store_id}/parked-baskets/{basket_id}",
    .owner = Node::OrderService, .permission = Permission::Sell, .maxBodyBytes = 1024 * 1024,
    .summary = "Put a basket aside, for any till of the store"}};

inline constexpr Endpoint<StoreRequest, ParkedBasketList> kListParkedBaskets{{
    .id = "parked_baskets.list", .method = Method::Get, .path = "/stores/{store_id}/parked-baskets",
    .owner = Node::OrderService, .permission = Permission::Sell, .summary = "The baskets that were put aside"}};

inline constexpr Endpoint<TakeParkedBasketRequest, ParkedBasket> kTakeParkedBasket{{
    .id = "parked_baskets.take", .method = Method::Post, .path = "/stores/{store_id}/parked-baskets/{basket_id}/take",
    .owner = Node::OrderService, .permission = Permission::Sell, .summary = "Take a parked basket up again, for one till"}};

inline constexpr Endpoint<TillEvent, Empty> kRecordTillEvent{{
    .id = "till_events.record", .method = Method::Post, .path = "/stores/{store_id}/tills/{till_id}/events",
    .owner = Node::OrderService, .permission = Permission::UseTill, .idempotency = Idempotency::Key,
    .summary = "Tell of an act at a till beside its sales"}};

inline constexpr Endpoint<ListTillEventsRequest, TillEventPage> kListTillEvents{{
    .id = "till_events.list", .method = Method::Get, .path = "/stores/{store_id}/till-events",
    .owner = Node::OrderService, .permission = Permission::ReadReports,
    .summary = "What happened at the tills beside their sales, newest first"}};

// --- self-service: a customer browses, orders, pays by card and follows the order ----------------------------------

inline constexpr Endpoint<SelfServiceSessionRequest, SessionGrant> kSelfServiceSession{{
    .id = "self_service.session", .method = Method::Post, .path = "/self-service/sessions",
    .owner = Node::IdentityService, .permission = Permission::Anyone,
    .summary = "Begin or go on with a customer's visit at a self-service till"}};

inline constexpr Endpoint<SelfServiceExitRequest, Empty> kSelfServiceExit{{
    .id = "self_service.exit", .method = Method::Post, .path = "/self-service/exits",
    .owner = Node::IdentityService, .permission = Permission::Anyone,
    .summary = "Whether somebody may end the program of a self-service till; nobody is signed in"}};

inline constexpr Endpoint<AvailabilityRequest, AvailabilityList> kListAvailability{{
    .id = "self_service.availability", .method = Method::Get, .path = "/stores/{store_id}/self-service/availability",
    .owner = Node::InventoryService, .permission = Permission::SelfCheckout,
    .summary = "Which products can be ordered now"}};

inline constexpr Endpoint<SelfOrderRequest, SelfOrder> kOrderSelf{{
    .id = "self_service.order", .method = Method::Post, .path = "/stores/{store_id}/self-service/orders",
    .owner = Node::OrderService, .permission = Permission::SelfCheckout, .visibility = Visibility::Orchestrated,
    .idempotency = Idempotency::Key, .summary = "Order and pay by card: prices are the store's"}};

inline constexpr Endpoint<PlaceSelfOrderRequest, SelfOrder> kPlaceSelfOrder{{
    .id = "self_service.place", .method = Method::Post, .path = "/stores/{store_id}/self-service/orders/{order_id}",
    .owner = Node::OrderService, .permission = Permission::SelfCheckout, .visibility = Visibility::Internal,
    .maxBodyBytes = 4 * 1024 * 1024, .summary = "Price, pay and record a customer's order with its reservation"}};

inline constexpr Endpoint<GetSelfOrderRequest, SelfOrder> kGetSelfOrder{{
    .id = "self_service.get", .method = Method::Get, .path = "/stores/{store_id}/self-service/orders/{order_id}",
    .owner = Node::OrderService, .permission = Permission::SelfCheckout,
    .summary = "An order of the same visit"}};

inline constexpr Endpoint<FindSelfOrderRequest, SelfOrder> kFindSelfOrder{{
    .id = "self_service.find", .method = Method::Post, .path = "/stores/{store_id}/self-service/order-lookups",
    .owner = Node::OrderService, .permission = Permission::SelfCheckout,
    .summary = "An order of an earlier visit, by its number and pickup code"}};

// --- payment-service: reached by the order service only ---------------------------------------------------------

inline constexpr Endpoint<PayRequest, PaymentStatus> kPay{{
    .id = "payments.pay", .method = Method::Post, .path = "/stores/{store_id}/payments",
    .owner = Node::PaymentService, .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "Take the money of one order"}};

inline constexpr Endpoint<GetPaymentRequest, PaymentStatus> kGetPayment{{
    .id = "payments.get", .method = Method::Get, .path = "/stores/{store_id}/payments/{order_id}",
    .owner = Node::PaymentService, .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "The outcome of an order's payments"}};

inline constexpr Endpoint<RefundPaymentRequest, RefundPaymentResult> kRefundPayment{{
    .id = "payments.refund", .method = Method::Post, .path = "/stores/{store_id}/payments/{order_id}/refunds",
    .owner = Node::PaymentService, .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "Give money back"}};

inline constexpr Endpoint<CapturePaymentRequest, PaymentStatus> kCapturePayment{{
    .id = "payments.capture", .method = Method::Post, .path = "/stores/{store_id}/payments/{order_id}/capture",
    .owner = Node::PaymentService, .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "Take what was authorized for an order"}};

inline constexpr Endpoint<VoidPaymentRequest, PaymentStatus> kVoidPayment{{
    .id = "payments.void", .method = Method::Post, .path = "/stores/{store_id}/payments/{order_id}/void",
    .owner = Node::PaymentService, .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "Let go or give back whatever is or will be taken for an order"}};

inline constexpr Endpoint<OverridePaymentRequest, PaymentStatus> kOverridePayment{{
    .id = "payments.override", .method = Method::Post, .path = "/stores/{store_id}/payments/{order_id}/resolution",
    .owner = Node::PaymentService, .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "A manager says what became of an unknown payment"}};

inline constexpr Endpoint<PaymentEventsRequest, PaymentEventPage> kPaymentEvents{{
    .id = "payments.events", .method = Method::Get, .path = "/events", .owner = Node::PaymentService,
    .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "Payment events after a position"}};

inline constexpr Endpoint<IssueGiftCardRequest, GiftCard> kIssueGiftCardBalance{{
    .id = "payments.gift_card_issue", .method = Method::Post, .path = "/stores/{store_id}/gift-cards",
    .owner = Node::PaymentService, .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "Put an amount on a gift card"}};

inline constexpr Endpoint<GetGiftCardRequest, GiftCard> kGetGiftCardBalance{{
    .id = "payments.gift_card_get", .method = Method::Get, .path = "/stores/{store_id}/gift-cards/{code}",
    .owner = Node::PaymentService, .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "What is left on a gift card"}};

inline constexpr Endpoint<TakeGiftCardLeaseRequest, GiftCardLease> kLendGiftCardMoney{{
    .id = "payments.gift_card_lease", .method = Method::Post,
    .path = "/stores/{store_id}/tills/{till_id}/gift-card-leases", .owner = Node::PaymentService,
    .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "Lend gift card money to a till"}};

inline constexpr Endpoint<GetCustomerBalanceRequest, CustomerBalance> kGetCustomerBalance{{
    .id = "payments.customer_balance", .method = Method::Get, .path = "/stores/{store_id}/customer-balances/{account}",
    .owner = Node::PaymentService, .permission = Permission::Internal, .visibility = Visibility::Internal,
    .summary = "What a customer and the store owe each other in money"}};

// clang-format on

/// Calls `visit(endpoint)` with every endpoint of the platform that has a handler: the gateway makes a route for each.
/// An endpoint is listed in the commit that handles it.
template <class Visitor>
void forEachEndpoint(Visitor &&visit)
{
    const auto all = [&visit](const auto &...endpoint) { (visit(endpoint), ...); };
    all(kSignIn, kPinSignIn, kRefreshSession, kSignOut, kListCashiers, kEnrolTill, kListTills, kCreateUser, kListUsers,
        kPutBadge);
    all(kGetStore, kPutStore, kListTaxCategories, kPutTaxCategory, kListProducts, kGetProduct, kPutProduct,
        kImportCatalogue, kListChanges);
    all(kListPromotions, kPutPromotion);
    all(kListLocations, kPutLocation, kListStock, kListMovements, kAdjustStock, kReserve, kRelease, kEventPosition,
        kApplyEvents);
    all(kRenew, kListDeadLetters, kRetryDeadLetter, kReadStockEvents);
    all(kCheckout, kPlaceOrder, kListOrders, kGetOrder, kRefundOrder, kDaySummary, kReadEvents);
    all(kCaptureOrder, kCancelOrder, kFulfilOrder, kResolvePayment, kIssueGiftCard, kGetGiftCard, kTakeGiftCardLease,
        kGetCoupon);
    all(kListExceptions, kCloseException, kOpenShift, kMoveCash, kCloseShift, kGetShift, kListShifts);
    all(kStockEventPosition, kApplyStockEvents);
    all(kPay, kGetPayment, kRefundPayment, kCapturePayment, kVoidPayment, kOverridePayment, kPaymentEvents);
    all(kIssueGiftCardBalance, kGetGiftCardBalance, kLendGiftCardMoney);
    all(kTillJournal, kRestoreJournal, kRecordTillEvent, kListTillEvents);
    all(kPutCustomer, kGetCustomer, kListCustomers, kListCustomerChanges, kGetCustomerAccount, kGetCustomerBalance);
    all(kParkBasket, kListParkedBaskets, kTakeParkedBasket);
    all(kSelfServiceSession, kSelfServiceExit, kListAvailability);
    all(kOrderSelf, kPlaceSelfOrder, kGetSelfOrder, kFindSelfOrder);
}

} // namespace tillhouse::contract
