// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/shift_report.h"

#include "pos/receipt/receipt.h"
#include "uikit/money_format.h"

#include <QCoreApplication>
#include <QDateTime>

namespace tillhouse::pos
{

namespace
{

auto trReport(const char *text) -> QString
{
    return QCoreApplication::translate("tillhouse::pos::ShiftReport", text);
}

auto localTime(const std::string &utc) -> QString
{
    const auto time = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODateWithMs);
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm")) : QString();
}

/// Most shops put the rate into the tax's name already.
auto taxName(const client::TaxMove &tax) -> QString
{
    const auto name = QString::fromStdString(tax.code);
    return name.contains(u'%') ? name : name + u' ' + uikit::formatRate(tax.ratePpm);
}

/// Collects the rows of one report.
class ReportWriter
{
public:
    ReportWriter(const ShiftReport &report, int columns)
        : m_report(report)
        , m_columns(columns)
        , m_currency(QString::fromStdString(report.totals.currency))
    {
    }

    auto take() -> std::vector<LayoutRow> { return std::move(m_rows); }

    void head()
    {
        if (m_report.training)
            centered(trReport("TRAINING"), true, RowSize::Large);
        centered(m_report.storeName, true);
        centered(m_report.isZ() ? trReport("Z report %1").arg(m_report.totals.zNumber) : trReport("X report"), true,
                 RowSize::Large);
        rule();
        pair(trReport("Till"), m_report.tillId);
        pair(trReport("Opened"), localTime(m_report.totals.openedAt));
        if (m_report.isZ())
            pair(trReport("Closed"), localTime(m_report.totals.closedAt));
        else
            pair(trReport("As of"), m_report.printedAt);
        pair(trReport("By"), m_report.printedBy);
    }

    void turnover()
    {
        const auto &totals = m_report.totals;
        title(trReport("Turnover"));
        pair(trReport("Sales (%1)").arg(totals.sales), money(totals.salesMinor));
        pair(trReport("Refunds (%1)").arg(totals.refunds), money(-totals.refundsMinor));
        pair(trReport("Net turnover"), money(totals.salesMinor - totals.refundsMinor), true);
        if (totals.discountsMinor != 0)
            pair(trReport("Discounts given"), money(totals.discountsMinor));
        if (totals.taxes.empty())
            return;
        title(trReport("Taxes of the sales"));
        for (const auto &tax : totals.taxes)
            pair(trReport("%1 of %2").arg(taxName(tax), amount(tax.baseMinor)), amount(tax.taxMinor));
    }

    void tenders()
    {
        title(trReport("Means of payment"));
        for (const auto &tender : m_report.totals.tenders)
            pair(QStringLiteral("%1 (%2)").arg(tenderName(tender.kind)).arg(tender.payments),
                 money(tender.salesMinor - tender.refundsMinor));
    }

    void drawer()
    {
        const auto &drawer = m_report.totals.drawer;
        title(trReport("Drawer"));
        pair(trReport("Opening"), money(drawer.openingMinor));
        pair(trReport("Cash sales"), money(drawer.salesMinor));
        pair(trReport("Cash refunds"), money(-drawer.refundsMinor));
        pair(trReport("Put in"), money(drawer.paidInMinor));
        pair(trReport("Taken out"), money(-drawer.paidOutMinor));
        pair(trReport("Must be in the drawer"), money(client::expectedMinor(m_report.totals, domain::TenderKind::Cash)),
             true);
    }

    void count()
    {
        title(trReport("Counted"));
        for (const auto &row : m_report.differences) {
            pair(tenderName(row.kind), row.countedMinor ? money(*row.countedMinor) : QStringLiteral("–"));
            pair(QStringLiteral("  ") + balanceWords(row, m_currency),
                 row.differenceMinor == 0 ? QString() : money(row.differenceMinor), row.differenceMinor != 0);
        }
        for (const auto &coin : m_report.counted)
            if (coin.count > 0)
                small(QStringLiteral("%1 × %2").arg(coin.count).arg(amount(coin.value_minor)),
                      amount(coin.count * coin.value_minor));
        if (!m_report.approvedBy.isEmpty())
            pair(trReport("Difference allowed by"), m_report.approvedBy);
        if (!m_report.note.isEmpty())
            text(trReport("Note: %1").arg(m_report.note));
    }

    void events()
    {
        if (m_report.totals.events.empty())
            return;
        title(trReport("For the owner"));
        for (const auto &event : m_report.totals.events)
            pair(QStringLiteral("%1 (%2)").arg(eventWords(event.kind)).arg(event.count),
                 event.minor == 0 ? QString() : money(event.minor));
    }

    void seal()
    {
        if (!m_report.seal)
            return;
        rule();
        pair(trReport("Journal entry"), QString::number(m_report.seal->sequence));
        small(m_report.seal->hash);
        small(m_report.seal->signature);
        m_rows.push_back({RowKind::Space, {}, {}});
        m_rows.push_back({RowKind::Qr, sealText(m_report), {}, false, true});
        m_rows.push_back({RowKind::Space, {}, {}});
        m_rows.push_back({RowKind::Text, trReport("Signature:"), {}, false, false, RowSize::Normal});
        m_rows.push_back({RowKind::Space, {}, {}});
        rule();
    }

private:
    [[nodiscard]] auto money(std::int64_t minor) const -> QString { return uikit::formatMoney(minor, m_currency); }
    [[nodiscard]] auto amount(std::int64_t minor) const -> QString { return uikit::formatAmount(minor, m_currency); }
    void rule() { m_rows.push_back({RowKind::Rule, {}, {}}); }
    void title(const QString &words)
    {
        rule();
        m_rows.push_back({RowKind::Text, words, {}, true});
    }
    void centered(const QString &words, bool bold, RowSize size = RowSize::Normal)
    {
        m_rows.push_back({RowKind::Text, words, {}, bold, true, size});
    }
    void text(const QString &words)
    {
        for (const auto &line : wrapped(words, m_columns))
            m_rows.push_back({RowKind::Text, line, {}});
    }
    /// On two rows where both do not fit beside each other.
    void pair(const QString &left, const QString &right, bool bold = false)
    {
        if (left.size() + right.size() + 1 <= m_columns)
            return m_rows.push_back({RowKind::Pair, left, right, bold});
        text(left);
        m_rows.push_back({RowKind::Pair, {}, right, bold});
    }
    void small(const QString &left, const QString &right)
    {
        m_rows.push_back({RowKind::Pair, left, right, false, false, RowSize::Small});
    }
    void small(const QString &words)
    {
        for (const auto &line : wrapped(words, m_columns))
            m_rows.push_back({RowKind::Text, line, {}, false, false, RowSize::Small});
    }

    const ShiftReport &m_report;
    int m_columns;
    QString m_currency;
    std::vector<LayoutRow> m_rows;
};

} // namespace

auto layOut(const ShiftReport &report, int columns) -> std::vector<LayoutRow>
{
    ReportWriter writer(report, columns);
    writer.head();
    writer.turnover();
    writer.tenders();
    writer.drawer();
    if (report.isZ())
        writer.count();
    writer.events();
    writer.seal();
    return writer.take();
}

auto sealText(const ShiftReport &report) -> QString
{
    if (!report.seal)
        return {};
    return QStringList{
        QStringLiteral("tillhouse-z-1"),        report.till,       QString::number(report.totals.zNumber),
        QString::number(report.seal->sequence), report.seal->hash, report.seal->signature}
        .join(u'\n');
}

auto balanceWords(const TenderDifference &row, const QString &currency) -> QString
{
    const auto off = uikit::formatMoney(row.differenceMinor < 0 ? -row.differenceMinor : row.differenceMinor, currency);
    switch (row.balance) {
    case Balance::Right:
        return trReport("exactly right");
    case Balance::Over:
        return trReport("%1 over").arg(off);
    case Balance::Short:
        return trReport("%1 short").arg(off);
    case Balance::NotCounted:
        break;
    }
    return trReport("not counted");
}

auto eventWords(contract::TillEventKind kind) -> QString
{
    using enum contract::TillEventKind;
    switch (kind) {
    case LineVoided:
        return trReport("Lines taken off");
    case BasketVoided:
        return trReport("Sales given up");
    case PriceChanged:
        return trReport("Prices changed");
    case DiscountGiven:
        return trReport("Discounts above the limit");
    case DrawerOpened:
        return trReport("Drawer opened without a sale");
    case AgeChecked:
        return trReport("Ages checked");
    case RefundWithoutServer:
        return trReport("Refunds without the server");
    case CardWithoutServer:
        return trReport("Cards taken on trust");
    case ReceiptReprinted:
        return trReport("Receipts printed again");
    case SignedIn:
        return trReport("Sign-ins");
    case TrainingStarted:
        return trReport("Training begun");
    case TrainingEnded:
        return trReport("Training ended");
    case WrongPins:
        return trReport("Wrong PINs");
    case LinkLost:
        return trReport("Connection lost");
    case LinkBack:
        return trReport("Connection back");
    case LeaseTaken:
        return trReport("Gift card money lent by the store server");
    case SignOutForced:
        return trReport("Signed out while sales waited");
    }
    return {};
}

} // namespace tillhouse::pos
