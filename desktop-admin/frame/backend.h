// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "contract/endpoints.h"

#include <functional>

namespace tillhouse::admin
{

template <class Response>
using Done = std::function<void(domain::Result<Response>)>;

/// One question to the gateway. The answer comes through the event loop, once, unless `context` dies first.
template <class Request, class Response>
using Call = std::function<void(const Request &, QObject *context, Done<Response>, const client::CallOptions &)>;

/// Everything the console asks of the platform. Pages know these functions and no network, so a test shows them fixed
/// answers, late answers and refusals.
struct Backend {
    Call<contract::StoreRequest, contract::StoreSettings> getStore;
    Call<contract::PutStoreRequest, contract::StoreSettings> putStore;
    Call<contract::DaySummaryRequest, contract::DaySummary> daySummary;
    Call<contract::ListOrdersRequest, contract::OrderPage> listOrders;
    Call<contract::GetOrderRequest, contract::Order> getOrder;
    Call<contract::RefundRequest, contract::Order> refundOrder;
    Call<contract::ListProductsRequest, contract::ProductPage> listProducts;
    Call<contract::GetProductRequest, contract::Product> getProduct;
    Call<contract::PutProductRequest, contract::Product> putProduct;
    Call<contract::StoreRequest, contract::TaxCategoryList> listTaxCategories;
    Call<contract::ImportRequest, contract::ImportReport> importCatalogue;
    Call<contract::StoreRequest, contract::LocationList> listLocations;
    Call<contract::ListStockRequest, contract::StockPage> listStock;
    Call<contract::ListMovementsRequest, contract::MovementPage> listMovements;
    Call<contract::AdjustStockRequest, contract::AdjustmentResult> adjustStock;
    Call<contract::StoreRequest, contract::DeadLetterList> listDeadLetters;
    Call<contract::RetryDeadLetterRequest, contract::DeadLetterRetry> retryDeadLetter;
    Call<contract::CaptureOrderRequest, contract::Order> captureOrder;
    Call<contract::CancelOrderRequest, contract::Order> cancelOrder;
    Call<contract::FulfilOrderRequest, contract::Order> fulfilOrder;
    Call<contract::ResolvePaymentRequest, contract::Order> resolvePayment;
    Call<contract::ListExceptionsRequest, contract::ExceptionPage> listExceptions;
    Call<contract::CloseExceptionRequest, contract::ExceptionEntry> closeException;
    Call<contract::ListShiftsRequest, contract::ShiftPage> listShifts;
    Call<contract::GetShiftRequest, contract::Shift> getShift;
    Call<contract::StoreRequest, contract::CashierList> listCashiers;
};

/// Whether the server looked at the request and said no: nothing was done, and another try is another act. After any
/// other error the act may have been done, so asking again keeps its id.
auto isRefusal(const domain::Error &error) -> bool;

/// The real thing. `api` must outlive the calls.
auto backendOf(client::ApiClient &api) -> Backend;

} // namespace tillhouse::admin
