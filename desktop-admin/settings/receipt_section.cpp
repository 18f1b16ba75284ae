// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/receipt_section.h"

#include "admin/frame/words.h"
#include "admin/settings/field_note.h"
#include "admin/settings/receipt_preview.h"
#include "uikit/theme.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;
using contract::PutStoreRequest;

namespace
{

constexpr qsizetype kMostBytes = 500; // what the contract takes
constexpr int kFieldHeight = 96;
constexpr int kPreviewWidth = 288;

auto bytesOf(const QPlainTextEdit *field) -> qsizetype
{
    return field->toPlainText().toUtf8().size();
}

} // namespace

ReceiptSection::ReceiptSection(const QString &currency, QWidget *parent)
    : SettingsSection(tr("Receipt"), currency, parent)
    , m_preview(new ReceiptPreview(currency))
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space::k4);
    m_header = addWords(column, tr("Under the store's name"), tr("Address, tax number."));
    column->addSpacing(space::k8);
    m_footer = addWords(column, tr("At the end"), tr("Thanks, how long goods may come back."));
    column->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(space::k24);
    row->addLayout(column, 1);
    auto *side = new QVBoxLayout;
    auto *title = new QLabel(tr("Preview"));
    setLook(title, "label");
    m_preview->setFixedWidth(Theme::instance().wide(kPreviewWidth));
    side->addWidget(title);
    side->addWidget(m_preview);
    side->addStretch();
    row->addLayout(side);
    body()->addLayout(row);
    addEffect(tr("A till that has taken it over prints the new words on every receipt from then on, copies of earlier "
                 "receipts included."));
}

auto ReceiptSection::addWords(QVBoxLayout *column, const QString &name, const QString &meaning) -> Words
{
    Words words{new QPlainTextEdit, new FieldNote};
    auto *title = new QLabel(name);
    title->setBuddy(words.field);
    setLook(title, "strong");
    auto *about = new QLabel(meaning);
    about->setWordWrap(true);
    setLook(about, "small");
    words.field->setTabChangesFocus(true);
    words.field->setFixedHeight(Theme::instance().scaled(kFieldHeight));
    words.field->setAccessibleName(name);
    words.field->setAccessibleDescription(meaning);
    for (QWidget *part : std::initializer_list<QWidget *>{title, about, words.field, words.note})
        column->addWidget(part);
    connect(words.field, &QPlainTextEdit::textChanged, this, &ReceiptSection::react);
    return words;
}

void ReceiptSection::show(const PutStoreRequest &store)
{
    m_header.field->setPlainText(qstr(store.till->receipt_header));
    m_footer.field->setPlainText(qstr(store.till->receipt_footer));
}

void ReceiptSection::store(PutStoreRequest &into, std::vector<domain::FieldError> &faults) const
{
    into.till->receipt_header = m_header.field->toPlainText().toStdString();
    into.till->receipt_footer = m_footer.field->toPlainText().toStdString();
    const auto check = [&faults](const Words &words, const char *path) {
        if (const auto over = bytesOf(words.field) - kMostBytes; over > 0)
            faults.push_back({path, tr("Too long: take off %1.").arg(over).toStdString()});
    };
    check(m_header, "till/receipt_header");
    check(m_footer, "till/receipt_footer");
}

void ReceiptSection::copyPart(const PutStoreRequest &from, PutStoreRequest &to) const
{
    to.till->receipt_header = from.till->receipt_header;
    to.till->receipt_footer = from.till->receipt_footer;
}

auto ReceiptSection::summary(const PutStoreRequest &store) const -> QString
{
    const auto quoted = [](const std::string &words) {
        return words.empty() ? tr("nothing") : u'"' + qstr(words).simplified() + u'"';
    };
    return tr("%1 under the name, %2 at the end")
        .arg(quoted(store.till->receipt_header), quoted(store.till->receipt_footer));
}

auto ReceiptSection::placeOf(const QString &path) const -> Place
{
    if (path == QStringLiteral("till/receipt_header"))
        return {m_header.field, m_header.note};
    if (path == QStringLiteral("till/receipt_footer"))
        return {m_footer.field, m_footer.note};
    return {};
}

void ReceiptSection::setEditable(bool editable)
{
    m_header.field->setReadOnly(!editable);
    m_footer.field->setReadOnly(!editable);
}

void ReceiptSection::explain()
{
    for (const auto &words : {m_header, m_footer}) {
        const auto used = bytesOf(words.field);
        words.note->setSource(used == 0 ? tr("Default: nothing")
                                        : tr("Set for this store. %1 of %2 used.").arg(used).arg(kMostBytes));
    }
    m_preview->setStoreName(qstr(base().name));
    m_preview->setWords(m_header.field->toPlainText(), m_footer.field->toPlainText());
}

} // namespace tillhouse::admin
