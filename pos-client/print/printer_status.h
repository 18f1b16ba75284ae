// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <deque>

namespace tillhouse::pos
{

/// What a printer says about itself.
struct PrinterStatus {
    bool answered = false; ///< it has said anything at all
    bool online = true;
    bool coverOpen = false;
    bool paperOut = false;
    bool paperNearEnd = false;
    bool cutterError = false;
    bool broken = false; ///< an error that only switching it off and on ends
    bool drawerOpen = false;

    /// Whether it would print now.
    [[nodiscard]] auto canPrint() const -> bool { return online && !coverOpen && !paperOut && !cutterError && !broken; }
    /// Whether what is being printed will not come out whole. Being offline alone heals by itself: somebody feeds
    /// paper, or the head cools down.
    [[nodiscard]] auto stopsPrinting() const -> bool { return coverOpen || paperOut || cutterError || broken; }
    auto operator==(const PrinterStatus &) const -> bool = default;
};

/// Asks for the printer's state in real time, whatever it is doing (`DLE EOT 1` to `4`), and reads the answers, the
/// automatic status (`GS a`: four bytes at each change) and the reply to `GS r 1`, which the printer gives when it has
/// come to the end of what was sent before. They share one line and are told apart by their fixed bits.
class StatusReader
{
public:
    static constexpr int kQuestions = 4;

    /// `openPinHigh`: the drawer's switch is closed while the drawer is open; most are.
    explicit StatusReader(bool openPinHigh = true)
        : m_openPinHigh(openPinHigh)
    {
    }

    /// The bytes that ask all four questions; the answers are expected in this order.
    auto ask() -> QByteArray;
    /// Asks to be told when everything before is done.
    auto askDone() -> QByteArray;
    static auto tellChanges(bool tell) -> QByteArray;

    /// True if anything was an answer.
    auto feed(const QByteArray &bytes) -> bool;
    [[nodiscard]] auto status() const -> const PrinterStatus & { return m_status; }
    /// All questions are answered.
    [[nodiscard]] auto allAnswered() const -> bool { return m_questions.empty(); }
    [[nodiscard]] auto isDone() const -> bool { return m_done; }

private:
    void answer(int question, int bits);
    void automatic();

    bool m_openPinHigh;
    PrinterStatus m_status;
    std::deque<int> m_questions;
    std::array<int, 4> m_automatic{};
    std::size_t m_automaticCount = 0;
    bool m_askedDone = false;
    bool m_done = false;
};

} // namespace tillhouse::pos
