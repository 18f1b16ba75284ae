// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/ask/ask_dialog.h"
#include "pos/sell/variant_pick.h"

#include <vector>

class QGridLayout;

namespace tillhouse::pos
{

/// Which one of a family: a row of buttons for each option, and the variant is taken as soon as one is left. Digits
/// choose in the first row that is open. Variants without options are listed by name.
class VariantDialog : public AskDialog
{
    Q_OBJECT

public:
    VariantDialog(const QString &family, std::vector<contract::Product> variants, QWidget *parent);

    /// As a tap does.
    void choose(std::size_t option, const std::string &value);
    [[nodiscard]] auto pick() const -> const VariantPick & { return m_pick; }

Q_SIGNALS:
    void chosen(const tillhouse::contract::Product &product);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Key {
        uikit::Button *button;
        std::size_t option;
        std::string value;
    };

    void build();
    void listByName();
    void refresh();
    void take(const contract::Product &product);
    [[nodiscard]] auto addRow(const QString &name) -> QGridLayout *;

    VariantPick m_pick;
    std::vector<Key> m_keys;
};

} // namespace tillhouse::pos
