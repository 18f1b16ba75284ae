// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/codec.h"
#include "domain/order_state.h"
#include "faults/flow.h"
#include "faults/order_house.h"
#include "order/outbox.h"

#include <set>
#include <thread>

namespace tillhouse::testing
{

namespace
{

/// Whose money the payment service is asked about; its script only hears which call it is.
thread_local std::string t_askedFor; // NOLINT: of this thread alone

auto saleNumber(int i) -> contract::PlaceOrderRequest
{
    return sale({i, 1 + i % 3, 199 + i, 1000, i % 2 == 0 ? domain::TenderKind::Card : domain::TenderKind::Cash});
}

auto isFinal(const contract::Order &order) -> bool
{
    return order.state != domain::OrderState::Created && order.state != domain::OrderState::AwaitingPayment;
}

void noteAsking(ScriptedPayments &payments, std::string_view asking)
{
    payments.fault = [&payments, asking = std::string(asking)](std::string_view call) {
        if (call == asking)
            DiskVfs::install().mark("asked " + t_askedFor);
        // Every fourth answer is lost after it took effect.
        std::optional<ScriptedPayments::Fault> lost;
        if (call == asking && !t_askedFor.empty() && t_askedFor.back() == '4')
            lost = {{domain::ErrorCode::Timeout, "lost", {}}, true};
        return lost;
    };
}

class SaleFlow final : public Flow
{
public:
    void prepare(const std::filesystem::path &folder) override
    {
        m_payments = std::make_unique<ScriptedPayments>();
        prepareOnce("orders", folder, [&](const auto &where) { const OrderHouse house(where, *m_payments, kNowMs); });
    }

    void run(const std::filesystem::path &folder) override
    {
        noteAsking(*m_payments, "pay");
        const OrderHouse house(folder, *m_payments, kNowMs);
        if (!house.database)
            return;
        DiskVfs::install().mark(std::string(kOpenMark));
        std::atomic<int> next{1};
        const auto work = [&] {
            for (int i = next++; i <= size; i = next++)
                sell(house, saleNumber(i));
        };
        std::vector<std::thread> others;
        for (int i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
        for (auto &other : others)
            other.join();
    }

    auto check(const std::filesystem::path &folder, const std::vector<std::string> &marks) -> std::string override
    {
        m_payments->fault = nullptr;
        const OrderHouse house(folder, *m_payments, kLaterMs);
        if (!house.database)
            return house.problem;
        for (const auto &[id, rest] : marked(marks, "asked")) {
            if (numberFrom(*house.database, "SELECT count(*) FROM orders WHERE order_id = '" + id + "'") != 1)
                return "money of order " + id + " was asked for, but the order is not there";
        }
        for (const auto &[id, rest] : marked(marks, "told")) {
            if (numberFrom(*house.database, "SELECT count(*) FROM orders WHERE order_id = '" + id + "'") != 1)
                return "order " + id + " was acknowledged and is lost";
        }
        house.recovery->runOnce();
        if (auto wrong = checkTold(house, marks); !wrong.empty())
            return wrong;
        if (auto wrong = finishAll(house); !wrong.empty())
            return wrong;
        return storeHolds(*house.database);
    }

private:
    static void sell(const OrderHouse &house, const contract::PlaceOrderRequest &request)
    {
        t_askedFor = request.order_id;
        if (const auto order = house.orders->place(OrderFixture::context(), request))
            DiskVfs::install().mark("told " + request.order_id + " " + contract::encode(*order));
    }

    auto checkTold(const OrderHouse &house, const std::vector<std::string> &marks) const -> std::string
    {
        for (const auto &[id, answer] : marked(marks, "told")) {
            const auto told = contract::decode<contract::Order>(answer, {1 << 20, 16});
            if (!told || !isFinal(*told))
                continue;
            for (int i = 1; i <= size; ++i) {
                const auto request = saleNumber(i);
                if (request.order_id != id)
                    continue;
                const auto again = house.orders->place(OrderFixture::context(), request);
                if (!again || contract::encode(*again) != answer)
                    return "the acknowledged answer of order " + id + " changed";
            }
        }
        return {};
    }

    /// A client repeats what it was not told about; then everything is there once.
    auto finishAll(const OrderHouse &house) const -> std::string
    {
        std::int64_t cards = 0;
        for (int i = 1; i <= size; ++i) {
            const auto request = saleNumber(i);
            const auto order = house.orders->place(OrderFixture::context(), request);
            if (!order || order->state != domain::OrderState::Paid)
                return "order " + request.order_id + " can't be finished: " +
                       (order ? std::string(domain::name(order->state)) : order.error().detail);
            if (order->lines.size() != request.checkout.lines.size() || order->tenders.size() != 1)
                return "order " + request.order_id + " is half";
            if (request.checkout.tenders[0].kind == domain::TenderKind::Card)
                cards += request.checkout.total.amount_minor;
        }
        if (numberFrom(*house.database, "SELECT count(*) FROM orders") != size)
            return "there are orders that nobody placed";
        const auto events = house.database->read([](db::Reader &reader) -> domain::Result<contract::OrderEventPage> {
            return contract::decode<contract::OrderEventPage>(order::eventPage(reader, 0, 500));
        });
        if (!events)
            return events.error().detail;
        std::set<std::string> told;
        for (const auto &event : events->events)
            told.insert(event.order_id);
        if (events->events.size() != static_cast<std::size_t>(size) || told.size() != events->events.size())
            return std::to_string(events->events.size()) + " events for " + std::to_string(size) + " orders";
        return m_payments->chargedMinor() == cards ? "" : "the cards were charged another sum than the orders say";
    }

    std::unique_ptr<ScriptedPayments> m_payments;
};

class RefundFlow final : public Flow
{
public:
    void prepare(const std::filesystem::path &folder) override
    {
        m_payments = std::make_unique<ScriptedPayments>();
        static std::map<int, std::vector<contract::Order>> sold; // goes with the folder that is kept
        prepareOnce(std::to_string(size) + " refunds", folder, [&](const auto &where) {
            const OrderHouse house(where, *m_payments, kNowMs);
            for (int i = 1; i <= size; ++i) {
                auto order = house.orders->place(OrderFixture::context(), saleNumber(i));
                if (!order)
                    qFatal("%s", order.error().detail.c_str());
                sold[size].push_back(std::move(*order));
            }
        });
        m_payments = std::make_unique<ScriptedPayments>();
        m_orders = sold[size];
    }

    void run(const std::filesystem::path &folder) override
    {
        noteAsking(*m_payments, "refund");
        const OrderHouse house(folder, *m_payments, kNowMs);
        if (!house.database)
            return;
        DiskVfs::install().mark(std::string(kOpenMark));
        for (int i = 0; i < size; ++i) {
            const auto request = refundNumber(i);
            t_askedFor = request.refund_id;
            if (const auto order = house.refunds->refund(OrderFixture::context(), request))
                DiskVfs::install().mark("told " + request.refund_id + " " + contract::encode(*order));
        }
    }

    auto check(const std::filesystem::path &folder, const std::vector<std::string> &marks) -> std::string override
    {
        m_payments->fault = nullptr;
        const OrderHouse house(folder, *m_payments, kLaterMs);
        if (!house.database)
            return house.problem;
        for (const char *word : {"asked", "told"}) {
            for (const auto &[id, rest] : marked(marks, word)) {
                if (numberFrom(*house.database, "SELECT count(*) FROM order_refunds WHERE refund_id = '" + id + "'") !=
                    1)
                    return "refund " + id + " was " + word + " and is lost";
            }
        }
        house.recovery->runOnce();
        for (int i = 0; i < size; ++i) {
            const auto request = refundNumber(i);
            const auto order = house.refunds->refund(OrderFixture::context(), request);
            if (!order || order->refunds.size() != 1 || order->refunds[0].state != domain::PaymentState::Refunded)
                return "refund " + request.refund_id +
                       " can't be finished: " + (order ? "state" : order.error().detail);
            for (const auto &[id, answer] : marked(marks, "told")) {
                const auto told = contract::decode<contract::Order>(answer, {1 << 20, 16});
                if (id == request.refund_id && told && told->refunds[0].state == domain::PaymentState::Refunded &&
                    contract::encode(*order) != answer)
                    return "the acknowledged answer of refund " + id + " changed";
            }
        }
        if (numberFrom(*house.database, "SELECT count(*) FROM order_refunds") != size)
            return "there are refunds that nobody asked for";
        std::int64_t back = 0;
        for (const auto &order : m_orders)
            back += order.lines[0].total.amount_minor;
        if (m_payments->refundedMinor() != back)
            return "given back " + std::to_string(m_payments->refundedMinor()) + ", not " + std::to_string(back);
        return storeHolds(*house.database);
    }

private:
    auto refundNumber(int i) const -> contract::RefundRequest
    {
        return returnOf(m_orders[static_cast<std::size_t>(i)], i + 1, 0, 1000);
    }

    std::unique_ptr<ScriptedPayments> m_payments;
    std::vector<contract::Order> m_orders;
};

} // namespace

auto makeSaleFlow() -> std::unique_ptr<Flow>
{
    return std::make_unique<SaleFlow>();
}

auto makeRefundFlow() -> std::unique_ptr<Flow>
{
    return std::make_unique<RefundFlow>();
}

} // namespace tillhouse::testing
