// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/shop_page.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/self_service/basket_panel.h"
#include "pos/self_service/notice.h"
#include "pos/self_service/offer.h"
#include "pos/self_service/screen_keys.h"
#include "pos/self_service/self_sizes.h"
#include "pos/sell/catalogue_panel.h"
#include "pos/sell/code_lookup.h"
#include "pos/sell/variant_dialog.h"
#include "uikit/button.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListView>

namespace tillhouse::pos
{

namespace
{

constexpr CataloguePanel::Sizes kLarge{self_size::kTileWidth, self_size::kTileHeight, self_size::kTarget, true};

} // namespace

ShopPage::ShopPage(SelfTill &selfTill, SelfBasket &basket, Availability &availability, Notice &notice, QWidget *parent)
    : QWidget(parent)
    , m_till(selfTill)
    , m_basket(basket)
    , m_availability(availability)
    , m_notice(notice)
    , m_startOver(new uikit::Button(uikit::ButtonRole::Secondary, uikit::Icon::Back, tr("Start over")))
    , m_search(new uikit::SearchField(tr("Search, or scan a product")))
    , m_sides(new QHBoxLayout)
    , m_catalogue(new CataloguePanel(selfTill.catalogue(), kLarge))
    , m_panel(new BasketPanel(basket))
    , m_keys(new ScreenKeys)
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    m_sides->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setSpacing(uikit::space::k8);
    left->addWidget(header());
    left->addWidget(m_catalogue, 1);
    m_sides->addLayout(left, 1);
    m_sides->addWidget(m_panel);
    page->addLayout(m_sides, 1);
    m_keys->setContentsMargins(uikit::space::k16, uikit::space::k12, uikit::space::k16, uikit::space::k12);
    page->addWidget(m_keys);
    m_keys->typeInto(m_search);
    m_keys->hide();
    m_search->installEventFilter(this);
    connect(m_keys, &ScreenKeys::closed, this, [this] { showKeys(false); });
    connect(m_search, &uikit::SearchField::searched, m_catalogue, &CataloguePanel::search);
    connect(m_catalogue, &CataloguePanel::chosen, this, &ShopPage::chosen);
    connect(m_catalogue, &CataloguePanel::barred, this, &ShopPage::choose); // which says why
    connect(m_panel, &BasketPanel::payAsked, this, &ShopPage::payAsked);
    connect(m_panel, &BasketPanel::refused, this, [this](const QString &why) { say(tr("Not possible"), why); });
    connect(m_startOver, &QPushButton::clicked, this, &ShopPage::startOverAsked);
    followCopies();
}

auto ShopPage::header() -> QWidget *
{
    auto *bar = new QFrame;
    uikit::setLook(bar, "header");
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(uikit::space::k16, uikit::space::k12, uikit::space::k16, uikit::space::k12);
    row->setSpacing(self_size::kGap);
    m_startOver->setObjectName(QStringLiteral("selfStartOver"));
    makeLarge(*m_startOver);
    makeLarge(*m_search);
    m_search->setObjectName(QStringLiteral("selfSearch"));
    m_search->setAccessibleName(tr("Search products"));
    auto *clear = new uikit::Button(uikit::ButtonRole::Quiet, uikit::Icon::Close, {});
    clear->setObjectName(QStringLiteral("selfSearchClear"));
    clear->setAccessibleName(tr("Clear the search"));
    setTouchSquare(*clear, self_size::kTarget);
    clear->hide();
    connect(clear, &QPushButton::clicked, m_search, &QLineEdit::clear);
    connect(m_search, &QLineEdit::textChanged, clear,
            [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
    row->addWidget(m_startOver);
    row->addWidget(m_search, 1);
    row->addWidget(clear);
    return bar;
}

/// The copies change while somebody looks: prices, promotions, what there is.
void ShopPage::followCopies()
{
    m_catalogue->setCounter([this] { return m_basket.quantities(); });
    m_catalogue->setNote([this](const contract::Product &product) {
        const auto why = staffOnly(product);
        if (why != StaffOnly::No)
            return staffNote(why);
        return m_availability.isSoldOut(product.sku) ? TileNote{uikit::Icon::Stop, tr("Sold out")} : TileNote{};
    });
    connect(&m_availability, &Availability::changed, m_catalogue, &CataloguePanel::refreshNotes);
    connect(&m_basket, &SelfBasket::changed, m_catalogue, &CataloguePanel::refreshCounts);
    m_catalogue->follow(m_till.sync());
}

void ShopPage::chosen(const contract::Product &product)
{
    auto variants = product.variant_of.empty() || m_catalogue->isSearching()
                        ? std::vector<contract::Product>()
                        : m_till.catalogue().variantsOf(product.variant_of);
    if (variants.size() < 2)
        return choose(product);
    auto *dialog = new VariantDialog(QString::fromStdString(product.variant_of), std::move(variants), this);
    connect(dialog, &VariantDialog::chosen, this, &ShopPage::choose);
    m_asking = dialog;
    dialog->open();
}

void ShopPage::hideEvent(QHideEvent *event)
{
    if (m_asking)
        m_asking->reject();
    QWidget::hideEvent(event);
}

void ShopPage::resizeEvent(QResizeEvent *event)
{
    const bool upright = height() > width();
    m_sides->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_panel->setBelow(upright);
    QWidget::resizeEvent(event);
}

void ShopPage::choose(const contract::Product &product)
{
    if (staffOnly(product) != StaffOnly::No)
        return say(tr("Please ask our staff"), staffWords(product));
    if (m_availability.isSoldOut(product.sku))
        return say(tr("Sold out"), tr("“%1” is not there at the moment.").arg(QString::fromStdString(product.name)));
    if (const auto added = m_basket.add(product); !added)
        say(tr("Not possible"), errorWords(added.error()));
}

void ShopPage::scanned(const QString &code)
{
    const auto found = lookUp(m_till.catalogue(), m_till.identity().store, code.toStdString());
    if (!found || !*found)
        return say(tr("We do not know this code"), tr("Please search for the product, or ask our staff."));
    const auto &goods = **found;
    if (goods.pack || goods.labelPriceMinor || goods.labelQuantityMilli)
        return say(tr("Please ask our staff"), tr("Packs and weighed goods are sold at the till."));
    choose(goods.product);
}

void ShopPage::say(const QString &headline, const QString &detail)
{
    m_notice.present({uikit::Icon::Info, uikit::Tone::Info, headline, detail, tr("OK"), {}});
}

void ShopPage::showKeys(bool shown)
{
    m_keys->setVisible(shown);
    if (!shown)
        m_catalogue->list()->setFocus();
}

/// The keyboard comes with the search field, and leaves with its last key.
auto ShopPage::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (watched == m_search && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin))
        showKeys(true);
    return QWidget::eventFilter(watched, event);
}

} // namespace tillhouse::pos
