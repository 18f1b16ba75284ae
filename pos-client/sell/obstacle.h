// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/product_model.h"
#include "pos/sell/sales_desk.h"

#include <QObject>

#include <optional>

namespace tillhouse::pos
{

/// Why a product that is in the catalogue cannot be put into a cart now. Never how many there are: what a customer
/// holds is sold.
enum class Obstacle {
    Currency,    ///< its price is in another one than the store's
    FullReceipt, ///< there are as many lines as a receipt holds, and it would be another one
    PartOfPiece, ///< a part of one was asked for, and it is sold by the piece
    TooMuch,     ///< a line does not hold so much of it, or what that costs
};

/// What Cart::add() would refuse; nothing if it can be added. `countMilli` is what was typed of the quantity, in
/// thousandths. `instead`: it takes the place of an unknown code. What it does not foresee are sums of the whole sale
/// that are too large.
auto obstacleTo(const contract::Product &product, const Cart &cart, std::optional<std::int64_t> countMilli,
                bool instead) -> std::optional<Obstacle>;

/// On the tile, a word or two; empty where there is no obstacle.
auto obstacleNote(std::optional<Obstacle> what, const contract::Product &product) -> TileNote;
/// In a sentence, with what to do about it.
auto obstacleWords(Obstacle what, const contract::Product &product, const Cart &cart) -> QString;

/// The obstacles at the active cart, as it changes.
class Obstacles : public QObject
{
    Q_OBJECT

public:
    explicit Obstacles(const SalesDesk &desk, QObject *parent = nullptr);

    /// The line of an unknown code whose place is taken by what is chosen; nothing where it is put below the others.
    void setInstead(std::optional<int> line);
    [[nodiscard]] auto of(const contract::Product &product) const -> std::optional<Obstacle>;
    [[nodiscard]] auto noteOf(const contract::Product &product) const -> TileNote;

Q_SIGNALS:
    /// of() may answer another thing.
    void changed();

private:
    /// What obstacles depend on beside the product.
    struct Ground {
        std::string currency;
        std::int64_t countMilli = 0; ///< where it can be in the way; else 0
        std::optional<int> instead = {};
        bool isFull = false;

        auto operator==(const Ground &) const -> bool = default;
    };

    void follow();
    [[nodiscard]] auto count() const -> std::optional<std::int64_t>;

    const SalesDesk &m_desk;
    std::optional<int> m_instead;
    Ground m_ground;
};

} // namespace tillhouse::pos
