// SPDX-License-Identifier: GPL-3.0-or-later
// Every widget of the kit on one page, in every scheme: what the eye checks, held by golden images.
#include "uikit/banner.h"
#include "uikit/bar_chart.h"
#include "uikit/button.h"
#include "uikit/card.h"
#include "uikit/choice.h"
#include "uikit/content_stack.h"
#include "uikit/data_table.h"
#include "uikit/money_edit.h"
#include "uikit/money_format.h"
#include "uikit/numpad.h"
#include "uikit/pill.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"
#include "uikit/toast.h"

#include "support/golden.h"
#include "support/test_registry.h"

#include <QGridLayout>
#include <QLabel>
#include <QStandardItemModel>
#include <QTest>

using namespace tillhouse::uikit;

namespace
{

auto labelled(const char *look, const QString &text) -> QLabel *
{
    auto *label = new QLabel(text);
    setLook(label, look);
    return label;
}

auto bannersOf(QWidget *parent) -> QVBoxLayout *
{
    auto *column = new QVBoxLayout;
    const auto add = [&](Tone tone, const char *headline, const char *detail, const char *action) {
        auto *banner = new Banner(parent);
        banner->present(tone, QString::fromUtf8(headline), QString::fromUtf8(detail), QString::fromUtf8(action));
        column->addWidget(banner);
    };
    add(Tone::Info, "Prices were updated", "12 products have a new price since 09:00.", "Show them");
    add(Tone::Warn, "No connection to the store server", "Selling goes on. 7 sales waiting, oldest 4 min.",
        "Show queue");
    add(Tone::Offline, "The card provider cannot be reached", "Cash and vouchers still work.", "");
    add(Tone::Danger, "The receipt printer has no paper", "Sales are kept. Put in a new roll, then print again.",
        "Print again");
    return column;
}

auto buttonsOf() -> QGridLayout *
{
    auto *grid = new QGridLayout;
    grid->setSpacing(space::k8);
    grid->addWidget(new Button(ButtonRole::Primary, Icon::Save, "Save product"), 0, 0);
    grid->addWidget(new Button(ButtonRole::Secondary, Icon::Import, "Import"), 0, 1);
    grid->addWidget(new Button(ButtonRole::Danger, Icon::Refund, "Refund €12.50"), 0, 2);
    grid->addWidget(new Button(ButtonRole::Quiet, Icon::Filter, "Filter"), 0, 3);
    auto *busy = new PrimaryButton("Save product");
    busy->setBusy(true, "Saving…");
    grid->addWidget(busy, 1, 0);
    auto *disabled = new SecondaryButton("Export");
    disabled->setEnabled(false);
    grid->addWidget(disabled, 1, 1);
    auto *chip = new Button(ButtonRole::Chip, "Paid");
    chip->setChecked(true);
    grid->addWidget(chip, 1, 2);
    grid->addWidget(new Button(ButtonRole::Chip, "Refunded"), 1, 3);
    auto *nav = new Button(ButtonRole::Nav, Icon::Orders, "Orders");
    nav->setChecked(true);
    grid->addWidget(nav, 2, 0);
    grid->addWidget(new Button(ButtonRole::Nav, Icon::Stock, "Stock"), 2, 1);
    grid->addWidget(new Button(ButtonRole::Touch, "Hold"), 2, 2);
    grid->addWidget(new Button(ButtonRole::Touch, Icon::Pause, {}), 2, 3);
    grid->addWidget(new Button(ButtonRole::Pay, "PAY"), 3, 0, 1, 4);
    return grid;
}

auto fieldsOf() -> QGridLayout *
{
    auto *grid = new QGridLayout;
    grid->setSpacing(space::k8);
    auto *money = new MoneyEdit("EUR");
    money->setMinor(1234550);
    auto *wrong = new MoneyEdit("EUR");
    wrong->setText("12.505");
    auto *quantity = new QuantityEdit;
    quantity->setMilli(250);
    auto *choice = new Choice;
    choice->addItems({"Standard rate 19 %", "Reduced rate 7 %"});
    grid->addWidget(new SearchField("Search products, barcodes"), 0, 0);
    grid->addWidget(money, 0, 1);
    grid->addWidget(wrong, 1, 1);
    grid->addWidget(choice, 1, 0);
    grid->addWidget(quantity, 2, 1);
    auto *off = new QLineEdit("Cannot be changed");
    off->setEnabled(false);
    grid->addWidget(off, 2, 0);
    return grid;
}

auto tableOf(QObject *owner) -> DataTable *
{
    auto *model = new QStandardItemModel(4, 4, owner);
    model->setHorizontalHeaderLabels({"Order", "Customer", "State", "Total"});
    const Tone tones[] = {Tone::Good, Tone::Warn, Tone::Danger, Tone::Neutral};
    const char *words[] = {"Paid", "Payment unknown", "Declined", "Parked"};
    for (int row = 0; row < 4; ++row) {
        model->setData(model->index(row, 0), QStringLiteral("A-00%1").arg(1024 + row));
        model->setData(model->index(row, 0), QStringLiteral("10:4%1").arg(row), SecondLineRole);
        model->setData(model->index(row, 1), QStringLiteral("Walk-in"));
        model->setData(model->index(row, 1), true, MutedRole);
        model->setData(model->index(row, 2), QLatin1String(words[row]));
        model->setData(model->index(row, 2), static_cast<int>(tones[row]), ToneRole);
        model->setData(model->index(row, 3), formatMoney(1250 * (row * row * 97 + 1), u"EUR"));
    }
    auto *table = new DataTable;
    table->setModel(model);
    table->setColumns({{.width = 160}, {}, {.width = 160}, {.width = 120, .amount = true}});
    table->selectRow(1);
    table->setFixedHeight(200);
    return table;
}

auto chartOf() -> BarChart *
{
    auto *chart = new BarChart;
    QList<BarChart::Bar> bars;
    const std::int64_t sales[] = {0, 12000, 43000, 61000, 55000, 82000, 96000, 70000, 31000, 22000};
    for (int i = 0; i < 10; ++i)
        bars.append({QStringLiteral("%1:00").arg(8 + i, 2, 10, QLatin1Char('0')), sales[i], sales[9 - i] + 8000});
    chart->setBars(bars, [](std::int64_t minor) { return formatMoney(minor, u"EUR"); });
    return chart;
}

auto galleryOf() -> std::unique_ptr<QWidget>
{
    auto page = std::make_unique<QWidget>();
    page->setObjectName("gallery");
    auto *grid = new QGridLayout(page.get());
    grid->setContentsMargins(space::k24, space::k24, space::k24, space::k24);
    grid->setSpacing(space::k16);
    grid->addLayout(bannersOf(page.get()), 0, 0, 1, 2);
    auto *left = new Card("Buttons and fields");
    left->body()->addLayout(buttonsOf());
    left->body()->addLayout(fieldsOf());
    grid->addWidget(left, 1, 0);
    auto *type = new Card("Type and numpad");
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->addWidget(labelled("title", "Title 20"));
    words->addWidget(labelled("headline", "Headline 28"));
    words->addWidget(labelled("muted", "Muted body 14"));
    words->addWidget(labelled("small", "Small 12"));
    words->addWidget(labelled("total", formatMoney(-123456, u"EUR")));
    words->addWidget(new StatePill(Tone::Good, "Paid"));
    auto *badge = new Badge;
    badge->setCount(7, Tone::Warn);
    words->addWidget(badge);
    words->addStretch();
    row->addLayout(words, 1);
    auto *pad = new Numpad;
    pad->setActions({{"qty", "Qty", true}, {"disc", "Disc %", true}, {"price", "Price", true}});
    pad->setActionChecked("qty", true);
    row->addWidget(pad);
    type->body()->addLayout(row);
    grid->addWidget(type, 1, 1);
    auto *orders = new Card("Orders");
    orders->body()->addWidget(tableOf(page.get()));
    grid->addWidget(orders, 2, 0);
    auto *sales = new Card("Sales per hour");
    sales->body()->addWidget(chartOf());
    grid->addWidget(sales, 2, 1);
    auto *figures = new QHBoxLayout;
    auto *figure = new FigureCard("Sales today");
    figure->setFigure(formatMoney(1234550, u"EUR"), "18 % above last Tuesday");
    figures->addWidget(figure);
    auto *empty = new EmptyState;
    empty->setContent(Icon::Catalogue, "No products yet", "Import a CSV file or add the first one by hand.",
                      "Import products");
    figures->addWidget(empty, 1);
    grid->addLayout(figures, 3, 0, 1, 2);
    return page;
}

} // namespace

class GalleryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tillhouse::testing::fixAppearance(); }
    void cleanupTestCase() { Theme::instance().apply(Scheme::Light); }

    void theKitLooksAsAgreed_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("uikit-light") << static_cast<int>(Scheme::Light);
        QTest::newRow("uikit-dark") << static_cast<int>(Scheme::Dark);
        QTest::newRow("uikit-contrast") << static_cast<int>(Scheme::HighContrast);
    }
    void theKitLooksAsAgreed()
    {
        QFETCH(int, scheme);
        Theme::instance().apply(static_cast<Scheme>(scheme));
        const auto page = galleryOf();
        QVERIFY(tillhouse::testing::compareGolden(*page, QString::fromLatin1(QTest::currentDataTag()), {1280, 1260}));
    }
};

TILLHOUSE_TEST(GalleryTest)
#include "gallery_test.moc"
