// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace tillhouse::kit
{

/// Overwrites memory in a way that the compiler may not leave out.
void wipe(std::string &text) noexcept;

/// A text that must not be seen: a password, a PIN, a refresh token. It can't be printed, formatted, compared or
/// converted by accident, and its memory is overwritten when it ends. `reveal()` is the one way in, easy to search for.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::string text)
        : m_text(std::move(text))
    {
    }
    ~Secret() { wipe(m_text); }

    Secret(const Secret &) = default;
    auto operator=(const Secret &other) -> Secret &
    {
        if (this != &other) {
            wipe(m_text);
            m_text = other.m_text;
        }
        return *this;
    }
    Secret(Secret &&other) noexcept
        : m_text(other.m_text)
    {
        wipe(other.m_text);
    }
    auto operator=(Secret &&other) noexcept -> Secret &
    {
        *this = static_cast<const Secret &>(other);
        wipe(other.m_text);
        return *this;
    }

    auto empty() const -> bool { return m_text.empty(); }
    /// The text itself, as long as this object lives.
    auto reveal() const -> std::string_view { return m_text; }

    friend auto operator<<(std::ostream &, const Secret &) -> std::ostream & = delete;

private:
    std::string m_text;
};

/// Whether two secrets are equal, in a time that does not depend on where they differ.
auto sameSecret(std::string_view a, std::string_view b) -> bool;

} // namespace tillhouse::kit
