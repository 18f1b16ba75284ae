// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

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
    std::vector<client::CallOptions> options;
    contract::Order order;
    contract::Product product;

private:
    template <class Response>
    void answer(QObject *context, admin::Done<Response> done, std::function<domain::Result<Response>()> make);
    auto orders(const contract::ListOrdersRequest &request) const -> contract::OrderPage;
    auto products(const contract::ListProductsRequest &request) const -> contract::ProductPage;
    auto stock(const contract::ListStockRequest &request) const -> contract::StockPage;
    auto movements(const contract::ListMovementsRequest &request) const -> contract::MovementPage;
    auto report(const contract::ImportRequest &request) const -> contract::ImportReport;
    auto backend() -> admin::Backend;

    std::deque<std::function<void()>> m_waiting;
};

auto euros(std::int64_t minor) -> contract::MoneyAmount;
auto sampleOrder() -> contract::Order;
auto sampleProduct() -> contract::Product;
auto sampleDay() -> contract::DaySummary;

} // namespace tillhouse::testing
