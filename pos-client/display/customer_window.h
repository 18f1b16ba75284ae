// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/display/customer_view.h"

#include <QWidget>

namespace tillhouse::pos
{

/// The customer's screen: what is bought, the total large, then the change and thanks. Grows with its window, from a
/// display of 800 x 480 on. Takes no keys and no focus from the till.
class CustomerWindow : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerWindow(const QString &logoFile, QWidget *parent = nullptr);

    void present(const CustomerView &view);
    [[nodiscard]] auto view() const -> const CustomerView & { return m_view; }
    /// Fills a screen beside the till's, if there is one; else it is a window that can be moved there.
    void place(const QWidget &till);

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void paintSelling(QPainter &painter, const QRect &area) const;
    void paintLines(QPainter &painter, const QRect &area) const;
    void paintLine(QPainter &painter, const QRect &row, const CustomerLine &line, bool current) const;
    void paintSum(QPainter &painter, const QRect &area) const;
    void paintThanks(QPainter &painter, const QRect &area) const;
    void paintWelcome(QPainter &painter, const QRect &area) const;
    [[nodiscard]] auto px(int pixels) const -> int;
    [[nodiscard]] auto mirrored(const QRect &area) const -> QRect;
    [[nodiscard]] auto money(std::int64_t minor) const -> QString;

    QString m_logoFile;
    CustomerView m_view;
};

} // namespace tillhouse::pos
