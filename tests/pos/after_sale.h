// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/frame/header_bar.h"
#include "pos/pay/pay_page.h"
#include "pos/queue/queue_panel.h"
#include "pos/receipt/done_page.h"
#include "pos/receipt/receipt_layout.h"
#include "pos/refund/refund_lines.h"
#include "pos/refund/refund_page.h"
#include "pos/sell/sell_page.h"
#include "pos/sign_in/lock_page.h"
#include "pos/till_fixture.h"
#include "support/escpos_paper.h"
#include "uikit/button.h"
#include "uikit/money_edit.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

namespace tillhouse::testing
{

/// What stands on a receipt, row for row.
inline auto receiptRows(const pos::Receipt &receipt) -> QStringList
{
    QStringList rows;
    for (const auto &row : pos::layOut(receipt, 42))
        rows += row.left + u'|' + row.right;
    return rows;
}

/// A till in its real window, and what a person does there after a sale.
class AfterSale
{
protected:
    std::unique_ptr<TillFixture> m_till;

    auto window() const -> pos::MainWindow & { return *m_till->window; }
    auto shop() const -> FakeShop & { return m_till->shop; }
    auto journal() const -> client::Journal & { return m_till->till->journal(); }
    auto waiting() const -> int { return m_till->till->queue().waiting().count; }
    auto isDone() const -> bool { return window().currentPage() == static_cast<QWidget *>(window().donePage()); }
    auto isSelling() const -> bool { return window().currentPage() == static_cast<QWidget *>(window().sellPage()); }
    auto receipt() const -> const pos::Receipt & { return window().donePage()->receipt(); }
    auto page() const -> pos::RefundPage & { return *window().refundPage(); }
    template <class T>
    auto child(const char *name) const -> T *
    {
        return window().findChild<T *>(QString::fromLatin1(name));
    }

    /// All that was printed until now.
    auto paper() const -> EscposPaper
    {
        EscposPaper paper;
        QFile file(m_till->dir.filePath(QStringLiteral("printer.bin")));
        if (file.open(QIODevice::ReadOnly))
            (void)paper.take(file.readAll());
        return paper;
    }
    auto refundsPrinted() const -> int { return static_cast<int>(paper().all().count("REFUNDED")); }

    /// Sells one, and waits for what is printed and sent; the number of its receipt.
    auto sold(const char *code, int key) -> QString
    {
        m_till->scan(QLatin1String(code));
        m_till->press(key);
        if (!QTest::qWaitFor([this] { return isDone(); }, kPatienceMs))
            return {};
        const auto number = receipt().number;
        if (!QTest::qWaitFor([&] { return waiting() == 0 && paper().all().contains(number.toLatin1()); }, kPatienceMs))
            return {};
        return number;
    }

    /// Brings the receipt's first line back, up to the moment in which money would move.
    void lookUp(const QString &number)
    {
        if (!isSelling())
            m_till->press(Qt::Key_Return);
        QVERIFY(isSelling());
        m_till->press(Qt::Key_R, Qt::ControlModifier);
        m_till->scan(number);
        QTRY_VERIFY_WITH_TIMEOUT(page().hasOrder(), kPatienceMs);
        page().lines()->edit(0)->stepBy(1);
        page().reasonField()->setText(QStringLiteral("Changed mind"));
        QVERIFY(page().refundButton()->isEnabled());
    }

    void give(const QString &number)
    {
        lookUp(number);
        page().refundButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kPatienceMs);
    }

    auto queueList() -> QListWidget *
    {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (!child<QDialog>("queue"))
            Q_EMIT window().header()->linkAsked();
        QApplication::processEvents();
        return child<QListWidget>("queueList");
    }
    auto textOf(int row) -> QString { return queueList()->item(row)->data(Qt::AccessibleTextRole).toString(); }
    static auto rowWith(const QListWidget &list, const QString &text) -> int
    {
        for (int row = 0; row < list.count(); ++row)
            if (list.item(row)->data(Qt::AccessibleTextRole).toString().contains(text))
                return row;
        return -1;
    }
    /// One tap on the row that says so.
    auto tapRow(const QString &text) -> bool
    {
        auto *list = queueList();
        const int row = list ? rowWith(*list, text) : -1;
        if (row < 0)
            return false;
        list->scrollToItem(list->item(row));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
        return true;
    }
    auto events(contract::TillEventKind kind) const -> int
    {
        int count = 0;
        for (const auto &document : journal().recent(500))
            if (document.kind == client::EntryKind::TillEvent)
                count += contract::decode<contract::TillEvent>(document.payload)->kind == kind;
        return count;
    }
    void switchTo(const char *userId)
    {
        m_till->press(Qt::Key_F12);
        window().lockPage()->choose(userId);
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isSelling(), kPatienceMs);
    }

    /// Set up, and ready to sell.
    void begin()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
        window().resize(1024, 768);
    }
};

} // namespace tillhouse::testing
