// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/frame/key_map.h"

#include <QDialog>

#include <map>
#include <optional>

class QGridLayout;
class QLabel;
class QScrollArea;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// Which key does what at this till. Choosing an act listens for its next key; an act that had this key gets the other
/// one's, so that no act is ever without a key. Nothing changes before it is kept.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(const KeyMap &keys, QWidget *parent = nullptr);

    /// As chosen so far.
    [[nodiscard]] auto keys() const -> const KeyMap & { return m_keys; }
    /// The act that waits for its key, if one does.
    [[nodiscard]] auto listening() const -> std::optional<Act> { return m_listening; }
    [[nodiscard]] auto message() const -> QString;
    /// Null for an act that keeps its key.
    [[nodiscard]] auto keyButton(Act act) const -> uikit::Button *;

Q_SIGNALS:
    /// What is chosen is to stay. The dialog closes when accept() is called.
    void keepAsked(const tillhouse::pos::KeyMap &keys);

protected:
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    void build();
    [[nodiscard]] auto buildFoot() -> QLayout *;
    void addRow(Act act, QGridLayout &grid, int place, int rows);
    void listen(Act act);
    void stopListening();
    void take(QKeyCombination key);
    void refresh();
    void say(const QString &text, const char *look = "muted");
    void fit();

    struct Row {
        uikit::Button *key;
        QLabel *words;
    };

    KeyMap m_before;
    KeyMap m_keys;
    std::optional<Act> m_listening;
    std::map<Act, Row> m_rows;
    QLabel *m_message;
    QScrollArea *m_scroll;
};

} // namespace tillhouse::pos
