// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decimal_text.h"
#include "domain/exact_line.h"
#include "domain/pricing.h"
#include "domain/promotion_book.h"
#include "domain/refund.h"
#include "domain/split.h"
#include "domain/tax_exempt.h"
#include "domain/tender.h"
#include "support/test_registry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace tillhouse::domain;

namespace
{

constexpr Currency kStoreCurrency("EUR");
constexpr std::int64_t kPpmPerPercent = 10'000;

auto money(const QString &text) -> std::int64_t
{
    return parseDecimal(text.toStdString(), kStoreCurrency).value().minor;
}

auto shown(std::int64_t minor) -> QString
{
    return QString::fromStdString(toDecimal(Money{minor, kStoreCurrency}));
}

/// "2.5" percent as parts per million.
auto ppm(const QString &text) -> std::int64_t
{
    return parseQuantity(text.toStdString()).value().milli * kPpmPerPercent / 1000;
}

auto quantity(const QString &text) -> Quantity
{
    return parseQuantity(text.toStdString()).value();
}

/// One block of the document: what goes in is read, what comes out is written as the document writes it.
class Example
{
public:
    /// False for words that the document's language does not have.
    auto read(const QString &line) -> bool
    {
        static const QRegularExpression kLine(QStringLiteral("^line \\d+: (\\S+) x ([^,]+)(.*)$"));
        static const QRegularExpression kPromotion(QStringLiteral("^promotion ([^:]+): (.*)$"));
        static const QRegularExpression kForeign(QStringLiteral("^foreign (\\S+) (\\S+) at (\\S+)$"));
        static const QRegularExpression kReturn(QStringLiteral("^return (\\S+) of line (\\d+)$"));
        static const QRegularExpression kPack(QStringLiteral("^pack of (\\S+) for (\\S+), (\\S+) each$"));
        static const QRegularExpression kLabel(QStringLiteral("^label of (\\S+), (\\S+) a unit$"));
        if (const auto found = kLine.match(line); found.hasMatch())
            return readLine(found.captured(1), found.captured(2), found.captured(3));
        if (const auto found = kPromotion.match(line); found.hasMatch())
            return readPromotion(found.captured(1), found.captured(2));
        if (const auto pack = kPack.match(line); pack.hasMatch())
            return tellExact(QStringLiteral("pack"),
                             exactLine(quantity(pack.captured(1)), money(pack.captured(3)), money(pack.captured(2))));
        if (const auto label = kLabel.match(line); label.hasMatch())
            return tellExact(QStringLiteral("label"), measuredFor(money(label.captured(2)), money(label.captured(1))));
        if (line == QLatin1String("without tax"))
            m_withoutTax = true;
        else if (line.startsWith(QLatin1String("coins of ")))
            m_due.cashStepMinor = money(line.mid(9));
        else if (line.startsWith(QLatin1String("tip ")))
            m_due.tipMinor = money(line.mid(4));
        else if (line.startsWith(QLatin1String("card ")))
            m_tenders.push_back({TenderKind::Card, money(line.mid(5))});
        else if (line.startsWith(QLatin1String("cash ")))
            m_tenders.push_back({TenderKind::Cash, money(line.mid(5))});
        else if (const auto foreign = kForeign.match(line); foreign.hasMatch())
            return exchanged(foreign.captured(1), foreign.captured(2), foreign.captured(3));
        else if (const auto back = kReturn.match(line); back.hasMatch())
            m_returns.push_back({back.captured(2).toStdString(), quantity(back.captured(1))});
        else
            return false;
        return true;
    }

    auto answer() -> QStringList
    {
        if (!m_basket.lines.empty())
            price();
        return m_answer;
    }

private:
    auto readLine(const QString &many, const QString &price, const QString &more) -> bool
    {
        static const QRegularExpression kTax(QStringLiteral("^(\\w+) (\\S+) % (within|on top)$"));
        BasketLine line;
        line.lineId = std::to_string(m_basket.lines.size() + 1);
        line.quantity = quantity(many);
        line.unitPriceMinor = money(price);
        std::string category;
        for (const auto &part : more.split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
            if (part.startsWith(QLatin1String("by hand ")))
                line.discount = part.endsWith(QLatin1String(" %"))
                                    ? Discount{DiscountKind::Percent, ppm(part.mid(8).chopped(2))}
                                    : Discount{DiscountKind::Amount, money(part.mid(8))};
            else if (const auto tax = kTax.match(part); tax.hasMatch())
                line.tax.rates.push_back(
                    {tax.captured(1).toStdString(), ppm(tax.captured(2)),
                     tax.captured(3) == QLatin1String("within") ? TaxMode::Included : TaxMode::Excluded});
            else
                category = part.toStdString();
        }
        m_basket.lines.push_back(std::move(line));
        m_categories.push_back(std::move(category));
        return true;
    }

    auto readPromotion(const QString &name, const QString &words) -> bool
    {
        static const QRegularExpression kPercent(QStringLiteral("^(\\S+) % off$"));
        static const QRegularExpression kAmount(QStringLiteral("^(\\S+) off$"));
        static const QRegularExpression kEach(QStringLiteral("^(\\S+) each$"));
        static const QRegularExpression kGroup(QStringLiteral("^buy (\\S+) get (\\S+) at (\\S+) % off$"));
        static const QRegularExpression kTier(QStringLiteral("^(\\S+) % from (\\S+)$"));
        Promotion promotion;
        promotion.promotionId = promotion.name = name.toStdString();
        for (const auto &part : words.split(QStringLiteral(", "))) {
            if (const auto found = kPercent.match(part); found.hasMatch()) {
                promotion.percentPpm = ppm(found.captured(1));
            } else if (const auto group = kGroup.match(part); group.hasMatch()) {
                promotion.kind = PromotionKind::BuyGet;
                promotion.buy = quantity(group.captured(1));
                promotion.get = quantity(group.captured(2));
                promotion.percentPpm = ppm(group.captured(3));
            } else if (const auto amount = kAmount.match(part); amount.hasMatch()) {
                promotion.kind = PromotionKind::Amount;
                promotion.amountMinor = money(amount.captured(1));
            } else if (const auto each = kEach.match(part); each.hasMatch()) {
                promotion.kind = PromotionKind::FixedPrice;
                promotion.amountMinor = money(each.captured(1));
            } else if (const auto tier = kTier.match(part); tier.hasMatch()) {
                promotion.kind = PromotionKind::Tiers;
                promotion.tiers.push_back({quantity(tier.captured(2)), ppm(tier.captured(1))});
            } else if (part.startsWith(QLatin1String("for "))) {
                promotion.scope.categories.push_back(part.mid(4).toStdString());
            } else if (part.startsWith(QLatin1String("priority "))) {
                promotion.priority = part.mid(9).toLongLong();
            } else if (part == QLatin1String("combinable")) {
                promotion.combinable = true;
            } else {
                return false;
            }
        }
        m_promotions.push_back(std::move(promotion));
        return validate(m_promotions.back()).hasValue();
    }

    auto exchanged(const QString &amount, const QString &currency, const QString &rate) -> bool
    {
        const auto from = Currency::parse(currency.toStdString());
        const auto given = from ? parseDecimal(amount.toStdString(), *from) : Result<Money>(from.error());
        // Six digits after the point: millionths, once the point is gone.
        const auto point = rate.indexOf(u'.');
        const auto rateMicro = point == rate.size() - 7 ? QString(rate).remove(point, 1).toLongLong() : 0;
        const auto worth = given ? mulDiv(given->minor, rateMicro * kStoreCurrency.minorPerMajor(),
                                          1'000'000 * from->minorPerMajor(), Rounding::Down)
                                 : Result<std::int64_t>(given.error());
        if (worth)
            m_answer += QStringLiteral("= %1 %2 is worth %3").arg(amount, currency, shown(*worth));
        return worth.hasValue();
    }

    void price()
    {
        if (m_withoutTax)
            for (auto &line : m_basket.lines)
                line = withoutTax(line).value();
        const PromotionBook book(m_promotions);
        std::vector<PromotionLine> lines;
        for (std::size_t i = 0; i < m_basket.lines.size(); ++i) {
            const auto &line = m_basket.lines[i];
            lines.push_back({"", "", m_categories[i], line.quantity, line.unitPriceMinor,
                             line.discount.kind != DiscountKind::None});
        }
        const auto taken = book.apply(lines, {}).value();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (sumOf(taken[i]) > 0)
                m_basket.lines[i].discount = {DiscountKind::Amount, sumOf(taken[i])};
        }
        const auto priced = priceBasket(m_basket).value();
        for (std::size_t i = 0; i < lines.size(); ++i)
            tellLine(m_basket.lines[i], priced.lines[i], taken[i]);
        for (const auto &tax : priced.taxes)
            m_answer += QStringLiteral("= %1: %2 on %3")
                            .arg(QString::fromStdString(tax.code), shown(tax.taxMinor), shown(tax.baseMinor));
        m_answer += QStringLiteral("= total ") + shown(priced.totalMinor);
        if (m_due.cashStepMinor > 0 || m_due.tipMinor > 0)
            tellDue(priced.totalMinor);
        giveBack(priced);
    }

    /// What is left after the tenders that were given: for coins if none settled it.
    void tellDue(std::int64_t totalMinor)
    {
        m_due.totalMinor = totalMinor;
        const auto split = splitDue(m_due, m_tenders).value();
        if (!split.settled) {
            m_answer += QStringLiteral("= left %1, in cash %2").arg(shown(split.leftMinor), shown(split.cashLeftMinor));
            return;
        }
        m_answer += QStringLiteral("= settled, rounding %1, change %2")
                        .arg(shown(split.roundingMinor), shown(split.changeMinor));
    }

    auto tellExact(const QString &what, const Result<ExactLine> &line) -> bool
    {
        if (!line)
            return false;
        const auto gross = mulDiv(line->unitPriceMinor, line->quantity.milli, 1000, Rounding::HalfUp).value();
        m_answer += QStringLiteral("= %1: %2 x %3, off %4, total %5")
                        .arg(what, QString::fromStdString(toDecimal(line->quantity)), shown(line->unitPriceMinor),
                             shown(line->discountMinor), shown(gross - line->discountMinor));
        return true;
    }

    void tellLine(const BasketLine &line, const PricedLine &priced, const LineShares &taken)
    {
        auto text =
            QStringLiteral("= line %1: gross %2").arg(QString::fromStdString(line.lineId), shown(priced.grossMinor));
        for (const auto &share : taken) {
            if (share.amountMinor > 0)
                text += QStringLiteral(", %1 %2").arg(QString::fromStdString(share.promotion->name),
                                                      shown(share.amountMinor));
        }
        if (priced.discountMinor > sumOf(taken))
            text += QStringLiteral(", discount ") + shown(priced.discountMinor - sumOf(taken));
        if (!line.tax.rates.empty())
            text += QStringLiteral(", net %1, tax %2").arg(shown(priced.netMinor), shown(priced.taxMinor));
        m_answer += text + QStringLiteral(", total ") + shown(priced.totalMinor);
    }

    void giveBack(const PricedBasket &priced)
    {
        std::vector<SoldLine> sold;
        for (std::size_t i = 0; i < priced.lines.size(); ++i) {
            const auto &line = priced.lines[i];
            sold.push_back({line.lineId, m_basket.lines[i].quantity, {}, line.totalMinor, line.taxMinor, line.taxes});
        }
        for (const auto &returned : m_returns) {
            const auto refund = priceRefund(sold, {&returned, 1}).value();
            m_answer += QStringLiteral("= back %1, tax %2").arg(shown(refund.totalMinor), shown(refund.taxMinor));
            for (auto &line : sold) {
                if (line.lineId == returned.lineId)
                    line.refunded.milli += returned.quantity.milli;
            }
        }
    }

    std::vector<Promotion> m_promotions;
    Basket m_basket{kStoreCurrency, {}};
    std::vector<std::string> m_categories;
    std::vector<ReturnedLine> m_returns;
    std::vector<Tender> m_tenders;
    Due m_due;
    bool m_withoutTax = false;
    QStringList m_answer;
};

} // namespace

/// The published examples cannot lie: each is computed again.
class PricingDocTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExampleIsWhatTheProgramAnswers()
    {
        QFile file(QString::fromUtf8(qgetenv("TILLHOUSE_SOURCE_DIR")) + QStringLiteral("/docs/PRICING.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int examples = 0;
        std::optional<Example> example;
        QStringList published;
        while (!file.atEnd()) {
            const auto line = QString::fromUtf8(file.readLine()).trimmed();
            if (line == QLatin1String("```pricing")) {
                example.emplace();
                published.clear();
            } else if (line == QLatin1String("```") && example) {
                QCOMPARE(example->answer().join(u'\n'), published.join(u'\n'));
                example.reset();
                ++examples;
            } else if (example && line.startsWith(u'=')) {
                published += line;
            } else if (example) {
                QVERIFY2(example->read(line), qPrintable(line));
            }
        }
        QVERIFY(!example);
        QVERIFY2(examples >= 15, "the examples are not where they are looked for");
    }
};

TILLHOUSE_TEST(PricingDocTest)
#include "pricing_doc_test.moc"
