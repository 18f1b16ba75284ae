// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/product_search.h"

#include "inventory/test_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace tillhouse;
using namespace tillhouse::testing;
using Skus = std::vector<std::string>;

class ProductSearchTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestStore> m_store;

    auto find(const contract::ListProductsRequest &request) -> contract::ProductPage
    {
        inventory::Products products(m_store->database(), m_store->clock());
        return *products.list(request);
    }

    auto find(const char *text, std::int64_t limit = 100) -> Skus
    {
        Skus skus;
        contract::ListProductsRequest request{kShop, {}, {}, false, {}, limit};
        if (*text != '\0')
            request.query = text;
        do {
            const auto page = find(request);
            for (const auto &product : page.products)
                skus.push_back(product.sku);
            request.cursor = page.next_cursor;
        } while (request.cursor);
        return skus;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<TestStore>();
        inventory::Products products(m_store->database(), m_store->clock());
        const auto add = [&](const char *sku, const char *name, const char *department, std::string code, bool active) {
            QVERIFY(products.put(
                {kShop, sku, name, department, "", "", {std::move(code)}, {100, "EUR"}, "food", active}, ""));
        };
        add("s1", "Äpfel", "FRUIT", "036000291452", true);
        add("s2", "äpfelmus", "JAM", testCode(21), true);
        add("s3", "Brot", "BREAD", testCode(22), true);
        add("40x", "Zimt", "SPICE", testCode(31), true);
        add("gone", "Brot alt", "BREAD", testCode(32), false);
    }

    void productsAreListedByName() { QCOMPARE(find(""), (Skus{"s3", "40x", "s1", "s2"})); }

    void theStartOfANameIsFoundInAnyCase()
    {
        QCOMPARE(find("ÄPF"), (Skus{"s1", "s2"}));
        QCOMPARE(find("brot"), Skus{"s3"});
        QCOMPARE(find("pfel"), Skus{});
    }

    void theStartOfASkuOrBarcodeIsFound()
    {
        QCOMPARE(find("s"), (Skus{"s1", "s2", "s3"}));
        QCOMPARE(find("40"), (Skus{"40x", "s2", "s3"}));
        QCOMPARE(find("40x"), Skus{"40x"});
    }

    void aWholeBarcodeIsFoundInItsOtherLength()
    {
        QCOMPARE(find("036000291452"), Skus{"s1"});
        QCOMPARE(find("0036000291452"), Skus{"s1"});
    }

    void aProductWithSeveralMatchingBarcodesIsFoundOnce()
    {
        TestStore store;
        inventory::Products products(store.database(), store.clock());
        const std::vector<std::string> codes{testCode(41), testCode(42), testCode(43)};
        QVERIFY(products.put({kShop, "many", "Many", "", "", "", codes, {100, "EUR"}, "food", true}, ""));
        for (const auto &text : {std::string("40"), codes[1]}) {
            const auto page = products.list({kShop, text, {}, false, {}, 10});
            QCOMPARE(page->products.size(), std::size_t{1});
            QVERIFY(!page->next_cursor);
        }
    }

    void pagesOfAnySizeGiveTheSameList()
    {
        for (const auto *text : {"", "s", "40", "äpf", "036000291452"}) {
            const auto whole = find(text);
            for (std::int64_t limit = 1; limit <= 5; ++limit)
                QCOMPARE(find(text, limit), whole);
        }
    }

    void departmentAndActiveAreFilters()
    {
        contract::ListProductsRequest request{kShop, {}, "BREAD", false, {}, {}};
        QCOMPARE(find(request).products.size(), std::size_t{1});
        request.include_inactive = true;
        QCOMPARE(find(request).products.size(), std::size_t{2});
        QCOMPARE(find({kShop, {}, {}, true, {}, 1}).total, std::optional<std::int64_t>(5));
        QCOMPARE(find({kShop, {}, {}, false, {}, 1}).total, std::optional<std::int64_t>(4));
    }

    void aForeignCursorIsRefused()
    {
        inventory::Products products(m_store->database(), m_store->clock());
        for (const auto *cursor : {"x", "q:s1", "n:ghost", "'; --"}) {
            const auto answer = products.list({kShop, {}, {}, false, cursor, {}});
            QVERIFY2(!answer, cursor);
            QCOMPARE(answer.error().fields.at(0).field, std::string("cursor"));
        }
    }

    void textThatLooksLikeSqlIsText()
    {
        QCOMPARE(find("%"), Skus{});
        QCOMPARE(find("' OR 1=1 --"), Skus{});
    }
};

TILLHOUSE_TEST(ProductSearchTest)
#include "product_search_test.moc"
