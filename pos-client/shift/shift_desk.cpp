// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/shift_desk.h"

#include "client/ids.h"
#include "pos/i18n/language.h"
#include "pos/people/till_audit.h"
#include "uikit/money_format.h"

#include <QDateTime>

#include <algorithm>

namespace tillhouse::pos
{

using client::EntryKind;
using client::Error;
using client::ErrorCode;
using client::Result;

namespace
{

constexpr int kMostReports = 1000; ///< of two years and more

auto noShiftIsOpen() -> Error
{
    return {ErrorCode::Conflict, "No shift is open at this till.", {}};
}

} // namespace

ShiftDesk::ShiftDesk(Till &till, QObject *parent)
    : QObject(parent)
    , m_till(till)
{
}

auto ShiftDesk::isOpen() const -> bool
{
    return !m_till.journal().openShiftId().empty();
}

auto ShiftDesk::totals() const -> std::optional<client::ShiftTotals>
{
    return m_till.journal().openShift();
}

auto ShiftDesk::userId() const -> std::optional<std::string>
{
    const auto &user = m_till.session().user();
    return user ? std::optional(user->user_id) : std::nullopt;
}

auto ShiftDesk::nameOf(const std::string &userId) const -> QString
{
    const auto &cashiers = m_till.identity().cashiers;
    const auto found = std::ranges::find(cashiers, userId, &contract::Cashier::user_id);
    return QString::fromStdString(found == cashiers.end() ? userId : found->display_name);
}

auto ShiftDesk::open(std::int64_t openingMinor) -> Result<void>
{
    const auto &credential = m_till.identity().credential;
    contract::OpenShiftRequest request;
    request.store_id = credential.store_id;
    request.shift_id = client::newId();
    request.till_id = credential.till_id;
    request.opening = {openingMinor, m_till.identity().store.currency};
    request.opened_at = client::nowRfc3339();
    request.cashier_id = userId();
    const auto done =
        m_till.journal().append({EntryKind::ShiftOpened, request.shift_id, {}, contract::encode(request)});
    if (!done)
        return done.error();
    m_till.queue().wake();
    Q_EMIT opened();
    return {};
}

auto ShiftDesk::moveCash(contract::DrawerMovement kind, std::int64_t amountMinor, const std::string &reason,
                         const std::optional<contract::Approval> &approval) -> Result<contract::MoveCashRequest>
{
    const auto shiftId = m_till.journal().openShiftId();
    if (shiftId.empty())
        return noShiftIsOpen();
    if (amountMinor <= 0)
        return domain::invalidField("amount", "must be above zero");
    contract::MoveCashRequest request;
    request.store_id = m_till.identity().credential.store_id;
    request.shift_id = shiftId;
    request.movement_id = client::newId();
    request.kind = kind;
    request.amount = {amountMinor, m_till.identity().store.currency};
    request.reason = reason;
    request.moved_at = client::nowRfc3339();
    request.cashier_id = userId();
    if (approval)
        request.approver_id = approval->approver_id;
    const auto done =
        m_till.journal().append({EntryKind::CashMoved, request.movement_id, {}, contract::encode(request)});
    if (!done)
        return done.error();
    m_till.queue().wake();
    return request;
}

auto ShiftDesk::close(const ShiftCount &count, const std::optional<contract::Approval> &approval,
                      const std::string &note) -> Result<ShiftReport>
{
    const auto now = totals();
    if (!now)
        return noShiftIsOpen();
    const auto &currency = now->currency;
    contract::CloseShiftRequest request;
    request.store_id = m_till.identity().credential.store_id;
    request.shift_id = now->shiftId;
    if (count.cashMinor)
        request.counted.push_back({domain::TenderKind::Cash, {*count.cashMinor, currency}});
    request.counted.insert(request.counted.end(), count.others.begin(), count.others.end());
    request.denominations = count.denominations;
    request.closed_at = client::nowRfc3339();
    request.cashier_id = userId();
    if (approval)
        request.approver_id = approval->approver_id;
    request.z_number = m_till.journal().lastZNumber() + 1;
    request.till_expected = contract::MoneyAmount{client::expectedMinor(*now, domain::TenderKind::Cash), currency};
    if (!note.empty())
        request.note = note;
    const auto done = m_till.journal().append(
        {EntryKind::ShiftClosed, contract::closingDocument(request.shift_id), {}, contract::encode(request)});
    if (!done)
        return done.error();
    m_till.queue().wake();
    auto report = zOf(request.shift_id);
    Q_EMIT closed();
    return report ? Result<ShiftReport>(std::move(*report))
                  : Error{ErrorCode::Internal, "The shift is closed, but its report cannot be read.", {}};
}

auto ShiftDesk::reportOf(client::ShiftTotals totals) const -> ShiftReport
{
    const auto &identity = m_till.identity();
    ShiftReport report;
    report.storeName = QString::fromStdString(identity.store.name);
    report.till = QString::fromStdString(identity.credential.store_id + '/' + identity.credential.till_id);
    report.tillId = QString::fromStdString(identity.credential.till_id);
    if (const auto &user = m_till.session().user())
        report.printedBy = QString::fromStdString(user->display_name);
    report.printedAt = dateTimeText(QDateTime::currentDateTime());
    report.totals = std::move(totals);
    report.training = m_till.isTraining();
    return report;
}

auto ShiftDesk::report() const -> std::optional<ShiftReport>
{
    auto open = totals();
    return open ? std::optional(reportOf(std::move(*open))) : std::nullopt;
}

auto ShiftDesk::closedShifts() const -> std::vector<client::ShiftTotals>
{
    return m_till.journal().closedShifts(kMostReports);
}

/// From the journal alone, so that it says the same whenever it is printed.
auto ShiftDesk::zOf(const std::string &shiftId) const -> std::optional<ShiftReport>
{
    auto totals = m_till.journal().shift(shiftId);
    const auto entry = m_till.journal().find(contract::closingDocument(shiftId));
    const auto request = contract::decode<contract::CloseShiftRequest>(entry ? entry->payload : std::string());
    if (!totals || !request)
        return std::nullopt;
    auto report = reportOf(std::move(*totals));
    ShiftCount count;
    for (const auto &counted : request->counted) {
        if (counted.tender_kind == domain::TenderKind::Cash)
            count.cashMinor = counted.amount.amount_minor;
        else
            count.others.push_back(counted);
    }
    report.differences = differencesOf(report.totals, count);
    report.counted = request->denominations;
    report.foreignWorthMinor = request->denominations.empty() ? 0 : count.cashMinor.value_or(0);
    for (const auto &pieces : request->denominations)
        report.foreignWorthMinor -= pieces.value_minor * pieces.count; // the server checks that it fits
    report.printedBy = nameOf(request->cashier_id.value_or(""));
    if (request->approver_id)
        report.approvedBy = nameOf(*request->approver_id);
    report.note = QString::fromStdString(request->note.value_or(""));
    report.seal = ReportSeal{entry->position.sequence, QString::fromStdString(entry->position.hash),
                             QString::fromStdString(entry->signature)};
    return report;
}

void ShiftDesk::send(const QString &label, const std::vector<LayoutRow> &rows, bool openDrawer)
{
    const auto handed = m_till.printer().print({label, rows, openDrawer && !m_till.isTraining(), false, {}});
    if (!handed && m_till.printer().isThere())
        qWarning("a report was not handed to the printer: %s", handed.error().detail.c_str());
}

void ShiftDesk::print(const ShiftReport &report)
{
    send(report.seal ? tr("Z report") : tr("X report"), layOut(report, m_till.printer().columns()), false);
}

auto ShiftDesk::printCopy(const ShiftReport &report) -> Result<void>
{
    auto &printer = m_till.printer();
    const auto label = ShiftDesk::tr("Z report %1").arg(report.totals.zNumber);
    if (printer.isThere())
        if (const auto noted = TillAudit(m_till).record(contract::TillEventKind::ReceiptReprinted, label.toStdString());
            !noted)
            return noted.error();
    const auto handed = printer.print({label, layOut(report, printer.columns()), false, true, {}});
    return handed ? Result<void>() : Result<void>(handed.error());
}

auto ShiftDesk::kickDrawer() -> Result<void>
{
    return m_till.isTraining() ? Result<void>() : m_till.printer().openDrawer();
}

void ShiftDesk::printMovement(const contract::MoveCashRequest &movement)
{
    const bool in = movement.kind == contract::DrawerMovement::PaidIn;
    const auto currency = QString::fromStdString(movement.amount.currency);
    std::vector<LayoutRow> rows;
    if (m_till.isTraining())
        rows.push_back({RowKind::Text, tr("TRAINING"), {}, true, true, RowSize::Large});
    rows.push_back({RowKind::Text, QString::fromStdString(m_till.identity().store.name), {}, true, true});
    rows.push_back({RowKind::Text, in ? tr("Put into the drawer") : tr("Taken out of the drawer"), {}, true, true});
    rows.push_back({RowKind::Rule, {}, {}});
    rows.push_back({RowKind::Pair, tr("Amount"), uikit::formatMoney(movement.amount.amount_minor, currency), true});
    for (const auto &line : wrapped(QString::fromStdString(movement.reason), m_till.printer().columns()))
        rows.push_back({RowKind::Text, line, {}});
    rows.push_back({RowKind::Pair, tr("Till"), QString::fromStdString(m_till.identity().credential.till_id)});
    rows.push_back({RowKind::Pair, tr("When"), dateTimeText(QDateTime::currentDateTime())});
    rows.push_back({RowKind::Pair, tr("By"), nameOf(movement.cashier_id.value_or(""))});
    if (movement.approver_id)
        rows.push_back({RowKind::Pair, tr("Allowed by"), nameOf(*movement.approver_id)});
    rows.push_back({RowKind::Space, {}, {}});
    rows.push_back({RowKind::Text, tr("Signature:"), {}});
    rows.push_back({RowKind::Space, {}, {}});
    rows.push_back({RowKind::Rule, {}, {}});
    send(in ? tr("Cash in") : tr("Cash out"), rows, true);
}

} // namespace tillhouse::pos
