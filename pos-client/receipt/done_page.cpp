// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/done_page.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/receipt/mail_dialog.h"
#include "pos/receipt/receipt_picture.h"
#include "pos/receipt/receipt_view.h"
#include "uikit/button.h"
#include "uikit/fit_label.h"
#include "uikit/icons.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;
using uikit::Icon;

namespace
{

constexpr double kLargeDoneText = 1.4;
constexpr int kAgainHeight = 56;
constexpr int kTick = 48; ///< the sale is done

} // namespace

namespace
{

/// What the cashier has to do or know first: the change, what is handed back, else what was paid.
auto headlineOf(const Receipt &receipt) -> std::pair<QString, std::int64_t>
{
    if (receipt.kind == ReceiptKind::Refund)
        return {isRefundOpen(receipt)                                          ? DonePage::tr("Refund under way")
                : receipt.refund && receipt.refund->end == RefundEnd::Declined ? DonePage::tr("Not refunded")
                                                                               : DonePage::tr("Refunded"),
                receipt.totalMinor - receipt.neverPaidMinor};
    if (receipt.changeMinor > 0)
        return {DonePage::tr("Change"), receipt.changeMinor};
    if (!receipt.returned)
        return {DonePage::tr("Paid"), receipt.totalMinor};
    std::int64_t back = 0;
    for (const auto &tender : receipt.returned->givenBack)
        back += tender.amountMinor;
    if (back > 0)
        return {DonePage::tr("Give back"), back};
    const auto due = receipt.totalMinor + receipt.roundingMinor + receipt.tipMinor - receipt.returned->spentMinor;
    return {due > 0 ? DonePage::tr("Paid") : DonePage::tr("Exchanged, nothing to pay"), due};
}

} // namespace

DonePage::DonePage(SaleBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_view(new ReceiptView)
{
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildSide(), 1);
    auto *scroll = new QScrollArea;
    auto *paper = new QWidget;
    auto *center = new QHBoxLayout(paper);
    center->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    center->addWidget(m_view, 0, Qt::AlignHCenter | Qt::AlignTop);
    scroll->setWidget(paper);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(scroll, 1);
}

auto DonePage::buildSide() -> QWidget *
{
    auto *panel = new QFrame;
    panel->setProperty("look", "panel");
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(uikit::space::k32, uikit::space::k32, uikit::space::k32, uikit::space::k32);
    layout->setSpacing(uikit::space::k8);
    m_words = new QLabel;
    uikit::setLook(m_words, "title");
    m_change = new uikit::FitLabel(uikit::Type::Change, QFont::Bold);
    m_change->setObjectName(QStringLiteral("change"));
    m_paid = new QLabel;
    uikit::setLook(m_paid, "lead");
    m_paid->setWordWrap(true);
    m_tick = new QLabel;
    uikit::onTheme(m_tick, [this] { refreshTick(); });
    layout->addStretch();
    layout->addWidget(m_tick);
    layout->addWidget(m_words);
    layout->addWidget(m_change);
    layout->addWidget(m_paid);
    layout->addStretch();
    auto *row = new QBoxLayout(QBoxLayout::LeftToRight);
    row->setSpacing(uikit::space::k8);
    // Side by side, or where the text is large one above the other.
    uikit::onTheme(panel, [row] {
        const bool large = uikit::Theme::instance().fontScale() > kLargeDoneText;
        row->setDirection(large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    });
    auto *print = new Button(ButtonRole::Touch, Icon::Print, tr("Print again"));
    auto *pdf = new Button(ButtonRole::Touch, Icon::Export, tr("Save as PDF"));
    auto *mail = new Button(ButtonRole::Touch, Icon::Mail, tr("E-mail"));
    mail->setObjectName(QStringLiteral("mailReceipt"));
    pdf->setObjectName(QStringLiteral("saveReceipt"));
    for (auto *button : {print, pdf, mail}) {
        setTouchHeight(*button, kAgainHeight);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button, 1);
    }
    layout->addLayout(row);
    m_next = new Button(ButtonRole::Pay, tr("Next sale"));
    m_next->setObjectName(QStringLiteral("nextSale"));
    m_next->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_next);
    connect(print, &QPushButton::clicked, this, &DonePage::printAgain);
    connect(pdf, &QPushButton::clicked, this, &DonePage::savePdf);
    connect(mail, &QPushButton::clicked, this, &DonePage::sendMail);
    connect(m_next, &QPushButton::clicked, this, &DonePage::next);
    return panel;
}

/// Green is for what is done.
void DonePage::refreshTick()
{
    const auto end = m_receipt.refund ? m_receipt.refund->end : RefundEnd::Done;
    const auto &theme = uikit::Theme::instance();
    const auto icon = end == RefundEnd::Done ? Icon::Check : end == RefundEnd::Open ? Icon::Clock : Icon::Stop;
    const auto color = end == RefundEnd::Done   ? &uikit::Colors::good
                       : end == RefundEnd::Open ? &uikit::Colors::warn
                                                : &uikit::Colors::danger;
    m_tick->setPixmap(uikit::iconPixmap(icon, theme.color(color), theme.scaled(kTick), m_tick->devicePixelRatioF()));
}

void DonePage::show(const Receipt &receipt)
{
    present(receipt);
    setFocus();
    m_asking = std::make_unique<QObject>(); // an answer about another receipt is nothing any more
    if (isRefundOpen(receipt))
        m_book.askRefund(receipt, m_asking.get(), [this](const Receipt &known) { present(known); });
}

void DonePage::present(const Receipt &receipt)
{
    m_receipt = receipt;
    refreshTick();
    m_view->show(receipt);
    const bool change = receipt.changeMinor > 0;
    const auto [words, minor] = headlineOf(receipt);
    m_words->setText(words);
    m_change->setText(uikit::formatMoney(minor, receipt.currency));
    QStringList parts;
    if (receipt.returned) {
        parts.append(tr("New goods %1").arg(uikit::formatMoney(receipt.totalMinor, receipt.currency)));
        parts.append(tr("Returned goods %1").arg(uikit::formatMoney(-receipt.returned->worthMinor, receipt.currency)));
        for (const auto &tender : receipt.returned->givenBack)
            parts.append(
                tr("%1 back to: %2").arg(uikit::formatMoney(tender.amountMinor, receipt.currency), tender.name));
    } else if (change)
        parts.append(tr("Total %1").arg(uikit::formatMoney(receipt.totalMinor, receipt.currency)));
    if (receipt.neverPaidMinor > 0)
        parts.append(tr("Never paid: %1").arg(uikit::formatMoney(receipt.neverPaidMinor, receipt.currency)));
    for (const auto &tender : receipt.tenders)
        parts.append(
            QStringLiteral("%1 %2").arg(tender.name, uikit::formatMoney(tender.amountMinor, receipt.currency)));
    m_paid->setText(parts.join(QStringLiteral("  ·  ")) + QStringLiteral("\n") +
                    (receipt.kind == ReceiptKind::Refund ? tr("Refund %1") : tr("Receipt %1")).arg(receipt.number));
}

void DonePage::printAgain()
{
    const auto handed = m_book.print(asCopy(m_receipt), false);
    Q_EMIT said(handed ? tr("A copy is on its way to the printer") : errorWords(handed.error()));
}

void DonePage::writePdf(const QString &file)
{
    const auto done = writeReceiptPdf(m_view->rows(), file, m_receipt.number);
    Q_EMIT said(done ? tr("Saved %1").arg(file) : errorWords(done.error()));
}

void DonePage::savePdf()
{
    if (const auto folder = m_folder ? m_folder() : QString(); !folder.isEmpty()) {
        (void)QDir().mkpath(folder); // what could not be made says so when it is written to
        return writePdf(QDir(folder).filePath(m_receipt.number + QStringLiteral(".pdf")));
    }
    auto *dialog =
        new QFileDialog(this, tr("Save the receipt"), m_receipt.number + QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &DonePage::writePdf);
    dialog->open();
}

void DonePage::sendMail()
{
    auto *dialog = new MailDialog(
        m_receipt.number,
        [this, receipt = m_receipt](const QString &address) {
            const auto put = m_book.mail(receipt, address);
            if (put)
                Q_EMIT said(tr("The receipt for %1 is in the outbox").arg(address.trimmed()));
            return put ? QString()
                   : put.error().fields.empty()
                       ? errorWords(put.error())
                       : tr("The address %1.").arg(textWords(put.error().fields.front().reason));
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("mailDialog"));
    dialog->open();
}

auto DonePage::act(Act what) -> bool
{
    if (what == Act::Back || what == Act::Pay || what == Act::NewOrder) {
        Q_EMIT next();
        return true;
    }
    return false;
}

void DonePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return Q_EMIT next();
    QWidget::keyPressEvent(event);
}

} // namespace tillhouse::pos
