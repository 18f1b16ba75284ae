// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/ask/note_dialog.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/tokens.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace tillhouse::pos
{

NoteDialog::NoteDialog(const QString &headline, const QString &detail, const QString &note, int bytes, QWidget *parent)
    : AskDialog(headline, detail, parent)
    , m_bytes(bytes)
    , m_edit(new QLineEdit(note))
{
    setObjectName(QStringLiteral("note"));
    setTouchField(*m_edit);
    m_edit->setAccessibleName(headline);
    m_edit->setPlaceholderText(tr("Printed on the receipt"));
    m_edit->selectAll();
    body()->addWidget(m_edit);
    auto *leave = new uikit::Button(uikit::ButtonRole::Secondary, tr("Leave it as it is"));
    auto *save = new uikit::Button(uikit::ButtonRole::Primary, tr("Keep the note"));
    addFoot(leave);
    addFoot(save);
    connect(m_edit, &QLineEdit::textChanged, this, &NoteDialog::cut);
    connect(m_edit, &QLineEdit::returnPressed, this, &NoteDialog::keep);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &NoteDialog::keep);
    m_edit->setFocus();
}

void NoteDialog::cut(const QString &text)
{
    auto fits = text;
    while (fits.toUtf8().size() > m_bytes)
        fits.chop(1);
    if (!fits.isEmpty() && fits.back().isHighSurrogate())
        fits.chop(1);
    if (fits != text)
        m_edit->setText(fits);
}

void NoteDialog::keep()
{
    accept();
    Q_EMIT noted(m_edit->text().simplified());
}

} // namespace tillhouse::pos
