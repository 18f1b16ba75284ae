// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/frame/key_map.h"
#include "pos/pay/sale_book.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

class ReceiptView;

/// After a sale: the change, large, until the next action; beside it the receipt.
class DonePage : public QWidget
{
    Q_OBJECT

public:
    explicit DonePage(SaleBook &book, QWidget *parent = nullptr);

    void show(const Receipt &receipt);
    /// Where receipts are saved without a question: a folder, while other parts of the computer are not to be seen;
    /// empty: whoever is there is asked.
    void setFolder(std::function<QString()> folder) { m_folder = std::move(folder); }
    auto act(Act what) -> bool;
    [[nodiscard]] auto receipt() const -> const Receipt & { return m_receipt; }
    [[nodiscard]] auto view() const -> ReceiptView * { return m_view; }

Q_SIGNALS:
    void next();
    void said(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void present(const Receipt &receipt);
    void refreshTick();
    auto buildSide() -> QWidget *;
    void printAgain();
    void savePdf();
    void writePdf(const QString &file);
    void sendMail();

    SaleBook &m_book;
    Receipt m_receipt;
    std::function<QString()> m_folder;
    std::unique_ptr<QObject> m_asking; ///< what became of the refund that is shown; replaced to forget it
    QLabel *m_tick = nullptr;
    QLabel *m_words = nullptr;
    QLabel *m_change = nullptr;
    QLabel *m_paid = nullptr;
    ReceiptView *m_view = nullptr;
    uikit::Button *m_next = nullptr;
};

} // namespace tillhouse::pos
