// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/pay/pay_sheet.h"

#include <QFrame>

#include <utility>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

class PayLines;

/// The left of the payment page: what is due, the tenders chosen so far, what is still to pay or goes back, and below
/// what is being paid.
class PaySummary : public QFrame
{
    Q_OBJECT

public:
    explicit PaySummary(QWidget *parent = nullptr);

    /// `typedMinor` is the amount on the numpad; `taking`: the numpad is what the cashier looks at.
    void show(const Cart &cart, const PaySheet &sheet, std::int64_t typedMinor, bool taking);
    void setBackEnabled(bool enabled);
    /// While somebody is asked, no tender is taken off.
    void setLocked(bool locked);
    [[nodiscard]] auto leftText() const -> QString;

Q_SIGNALS:
    void back();
    void removeAsked(std::size_t index);

private:
    void fillTenders(const PaySheet &sheet, const QString &currency);
    void addTender(std::size_t index, const QString &words, const QString &name);
    auto addPair(QVBoxLayout &layout, const QString &words, const char *name) -> QLabel *;

    uikit::Button *m_back;
    QLabel *m_dueWords = nullptr;
    QLabel *m_due = nullptr;
    QLabel *m_items = nullptr;
    QLabel *m_extras = nullptr;
    QVBoxLayout *m_tenders = nullptr;
    QWidget *m_money = nullptr;
    QLabel *m_given = nullptr;
    QLabel *m_restWords = nullptr;
    QLabel *m_rest = nullptr;
    PayLines *m_lines = nullptr;
    std::vector<std::pair<std::size_t, QString>> m_rows; ///< the tenders that are listed: which, and how
    std::vector<uikit::Button *> m_removes;
    bool m_locked = false;
};

} // namespace tillhouse::pos
