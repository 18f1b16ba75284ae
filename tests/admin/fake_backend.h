// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

#include <QPointer>

#include <deque>

namespace tillhouse::testing
{

/// A shop of fixed figures for the pages: same names, times and amounts in every run. Answers come at once, unless
/// `hold` is set: then they wait until `release`, as a slow server's would.
class FakeShop
{
public:
    FakeShop();

    auto console() -> admin::Console;
    /// Lets every answer that waits through, in order.
    void release();
    auto waiting() const -> std::size_t { return m_waiting.size(); }

    bool hold = false;
    std::optional<domain::Error> fail; ///< what every call answers while it is set
    int orderCount = 500;              ///< rows of the order list
    int productCount = 500;
    int calls = 0;
    std::vector<contract::RefundRequest> refunds;
    std::vector<contract::PutProductRequest> puts;
    std::vector<contract::AdjustStockRequest> adjustments;
    std::vector<contract::ImportRequest> imports;
    std::vector<contract::CancelOrderRequest> cancels;
    std::vector<contract::FulfilOrderRequest> fulfilments;
    std::vector<contract::ResolvePaymentRequest> decisions;
    std::vector<contract::CloseExceptionRequest> closings;
    int captures = 0;
    int retries = 0;
    std::vector<client::CallOptions> options;
    contract::Order order;
    contract::Product product;
    std::vector<contract::ExceptionEntry> inbox; ///< open and closed
    std::vector<contract::DeadLetter> deadLetters;
    std::vector<contract::Shift> shifts;
    contract::StoreSettings store;
    std::vector<contract::PutStoreRequest> storePuts;

private:
    template <class Response>
    void answer(QObject *context, admin::Done<Response> done, std::function<domain::Result<Response>()> make)
    {
        ++calls;
        auto tell = [this, alive = QPointer<QObject>(context), done = std::move(done), make = std::move(make)] {
            if (alive)
                done(fail ? domain::Result<Response>(*fail) : make());
        };
        if (hold)
            m_waiting.push_back(std::move(tell));
        else
            tell();
    }
    /// Answers the call with what `make` makes of the request.
    template <class Request, class Response, class Make>
    void reply(admin::Call<Request, Response> &call, Make make)
    {
        call = [this, make](const Request &request, QObject *context, admin::Done<Response> done,
                            const client::CallOptions &given) {
            options.push_back(given);
            answer<Response>(context, std::move(done),
                             [make, request]() -> domain::Result<Response> { return make(request); });
        };
    }
    auto orders(const contract::ListOrdersRequest &request) const -> contract::OrderPage;
    auto products(const contract::ListProductsRequest &request) const -> contract::ProductPage;
    auto stock(const contract::ListStockRequest &request) const -> contract::StockPage;
    auto movements(const contract::ListMovementsRequest &request) const -> contract::MovementPage;
    auto report(const contract::ImportRequest &request) const -> contract::ImportReport;
    auto exceptions(const contract::ListExceptionsRequest &request) const -> contract::ExceptionPage;
    auto close(const contract::CloseExceptionRequest &request) -> domain::Result<contract::ExceptionEntry>;
    auto retry(const contract::RetryDeadLetterRequest &request) -> contract::DeadLetterRetry;
    auto shiftPage(const contract::ListShiftsRequest &request) const -> contract::ShiftPage;
    auto shiftOf(const contract::GetShiftRequest &request) const -> domain::Result<contract::Shift>;
    auto backend() -> admin::Backend;
    void addBackOffice(admin::Backend &out);
    void addSettings(admin::Backend &out);

    std::deque<std::function<void()>> m_waiting;
};

auto euros(std::int64_t minor) -> contract::MoneyAmount;
auto sampleOrder() -> contract::Order;
auto sampleProduct() -> contract::Product;
auto sampleDay() -> contract::DaySummary;
/// An online order: paid, one line handed over in part, one still to come in.
auto sampleOnlineOrder() -> contract::Order;
/// A till's sale whose card payment nobody answers for.
auto sampleUnknownOrder() -> contract::Order;
/// Six open entries, of which the first is a parked payment, and a closed one.
auto sampleInbox() -> std::vector<contract::ExceptionEntry>;
auto sampleDeadLetters() -> std::vector<contract::DeadLetter>;
/// With in-store barcodes, a cashier's limits and foreign cash; the rest as where nobody set anything.
auto sampleStore() -> contract::StoreSettings;
/// One open, one that matched, one short, one over.
auto sampleShifts() -> std::vector<contract::Shift>;

} // namespace tillhouse::testing
