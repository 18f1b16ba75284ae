// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/scale/toledo_8217.h"

#include "domain/decimal_text.h"

namespace tillhouse::pos
{

namespace
{

constexpr unsigned char kStx = 0x02;
constexpr unsigned char kCr = 0x0D;
constexpr unsigned char kDataBits = 0x7F; ///< the eighth is the parity
constexpr std::size_t kLongestFrame = 16;
constexpr int kKilogramDecimals = 3;
constexpr int kPoundDecimals = 2;

constexpr unsigned kInMotion = 1U << 0U;
constexpr unsigned kOverCapacity = 1U << 1U;
constexpr unsigned kUnderZero = 1U << 2U;
constexpr unsigned kCentreOfZero = 1U << 4U;
constexpr unsigned kNet = 1U << 5U;
constexpr unsigned kAlwaysOne = 1U << 6U;

auto readStatus(unsigned status) -> std::optional<ScaleReading>
{
    if ((status & kAlwaysOne) == 0)
        return std::nullopt;
    const bool net = (status & kNet) != 0;
    if ((status & kOverCapacity) != 0)
        return ScaleReading{ScaleState::Overload, 0, net};
    if ((status & kInMotion) != 0)
        return ScaleReading{ScaleState::Moving, 0, net};
    if ((status & kUnderZero) != 0)
        return ScaleReading{ScaleState::BelowZero, 0, net};
    if ((status & kCentreOfZero) != 0)
        return ScaleReading{ScaleState::Stable, 0, net};
    return ScaleReading{ScaleState::Moving, 0, net}; // the answer to a command: no weight yet
}

auto readWeight(std::string text) -> std::optional<ScaleReading>
{
    const bool net = text.ends_with('N');
    if (net)
        text.pop_back();
    const auto first = text.find_first_not_of(' ');
    text.erase(0, first == std::string::npos ? text.size() : first);
    const auto point = text.find('.');
    if (point == std::string::npos)
        return std::nullopt;
    const auto decimals = static_cast<int>(text.size() - point - 1);
    if (decimals == kPoundDecimals)
        return ScaleReading{ScaleState::WrongUnit, 0, net};
    const auto grams = domain::parseDecimalText(text, kKilogramDecimals, "weight");
    if (decimals != kKilogramDecimals || !grams || *grams < 0)
        return std::nullopt;
    return ScaleReading{ScaleState::Stable, *grams, net};
}

} // namespace

auto readToledoFrame(const std::string &frame) -> std::optional<ScaleReading>
{
    if (frame.size() == 2 && frame[0] == '?')
        return readStatus(static_cast<unsigned char>(frame[1]));
    return readWeight(frame);
}

auto Toledo8217::feed(QByteArrayView bytes) -> std::vector<ScaleReading>
{
    std::vector<ScaleReading> readings;
    for (const char byte : bytes) {
        const auto plain = static_cast<unsigned char>(static_cast<unsigned char>(byte) & kDataBits);
        if (plain == kStx) {
            m_frame.emplace();
        } else if (!m_frame) {
            continue;
        } else if (plain == kCr) {
            if (const auto reading = readToledoFrame(*m_frame))
                readings.push_back(*reading);
            m_frame.reset();
        } else if (m_frame->size() >= kLongestFrame) {
            m_frame.reset();
        } else {
            m_frame->push_back(static_cast<char>(plain));
        }
    }
    return readings;
}

} // namespace tillhouse::pos
