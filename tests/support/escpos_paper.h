// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QStringList>

namespace tillhouse::testing
{

/// The inside of a receipt printer: takes ESC/POS byte by byte as a real one does, keeps what is half received when a
/// connection ends, stops at the end of its paper, answers questions about its state, and remembers what is on paper.
/// Written after the makers' manuals and not after our own encoder: a command that it does not know is a fault.
class EscposPaper
{
public:
    /// Takes bytes; returns what the printer answers.
    auto take(const QByteArray &bytes) -> QByteArray;
    /// The connection ended. If that was in the middle of a command, what follows may be misread until the next reset.
    void lineEnded() { m_torn = m_torn || !m_held.isEmpty(); }

    // What stops it, and what it says about itself.
    /// Returns what the printer says by itself, if it was asked to tell changes.
    auto setPaperOut(bool out) -> QByteArray;
    auto setCoverOpen(bool open) -> QByteArray;
    auto setNearEnd(bool nearEnd) -> QByteArray;
    auto setDrawerOpen(bool open) -> QByteArray;
    /// The roll ends after so many more lines of text; -1: never.
    void setLinesLeft(int lines) { m_linesLeft = lines; }
    /// How many points fit across. A code that is wider is not printed at all, as real printers do; that is a fault.
    void setDots(int dots) { m_dots = dots; }
    /// It never says that it has come to the end.
    void setSilentAtEnd(bool silent) { m_silentAtEnd = silent; }
    /// Bytes that arrived and wait, because the printer is stopped.
    [[nodiscard]] auto held() const -> qsizetype { return m_held.size(); }
    [[nodiscard]] auto isStopped() const -> bool { return m_paperOut || m_coverOpen; }
    /// A new roll, or somebody switched it off and on: what waits is gone, if `forgets`.
    auto recover(bool forgets) -> QByteArray;

    // What is on paper.
    /// Each piece that was cut off, as text; pictures and codes as [picture], [qr ...], [barcode ...].
    [[nodiscard]] auto receipts() const -> const QByteArrayList & { return m_receipts; }
    /// What is printed and not cut off yet.
    [[nodiscard]] auto uncut() const -> const QByteArray & { return m_text; }
    [[nodiscard]] auto all() const -> QByteArray { return m_receipts.join() + m_text; }
    [[nodiscard]] auto drawerKicks() const -> int { return m_drawerKicks; }
    [[nodiscard]] auto lastDrawerPin() const -> int { return m_drawerPin; }
    [[nodiscard]] auto resets() const -> int { return m_resets; }
    [[nodiscard]] auto clears() const -> int { return m_clears; }
    [[nodiscard]] auto pictureRows() const -> int { return m_pictureRows; }
    [[nodiscard]] auto codePage() const -> int { return m_codePage; }
    [[nodiscard]] auto faults() const -> const QStringList & { return m_faults; }

private:
    /// Bytes of the command at the front; 0 if it is not complete.
    auto runOne(QByteArray &reply) -> qsizetype;
    auto escape() -> qsizetype;
    auto group(QByteArray &reply) -> qsizetype;
    /// Real-time commands work as soon as they are received, wherever they stand; their bytes stay where they are.
    void receive(char byte, QByteArray &reply);
    auto skipRealTime() -> qsizetype;
    void fault(const QString &what);
    auto picture() -> qsizetype;
    auto symbol() -> qsizetype;
    auto barcode() -> qsizetype;
    void line();
    [[nodiscard]] auto answer(int question) const -> char;
    [[nodiscard]] auto automatic() const -> QByteArray;
    [[nodiscard]] auto at(qsizetype i) const -> int { return static_cast<unsigned char>(m_held[i]); }

    QByteArray m_held;
    QByteArray m_recent; ///< the last bytes, in which real-time commands are looked for
    bool m_torn = false;
    QByteArray m_text;
    QByteArrayList m_receipts;
    QByteArray m_qr;
    QStringList m_faults;
    bool m_paperOut = false;
    bool m_nearEnd = false;
    bool m_coverOpen = false;
    bool m_drawerOpen = false;
    bool m_tellsChanges = false;
    bool m_silentAtEnd = false;
    int m_linesLeft = -1;
    int m_drawerKicks = 0;
    int m_drawerPin = 0;
    int m_resets = 0;
    int m_clears = 0;
    int m_pictureRows = 0;
    int m_dots = 576;
    int m_module = 3; ///< of a bar code, as after a reset
    int m_codePage = 0;
};

} // namespace tillhouse::testing
