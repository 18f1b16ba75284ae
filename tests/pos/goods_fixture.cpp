// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/goods_fixture.h"

#include "domain/gtin.h"
#include "pos/sell/sell_flow.h"

#include <QLabel>
#include <QTest>

#include <algorithm>

namespace tillhouse::testing
{

namespace
{

auto goods(const std::string &sku, const std::string &name, const std::string &barcode, std::int64_t price)
    -> contract::Product
{
    contract::Product product;
    product.sku = sku;
    product.name = name;
    product.department = "Goods";
    product.barcodes = {barcode};
    product.price = {price, "EUR"};
    return product;
}

} // namespace

auto labelOf(const std::string &prefixItemValue) -> QString
{
    return QString::fromStdString(prefixItemValue + *domain::gtinCheckDigit(prefixItemValue));
}

GoodsFixture::GoodsFixture()
{
    auto cola = goods("COLA", "Cola 0.33 l", kCola, 99);
    cola.packs = {{kColaCase, "case of 6", 6000, contract::MoneyAmount{500, "EUR"}}};
    shop.offer(cola);
    auto wine = goods("WINE", "Red wine 0.75 l", kWine, 899);
    wine.minimum_age = 16;
    shop.offer(wine);
    auto gin = goods("GIN", "Gin 0.7 l", kGin, 2199);
    gin.minimum_age = 18;
    shop.offer(gin);
    auto cheese = goods("CHEESE", "Mountain cheese", kCheese, 2490);
    cheese.unit = domain::Unit::Kilogram;
    shop.offer(cheese);
    auto ham = goods("54321", "Cooked ham", "54321", 50'000);
    ham.unit = domain::Unit::Kilogram;
    shop.offer(ham);
    auto pie = goods("PIE", "Meat pie", "777", 350);
    shop.offer(pie);
    int number = 0;
    for (const auto *colour : {"Blue", "Red"})
        for (const auto *size : {"S", "M", "L"}) {
            if (std::string(colour) == "Red" && std::string(size) == "S")
                continue; // there is no small red one
            ++number;
            auto shirt = goods("SHIRT-" + std::to_string(number), std::string("T-shirt ") + colour + ' ' + size,
                               number == 1 ? kShirt : "", 1500);
            if (number > 1)
                shirt.barcodes.clear();
            shirt.variant_of = "T-shirt";
            shirt.variant_options = {{"Size", size}, {"Colour", colour}};
            shop.offer(shirt);
        }
    contract::TillPolicy policy;
    policy.embedded_barcodes = {{"21", 5, 5, contract::EmbeddedValue::Weight, 3},
                                {"23", 5, 5, contract::EmbeddedValue::Price, 2}};
    policy.role_limits = {{contract::Role::Cashier, 100'000, 50'000}};
    shop.setPolicy(policy);
}

void GoodsFixture::listen()
{
    QObject::connect(window->sellFlow(), &pos::SellFlow::acted, window.get(),
                     [this](const contract::TillEvent &event) { acts.push_back(event); });
}

void GoodsFixture::answer(int key)
{
    press(key);
}

auto says(const QWidget &dialog, const char *words) -> bool
{
    const auto labels = dialog.findChildren<QLabel *>();
    return std::ranges::any_of(labels,
                               [words](const QLabel *label) { return label->text().contains(QLatin1String(words)); });
}

} // namespace tillhouse::testing
