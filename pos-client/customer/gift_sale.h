// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "contract/gift_card.h"
#include "pos/sell/sales_desk.h"

#include <QDialog>

#include <memory>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace tillhouse::uikit
{
class Button;
class MoneyEdit;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

/// Sells a gift card, or tops one up: its code and the amount become a line of the sale. The card is worth that once
/// the sale is paid. What is on a card can be asked here, too.
class GiftSale : public QDialog
{
    Q_OBJECT

public:
    GiftSale(client::ApiClient &api, SalesDesk &desk, QWidget *parent = nullptr);

    void scanned(const QString &code);

private:
    auto buildCode() -> QHBoxLayout *;
    void refresh();
    void forget();
    void check();
    void tell(const QString &words);
    void add();

    client::ApiClient &m_api;
    SalesDesk &m_desk;
    std::unique_ptr<QObject> m_call; ///< the running question; replaced to forget it
    QLineEdit *m_code;
    uikit::Button *m_check;
    QLabel *m_balance;
    uikit::MoneyEdit *m_amount;
    uikit::Button *m_add;
};

} // namespace tillhouse::pos
