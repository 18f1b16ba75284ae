// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoints.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::contract;

namespace
{

constexpr auto kLongId = "0198f2c3-0000-7000-8000-000000000001";
constexpr auto kLongTime = "2026-03-01T10:15:00.000Z";

/// As long as a text may be, in letters of two bytes.
auto arabic(std::size_t bytes) -> std::string
{
    std::string text;
    for (std::size_t i = 0; i < bytes / 2; ++i)
        text += "\u062d";
    return text;
}

auto most() -> MoneyAmount
{
    return {kMaxAmountMinor, "IRR"};
}

auto longLine() -> CheckoutLine
{
    CheckoutLine line{kLongId, std::string(64, 's'), kMaxQuantityMilli, arabic(200), most(), most(), {}};
    line.tax_rates.assign(8, {arabic(60), 1'000'000});
    line.promotions.assign(2, {std::string(64, 'p'), arabic(60), kMaxAmountMinor});
    line.note = arabic(200);
    line.department = arabic(100);
    line.category = arabic(100);
    line.unit = domain::Unit::Kilogram;
    return line;
}

/// The longest sale that a till can take money for.
auto longestSale() -> CheckoutRequest
{
    CheckoutRequest sale{"main",    kLongId, Channel::Till, "shop", "T1", "T1-000001",
                         kLongTime, "IRR",   true,          {},     {},   most()};
    sale.lines.assign(kMaxLines, longLine());
    CheckoutTender tender{kLongId, domain::TenderKind::GiftCard, most(), {}, std::string(64, 'g')};
    tender.lease_id = kLongId;
    sale.tenders.assign(20, tender);
    sale.coupons.assign(10, std::string(64, 'c'));
    sale.approvals.assign(50, {"discount", std::string(100, 'm'), kLongTime, kLongId});
    sale.note = arabic(300);
    return sale;
}

template <class Request, class Response>
void verifyFits(const Endpoint<Request, Response> &endpoint, const Request &request)
{
    const auto body = encode(request);
    QVERIFY2(body.size() < endpoint.maxBodyBytes, std::to_string(body.size()).c_str());
    const auto read = decode<Request>(body, {endpoint.maxBodyBytes, 16});
    QVERIFY2(read,
             read ? ""
                  : (read.error().fields.empty() ? read.error().detail
                                                 : read.error().fields[0].field + " " + read.error().fields[0].reason)
                        .c_str());
}

} // namespace

/// Its money is taken before it is sent: nothing on its way may find it too long.
/// Caught: 256 kB for a checkout, which 500 lines with two promotions each are longer than.
class CheckoutSizeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLongestSaleFitsItsEndpoint() { verifyFits(kCheckout, longestSale()); }

    void andSoDoesWhatTheGatewayAddsToIt()
    {
        PlaceOrderRequest request{"main", kLongId, longestSale(), Reservation{}};
        auto &reservation = *request.reservation;
        reservation.store_id = "main";
        reservation.order_id = kLongId;
        reservation.expires_at = kLongTime;
        reservation.currency = "IRR";
        LineSnapshot snapshot{kLongId, std::string(64, 's'), true, true, arabic(200), most(), arabic(64), {}};
        snapshot.tax_rates.assign(8, {arabic(60), 1'000'000});
        snapshot.department = snapshot.category = arabic(100);
        reservation.lines.assign(kMaxLines, snapshot);
        verifyFits(kPlaceOrder, request);
    }
};

TILLHOUSE_TEST(CheckoutSizeTest)
#include "checkout_size_test.moc"
