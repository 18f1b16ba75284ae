// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assert.h"
#include "domain/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace tillhouse::domain
{

/// A value, or the reason why there is none. (std::expected comes with a later compiler than the one we support.)
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_state.index() == 0; }
    auto hasValue() const -> bool { return m_state.index() == 0; }

    auto value() & -> T & { return get(*this); }
    auto value() const & -> const T & { return get(*this); }
    auto value() && -> T && { return std::move(get(*this)); }
    auto operator*() & -> T & { return get(*this); }
    auto operator*() const & -> const T & { return get(*this); }
    auto operator*() && -> T && { return std::move(get(*this)); }
    auto operator->() -> T * { return &get(*this); }
    auto operator->() const -> const T * { return &get(*this); }

    auto error() const & -> const Error &
    {
        TILLHOUSE_ASSERT(!hasValue());
        return std::get<1>(m_state);
    }
    auto error() && -> Error &&
    {
        TILLHOUSE_ASSERT(!hasValue());
        return std::get<1>(std::move(m_state));
    }

private:
    template <class Self>
    static auto get(Self &self) -> auto &
    {
        TILLHOUSE_ASSERT(self.hasValue());
        return std::get<0>(self.m_state);
    }

    std::variant<T, Error> m_state;
};

/// Done, or the reason why not.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    explicit operator bool() const { return !m_error; }
    auto hasValue() const -> bool { return !m_error; }
    auto error() const -> const Error &
    {
        TILLHOUSE_ASSERT(m_error.has_value());
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace tillhouse::domain
