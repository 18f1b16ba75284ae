// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/shift_report.h"

#include "pos/i18n/language.h"
#include "pos/receipt/receipt.h"
#include "uikit/money_format.h"

#include <QCoreApplication>
#include <QDateTime>

namespace tillhouse::pos
{

namespace
{

class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(tillhouse::pos::ShiftReport)
};

auto localTime(const std::string &utc) -> QString
{
    const auto time = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODateWithMs);
    return time.isValid() ? dateTimeText(time.toLocalTime()) : QString();
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
            centered(ReportWords::tr("TRAINING"), true, RowSize::Large);
        centered(m_report.storeName, true);
        centered(m_report.isZ() ? ReportWords::tr("Z report %1").arg(m_report.totals.zNumber)
                                : ReportWords::tr("X report"),
                 true, RowSize::Large);
        rule();
        pair(ReportWords::tr("Till"), m_report.tillId);
        pair(ReportWords::tr("Opened"), localTime(m_report.totals.openedAt));
        if (m_report.isZ())
            pair(ReportWords::tr("Closed"), localTime(m_report.totals.closedAt));
        else
            pair(ReportWords::tr("As of"), m_report.printedAt);
        pair(ReportWords::tr("By"), m_report.printedBy);
    }

    void turnover()
    {
        const auto &totals = m_report.totals;
        title(ReportWords::tr("Turnover"));
        pair(ReportWords::tr("Sales (%1)").arg(totals.sales), money(totals.salesMinor));
        pair(ReportWords::tr("Refunds (%1)").arg(totals.refunds), money(-totals.refundsMinor));
        pair(ReportWords::tr("Net turnover"), money(client::netMinor(totals)), true);
        rest();
        if (totals.discountsMinor != 0)
            pair(ReportWords::tr("Discounts given"), money(totals.discountsMinor));
        taxes();
    }

    /// What is paid with the goods and is not earned: with it, the turnover is what the means of payment sum to.
    void rest()
    {
        const auto &totals = m_report.totals;
        if (totals.issuedMinor == 0 && totals.tipsMinor == 0 && totals.roundingMinor == 0)
            return;
        if (totals.issuedMinor != 0)
            pair(ReportWords::tr("Gift cards sold, debts paid off"), money(totals.issuedMinor));
        if (totals.tipsMinor != 0)
            pair(ReportWords::tr("Tips"), money(totals.tipsMinor));
        if (totals.roundingMinor != 0)
            pair(ReportWords::tr("Cash rounding"), money(totals.roundingMinor));
        pair(ReportWords::tr("Taken altogether"),
             money(client::netMinor(totals) + totals.issuedMinor + totals.tipsMinor + totals.roundingMinor), true);
    }

    void taxes()
    {
        const auto &totals = m_report.totals;
        std::int64_t owed = 0;
        const auto rows = [&](const QString &words, const std::vector<client::TaxMove> &moves, std::int64_t sign) {
            if (moves.empty())
                return;
            title(words);
            for (const auto &tax : moves) {
                pair(ReportWords::tr("%1 of %2").arg(taxName(tax), amount(sign * tax.baseMinor)),
                     amount(sign * tax.taxMinor));
                owed += sign * tax.taxMinor;
            }
        };
        rows(ReportWords::tr("Taxes of the sales"), totals.taxes, 1);
        rows(ReportWords::tr("Taxes of the refunds"), totals.refundTaxes, -1);
        if (!totals.refundTaxes.empty())
            pair(ReportWords::tr("Tax altogether"), amount(owed), true);
    }

    void tenders()
    {
        title(ReportWords::tr("Means of payment"));
        for (const auto &tender : m_report.totals.tenders)
            pair(QStringLiteral("%1 (%2)").arg(tenderName(tender.kind)).arg(tender.payments),
                 money(tender.salesMinor - tender.refundsMinor));
    }

    void drawer()
    {
        const auto &drawer = m_report.totals.drawer;
        title(ReportWords::tr("Drawer"));
        pair(ReportWords::tr("Opening"), money(drawer.openingMinor));
        pair(ReportWords::tr("Cash sales"), money(drawer.salesMinor));
        pair(ReportWords::tr("Cash refunds"), money(-drawer.refundsMinor));
        pair(ReportWords::tr("Put in"), money(drawer.paidInMinor));
        pair(ReportWords::tr("Taken out"), money(-drawer.paidOutMinor));
        pair(ReportWords::tr("Must be in the drawer"),
             money(client::expectedMinor(m_report.totals, domain::TenderKind::Cash)), true);
        foreign();
    }

    /// Of the cash what is other countries' money, and so what must be there of the store's own.
    void foreign()
    {
        auto own = client::expectedMinor(m_report.totals, domain::TenderKind::Cash);
        for (const auto &taken : m_report.totals.foreign) {
            pair(ReportWords::tr("Of that %1")
                     .arg(uikit::formatMoney(taken.givenMinor, QString::fromStdString(taken.currency))),
                 money(taken.worthMinor));
            own -= taken.worthMinor;
        }
        if (!m_report.totals.foreign.empty())
            pair(ReportWords::tr("Of that own coins and notes"), money(own));
    }

    void count()
    {
        title(ReportWords::tr("Counted"));
        for (const auto &row : m_report.differences) {
            pair(tenderName(row.kind), row.countedMinor ? money(*row.countedMinor) : QStringLiteral("–"));
            pair(QStringLiteral("  ") + balanceWords(row, m_currency),
                 row.differenceMinor == 0 ? QString() : money(row.differenceMinor), row.differenceMinor != 0);
        }
        for (const auto &coin : m_report.counted)
            if (coin.count > 0)
                small(QStringLiteral("%1 × %2").arg(coin.count).arg(amount(coin.value_minor)),
                      amount(coin.count * coin.value_minor));
        if (m_report.foreignWorthMinor != 0)
            small(ReportWords::tr("Other countries' money"), amount(m_report.foreignWorthMinor));
        if (!m_report.approvedBy.isEmpty())
            pair(ReportWords::tr("Difference allowed by"), m_report.approvedBy);
        if (!m_report.note.isEmpty())
            text(ReportWords::tr("Note: %1").arg(m_report.note));
    }

    void events()
    {
        if (m_report.totals.events.empty())
            return;
        title(ReportWords::tr("For the owner"));
        for (const auto &event : m_report.totals.events)
            pair(QStringLiteral("%1 (%2)").arg(eventWords(event.kind)).arg(event.count),
                 event.minor == 0 ? QString() : money(event.minor));
    }

    void seal()
    {
        if (!m_report.seal)
            return;
        rule();
        pair(ReportWords::tr("Journal entry"), QString::number(m_report.seal->sequence));
        small(m_report.seal->hash);
        small(m_report.seal->signature);
        m_rows.push_back({RowKind::Space, {}, {}});
        m_rows.push_back({RowKind::Qr, sealText(m_report), {}, false, true});
        m_rows.push_back({RowKind::Space, {}, {}});
        m_rows.push_back({RowKind::Text, ReportWords::tr("Signature:"), {}, false, false, RowSize::Normal});
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

} // namespace tillhouse::pos
