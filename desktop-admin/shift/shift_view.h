// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

class QBoxLayout;
class QLabel;

namespace tillhouse::uikit
{
class ContentStack;
class StatePill;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

class People;

/// One shift: expected and counted per tender, and how the cash in its drawer came about.
class ShiftView : public QWidget
{
    Q_OBJECT

public:
    ShiftView(const Console &console, People *people, QWidget *parent = nullptr);

    void load(const std::string &shiftId);
    void reload();
    void show(const contract::Shift &shift);
    auto shift() const -> const std::optional<contract::Shift> & { return m_shift; }
    auto isSettled() const -> bool { return !m_asking; }

Q_SIGNALS:
    void leave();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    auto makeTitle() -> QWidget *;
    void showWhen();
    void fill();
    void arrange();

    const Console &m_console;
    People *m_people;
    std::string m_id;
    std::optional<contract::Shift> m_shift;
    std::unique_ptr<QObject> m_asking;
    QLabel *m_title;
    QLabel *m_when;
    uikit::StatePill *m_state;
    uikit::ContentStack *m_faces;
    QWidget *m_content;
    QBoxLayout *m_cards = nullptr; ///< as long as a shift is shown
    QWidget *m_drawer = nullptr;   ///< likewise
};

} // namespace tillhouse::admin
