// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/tokens.h"

#include <QObject>
#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace tillhouse::uikit
{
class Banner;
}

namespace tillhouse::pos
{

/// What became of something while nobody stood in front of it. One after the other, on a banner that stays until
/// somebody of the staff has looked: neither a locked till nor another sale is interrupted by it.
class LateNotices : public QObject
{
    Q_OBJECT

public:
    struct Notice {
        std::string id; ///< told again it takes the place of the one before
        uikit::Tone tone = uikit::Tone::Info;
        QString headline;
        QString detail;
        QString action;
        std::function<bool()> act; ///< whether it was seen; else the notice stays
    };

    explicit LateNotices(QObject *parent = nullptr);

    [[nodiscard]] auto banner() const -> uikit::Banner * { return m_banner; }
    [[nodiscard]] auto count() const -> std::size_t { return m_notices.size(); }
    [[nodiscard]] auto has(const std::string &id) const -> bool;
    void tell(Notice notice);
    void drop(const std::string &id);
    /// Whether somebody is there to read them.
    void setActive(bool active);

private:
    void refresh();
    void pressed();

    std::vector<Notice> m_notices;
    bool m_active = false;
    uikit::Banner *m_banner;
};

} // namespace tillhouse::pos
