// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace tillhouse::uikit
{
class Badge;
class Button;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

/// The sections at the left of the settings: one is chosen, with the mouse or Up and Down. Says of each whether it was
/// changed, and how many of its fields cannot be taken.
class SectionList : public QWidget
{
    Q_OBJECT

public:
    explicit SectionList(QWidget *parent = nullptr);

    void addSection(const QString &key, const QString &title);
    void choose(const QString &key);
    auto chosen() const -> QString { return m_chosen; }
    void mark(const QString &key, bool changed, int faults);
    void focusChosen();

Q_SIGNALS:
    void sectionChosen(const QString &key);

private:
    struct Entry {
        QString title;
        uikit::Button *button = nullptr;
        QLabel *changed = nullptr;
        uikit::Badge *faults = nullptr;
    };

    QVBoxLayout *m_column;
    QMap<QString, Entry> m_entries;
    QString m_chosen;
};

} // namespace tillhouse::admin
