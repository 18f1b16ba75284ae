// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/receipt_preview.h"

#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

constexpr int kColumns = 42;
constexpr std::int64_t kSampleMinor = 249;

auto centred(const char *look) -> QLabel *
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    setLook(label, look);
    return label;
}

auto rule() -> QFrame *
{
    auto *line = new QFrame;
    setLook(line, "divider");
    return line;
}

auto pair(const QString &left, const QString &right, const char *look) -> QLayout *
{
    auto *row = new QHBoxLayout;
    auto *name = new QLabel(left);
    auto *amount = new QLabel(right);
    setLook(name, look);
    setLook(amount, look);
    row->addWidget(name, 1);
    row->addWidget(amount);
    return row;
}

} // namespace

auto printedLines(const QString &words, int columns) -> QStringList
{
    QStringList lines;
    for (const auto &line : words.split(u'\n', Qt::SkipEmptyParts)) {
        QString rest = line.simplified();
        while (rest.size() > columns) {
            const auto space = rest.lastIndexOf(u' ', columns);
            const auto cut = space > 0 ? space : columns;
            lines += rest.left(cut);
            rest = rest.sliced(space > 0 ? cut + 1 : cut);
        }
        if (!rest.isEmpty())
            lines += rest;
    }
    return lines;
}

ReceiptPreview::ReceiptPreview(const QString &currency, QWidget *parent)
    : QFrame(parent)
    , m_name(centred("leadStrong"))
    , m_head(centred("small"))
    , m_foot(centred("small"))
{
    setLook(this, "figure");
    setAccessibleName(tr("Preview of a receipt"));
    const auto amount = formatMoney(kSampleMinor, currency);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k16, space::k16, space::k16, space::k16);
    column->setSpacing(space::k8);
    column->addWidget(m_name);
    column->addWidget(m_head);
    column->addWidget(rule());
    column->addLayout(pair(tr("Rye bread"), amount, "muted"));
    column->addWidget(rule());
    column->addLayout(pair(tr("Total"), amount, "strong"));
    column->addLayout(pair(tr("Cash"), amount, "muted"));
    column->addWidget(rule());
    column->addWidget(m_foot);
    column->addStretch();
}

void ReceiptPreview::setStoreName(const QString &name)
{
    m_name->setText(name);
}

void ReceiptPreview::setWords(const QString &header, const QString &footer)
{
    m_head->setText(printedLines(header, kColumns).join(u'\n'));
    m_foot->setText(printedLines(footer, kColumns).join(u'\n'));
    m_head->setVisible(!m_head->text().isEmpty());
    m_foot->setVisible(!m_foot->text().isEmpty());
}

auto ReceiptPreview::headLines() const -> QString
{
    return m_head->text();
}

auto ReceiptPreview::footLines() const -> QString
{
    return m_foot->text();
}

} // namespace tillhouse::admin
