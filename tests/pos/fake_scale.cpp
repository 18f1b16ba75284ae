// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/fake_scale.h"

#include <array>
#include <cstdlib>
#include <stdexcept>

#include <fcntl.h>
#include <unistd.h>

namespace tillhouse::testing
{

namespace
{

constexpr int kMostGrams = 15'000;

} // namespace

FakeScale::FakeScale()
    : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK))
{
    if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
        throw std::runtime_error("no pseudo-terminal");
    m_device = QString::fromLocal8Bit(::ptsname(m_master));
    m_readable = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &FakeScale::answer);
}

FakeScale::~FakeScale()
{
    pullOut();
}

void FakeScale::pullOut()
{
    m_readable.reset();
    if (m_master >= 0)
        ::close(m_master);
    m_master = -1;
}

auto FakeScale::frame() const -> QByteArray
{
    const int net = grams - m_tare;
    unsigned bits = 0x40U | (m_tare > 0 ? 0x20U : 0U);
    if (grams > kMostGrams)
        bits |= 0x02U;
    else if (moving)
        bits |= 0x01U;
    else if (net < 0)
        bits |= 0x04U;
    else
        return QByteArray("\x02") +
               (pounds ? QByteArray::number(net / 453.59237, 'f', 2).rightJustified(5, '0')
                       : QByteArray::number(net / 1000.0, 'f', 3).rightJustified(6, '0')) +
               (m_tare > 0 ? "N" : "") + '\r';
    return QByteArray("\x02?") + static_cast<char>(bits) + '\r';
}

void FakeScale::answer()
{
    std::array<char, 64> letters{};
    const auto count = ::read(m_master, letters.data(), letters.size());
    if (count <= 0) // nobody has the line open
        return m_readable->setEnabled(false);
    for (const char letter : QByteArrayView(letters.data(), count)) {
        asked += letter;
        if (letter == 'T')
            m_tare = grams;
        if (letter == 'C')
            m_tare = 0;
        if (letter == 'Z' && grams < 0)
            grams = 0;
        const auto reply = letter == 'W' ? frame() : QByteArray("\x02?@\r");
        if (!off && ::write(m_master, reply.constData(), static_cast<std::size_t>(reply.size())) < 0)
            return;
    }
}

} // namespace tillhouse::testing
