// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/self_service/availability.h"
#include "pos/self_service/self_basket.h"
#include "pos/self_service/self_till.h"

#include <QDialog>
#include <QPointer>
#include <QWidget>

class QBoxLayout;

namespace tillhouse::uikit
{
class Button;
class SearchField;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

class BasketPanel;
class CataloguePanel;
class Notice;
class ScreenKeys;

/// Browse by department, search, or scan; the basket at the side, or below on a screen that stands upright.
class ShopPage : public QWidget
{
    Q_OBJECT

public:
    ShopPage(SelfTill &selfTill, SelfBasket &basket, Availability &availability, Notice &notice,
             QWidget *parent = nullptr);

    /// A product's barcode was read.
    void scanned(const QString &code);
    [[nodiscard]] auto catalogue() const -> CataloguePanel * { return m_catalogue; }
    [[nodiscard]] auto basketPanel() const -> BasketPanel * { return m_panel; }
    [[nodiscard]] auto search() const -> uikit::SearchField * { return m_search; }
    [[nodiscard]] auto keys() const -> ScreenKeys * { return m_keys; }
    [[nodiscard]] auto startOverButton() const -> uikit::Button * { return m_startOver; }

Q_SIGNALS:
    void payAsked();
    void startOverAsked();

protected:
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;
    /// A question that nobody answered goes with the page.
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    auto header() -> QWidget *;
    void followCopies();
    /// A tile was tapped, which may be a family's, or what a search found.
    void chosen(const contract::Product &product);
    void choose(const contract::Product &product);
    void say(const QString &headline, const QString &detail);
    void showKeys(bool shown);

    SelfTill &m_till;
    SelfBasket &m_basket;
    Availability &m_availability;
    Notice &m_notice;
    uikit::Button *m_startOver;
    uikit::SearchField *m_search;
    QBoxLayout *m_sides;
    CataloguePanel *m_catalogue;
    BasketPanel *m_panel;
    ScreenKeys *m_keys;
    QPointer<QDialog> m_asking; ///< which variant of a family
};

} // namespace tillhouse::pos
