// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/till_hand.h"

#include "pos/receipt/done_page.h"
#include "pos/sign_in/lock_page.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

namespace tillhouse::testing
{

namespace
{

constexpr int kHandPatienceMs = 30'000;

template <class W>
auto visibleOf(const QWidget &window, const char *name) -> W *
{
    const auto all = window.findChildren<W *>(QString::fromLatin1(name));
    const auto one = std::ranges::find_if(all, [](const W *widget) { return widget->isVisible(); });
    return one != all.end() ? *one : nullptr;
}

} // namespace

TillHand::TillHand(RealTill &till, pos::MainWindow::Timing timing)
    : m_window(std::make_unique<pos::MainWindow>(till.till(), timing))
{
    m_window->resize(1024, 768);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    (void)QTest::qWaitForWindowExposed(m_window.get());
}

TillHand::~TillHand() = default;

auto TillHand::keyboard() -> QWidget *
{
    if (!QApplication::activeWindow())
        QApplication::setActiveWindow(m_window.get());
    return QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
}

auto TillHand::unlock(const std::string &userId) -> std::string
{
    m_window->lockPage()->choose(userId);
    type(QLatin1String(RealShop::kPin));
    press(Qt::Key_Return);
    const bool open =
        QTest::qWaitFor([this] { return m_window->currentPage() != m_window->lockPage(); }, kHandPatienceMs);
    return open ? std::string() : "it stays locked: " + m_window->lockPage()->messageText().toStdString();
}

// Codes of this shop are shorter than those that are known as a scanner's by their speed alone.
void TillHand::scan(const QString &code)
{
    Q_EMIT const_cast<pos::ScanCatcher &>(m_window->scanner()).scanned(code);
}

void TillHand::type(const QString &text)
{
    for (const QChar c : text) {
        QTest::keyClick(keyboard(), c.toLatin1());
        (void)QTest::qWaitFor([this] { return !m_window->scanner().isUndecided(); }, kHandPatienceMs);
    }
}

void TillHand::press(int key)
{
    QTest::keyClick(keyboard(), static_cast<Qt::Key>(key));
}

auto TillHand::canClick(const char *name) const -> bool
{
    const auto *button = visibleOf<QPushButton>(*m_window, name);
    return button && button->isEnabled();
}

auto TillHand::click(const char *name) -> bool
{
    if (!canClick(name))
        return false;
    visibleOf<QPushButton>(*m_window, name)->click();
    return true;
}

auto TillHand::panelWords() const -> QString
{
    const auto *info = visibleOf<QLabel>(*m_window, "entryInfo");
    return info ? info->text() : QString();
}

auto TillHand::isDone() const -> bool
{
    return m_window->currentPage() == static_cast<QWidget *>(m_window->donePage());
}

void TillHand::save(const char *name) const
{
    const QDir pictures(QString::fromUtf8(qgetenv("TILLHOUSE_BUILD_DIR")) + QStringLiteral("/golden"));
    (void)QDir().mkpath(pictures.path());
    (void)m_window->grab().save(pictures.filePath(QLatin1String(name)));
}

} // namespace tillhouse::testing
