// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/customer/customer_form.h"

#include "client/ids.h"
#include "contract/endpoints.h"
#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "uikit/button.h"
#include "uikit/direction.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace tillhouse::pos
{

CustomerForm::CustomerForm(Till &till, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_title(new QLabel)
    , m_fault(new QLabel)
    , m_save(new uikit::Button(uikit::ButtonRole::Primary, QString()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k8);
    uikit::setLook(m_title, "title");
    layout->addWidget(m_title);
    m_name = addField(*layout, tr("Name"), "customerName");
    m_phone = addField(*layout, tr("Phone"), "customerPhone");
    m_email = addField(*layout, tr("E-mail"), "customerEmail");
    m_card = addField(*layout, tr("Card (scan it)"), "customerCard");
    m_fault->setWordWrap(true);
    m_fault->setObjectName(QStringLiteral("customerFault"));
    uikit::setLook(m_fault, "danger");
    layout->addWidget(m_fault);
    layout->addStretch();
    auto *buttons = new QHBoxLayout;
    auto *back = new uikit::Button(uikit::ButtonRole::Secondary, tr("Back"));
    m_save->setObjectName(QStringLiteral("saveCustomer"));
    for (auto *button : {back, m_save}) {
        setTouchHeight(*button, uikit::size::kTouch);
        button->setAutoDefault(false);
    }
    buttons->addStretch();
    buttons->addWidget(back);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, &CustomerForm::left);
    connect(m_save, &QPushButton::clicked, this, &CustomerForm::save);
}

auto CustomerForm::addField(QVBoxLayout &layout, const QString &words, const char *name) -> QLineEdit *
{
    auto *label = new QLabel(words);
    uikit::setLook(label, "label");
    auto *field = new QLineEdit;
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(words);
    setTouchField(*field);
    label->setBuddy(field);
    layout.addWidget(label);
    layout.addWidget(field);
    connect(field, &QLineEdit::returnPressed, this, &CustomerForm::save);
    return field;
}

void CustomerForm::start(const QString &searched)
{
    m_customer = {};
    m_customer.store_id = m_till.identity().credential.store_id;
    m_customer.customer_id = client::newId();
    fill();
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    if (searched.contains(u'@'))
        m_email->setText(searched);
    else if (std::any_of(searched.begin(), searched.end(), isDigit))
        m_phone->setText(searched);
    else
        m_name->setText(searched);
}

void CustomerForm::change(const contract::Customer &customer)
{
    m_customer = customer;
    fill();
}

void CustomerForm::fill()
{
    m_save->setBusy(false);
    m_title->setText(uikit::fromReadingEdge(isChange() ? tr("Change the customer") : tr("New customer")));
    m_save->setText(isChange() ? tr("Save") : tr("Save and take for this sale"));
    m_name->setText(QString::fromStdString(m_customer.name));
    m_phone->setText(QString::fromStdString(m_customer.phone));
    m_email->setText(QString::fromStdString(m_customer.email));
    m_card->setText(QString::fromStdString(m_customer.card_code));
    m_fault->clear();
    m_name->setFocus();
}

void CustomerForm::scanned(const QString &code)
{
    m_card->setText(code);
}

auto CustomerForm::fault() const -> QString
{
    return m_fault->text();
}

void CustomerForm::save()
{
    if (m_save->isBusy())
        return;
    auto wanted = m_customer;
    wanted.name = m_name->text().trimmed().toStdString();
    wanted.phone = m_phone->text().trimmed().toStdString();
    wanted.email = m_email->text().trimmed().toStdString();
    wanted.card_code = m_card->text().trimmed().toStdString();
    if (wanted.name.empty()) {
        m_fault->setText(tr("Type the name first."));
        return m_name->setFocus();
    }
    m_fault->clear();
    m_save->setBusy(true, tr("Saving…"));
    m_till.api().call<contract::Customer, contract::Customer>(
        contract::kPutCustomer, wanted, this,
        [this](const client::Result<contract::Customer> &customer) {
            m_save->setBusy(false);
            if (customer)
                return Q_EMIT saved(*customer);
            if (customer.error().code == client::ErrorCode::VersionMismatch)
                return refetch();
            show(customer.error());
        },
        client::CallOptions{.ifMatch = isChange() ? std::to_string(m_customer.version) : std::string()});
}

/// Somebody else was faster: their words are in the fields, and whoever is here decides again.
void CustomerForm::refetch()
{
    m_save->setBusy(true, tr("Saving…"));
    m_till.api().call<contract::GetCustomerRequest, contract::Customer>(
        contract::kGetCustomer, {m_customer.store_id, m_customer.customer_id}, this,
        [this](const client::Result<contract::Customer> &customer) {
            m_save->setBusy(false);
            if (!customer)
                return show(customer.error());
            change(*customer);
            m_fault->setText(
                tr("Not saved: somebody else has changed this customer meanwhile. The fields show what they "
                   "wrote. Change it again."));
        });
}

void CustomerForm::show(const domain::Error &error)
{
    const std::pair<const char *, QLineEdit *> fields[] = {
        {"name", m_name}, {"phone", m_phone}, {"email", m_email}, {"card_code", m_card}};
    for (const auto &fault : error.fields)
        for (const auto &[name, field] : fields)
            if (fault.field == name) {
                m_fault->setText(tr("Not saved: %1 %2.").arg(field->accessibleName(), textWords(fault.reason)));
                return field->setFocus();
            }
    if (error.code == client::ErrorCode::Unavailable || error.code == client::ErrorCode::Timeout)
        return m_fault->setText(
            isChange()
                ? tr("The store server cannot be reached: whether this was saved is not known. Save again later.")
                : tr("The store server cannot be reached, so nobody was saved. Sell without the customer, or save "
                     "again."));
    m_fault->setText(tr("Not saved: %1").arg(errorWords(error)));
}

} // namespace tillhouse::pos
