// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace tillhouse::admin
{

/// What a receipt looks like with the store's words: a sample sale between head and foot.
class ReceiptPreview : public QFrame
{
    Q_OBJECT

public:
    explicit ReceiptPreview(const QString &currency, QWidget *parent = nullptr);

    void setStoreName(const QString &name);
    void setWords(const QString &header, const QString &footer);
    /// The lines of head and foot as they are printed, for whoever cannot see the picture.
    auto headLines() const -> QString;
    auto footLines() const -> QString;

private:
    QLabel *m_name;
    QLabel *m_head;
    QLabel *m_foot;
};

/// The words as they are printed on paper of so many columns: without empty lines, long ones on several.
auto printedLines(const QString &words, int columns) -> QStringList;

} // namespace tillhouse::admin
