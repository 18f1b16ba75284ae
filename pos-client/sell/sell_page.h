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
    [[nodiscard]] auto cartPanel() const -> CartPanel * { return m_cart; }
    [[nodiscard]] auto cataloguePanel() const -> CataloguePanel * { return m_catalogue; }

Q_SIGNALS:
    void payAsked();
    /// Something was not done, and why; the window says so.
    void refused(const QString &why);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    void searchFor(int row);
    void chosen(const contract::Product &product);
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
    std::optional<int> m_resolving; ///< the red line that a search is for
};

} // namespace tillhouse::pos
