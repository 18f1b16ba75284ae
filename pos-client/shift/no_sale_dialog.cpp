// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/no_sale_dialog.h"

#include "pos/frame/touch.h"
#include "pos/shift/reason_field.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace tillhouse::pos
{

namespace
{

constexpr int kNoSaleWidth = 520;

} // namespace

NoSaleDialog::NoSaleDialog(QWidget *parent)
    : QDialog(parent)
    , m_reason(new ReasonField({tr("Give change"), tr("Wrong change given"), tr("Check the drawer")}))
    , m_open(new uikit::Button(uikit::ButtonRole::Primary, tr("Open the drawer")))
{
    setWindowTitle(tr("Open the drawer"));
    setObjectName(QStringLiteral("noSale"));
    setDialogWidth(*this, kNoSaleWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k16);
    auto *title = new QLabel(tr("Open the drawer without a sale"));
    uikit::setLook(title, "title");
    auto *words = new QLabel(tr("It is written down with your name."));
    uikit::setLook(words, "muted");
    layout->addWidget(title);
    layout->addWidget(words);
    layout->addWidget(m_reason);
    auto *cancel = new uikit::Button(uikit::ButtonRole::Secondary, tr("Leave it shut"));
    m_open->setObjectName(QStringLiteral("noSaleDo"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(uikit::size::kTouchGap);
    for (auto *button : {cancel, m_open}) {
        setTouchHeight(*button, uikit::size::kTouch);
        buttons->addWidget(button, 1);
    }
    layout->addLayout(buttons);
    m_open->setEnabled(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &NoSaleDialog::submit);
    connect(m_reason, &ReasonField::changed, this, [this] { m_open->setEnabled(!m_reason->text().isEmpty()); });
    m_reason->field()->setFocus();
}

void NoSaleDialog::submit()
{
    if (m_open->isEnabled())
        Q_EMIT asked(m_reason->text());
}

void NoSaleDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return submit();
    QDialog::keyPressEvent(event);
}

} // namespace tillhouse::pos
