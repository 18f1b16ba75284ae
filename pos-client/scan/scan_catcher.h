// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/search_field.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <vector>

class QWidget;

namespace tillhouse::pos
{

/// How a scanner's typing is told from a person's, and what it puts around a code.
struct ScanRules {
    int longestGapMs = 100;    ///< between two keys
    int personGapMs = 35;      ///< from here on the two keys are a person's, as it seems
    int longestTotalMs = 1500; ///< from the first key to the last
    int shortest = 6;          ///< characters of a code
    QString prefix;            ///< keys before each code, if the scanner is set to send any
    /// The key after each code. With Qt::Key_unknown the code ends when the keys stop coming.
    int suffix = Qt::Key_Return;
};

/// Watches every key of the program and takes out what a scanner types, wherever the focus is: no scan ever stays in a
/// field. Keys are held back until the next one tells who is typing, at most 100 ms, and are then given to the widget
/// they were meant for, in order and exactly once.
///
/// A search field can take back what was typed into it, so it gets a key at once, unless it follows another so closely
/// that a scanner seems to type; if the keys were a scan after all, the field is as it was before the first of them.
/// What is a scan is decided by the same rules wherever the focus is (docs/adr/0107).
class ScanCatcher : public QObject
{
    Q_OBJECT

public:
    explicit ScanCatcher(ScanRules rules = {}, QObject *parent = nullptr);
    ~ScanCatcher() override;

    void install();
    /// Lets every key pass, while another window of the program has a catcher of its own.
    void remove();

    /// Whether it is not clear yet who typed the last keys.
    [[nodiscard]] auto isUndecided() const -> bool { return !m_held.empty(); }

Q_SIGNALS:
    void scanned(const QString &code);

protected:
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    struct HeldKey {
        int key;
        Qt::KeyboardModifiers modifiers;
        QString text;
        QPointer<QWidget> target;
    };

    auto keyPressed(QWidget *target, const QKeyEvent &event) -> bool;
    /// Gives the field the key at once, if it can take it back.
    auto passOn(QWidget *target) -> bool;
    auto isBurst() const -> bool;
    auto codeOf(QString text) const -> QString;
    void accept();
    void release();
    void deliver();
    void gapPassed();

    ScanRules m_rules;
    std::vector<HeldKey> m_held;
    std::size_t m_delivered = 0; ///< of them, the first so many are in m_field already
    QPointer<uikit::SearchField> m_field;
    uikit::SearchField::Draft m_before; ///< of m_field, before the first key
    QElapsedTimer m_sinceFirst;
    QElapsedTimer m_sinceLast;
    QTimer m_gap;
    bool m_releasing = false;
};

} // namespace tillhouse::pos
