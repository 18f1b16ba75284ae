// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/sales_desk.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QListWidget;
class QStackedWidget;

namespace tillhouse::uikit
{
class Button;
class MoneyEdit;
class SearchField;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

class CustomerForm;

/// Whose sale it is (F3): finds customers in the till's own copy, shows what is known of one, makes a new one or
/// changes one, attaches them to the sale or takes them off it. Searching needs no network; what they owe does.
class CustomerPanel : public QDialog
{
    Q_OBJECT

public:
    CustomerPanel(Till &till, SalesDesk &desk, QWidget *parent = nullptr);

    /// A card that was scanned: whose it is.
    void scanned(const QString &code);
    [[nodiscard]] auto form() const -> CustomerForm * { return m_form; }
    [[nodiscard]] auto shown() const -> const std::optional<contract::Customer> & { return m_shown; }

Q_SIGNALS:
    /// Something was done, for the toast.
    void said(const QString &text);

private:
    auto buildFinder() -> QWidget *;
    auto buildDetails() -> QWidget *;
    void search(const QString &text);
    void list(std::vector<contract::Customer> customers);
    void select(int row);
    void showCustomer(const contract::Customer &customer);
    void askAccount(const contract::Customer &customer);
    void attach();
    void detach();
    void payOff();
    void startNew();
    void startChange();
    void saved(const contract::Customer &customer);

    Till &m_till;
    SalesDesk &m_desk;
    std::vector<contract::Customer> m_found;
    std::optional<contract::Customer> m_shown;
    std::unique_ptr<QObject> m_call; ///< the running question; replaced to forget it

    QStackedWidget *m_pages;
    CustomerForm *m_form;
    uikit::SearchField *m_search = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_empty = nullptr;
    QWidget *m_details = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_contact = nullptr;
    QLabel *m_traits = nullptr;
    QLabel *m_account = nullptr;
    QLabel *m_note = nullptr;
    QWidget *m_debt = nullptr;
    uikit::MoneyEdit *m_pays = nullptr;
    uikit::Button *m_attach = nullptr;
    uikit::Button *m_change = nullptr;
    uikit::Button *m_detach = nullptr;
};

} // namespace tillhouse::pos
