// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "domain/refund.h"
#include "domain/result.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::pos
{

/// What a promotion took off a line.
struct ReceiptSaving {
    QString name;
    std::int64_t amountMinor = 0;
};

/// A line of a receipt.
struct ReceiptLine {
    QString name;
    std::int64_t quantityMilli = 0; ///< 0: taken off again
    std::int64_t unitPriceMinor = 0;
    std::int64_t grossMinor = 0;
    std::int64_t discountMinor = 0;
    std::vector<ReceiptSaving> promotions = {}; ///< part of the discount
    domain::Unit unit = domain::Unit::Piece;
    QString note = {};
};

struct ReceiptTax {
    QString name;
    std::int64_t ratePpm = 0;
    std::int64_t baseMinor = 0;
    std::int64_t taxMinor = 0;
};

struct ReceiptTender {
    QString name;
    std::int64_t amountMinor = 0;
};

enum class ReceiptKind { Sale, Refund };

/// The part of a receipt that says what came back with the sale.
struct ReceiptReturn {
    QString ofReceipt; ///< the number of the earlier one
    QString reason;
    std::vector<ReceiptLine> lines; ///< their gross is what is given for them
    std::int64_t worthMinor = 0;    ///< of all of it
    std::int64_t spentMinor = 0;    ///< what paid for the new goods
    std::vector<ReceiptTender> givenBack = {};
    bool cashBack = false; ///< some of it is coins
};

/// What is known of a refund's money.
enum class RefundEnd {
    Done,
    Open,     ///< it is under way: whoever has to give it back has not said yet that it is
    Declined, ///< it did not go back
};

/// Of which sale it is, and under which name, for whoever asks again what became of it.
struct ReceiptRefund {
    std::string orderId;
    std::string refundId;
    RefundEnd end = RefundEnd::Done;
};

/// Money on a code that the customer may spend another time.
struct ReceiptCredit {
    QString code;
    std::int64_t minor = 0;
};

/// What is left on a gift card that paid, as the store server said after the sale.
struct ReceiptLeft {
    QString code; ///< masked
    std::int64_t minor = 0;
};

/// Everything that a receipt says, whatever it is shown on.
struct Receipt {
    ReceiptKind kind = ReceiptKind::Sale;
    QString storeName;
    QString logoFile;   ///< printed above the store's name; may be empty
    QString qrTemplate; ///< what the QR code says, with {number}, {till}, {total}, {currency}; may be empty
    QString tillId;
    QString cashier;
    QString number;    ///< of a refund its own
    QString ofReceipt; ///< of a refund: the number of the receipt whose goods came back
    QString soldAt;    ///< local time, for people
    QString currency;
    std::vector<ReceiptLine> lines;
    std::int64_t totalMinor = 0;
    std::int64_t discountMinor = 0;
    std::vector<ReceiptTax> taxes;
    bool taxIncluded = true;
    std::vector<ReceiptTender> tenders;
    std::int64_t changeMinor = 0;
    std::int64_t roundingMinor = 0; ///< to the coins there are
    std::int64_t neverPaidMinor =
        0; ///< of a refund: goods that nobody had paid for, so that nothing goes back for them
    std::int64_t tipMinor = 0;
    QString customer;        ///< whose sale it is, "" for anybody's
    QString taxExemptReason; ///< why no tax is due
    QString reference;       ///< the acquirer's, for a card
    QString reason;          ///< of a refund
    QString note = {};       ///< on the whole sale
    std::optional<ReceiptReturn> returned = {};
    std::optional<ReceiptCredit> credit = {};
    std::vector<ReceiptLeft> left = {};       ///< nothing where nobody was asked
    std::int64_t pointsEarned = 0;            ///< as the store server booked them with this sale; 0: none, or not known
    std::optional<std::int64_t> points = {};  ///< the customer's after it, where that was asked
    std::optional<ReceiptRefund> refund = {}; ///< of a refund
    QString header = {};                      ///< under the store's name, as the store has it
    QString footer = {};
    bool cashBack = false; ///< of a refund: some of it is coins
    bool copy = false;     ///< printed again
    QString copiedAt = {}; ///< when; local time, for people
    bool training = false; ///< nothing of it is real
};

/// Who issues the receipt.
struct ReceiptIssuer {
    QString storeName;
    QString tillId;
    QString cashier;
    bool training = false;
    QString logoFile;
    QString qrTemplate;
    QString header = {}; ///< under the store's name: address, tax number
    QString footer = {};
};

/// Whether it is the receipt of a refund whose money is still under way.
inline auto isRefundOpen(const Receipt &receipt) -> bool
{
    return receipt.refund && receipt.refund->end == RefundEnd::Open;
}

/// The receipt of a recorded sale. Error: InvalidInput, if the request cannot be priced (a damaged journal).
auto receiptOfSale(const contract::CheckoutRequest &sale, const ReceiptIssuer &issuer) -> domain::Result<Receipt>;

/// The receipt of a sale that the store server keeps. It says nothing of what came back since. The till is the one
/// that sold it; the cashier is the issuer's.
auto receiptOfOrder(const contract::Order &order, const ReceiptIssuer &issuer) -> Receipt;

/// The receipt marked as a copy that is made now.
auto asCopy(Receipt receipt) -> Receipt;

/// What a refund's slip says beside what the store server answered.
struct RefundSlip {
    QString number;                      ///< its own
    std::optional<domain::Refund> goods; ///< what came back, priced; without it no line has an amount
};

/// The receipt of what was given back: `order` is the gateway's answer, which lists the refund.
auto receiptOfRefund(const contract::Order &order, const contract::RefundRequest &refund, const ReceiptIssuer &issuer,
                     const RefundSlip &slip) -> Receipt;

/// What came back with a sale, by its refund: `order` is the gateway's answer, which lists the refund.
auto returnOf(const contract::Order &order, const contract::RefundRequest &refund) -> ReceiptReturn;

/// The cashier's words for a means of payment.
auto tenderName(domain::TenderKind kind) -> QString;

} // namespace tillhouse::pos
