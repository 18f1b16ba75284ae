// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/goods_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/frame/header_bar.h"
#include "pos/sell/cart_panel.h"
#include "pos/sell/catalogue_panel.h"
#include "pos/sell/obstacle.h"
#include "pos/sell/sell_page.h"
#include "uikit/search_field.h"
#include "uikit/toast.h"

#include <QListView>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using pos::Obstacle;
using pos::ProductModel;

/// Tiles and results that cannot be chosen now: they say so and why, nothing happens, and they can be chosen as soon as
/// that is over.
/// Caught: a tap that took the typed number although nothing was sold; a tile that stayed barred after its price was
/// changed; a family that was barred with its first variant; every tile barred while a red line waits for its product
/// in a sale that is full; and a search that was gone after Enter on a result that cannot be sold.
class ObstacleTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GoodsFixture> m_till;

    static auto product(const std::string &sku, const std::string &name, const std::string &currency,
                        const std::string &family = {}) -> contract::Product
    {
        contract::Product made;
        made.sku = sku;
        made.name = name;
        made.department = "Duty free";
        made.price = {5900, currency};
        made.variant_of = family;
        return made;
    }
    auto page() const -> pos::SellPage & { return *m_till->window->sellPage(); }
    auto desk() const -> pos::SalesDesk & { return *m_till->window->desk(); }
    auto tiles() const -> QListView * { return page().cataloguePanel()->list(); }
    auto tile(const QString &name) const -> QModelIndex
    {
        for (int row = 0; row < tiles()->model()->rowCount(); ++row)
            if (const auto index = tiles()->model()->index(row, 0); index.data().toString() == name)
                return index;
        return {};
    }
    auto note(const QString &name) const -> QString { return tile(name).data(ProductModel::NoteRole).toString(); }
    void tap(const QString &name)
    {
        const auto index = tile(name);
        tiles()->scrollTo(index);
        QTest::mouseClick(tiles()->viewport(), Qt::LeftButton, {}, tiles()->visualRect(index).center());
    }
    auto told() const -> QString
    {
        return m_till->window->toast()->isVisible() ? m_till->window->toast()->text() : QString();
    }
    void begin()
    {
        m_till = std::make_unique<GoodsFixture>();
        m_till->shop.offer(product("PERFUME", "Eau de toilette", "USD"));
        m_till->shop.offer(product("SCARF-1", "Scarf blue", "USD", "Scarf"));
        m_till->shop.offer(product("SCARF-2", "Scarf red", "USD", "Scarf"));
        m_till->shop.offer(product("GLOVE-1", "Glove blue", "USD", "Glove"));
        m_till->shop.offer(product("GLOVE-2", "Glove red", "EUR", "Glove"));
        QVERIFY(m_till->setUp());
        m_till->window->resize(1366, 768);
        QTRY_VERIFY(tile(QStringLiteral("Eau de toilette")).isValid());
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup() { m_till.reset(); }

    void aTileSaysWhyItCannotBeChosenAndATapChangesNothing()
    {
        begin();
        const auto name = QStringLiteral("Eau de toilette");
        QCOMPARE(note(name), QStringLiteral("Priced in USD"));
        QVERIFY(tile(name).data(ProductModel::NoteIconRole).toInt() != 0);
        QVERIFY(tile(name).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Priced in USD")));
        QCOMPARE(note(QStringLiteral("Cola 0.33 l")), QString());
        m_till->type(QStringLiteral("12*"));
        tap(name);
        QVERIFY2(told().contains(QStringLiteral("priced in USD")), qPrintable(told()));
        QVERIFY(desk().cart().isEmpty());
        QCOMPARE(desk().nextQuantity(), std::int64_t{12'000});
        tap(QStringLiteral("Cola 0.33 l"));
        QCOMPARE(desk().cart().lines().front().item.quantity.milli, std::int64_t{12'000});
    }

    void itCanBeChosenAsSoonAsTheOfficeHasChangedIt()
    {
        begin();
        m_till->shop.offer(product("PERFUME", "Eau de toilette", "EUR"));
        m_till->till->sync().refresh();
        QTRY_COMPARE(note(QStringLiteral("Eau de toilette")), QString());
        tap(QStringLiteral("Eau de toilette"));
        QCOMPARE(desk().cart().lines().front().item.sku, std::string("PERFUME"));
    }

    void aFamilyIsBarredWhenAllOfItIs()
    {
        begin();
        QCOMPARE(note(QStringLiteral("Scarf")), QStringLiteral("Priced in USD"));
        QCOMPARE(note(QStringLiteral("Glove")), QString());
        tap(QStringLiteral("Scarf"));
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(!told().isEmpty());
    }

    void enterOnAResultThatCannotBeSoldSaysWhyAndTheSearchStays()
    {
        begin();
        m_till->press(Qt::Key_F2);
        m_till->type(QStringLiteral("toilette"));
        QTRY_COMPARE(tiles()->model()->rowCount(), 1);
        m_till->press(Qt::Key_Return);
        QVERIFY2(told().contains(QStringLiteral("priced in USD")), qPrintable(told()));
        QVERIFY(desk().cart().isEmpty());
        QCOMPARE(m_till->window->header()->search()->text(), QStringLiteral("toilette"));
        QVERIFY(page().cataloguePanel()->isSearching());
    }

    void aPartOfAPieceBarsWhatIsSoldByThePieceUntilTheNumberGoes()
    {
        begin();
        m_till->type(QStringLiteral("0.5*"));
        QCOMPARE(note(QStringLiteral("Meat pie")), QStringLiteral("Whole pieces"));
        QCOMPARE(note(QStringLiteral("Mountain cheese")), QString());
        tap(QStringLiteral("Meat pie"));
        QVERIFY(desk().cart().isEmpty());
        QCOMPARE(desk().nextQuantity(), std::int64_t{500});
        m_till->press(Qt::Key_Escape);
        QCOMPARE(note(QStringLiteral("Meat pie")), QString());
        tap(QStringLiteral("Meat pie"));
        QCOMPARE(desk().cart().lines().size(), std::size_t{1});
    }

    void inAFullSaleOnlyWhatIsCountedOnTheLastLineCanBeChosen()
    {
        begin();
        pos::CartContent content{"019a0000-0000-7000-8000-0000000000aa", {}};
        for (std::size_t i = 0; i < pos::Cart::kMaxCartLines; ++i) {
            const auto two = std::to_string(i);
            content.lines.push_back({"line-" + two,
                                     i % 2 == 0 ? "COLA" : "PIE",
                                     "777",
                                     "Meat pie",
                                     false,
                                     1000,
                                     350,
                                     "none",
                                     0,
                                     "standard",
                                     {{"VAT", 190'000}}});
        }
        const auto pie = m_till->till->catalogue().findByCode("PIE");
        QVERIFY(pie);
        content.lines.back().tax_category = pie->tax_category;
        content.lines.back().tax_rates = pie->tax_rates;
        QVERIFY(desk().bringIn(contract::encode(content)));
        QCOMPARE(desk().cart().lines().size(), pos::Cart::kMaxCartLines);
        QCOMPARE(note(QStringLiteral("Cola 0.33 l")), QStringLiteral("Receipt is full"));
        QCOMPARE(note(QStringLiteral("Meat pie")), QString());
        tap(QStringLiteral("Cola 0.33 l"));
        QVERIFY2(told().contains(QStringLiteral("receipt is full")), qPrintable(told()));
        tap(QStringLiteral("Meat pie"));
        QCOMPARE(desk().cart().lines().back().item.quantity.milli, std::int64_t{2000});
        QCOMPARE(desk().cart().lines().size(), pos::Cart::kMaxCartLines);
        desk().openCart(); // another sale has room
        QCOMPARE(note(QStringLiteral("Cola 0.33 l")), QString());
    }

    /// The rule says what the cart does, for each of the obstacles.
    void theRuleSaysWhatTheCartDoes()
    {
        begin();
        const auto &store = m_till->till->identity().store;
        const auto cola = *m_till->till->catalogue().findByCode("COLA");
        auto dollars = cola;
        dollars.price.currency = "USD";
        pos::Cart empty(store);
        QCOMPARE(pos::obstacleTo(cola, empty, {}, false), std::nullopt);
        QCOMPARE(pos::obstacleTo(dollars, empty, {}, false), std::optional(Obstacle::Currency));
        QVERIFY(!empty.add(dollars, "x", 1000));
        QCOMPARE(pos::obstacleTo(cola, empty, 500, false), std::optional(Obstacle::PartOfPiece));
        QCOMPARE(pos::obstacleTo(cola, empty, 1000, false), std::nullopt);
        QVERIFY(empty.add(cola, "x", domain::kMaxQuantityMilli));
        QCOMPARE(pos::obstacleTo(cola, empty, 1000, false), std::optional(Obstacle::TooMuch));
        QVERIFY(!empty.add(cola, "x", 1000));
        pos::Cart full(store);
        for (std::size_t i = 0; i < pos::Cart::kMaxCartLines; ++i)
            QVERIFY(full.addUnknown("code"));
        QCOMPARE(pos::obstacleTo(cola, full, {}, false), std::optional(Obstacle::FullReceipt));
        QVERIFY(!full.add(cola, "x", 1000));
        QCOMPARE(pos::obstacleTo(cola, full, {}, true), std::nullopt); // it takes the place of a red line
        QVERIFY(full.resolve(0, pos::Goods{cola, "x"}, 1000));
    }
};

TILLHOUSE_TEST(ObstacleTest)
#include "obstacle_test.moc"
