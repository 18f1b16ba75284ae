// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QButtonGroup;
class QHBoxLayout;
class QScrollArea;

namespace tillhouse::pos
{

/// The departments of the catalogue as a row of chips, "All" first. Where they are more than fit, a key goes on to the
/// next ones.
class DepartmentBar : public QWidget
{
    Q_OBJECT

public:
    /// Chips of `chipHeight` pixels at font scale 1; `large` ones have larger words.
    DepartmentBar(int chipHeight, bool large, QWidget *parent = nullptr);

    /// Makes the chips anew if the names are others.
    void setDepartments(std::vector<std::string> names);
    /// The one that is chosen; "" for all.
    [[nodiscard]] auto current() const -> const std::string & { return m_current; }

Q_SIGNALS:
    void chosen();

private:
    void build();
    void addChip(int id, const QString &text, bool on);
    void showNext();

    int m_chip;
    bool m_large;
    QWidget *m_page;
    QScrollArea *m_strip;
    QHBoxLayout *m_chips;
    QButtonGroup *m_group;
    std::vector<std::string> m_names;
    std::string m_current;
};

} // namespace tillhouse::pos
