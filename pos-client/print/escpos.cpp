// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/escpos.h"

#include "pos/print/raster.h"
#include "pos/receipt/barcode.h"
#include "pos/receipt/logo.h"
#include "pos/receipt/qr_code.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr int kEsc = 0x1b;
constexpr int kGs = 0x1d;
constexpr int kBarcodeDots = 64;
constexpr int kCode128 = 73;
constexpr int kFeedBeforeCut = 66; ///< feed to the cutter, then cut but for one point
constexpr int kLineDots = 30;
constexpr int kCutDots = 15 * kDotsPerMm;
constexpr int kQrModule = 5;
constexpr int kPulseUnitMs = 2;
constexpr int kRealTimePulseUnitMs = 100;

auto command(std::initializer_list<int> bytes) -> QByteArray
{
    QByteArray out;
    for (const int byte : bytes)
        out.append(static_cast<char>(byte));
    return out;
}

class Writer
{
public:
    explicit Writer(const EscposOptions &options)
        : m_options(options)
    {
    }

    void raw(std::initializer_list<int> bytes) { m_out.append(command(bytes)); }
    void row(const LayoutRow &row);
    void cut()
    {
        raw({kGs, 'V', kFeedBeforeCut, 0});
        m_dots += kCutDots;
    }
    auto take() -> EscposBytes { return {m_out, (m_dots + kDotsPerMm - 1) / kDotsPerMm}; }

private:
    void line(const QByteArray &text, int dots = kLineDots)
    {
        m_out.append(text).append('\n');
        m_dots += dots;
    }
    auto encoded(const QString &text) const -> QByteArray { return encodeText(text, m_options.codePage.page); }
    void styled(const LayoutRow &row);
    auto pair(const LayoutRow &row) const -> QByteArray;
    void picture(const QImage &picture);
    void barcode(const QString &text);
    void qr(const QString &text);

    const EscposOptions &m_options;
    QByteArray m_out;
    int m_dots = 0;
};

void Writer::row(const LayoutRow &row)
{
    switch (row.kind) {
    case RowKind::Space:
        return line({});
    case RowKind::Rule:
        return line(QByteArray(m_options.paper.columns, '-'));
    case RowKind::Barcode:
        return barcode(row.left);
    case RowKind::Qr:
        return qr(row.left);
    case RowKind::Logo:
        return picture(inkOf(logoImage(row.left), m_options.paper.dots));
    case RowKind::Text:
    case RowKind::Pair:
        break;
    }
    const auto page = m_options.codePage.page;
    if (canEncode(row.left, page) && canEncode(row.right, page))
        return styled(row);
    picture(rowPicture(row, m_options.paper));
}

void Writer::styled(const LayoutRow &row)
{
    const bool large = row.size == RowSize::Large;
    raw({kEsc, 'a', row.centered ? 1 : readsFromTheRight() && row.kind == RowKind::Text ? 2 : 0});
    raw({kEsc, 'E', row.bold ? 1 : 0});
    // Twice as high, not as wide: a pair keeps its columns.
    raw({kGs, '!', large ? 0x01 : 0x00});
    line(row.kind == RowKind::Pair ? pair(row) : encoded(row.left).left(m_options.paper.columns),
         large ? 2 * kLineDots : kLineDots);
    raw({kGs, '!', 0});
    raw({kEsc, 'E', 0});
    raw({kEsc, 'a', 0});
}

auto Writer::pair(const LayoutRow &row) const -> QByteArray
{
    const auto columns = m_options.paper.columns;
    const auto right = encoded(row.right).left(columns);
    const auto room = std::max<qsizetype>(0, columns - right.size() - (right.isEmpty() ? 0 : 1));
    const auto left = encoded(row.left).left(room);
    const QByteArray between(columns - left.size() - right.size(), ' ');
    return readsFromTheRight() ? right + between + left : left + between + right;
}

void Writer::picture(const QImage &picture)
{
    if (picture.isNull())
        return;
    raw({kEsc, 'a', 1});
    m_out.append(rasterCommands(picture));
    m_dots += picture.height();
    raw({kEsc, 'a', 0});
}

void Writer::barcode(const QString &text)
{
    const auto plan = planBarcode(text, m_options.paper.dots);
    if (plan.form == BarcodeForm::Nothing)
        return;
    if (plan.form == BarcodeForm::Qr) {
        qr(text);
        for (const auto &piece : wrapped(text, m_options.paper.columns))
            row(textRow(piece, true, false, RowSize::Small));
        return;
    }
    raw({kEsc, 'a', 1});
    raw({kGs, 'h', kBarcodeDots});
    raw({kGs, 'w', kBarcodeModule});
    raw({kGs, 'H', 2}); // its text below
    raw({kGs, 'k', kCode128, static_cast<int>(plan.bars.data.size())});
    m_out.append(QByteArray::fromStdString(plan.bars.data));
    line({}, kBarcodeDots + 2 * kLineDots);
    raw({kEsc, 'a', 0});
}

/// Model 2, error correction M, as large as the paper is wide but no larger than a thumb; then the data is stored and
/// printed.
void Writer::qr(const QString &text)
{
    const auto code = qrCode(text);
    const auto data = text.toUtf8();
    if (code.modules == 0)
        return;
    const auto length = static_cast<int>(data.size()) + 3;
    const int module = std::min(kQrModule, m_options.paper.dots / code.modules);
    raw({kEsc, 'a', 1});
    raw({kGs, '(', 'k', 4, 0, '1', 'A', '2', 0});
    raw({kGs, '(', 'k', 3, 0, '1', 'C', module});
    raw({kGs, '(', 'k', 3, 0, '1', 'E', '1'});
    raw({kGs, '(', 'k', length & 0xff, length >> 8, '1', 'P', '0'});
    m_out.append(data);
    raw({kGs, '(', 'k', 3, 0, '1', 'Q', '0'});
    line({}, code.modules * module + kLineDots);
    raw({kEsc, 'a', 0});
}

} // namespace

auto escpos(const std::vector<LayoutRow> &rows, const EscposOptions &options) -> EscposBytes
{
    Writer out(options);
    out.raw({kEsc, '@'});
    out.raw({kEsc, 't', options.codePage.number});
    for (const auto &row : rows)
        out.row(row);
    if (options.cut)
        out.cut();
    return out.take();
}

auto drawerKick(const DrawerPort &port, bool inRealTime) -> QByteArray
{
    const int pin = port.pin == 5 ? 1 : 0;
    if (inRealTime)
        return command({0x10, 0x14, 1, pin, std::clamp(port.pulseMs / kRealTimePulseUnitMs, 1, 8)});
    const int units = std::clamp(port.pulseMs / kPulseUnitMs, 1, 255);
    return command({kEsc, 'p', pin, units, 255});
}

auto clearRest(const EscposOptions &options, const QString &words) -> QByteArray
{
    auto cutting = options;
    cutting.cut = true;
    std::vector<LayoutRow> rows{ruleRow()};
    for (const auto &piece : wrapped(words, options.paper.columns))
        rows.push_back(textRow(piece));
    return QByteArray(kLongestBlock, '\0') + command({0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8}) +
           escpos(rows, cutting).bytes;
}

} // namespace tillhouse::pos
