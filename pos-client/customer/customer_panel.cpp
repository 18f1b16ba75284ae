// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/customer/customer_panel.h"

#include "contract/endpoints.h"
#include "pos/customer/customer_form.h"
#include "pos/customer/customer_words.h"
#include "pos/frame/row_delegate.h"
#include "pos/frame/touch.h"
#include "pos/sound/cues.h"
#include "uikit/button.h"
#include "uikit/direction.h"
#include "uikit/money_edit.h"
#include "uikit/money_format.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;
using uikit::Icon;

namespace
{

constexpr int kWidth = 880;
constexpr int kHeight = 600;
constexpr int kDetailsWidth = 360;
constexpr int kTallest = 740; // of the smallest screen

} // namespace

CustomerPanel::CustomerPanel(Till &till, SalesDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_till(till)
    , m_desk(desk)
    , m_pages(new QStackedWidget)
    , m_form(new CustomerForm(till))
{
    setWindowTitle(tr("Customer"));
    uikit::onTheme(this, [this] {
        const auto &theme = uikit::Theme::instance();
        setFixedSize(theme.wide(kWidth), std::min(theme.wide(kHeight), kTallest));
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    auto *finder = new QWidget;
    auto *halves = new QHBoxLayout(finder);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(uikit::space::k24);
    halves->addWidget(buildFinder(), 1);
    halves->addWidget(buildDetails());
    m_pages->addWidget(finder);
    m_pages->addWidget(m_form);
    layout->addWidget(m_pages);
    connect(m_form, &CustomerForm::left, this, [this] { m_pages->setCurrentIndex(0); });
    connect(m_form, &CustomerForm::saved, this, &CustomerPanel::saved);
    list({});
    const auto &attached = m_desk.cart().customer();
    const auto known = attached ? m_till.customers().find(attached->customer_id) : std::nullopt;
    if (known)
        list({*known});
    m_search->setFocus();
}

auto CustomerPanel::buildFinder() -> QWidget *
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k12);
    auto *title = new QLabel(tr("Customer"));
    uikit::setLook(title, "title");
    layout->addWidget(title);
    m_search = new uikit::SearchField(tr("Name, phone, e-mail or card"));
    m_search->setObjectName(QStringLiteral("customerSearch"));
    setTouchField(*m_search);
    layout->addWidget(m_search);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("customerList"));
    m_list->setAccessibleName(tr("Customers found"));
    m_list->setItemDelegate(new RowDelegate(m_list));
    layout->addWidget(m_list, 1);
    m_empty = new QLabel;
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    uikit::setLook(m_empty, "muted");
    layout->addWidget(m_empty, 1);
    auto *make = new Button(ButtonRole::Secondary, Icon::Plus, tr("New customer"));
    make->setObjectName(QStringLiteral("newCustomer"));
    setTouchHeight(*make, uikit::size::kTouch);
    make->setAutoDefault(false);
    layout->addWidget(make);
    connect(make, &QPushButton::clicked, this, &CustomerPanel::startNew);
    connect(m_search, &uikit::SearchField::searched, this, &CustomerPanel::search);
    connect(m_search, &uikit::SearchField::leftDown, m_list, [this] { m_list->setFocus(); });
    connect(m_list, &QListWidget::currentRowChanged, this, &CustomerPanel::select);
    connect(m_list, &QListWidget::itemActivated, this, &CustomerPanel::attach);
    return side;
}

auto CustomerPanel::buildDetails() -> QWidget *
{
    auto *side = new QFrame;
    side->setProperty("look", "card");
    uikit::onTheme(side, [side] { side->setFixedWidth(uikit::Theme::instance().wide(kDetailsWidth)); });
    auto *outer = new QVBoxLayout(side);
    outer->setContentsMargins(uikit::space::k16, uikit::space::k16, uikit::space::k16, uikit::space::k16);
    outer->setSpacing(uikit::size::kTouchGap);
    m_details = new QWidget;
    auto *layout = new QVBoxLayout(m_details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k8);
    const std::pair<QLabel **, const char *> labels[] = {
        {&m_name, "title"}, {&m_contact, "muted"}, {&m_traits, "strong"}, {&m_account, "lead"}, {&m_note, "muted"}};
    for (const auto &[label, look] : labels) {
        *label = new QLabel;
        (*label)->setWordWrap(true);
        (*label)->setTextFormat(Qt::PlainText);
        uikit::setLook(*label, look);
        layout->addWidget(*label);
    }
    m_account->setObjectName(QStringLiteral("customerAccount"));
    layout->addStretch();
    m_debt = new QWidget;
    auto *debt = new QHBoxLayout(m_debt);
    debt->setContentsMargins(0, 0, 0, 0);
    m_pays = new uikit::MoneyEdit(QString::fromStdString(m_desk.cart().store().currency));
    m_pays->setObjectName(QStringLiteral("payOffAmount"));
    m_pays->setAccessibleName(tr("How much the customer pays off"));
    setTouchField(*m_pays);
    auto *pay = new Button(ButtonRole::Secondary, tr("Pay off"));
    pay->setObjectName(QStringLiteral("payOff"));
    debt->addWidget(m_pays, 1);
    debt->addWidget(pay);
    layout->addWidget(m_debt);
    m_attach = new Button(ButtonRole::Primary, tr("Take for this sale"));
    m_attach->setObjectName(QStringLiteral("attachCustomer"));
    m_change = new Button(ButtonRole::Secondary, Icon::Edit, tr("Change"));
    m_change->setObjectName(QStringLiteral("changeCustomer"));
    m_detach = new Button(ButtonRole::Secondary, tr("Take off this sale"));
    m_detach->setObjectName(QStringLiteral("detachCustomer"));
    for (auto *button : {pay, m_attach, m_change, m_detach}) {
        setTouchHeight(*button, uikit::size::kTouch);
        button->setAutoDefault(false);
    }
    layout->addWidget(m_attach);
    layout->addWidget(m_change);
    outer->addWidget(m_details, 1);
    outer->addWidget(m_detach);
    auto *close = new Button(ButtonRole::Quiet, tr("Close"));
    setTouchHeight(*close, uikit::size::kTouch);
    close->setAutoDefault(false);
    outer->addWidget(close);
    connect(m_attach, &QPushButton::clicked, this, &CustomerPanel::attach);
    connect(m_change, &QPushButton::clicked, this, &CustomerPanel::startChange);
    connect(m_detach, &QPushButton::clicked, this, &CustomerPanel::detach);
    connect(pay, &QPushButton::clicked, this, &CustomerPanel::payOff);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return side;
}

void CustomerPanel::search(const QString &text)
{
    list(m_till.customers().search(text));
}

void CustomerPanel::list(std::vector<contract::Customer> customers)
{
    m_found = std::move(customers);
    m_list->clear();
    for (const auto &customer : m_found) {
        auto *item = new QListWidgetItem(QString::fromStdString(customer.name), m_list);
        item->setData(RowDelegate::DetailRole, contactText(customer));
        item->setData(Qt::AccessibleTextRole, item->text() + QStringLiteral(", ") + contactText(customer));
    }
    const bool none = m_found.empty();
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    m_empty->setText(m_search->text().isEmpty()
                         ? tr("Search, or scan the customer's card.")
                         : tr("Nobody is found so. Look for less of the name, or make a new customer."));
    m_detach->setVisible(m_desk.cart().customer().has_value());
    m_details->setVisible(!none);
    m_shown.reset();
    if (!none)
        m_list->setCurrentRow(0);
}

void CustomerPanel::select(int row)
{
    if (row >= 0 && row < static_cast<int>(m_found.size()))
        showCustomer(m_found[static_cast<std::size_t>(row)]);
}

void CustomerPanel::showCustomer(const contract::Customer &customer)
{
    m_shown = customer;
    m_name->setText(uikit::fromReadingEdge(uikit::ownDirection(QString::fromStdString(customer.name))));
    m_contact->setText(uikit::fromReadingEdge(contactText(customer)));
    QStringList traits;
    if (!customer.group.empty())
        traits.append(tr("Group: %1").arg(QString::fromStdString(customer.group)));
    if (!customer.tax_exempt_reason.empty())
        traits.append(tr("Pays no tax: %1").arg(QString::fromStdString(customer.tax_exempt_reason)));
    m_traits->setText(uikit::fromReadingEdge(traits.join(u'\n')));
    m_note->setText(uikit::fromReadingEdge(QString::fromStdString(customer.note)));
    for (auto *label : {m_contact, m_traits, m_note})
        label->setVisible(!label->text().isEmpty());
    m_debt->hide();
    askAccount(customer);
}

void CustomerPanel::askAccount(const contract::Customer &customer)
{
    m_account->setText(tr("Asking what they owe and have…"));
    m_call = std::make_unique<QObject>();
    m_till.api().call<contract::GetCustomerRequest, contract::CustomerAccount>(
        contract::kGetCustomerAccount, {customer.store_id, customer.customer_id}, m_call.get(),
        [this](const client::Result<contract::CustomerAccount> &account) {
            if (!account)
                return m_account->setText(tr("What they owe and have is not known without the store server."));
            m_account->setText(accountText(*account, m_desk.cart().store().till.loyalty.point_minor));
            m_pays->setMinor(account->owed.amount_minor);
            m_debt->setVisible(account->owed.amount_minor > 0);
        },
        client::CallOptions{.deadline = std::chrono::seconds(8)});
}

void CustomerPanel::attach()
{
    if (!m_shown)
        return;
    m_desk.setCustomer(cartCustomer(*m_shown));
    accept();
}

void CustomerPanel::detach()
{
    m_desk.setCustomer(std::nullopt);
    accept();
}

void CustomerPanel::payOff()
{
    const auto minor = m_pays->minor();
    if (!m_shown || !minor || *minor <= 0)
        return sound(Cue::Error);
    m_desk.setCustomer(cartCustomer(*m_shown));
    m_desk.addIssue({domain::TenderKind::OnAccount, m_shown->customer_id},
                    tr("Paid off: %1").arg(QString::fromStdString(m_shown->name)), *minor);
    accept();
}

void CustomerPanel::startNew()
{
    m_form->start(m_search->text());
    m_pages->setCurrentIndex(1);
}

void CustomerPanel::startChange()
{
    if (!m_shown)
        return;
    m_form->change(*m_shown);
    m_pages->setCurrentIndex(1);
}

/// Whoever is new is taken for this sale; whoever was changed is shown again, and stays on the sale under the new name.
void CustomerPanel::saved(const contract::Customer &customer)
{
    m_till.customerSync().refresh();
    const auto name = QString::fromStdString(customer.name);
    if (!m_form->isChange()) {
        m_desk.setCustomer(cartCustomer(customer));
        Q_EMIT said(tr("%1 is a customer now").arg(name));
        return accept();
    }
    const auto &attached = m_desk.cart().customer();
    if (attached && attached->customer_id == customer.customer_id)
        m_desk.setCustomer(cartCustomer(customer));
    Q_EMIT said(tr("%1 was saved").arg(name));
    m_pages->setCurrentIndex(0);
    list({customer});
}

void CustomerPanel::scanned(const QString &code)
{
    if (m_pages->currentIndex() == 1)
        return m_form->scanned(code);
    const auto customer = m_till.customers().findByCard(code.toStdString());
    if (!customer)
        sound(Cue::Error);
    m_search->setText(code);
    list(customer ? std::vector{*customer} : std::vector<contract::Customer>());
    attach();
}

} // namespace tillhouse::pos
