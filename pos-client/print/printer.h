// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/print_jobs.h"
#include "pos/print/escpos.h"
#include "pos/print/print_run.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::pos
{

/// When things are tried again; tests shorten it.
struct PrinterTiming {
    PrintLimits limits;
    std::chrono::milliseconds firstRetry{1000}; ///< after a printer that cannot be reached; doubles
    std::chrono::milliseconds longestRetry{30'000};
    std::chrono::milliseconds notReadyEvery{2000}; ///< somebody is putting in paper
    std::chrono::milliseconds askEvery{30'000};    ///< an idle printer that answers is asked for its state
    std::chrono::milliseconds giveUpAfter{30 * 60'000};
    /// The drawer opens for a sale only this long after it; later nobody stands before it.
    std::chrono::milliseconds drawerFresh{15'000};
};

struct PrinterOptions {
    PrinterTarget target;
    EscposOptions escpos;
    DrawerPort drawer;
    bool drawerOpenPinHigh = true; ///< what the drawer's switch says while it is open
    PrinterTiming timing;
};

/// What is to be printed: a receipt, a report. `id` names it: handed in twice, it is printed once; empty: a new one.
struct PrintRequest {
    QString label; ///< what people call it: the receipt's number, "Z report 12"
    std::vector<LayoutRow> rows;
    bool openDrawer = false;
    bool copy = false;
    QString id;
};

/// What keeps the printer from printing, in words that go on after "The receipt printer: ".
struct PrinterTrouble {
    bool reached = false; ///< it answers, and says why not
    QString why;
    auto operator==(const PrinterTrouble &) const -> bool = default;
};

/// The till's receipt printer. Each job is on disk before it is tried, and goes along the table of
/// client/print/print_state.h. A printer that is off, hangs or has no paper never holds up the till: everything here
/// returns at once. What broke off in the middle is never sent again by itself.
class Printer : public QObject
{
    Q_OBJECT

public:
    /// `jobs` may be missing (the disk failed): then nothing is printed and `print` says so.
    Printer(PrinterOptions options, std::unique_ptr<client::PrintJobs> jobs, QObject *parent = nullptr);
    ~Printer() override;

    /// Opens the jobs in `file`; a damaged file is put aside as `file`.damaged and a new one begun.
    static auto open(const PrinterOptions &options, const QString &file) -> std::unique_ptr<Printer>;

    /// Whether this till has a printer.
    [[nodiscard]] auto isThere() const -> bool { return m_options.target.kind != LinkKind::None; }
    [[nodiscard]] auto options() const -> const PrinterOptions & { return m_options; }
    /// Characters across its paper: what layouts are made for.
    [[nodiscard]] auto columns() const -> int { return m_options.escpos.paper.columns; }

    /// Writes the job down, then prints it as soon as it can. The value is its id. Errors: NotFound (no printer),
    /// Internal (disk): nothing will be printed.
    auto print(const PrintRequest &request) -> domain::Result<std::string>;
    /// Opens the drawer without a receipt, if the printer can be reached soon; `drawerStuck` says that it could not.
    /// Error: NotFound (no printer).
    auto openDrawer() -> domain::Result<void>;

    // What a person decides about a job. Errors: NotFound, Conflict (its state does not allow it), Internal.
    auto tryAgain(const std::string &id) -> domain::Result<void>;
    /// It is complete on paper after all.
    auto confirm(const std::string &id) -> domain::Result<void>;
    auto discard(const std::string &id) -> domain::Result<void>;
    /// Prints it again, marked COPY; an unknown or failed one is settled by that.
    auto printCopy(const std::string &id) -> domain::Result<std::string>;

    [[nodiscard]] auto jobs(int limit = 100) const -> std::vector<client::PrintJob>;
    [[nodiscard]] auto find(const std::string &id) const -> std::optional<client::PrintJob>;
    [[nodiscard]] auto counts() const -> client::PrintCounts;
    /// What the printer said last; nothing of it is certain now.
    [[nodiscard]] auto status() const -> const PrinterStatus & { return m_status; }
    [[nodiscard]] auto trouble() const -> const std::optional<PrinterTrouble> & { return m_trouble; }

Q_SIGNALS:
    /// A job, the status or the trouble is another.
    void changed();
    void printed(const std::string &id);
    /// It broke off in the middle; a person decides.
    void lost(const std::string &id, const QString &why);
    void drawerStuck(const QString &why);
    /// A copy of a job is on its way, because somebody asked for it.
    void copied(const QString &label);

private:
    void work();
    void start(std::optional<client::PrintJob> job);
    auto restBytes() -> PrintRun::Job;
    auto jobBytes(const client::PrintJob &job) -> std::optional<PrintRun::Job>;
    auto drawerBytes(const std::string &id, bool stopped) -> QByteArray;
    [[nodiscard]] auto takenOff() -> std::optional<client::PrintJob>;
    void ended(RunOutcome outcome, const QString &why);
    void settle(RunOutcome outcome, const QString &why);
    void heard(const PrinterStatus &status);
    void missedDrawer(const QString &why);
    auto decide(const std::string &id, client::PrintEvent event) -> domain::Result<void>;
    [[nodiscard]] auto canAnswer() const -> bool;

    PrinterOptions m_options;
    std::unique_ptr<client::PrintJobs> m_jobs;
    std::unique_ptr<PrintRun> m_run;
    std::string m_current; ///< the job of the run; empty while it only asks
    PrinterStatus m_status;
    std::optional<PrinterTrouble> m_trouble;
    std::chrono::milliseconds m_pause;
    QTimer m_retry;
    QTimer m_ask;
    bool m_askNow = false;
    bool m_cutRest = false;     ///< half a receipt of an earlier run may hang out of the printer
    bool m_isMute = false;      ///< in this session: it was asked and said nothing
    bool m_drawerAsked = false; ///< without a job
    QDeadlineTimer m_drawerUntil;
};

} // namespace tillhouse::pos
