// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/field_note.h"

#include "admin/frame/words.h"
#include "uikit/theme.h"

#include <QStyle>

namespace tillhouse::admin
{

FieldNote::FieldNote(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    uikit::setLook(this, "small");
}

void FieldNote::setSource(const QString &words)
{
    m_source = words;
    react();
}

void FieldNote::setFault(const QString &reason)
{
    const bool was = !m_fault.isEmpty();
    m_fault = reason.isEmpty() ? QString() : sentence(reason.toStdString());
    if (was == m_fault.isEmpty())
        uikit::setLook(this, was ? "small" : "fieldError");
    react();
}

void FieldNote::react()
{
    setText(m_fault.isEmpty() ? m_source : m_fault);
}

void markWrong(QWidget *field, bool wrong)
{
    if (field->property("wrong").toBool() == wrong)
        return;
    field->setProperty("wrong", wrong);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

} // namespace tillhouse::admin
