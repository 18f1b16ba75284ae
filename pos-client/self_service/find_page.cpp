// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/find_page.h"

#include "pos/i18n/error_words.h"
#include "pos/self_service/order_words.h"
#include "pos/self_service/screen_keys.h"
#include "pos/self_service/self_sizes.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>

namespace tillhouse::pos
{

namespace
{

constexpr int kMostWidth = 860;

} // namespace

FindPage::FindPage(OrderWatch &watch, std::string storeId, QWidget *parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_storeId(std::move(storeId))
    , m_number(addField(tr("Order number"), "selfFindNumber", 40))
    , m_code(addField(tr("Pickup code"), "selfFindCode", 6))
    , m_error(new QLabel)
    , m_find(new uikit::Button(uikit::ButtonRole::Primary, uikit::Icon::Search, tr("Find my order")))
    , m_keys(new ScreenKeys)
{
    auto *outer = new QHBoxLayout(this);
    auto *column = new QWidget;
    column->setMaximumWidth(kMostWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(self_size::kGap);
    auto *title = new QLabel(tr("Where is my order?"));
    auto *words = new QLabel(tr("Scan the photo of your order, or type its number and code."));
    uikit::setLook(title, "headline");
    uikit::setLook(words, "lead");
    uikit::setLook(m_error, "danger");
    m_error->setObjectName(QStringLiteral("selfFindError"));
    m_error->setWordWrap(true);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(self_size::kGap);
    for (const auto &[field, share] : {std::pair(m_number, 3), std::pair(m_code, 2)}) {
        auto *named = new QVBoxLayout;
        named->setSpacing(uikit::space::k4);
        auto *name = new QLabel(field->accessibleName());
        uikit::setLook(name, "leadStrong");
        name->setBuddy(field);
        named->addWidget(name);
        named->addWidget(field);
        fields->addLayout(named, share);
    }
    auto *back = new uikit::Button(uikit::ButtonRole::Secondary, uikit::Icon::Back, tr("Back"));
    back->setObjectName(QStringLiteral("selfFindBack"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(self_size::kGap);
    buttons->addWidget(back, 1);
    buttons->addWidget(m_find, 2);
    for (auto *button : {back, m_find})
        makeLarge(*button, self_size::kAct);
    m_find->setObjectName(QStringLiteral("selfFind"));
    layout->addStretch();
    for (auto *widget : {static_cast<QWidget *>(title), static_cast<QWidget *>(words)})
        layout->addWidget(widget);
    layout->addLayout(fields);
    layout->addWidget(m_error);
    layout->addWidget(m_keys);
    layout->addLayout(buttons);
    layout->addStretch();
    outer->addStretch(1);
    outer->addWidget(column, 20);
    outer->addStretch(1);
    m_keys->setClosable(false);
    m_keys->typeInto(m_number);
    connect(back, &QPushButton::clicked, this, &FindPage::backAsked);
    connect(m_find, &QPushButton::clicked, this, &FindPage::search);
    connect(&m_watch, &OrderWatch::notFound, this, &FindPage::failed);
}

auto FindPage::addField(const QString &label, const char *name, int longest) -> QLineEdit *
{
    auto *field = new QLineEdit;
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setMaxLength(longest);
    makeLarge(*field);
    field->installEventFilter(this);
    connect(field, &QLineEdit::returnPressed, this, &FindPage::search);
    return field;
}

void FindPage::begin()
{
    m_number->clear();
    m_code->clear();
    m_error->clear();
    m_find->setBusy(false);
    m_number->setFocus();
}

auto FindPage::scanned(const QString &code) -> bool
{
    const auto pickup = parsePickup(code);
    if (!pickup)
        return false;
    m_number->setText(QString::fromStdString(pickup->first));
    m_code->setText(QString::fromStdString(pickup->second));
    search();
    return true;
}

auto FindPage::errorText() const -> QString
{
    return m_error->text();
}

void FindPage::search()
{
    const auto number = m_number->text().trimmed();
    const auto code = m_code->text().trimmed();
    if (m_find->isBusy())
        return;
    if (number.isEmpty() || code.size() != m_code->maxLength()) {
        m_error->setText(tr("Please type the number, and all six characters of the code."));
        return;
    }
    m_error->clear();
    m_find->setBusy(true, tr("Looking…"));
    m_watch.find({m_storeId, number.toStdString(), code.toStdString()});
}

void FindPage::failed(const client::Error &error)
{
    m_find->setBusy(false);
    m_error->setText(error.code == client::ErrorCode::NotFound
                         ? tr("There is no order with this number and code. Please check both.")
                     : error.code == client::ErrorCode::TooManyRequests
                         ? tr("Too many wrong codes. Please ask our staff, or try again in a quarter of an hour.")
                         : errorWords(error));
}

/// The keys type where it was tapped last.
auto FindPage::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (event->type() == QEvent::FocusIn)
        m_keys->typeInto(static_cast<QLineEdit *>(watched));
    return QWidget::eventFilter(watched, event);
}

} // namespace tillhouse::pos
