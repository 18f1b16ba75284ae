// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/barcode_section.h"

#include "admin/frame/words.h"
#include "admin/settings/barcode_row.h"
#include "admin/settings/barcode_words.h"
#include "admin/settings/field_note.h"
#include "contract/till_rules.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;
using contract::EmbeddedBarcode;
using contract::PutStoreRequest;

namespace
{

constexpr int kTryWidth = 216;

auto toneLook(Tone tone) -> const char *
{
    switch (tone) {
    case Tone::Good:
        return "good";
    case Tone::Warn:
        return "warn";
    case Tone::Danger:
        return "danger";
    default:
        return "muted";
    }
}

} // namespace

BarcodeSection::BarcodeSection(const QString &currency, QWidget *parent)
    : SettingsSection(tr("In-store barcodes"), currency, parent)
    , m_add(new Button(ButtonRole::Secondary, Icon::Plus, tr("Add a prefix")))
    , m_table(m_add)
    , m_head(BarcodeRow::makeHead())
    , m_none(new QLabel(tr("Default: none. A code that a scale prints is looked up like any other.")))
    , m_try(new QLineEdit)
    , m_reading(new QLabel)
{
    auto *about = new QLabel(tr("Labels of the shop's own scales: prefix, item number, weight or price, check digit. A "
                                "till reads them so unless a product has the whole code as its own."));
    about->setWordWrap(true);
    setLook(about, "small");
    setLook(m_none, "muted");
    m_none->setWordWrap(true);
    m_table.lines()->setSpacing(space::k8);
    body()->addWidget(about);
    body()->addWidget(m_head);
    body()->addWidget(m_none);
    body()->addLayout(m_table.lines());
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    addTrial();
    addEffect(tr("A till reads by the new table from the next scan on after it has taken it over. What is in a basket "
                 "stays as it was read."));
    connect(m_add, &QPushButton::clicked, this, [this] {
        addBarcode({});
        m_table.rows().back()->setFocus();
        react();
    });
}

void BarcodeSection::addTrial()
{
    auto *title = new QLabel(tr("Try a barcode"));
    title->setBuddy(m_try);
    setLook(title, "strong");
    m_try->setAccessibleName(tr("Try a barcode"));
    m_try->setPlaceholderText(tr("Scan or type a label"));
    m_try->setClearButtonEnabled(true);
    m_try->setFixedWidth(Theme::instance().wide(kTryWidth));
    m_reading->setWordWrap(true);
    m_reading->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::k16);
    row->addWidget(m_try, 0, Qt::AlignTop);
    row->addWidget(m_reading, 1);
    body()->addWidget(title);
    body()->addLayout(row);
    connect(m_try, &QLineEdit::textChanged, this, &BarcodeSection::tryCode);
}

void BarcodeSection::addBarcode(const EmbeddedBarcode &barcode)
{
    auto *row = new BarcodeRow(barcode);
    m_table.append(row);
    setTabOrder(m_add, m_try);
    connect(row, &BarcodeRow::edited, this, &BarcodeSection::react);
    connect(row, &BarcodeRow::removed, this, [this, row] {
        m_table.take(row);
        react();
    });
}

void BarcodeSection::show(const PutStoreRequest &store)
{
    m_table.clear();
    for (const auto &barcode : store.till->embedded_barcodes)
        addBarcode(barcode);
}

void BarcodeSection::store(PutStoreRequest &into, std::vector<domain::FieldError> &faults) const
{
    auto &barcodes = into.till->embedded_barcodes;
    barcodes.clear();
    for (const auto *row : m_table.rows())
        barcodes.push_back(row->barcode("till/embedded_barcodes/" + std::to_string(barcodes.size()), faults));
    contract::TillPolicy alone;
    alone.embedded_barcodes = barcodes;
    if (const auto valid = contract::checkTillPolicy(alone, currency().toStdString()); !valid)
        faults.insert(faults.end(), valid.error().fields.begin(), valid.error().fields.end());
}

void BarcodeSection::copyPart(const PutStoreRequest &from, PutStoreRequest &to) const
{
    to.till->embedded_barcodes = from.till->embedded_barcodes;
}

auto BarcodeSection::summary(const PutStoreRequest &store) const -> QString
{
    QStringList parts;
    for (const auto &barcode : store.till->embedded_barcodes)
        parts += layoutWords(barcode);
    return parts.isEmpty() ? tr("none") : parts.join(QStringLiteral("; "));
}

auto BarcodeSection::placeOf(const QString &path) const -> Place
{
    const auto parts = path.split(u'/');
    const auto *row = m_table.rowOf(parts, QStringLiteral("embedded_barcodes"));
    return row ? Place{row->fieldOf(parts.value(3)), row->note()} : Place{};
}

void BarcodeSection::setEditable(bool editable)
{
    m_table.setEditable(editable);
}

void BarcodeSection::explain()
{
    m_head->setVisible(!m_table.rows().isEmpty());
    m_none->setVisible(m_table.rows().isEmpty());
    m_table.explain();
    tryCode();
}

void BarcodeSection::tryCode()
{
    auto now = base();
    std::vector<domain::FieldError> faults;
    store(now, faults);
    const auto reading = readingOf(m_try->text(), *now.till, currency());
    m_reading->setText(reading.words);
    setLook(m_reading, toneLook(reading.tone));
}

auto BarcodeSection::tried() const -> QString
{
    return m_reading->text();
}

} // namespace tillhouse::admin
