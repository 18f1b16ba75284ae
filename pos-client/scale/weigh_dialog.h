// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "pos/ask/ask_dialog.h"
#include "pos/scale/scale.h"
#include "uikit/number_buffer.h"

#include <optional>

class QLabel;

namespace tillhouse::uikit
{
class Numpad;
}

namespace tillhouse::pos
{

/// How much there is of goods that are sold by measure: what a scale says, or what is typed. What is typed goes before
/// what the scale says; only a stable weight can be taken.
class WeighDialog : public AskDialog
{
    Q_OBJECT

public:
    /// `scale` may be null, and is asked only for goods that are sold by the kilogram, while this is open.
    WeighDialog(const contract::Product &product, Scale *scale, QWidget *parent);
    ~WeighDialog() override;

    /// What Enter would take, in thousandths of the unit; nothing while there is nothing to take.
    [[nodiscard]] auto quantity() const -> std::optional<std::int64_t>;
    [[nodiscard]] auto stateText() const -> QString;
    [[nodiscard]] auto readingText() const -> QString;

public Q_SLOTS:
    /// As Enter does.
    void take();

Q_SIGNALS:
    void weighed(qint64 milli);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void press(QChar key);
    void backspace();
    void refresh();
    void showScale();
    [[nodiscard]] auto amountText(std::int64_t milli) const -> QString;

    contract::Product m_product;
    Scale *m_scale;
    uikit::NumberBuffer m_typed{3};
    QLabel *m_reading;
    QLabel *m_amount;
    QLabel *m_state;
    uikit::Button *m_take;
};

} // namespace tillhouse::pos
