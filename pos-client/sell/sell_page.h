// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/frame/key_map.h"
#include "pos/sell/sell_flow.h"

#include <QWidget>

#include <optional>

namespace tillhouse::uikit
{
class SearchField;
}

namespace tillhouse::pos
{

class CartPanel;
class CataloguePanel;
class LastItem;
class Obstacles;
class SellSide;

/// The screen on which goods are sold.
class SellPage : public QWidget
{
    Q_OBJECT

public:
    /// `search` is the field in the window's header.
    SellPage(Till &till, SalesDesk &desk, SellFlow &flow, uikit::SearchField &search, QWidget *parent = nullptr);

    void scanned(const QString &code);
    /// True if the key was for this screen.
    auto act(Act what) -> bool;
    /// Scan mode: the last item huge and the lines large, instead of tiles. Else button mode. Whatever was typed,
    /// searched or scanned stays.
    void setScanMode(bool on);
    [[nodiscard]] auto isScanMode() const -> bool { return m_scanMode; }
    [[nodiscard]] auto cartPanel() const -> CartPanel * { return m_cart; }
    [[nodiscard]] auto cataloguePanel() const -> CataloguePanel * { return m_catalogue; }
    [[nodiscard]] auto lastItem() const -> LastItem * { return m_last; }

Q_SIGNALS:
    void payAsked();
    /// Somebody wants the other mode.
    void modeAsked();
    /// Something was not done, and why; the window says so.
    void refused(const QString &why);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    void build();
    void join();
    void searchFor(int row);
    void chosen(const contract::Product &product);
    [[nodiscard]] auto resolving() const -> std::optional<int>;
    void search();
    auto enter() -> bool;
    void leaveSearch();
    void say(ScanOutcome outcome);

    Till &m_till;
    SalesDesk &m_desk;
    SellFlow &m_flow;
    uikit::SearchField &m_search;
    CartPanel *m_cart;
    CataloguePanel *m_catalogue;
    LastItem *m_last;
    SellSide *m_side;
    Obstacles *m_obstacles;
    bool m_scanMode = false;
    std::optional<int> m_resolving; ///< the red line that a search is for
};

} // namespace tillhouse::pos
