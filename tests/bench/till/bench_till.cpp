// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/till/bench_till.h"

#include "pos/frame/header_bar.h"
#include "pos/sell/sell_page.h"
#include "pos/sign_in/lock_page.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QKeyEvent>

#include <optional>

namespace tillhouse::bench
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr std::chrono::seconds kPatience{30};
constexpr std::chrono::milliseconds kLookEvery{5};
/// Of a typist of more than a hundred words a minute.
constexpr std::chrono::milliseconds kBetweenKeys{80};
constexpr int kWidth = 1366;
constexpr int kHeight = 768;
constexpr std::int64_t kOpeningMinor = 10'000;

} // namespace

auto BenchOptions::fromEnvironment() -> BenchOptions
{
    const auto value = [](const char *name) {
        return qEnvironmentVariable((QByteArray("TILLHOUSE_BENCH_") + name).constData());
    };
    return {value("SERVER"), value("CA"),   value("DATA"), value("CASHIER"), value("PIN"),
            value("STORE"),  value("TILL"), value("USER"), value("PASSWORD")};
}

BenchTill::BenchTill(WatchedApplication &app, BenchOptions options)
    : m_app(app)
    , m_options(std::move(options))
{
}

BenchTill::~BenchTill()
{
    m_window.reset();
    m_till.reset();
}

auto BenchTill::create() -> Result<void>
{
    uikit::Theme::instance().apply(uikit::Scheme::Light);
    pos::TillOptions options;
    options.server = m_options.server;
    options.caFile = m_options.caFile;
    options.dataDir = m_options.dataDir;
    auto made = pos::Till::create(options);
    if (!made)
        return made.error();
    m_till = std::move(*made);
    return {};
}

auto BenchTill::setUp() -> Result<void>
{
    std::optional<Result<void>> answer;
    QObject context;
    const auto done = [&answer](const Result<void> &result) { answer = result; };
    const auto wait = [&]() -> Result<void> {
        if (!waitFor([&answer] { return answer.has_value(); }, kPatience))
            return Error{ErrorCode::Timeout, "the shop did not answer", {}};
        return *std::exchange(answer, std::nullopt);
    };
    m_till->session().signIn(m_options.user.toStdString(), m_options.password.toStdString(), &context, done);
    if (auto signedIn = wait(); !signedIn)
        return signedIn;
    m_till->enrol(m_options.store.toStdString(), m_options.till.toStdString(), &context, done);
    if (auto enrolled = wait(); !enrolled)
        return enrolled;
    m_till->session().lock();
    return {};
}

void BenchTill::showWindow()
{
    m_window = std::make_unique<pos::MainWindow>(*m_till);
    m_window->resize(kWidth, kHeight);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    m_app.settle();
}

auto BenchTill::unlock() -> bool
{
    m_window->lockPage()->choose(m_options.cashier.toStdString());
    // A person's keys, one after the other: the scanner's filter lets each go to its field.
    for (const QChar digit : m_options.pin) {
        QKeyEvent down(QEvent::KeyPress, digit.unicode(), Qt::NoModifier, QString(digit));
        static_cast<QObject *>(m_window->lockPage())->event(&down);
    }
    press(Qt::Key_Return, QStringLiteral("\r"));
    const auto sells = [this] { return m_window->desk() && m_window->currentPage() == m_window->sellPage(); };
    if (!waitFor([&] { return sells() || (m_window->desk() && m_window->shift().isShown()); }, kPatience))
        return false;
    // The first morning of this till: its drawer is counted, once.
    return sells() || (m_window->shift().desk().open(kOpeningMinor) && waitFor(sells, kPatience));
}

void BenchTill::press(int key, const QString &text, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(target, &down);
}

auto BenchTill::scan(const QString &code) -> Took
{
    const auto items = m_window->desk()->cart().itemCount();
    const auto firstKey = Clock::now();
    for (const QChar c : code)
        press(c.toUpper().unicode(), QString(c));
    const auto begin = Clock::now();
    const auto cpu = threadCpuMs();
    press(Qt::Key_Return, QStringLiteral("\r"));
    const auto painted = m_app.settle();
    if (painted < begin || m_window->desk()->cart().itemCount() != items + 1)
        qFatal("the scan of %s was not painted", qPrintable(code));
    return {msSince(begin, painted), threadCpuMs() - cpu, msSince(firstKey, painted)};
}

auto BenchTill::search(QChar key) -> Took
{
    auto *field = m_window->header()->search();
    if (!field->hasFocus())
        field->setFocus();
    bool asked = false;
    const auto watching = QObject::connect(field, &uikit::SearchField::searched, field, [&asked] { asked = true; });
    (void)waitFor([] { return false; }, kBetweenKeys);
    const auto begin = Clock::now();
    const auto cpu = threadCpuMs();
    press(key.toUpper().unicode(), QString(key));
    if (!waitFor([&asked] { return asked; }, kPatience))
        qFatal("nothing was searched");
    const auto found = Clock::now();
    const auto painted = m_app.settle();
    QObject::disconnect(watching);
    // What a key leaves as it was is not painted again.
    return {msSince(begin, std::max(found, painted)), threadCpuMs() - cpu, 0};
}

void BenchTill::leaveSearch()
{
    press(Qt::Key_Escape, {});
    press(Qt::Key_Escape, {});
    m_window->sellPage()->setFocus();
    m_app.settle();
}

void BenchTill::setScanMode(bool on)
{
    m_window->settings().setScanMode(on);
    m_app.settle();
}

void BenchTill::newSale()
{
    m_window->desk()->openCart();
    m_app.settle();
}

auto BenchTill::waitFor(const std::function<bool()> &condition, std::chrono::milliseconds most) -> bool
{
    const auto begin = Clock::now();
    QTimer alarm; // so that the wait for an event ends
    alarm.start(kLookEvery);
    while (!condition()) {
        if (Clock::now() - begin > most)
            return false;
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    return true;
}

} // namespace tillhouse::bench
