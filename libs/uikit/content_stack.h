// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/icons.h"
#include "uikit/tokens.h"

#include <QStackedWidget>
#include <QTimer>

class QLabel;
class QPushButton;

namespace tillhouse::uikit
{

/// What a place shows when it has nothing: an icon, what is empty, and what to do about it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setContent(Icon icon, const QString &headline, const QString &detail, const QString &action = {},
                    Tone tone = Tone::Neutral);
    auto headline() const -> QString;
    auto detail() const -> QString;
    auto actionButton() const -> QPushButton * { return m_action; }

Q_SIGNALS:
    void actionTriggered();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();

    Icon m_iconName = Icon::None;
    Tone m_tone = Tone::Neutral;
    QLabel *m_icon;
    QWidget *m_words = nullptr;
    QLabel *m_headline;
    QLabel *m_detail;
    QPushButton *m_action;
};

/// Grey bars where rows will be. Shows them only after 150 ms, so a quick answer does not flicker.
class Skeleton : public QWidget
{
    Q_OBJECT

public:
    explicit Skeleton(int rows = 8, QWidget *parent = nullptr);
    auto barsShown() const -> bool { return m_visible; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int m_rows;
    bool m_visible = false;
    QTimer m_delay;
};

/// A place with four faces: loading, content, empty, error. What was loaded before stays in place while it loads again.
class ContentStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ContentStack(QWidget *content, QWidget *parent = nullptr);

    enum class Face { Loading, Content, Empty, Error };

    void showLoading();
    /// Something else is loaded now: what was there must not be taken for it.
    void showLoadingAnew();
    void showContent();
    void showEmpty(Icon icon, const QString &headline, const QString &detail, const QString &action = {});
    /// What happened and what to do next; the button asks again.
    void showError(const QString &headline, const QString &detail, const QString &action);
    auto face() const -> Face { return m_face; }
    auto emptyState() const -> EmptyState * { return m_empty; }
    auto errorState() const -> EmptyState * { return m_error; }

Q_SIGNALS:
    void retry();
    void emptyAction();

private:
    Face m_face = Face::Loading;
    QWidget *m_content;
    Skeleton *m_skeleton;
    EmptyState *m_empty;
    EmptyState *m_error;
};

} // namespace tillhouse::uikit
