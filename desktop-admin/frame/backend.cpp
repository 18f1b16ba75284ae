// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/backend.h"

namespace tillhouse::admin
{

namespace
{

template <class Request, class Response>
auto through(client::ApiClient &api, const contract::Endpoint<Request, Response> &endpoint) -> Call<Request, Response>
{
    return [&api, &endpoint](const Request &request, QObject *context, Done<Response> done,
                             const client::CallOptions &options) {
        api.call(endpoint, request, context, std::move(done), options);
    };
}

} // namespace

auto backendOf(client::ApiClient &api) -> Backend
{
    using namespace contract;
    return {.getStore = through(api, kGetStore),
            .putStore = through(api, kPutStore),
            .daySummary = through(api, kDaySummary),
            .listOrders = through(api, kListOrders),
            .getOrder = through(api, kGetOrder),
            .refundOrder = through(api, kRefundOrder),
            .listProducts = through(api, kListProducts),
            .getProduct = through(api, kGetProduct),
            .putProduct = through(api, kPutProduct),
            .listTaxCategories = through(api, kListTaxCategories),
            .importCatalogue = through(api, kImportCatalogue),
            .listLocations = through(api, kListLocations),
            .listStock = through(api, kListStock),
            .listMovements = through(api, kListMovements),
            .adjustStock = through(api, kAdjustStock),
            .listDeadLetters = through(api, kListDeadLetters),
            .retryDeadLetter = through(api, kRetryDeadLetter),
            .captureOrder = through(api, kCaptureOrder),
            .cancelOrder = through(api, kCancelOrder),
            .fulfilOrder = through(api, kFulfilOrder),
            .resolvePayment = through(api, kResolvePayment),
            .listExceptions = through(api, kListExceptions),
            .closeException = through(api, kCloseException),
            .listShifts = through(api, kListShifts),
            .getShift = through(api, kGetShift),
            .listCashiers = through(api, kListCashiers)};
}

auto isRefusal(const domain::Error &error) -> bool
{
    using domain::ErrorCode;
    switch (error.code) {
    case ErrorCode::Timeout:
    case ErrorCode::Unavailable:
    case ErrorCode::Internal:
    case ErrorCode::KeyInFlight:
    case ErrorCode::TooManyRequests:
    case ErrorCode::NotSignedIn:
        return false;
    default:
        return true;
    }
}

} // namespace tillhouse::admin
