// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tillhouse::pos
{

/// A QR code, dark on white whatever the theme is: that is how cameras and scanners read it.
class PickupCode : public QWidget
{
    Q_OBJECT

public:
    explicit PickupCode(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] auto text() const -> QString { return m_text; }
    [[nodiscard]] auto sizeHint() const -> QSize override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace tillhouse::pos
