// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace tillhouse::pos
{

class Cart;

/// What is being paid, small: how many of what, and what it comes to. As many lines as there is room for, from the
/// first; where some are left out, how many these are stands last. With no room for two lines it is empty.
class PayLines : public QWidget
{
public:
    explicit PayLines(QWidget *parent = nullptr);

    void show(const Cart &cart);
    [[nodiscard]] auto sizeHint() const -> QSize override { return {}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row {
        QString quantity;
        QString name;
        QString amount;

        auto operator==(const Row &) const -> bool = default;
    };
    void paintRow(QPainter &painter, const QRect &area, const Row &row, int quantityWidth) const;

    std::vector<Row> m_rows;
};

} // namespace tillhouse::pos
