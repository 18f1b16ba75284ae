// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/ask.h"

#include "uikit/button.h"
#include "uikit/theme.h"

#include <QDialog>
#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

namespace tillhouse::admin
{

auto askToDiscard(QWidget *parent, const QString &headline, const QString &detail, const QString &act,
                  const QString &stay) -> bool
{
    // The parent may be closed while the dialog is open and takes the dialog with it.
    QPointer<QDialog> dialog = new QDialog(parent);
    dialog->setWindowTitle(headline);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    column->setSpacing(uikit::space::k12);
    auto *title = new QLabel(headline);
    uikit::setLook(title, "title");
    auto *text = new QLabel(detail);
    text->setWordWrap(true);
    text->setMinimumWidth(360);
    uikit::setLook(text, "muted");
    auto *keep = new uikit::PrimaryButton(stay);
    auto *discard = new uikit::DangerButton(act);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(discard);
    row->addWidget(keep);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(uikit::space::k8);
    column->addLayout(row);
    QObject::connect(keep, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(discard, &QPushButton::clicked, dialog, &QDialog::accept);
    keep->setFocus();
    const bool discarded = dialog->exec() == QDialog::Accepted;
    delete dialog;
    return discarded;
}

} // namespace tillhouse::admin
