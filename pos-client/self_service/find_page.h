// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/self_service/order_watch.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

class ScreenKeys;

/// Where an order is looked for: its number and its pickup code, typed, or scanned from the photo of them.
class FindPage : public QWidget
{
    Q_OBJECT

public:
    FindPage(OrderWatch &watch, std::string storeId, QWidget *parent = nullptr);

    void begin();
    /// The code of an order page was read; false if it is something else.
    auto scanned(const QString &code) -> bool;
    [[nodiscard]] auto number() const -> QLineEdit * { return m_number; }
    [[nodiscard]] auto code() const -> QLineEdit * { return m_code; }
    [[nodiscard]] auto findButton() const -> uikit::Button * { return m_find; }
    [[nodiscard]] auto errorText() const -> QString;

Q_SIGNALS:
    void backAsked();

protected:
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    auto addField(const QString &label, const char *name, int longest) -> QLineEdit *;
    void search();
    void failed(const client::Error &error);

    OrderWatch &m_watch;
    std::string m_storeId;
    QLineEdit *m_number;
    QLineEdit *m_code;
    QLabel *m_error;
    uikit::Button *m_find;
    ScreenKeys *m_keys;
};

} // namespace tillhouse::pos
