// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/stock/adjust_dialog.h"

#include "admin/frame/words.h"
#include "client/ids.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/choice.h"
#include "uikit/money_edit.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace tillhouse::admin
{

using namespace uikit;
using domain::MovementKind;

AdjustDialog::AdjustDialog(const Console &console, const contract::StockLevel &level, QWidget *parent)
    : QDialog(parent)
    , m_console(console)
    , m_level(level)
    , m_adjustmentId(client::newId())
    , m_kind(new Choice)
    , m_quantityLabel(new QLabel)
    , m_quantity(new QuantityEdit)
    , m_reason(new QLineEdit)
    , m_preview(new QLabel)
    , m_error(new Banner)
    , m_act(new PrimaryButton(tr("Book")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Adjust stock"));
    setMinimumWidth(520);
    auto *title = new QLabel(qstr(level.name));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    setLook(title, "title");
    auto *where = new QLabel(tr("%1, on hand %2").arg(qstr(level.location_id), formatQuantity(level.on_hand_milli)));
    setLook(where, "muted");
    auto *keep = new SecondaryButton(tr("Leave as it is"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_preview, 1);
    foot->addWidget(keep);
    foot->addWidget(m_act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k24, space::k24, space::k24, space::k24);
    column->setSpacing(space::k12);
    column->addWidget(m_error);
    column->addWidget(title);
    column->addWidget(where);
    column->addWidget(makeForm());
    column->addLayout(foot);
    setLook(m_preview, "leadStrong");
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &AdjustDialog::submit);
    changeKind();
    m_quantity->setFocus();
}

auto AdjustDialog::makeForm() -> QWidget *
{
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::k16);
    grid->setVerticalSpacing(space::k4);
    m_kind->addItem(tr("Receipt: goods came in"), static_cast<int>(MovementKind::Receipt));
    m_kind->addItem(tr("Adjustment: lost, broken, found"), static_cast<int>(MovementKind::Adjustment));
    m_kind->addItem(tr("Count: this much is there"), static_cast<int>(MovementKind::CountCorrection));
    m_kind->setAccessibleName(tr("Movement"));
    m_reason->setMaxLength(200);
    m_reason->setAccessibleName(tr("Reason"));
    auto *kindLabel = new QLabel(tr("Movement"));
    auto *reasonLabel = new QLabel(tr("Reason (needed)"));
    for (auto *label : {kindLabel, m_quantityLabel, reasonLabel})
        setLook(label, "label");
    grid->addWidget(kindLabel, 0, 0);
    grid->addWidget(m_quantityLabel, 0, 1);
    grid->addWidget(m_kind, 1, 0);
    grid->addWidget(m_quantity, 1, 1);
    grid->setRowMinimumHeight(2, space::k8);
    grid->addWidget(reasonLabel, 3, 0, 1, 2);
    grid->addWidget(m_reason, 4, 0, 1, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AdjustDialog::changeKind);
    connect(m_quantity, &QuantityEdit::milliChanged, this, &AdjustDialog::react);
    connect(m_reason, &QLineEdit::textChanged, this, &AdjustDialog::react);
    return form;
}

auto AdjustDialog::kind() const -> MovementKind
{
    return static_cast<MovementKind>(m_kind->currentData().toInt());
}

void AdjustDialog::changeKind()
{
    constexpr std::int64_t kMost = contract::kMaxQuantityMilli;
    switch (kind()) {
    case MovementKind::Receipt:
        m_quantityLabel->setText(tr("Came in"));
        m_quantity->setRange(1, kMost);
        break;
    case MovementKind::CountCorrection:
        m_quantityLabel->setText(tr("Counted"));
        m_quantity->setRange(0, kMost);
        break;
    default:
        m_quantityLabel->setText(tr("Change (minus for less)"));
        m_quantity->setRange(-kMost, kMost);
        break;
    }
    react();
}

void AdjustDialog::setKind(MovementKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
}
void AdjustDialog::setQuantity(std::int64_t milli)
{
    m_quantity->setMilli(milli);
}
void AdjustDialog::setReason(const QString &reason)
{
    m_reason->setText(reason);
}

auto AdjustDialog::onHandAfter() const -> std::optional<std::int64_t>
{
    const auto quantity = m_quantity->milli();
    if (!quantity || (*quantity == 0 && kind() != MovementKind::CountCorrection))
        return {};
    return kind() == MovementKind::CountCorrection ? *quantity : m_level.on_hand_milli + *quantity;
}

auto AdjustDialog::errorShown() const -> QString
{
    return m_error->isHidden() ? QString() : m_error->detail();
}

void AdjustDialog::react()
{
    const auto after = onHandAfter();
    m_preview->setText(after ? tr("On hand %1 → %2").arg(formatQuantity(m_level.on_hand_milli), formatQuantity(*after))
                             : QString());
    if (!m_act->isBusy())
        m_act->setEnabled(after && !m_reason->text().trimmed().isEmpty());
}

void AdjustDialog::submit()
{
    if (!m_act->isEnabled())
        return;
    m_error->dismiss();
    m_act->setBusy(true, tr("Booking…"));
    const contract::AdjustStockRequest request{m_console.store.store_id,
                                               m_adjustmentId,
                                               m_level.location_id,
                                               kind(),
                                               m_reason->text().trimmed().toStdString(),
                                               {{m_level.sku, m_quantity->milli().value_or(0)}}};
    m_console.backend.adjustStock(request, this,
                                  [this](const domain::Result<contract::AdjustmentResult> &result) {
                                      m_act->setBusy(false);
                                      if (result) {
                                          Q_EMIT adjusted();
                                          return accept();
                                      }
                                      // A lost answer keeps the id, so that asking again books once.
                                      if (isRefusal(result.error()))
                                          m_adjustmentId = client::newId();
                                      m_error->present(Tone::Danger, tr("Not booked"), describe(result.error()));
                                      react();
                                  },
                                  {.idempotencyKey = m_adjustmentId});
}

} // namespace tillhouse::admin
