// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

/// 64-bit numbers that stand for the texts of keys while millions of rows are compared, and what is done with them.
namespace tillhouse::ctl::verify
{

namespace detail
{

/// Drawn anew in each run: nobody can write rows whose numbers agree by intention.
struct NumberSecrets {
    std::uint64_t first;
    std::uint64_t second;
};
auto drawSecrets() -> NumberSecrets;
inline const NumberSecrets kSecrets = drawSecrets();

inline auto mixed(std::uint64_t a, std::uint64_t b) -> std::uint64_t
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

/// The first `Bytes` bytes as a number.
template <class Word>
auto wordAt(const char *at) -> std::uint64_t
{
    Word word;
    std::memcpy(&word, at, sizeof word);
    return word;
}

} // namespace detail

/// The number of a text that follows others: numberOf(numberOf(store), order). Two of a million texts share one with a
/// chance of 1 in 37 million. The multiplications are those of wyhash (Wang Yi, public domain).
inline auto numberOf(std::uint64_t before, std::string_view text) -> std::uint64_t
{
    const auto &secrets = detail::kSecrets;
    const auto *at = text.data();
    auto left = text.size();
    for (; left > 16; at += 16, left -= 16) {
        before = detail::mixed(detail::wordAt<std::uint64_t>(at) ^ secrets.first,
                               detail::wordAt<std::uint64_t>(at + 8) ^ before);
    }
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    if (left >= 8) {
        low = detail::wordAt<std::uint64_t>(at);
        high = detail::wordAt<std::uint64_t>(at + left - 8);
    } else if (left >= 4) {
        low = detail::wordAt<std::uint32_t>(at);
        high = detail::wordAt<std::uint32_t>(at + left - 4);
    } else {
        for (std::size_t i = 0; i < left; ++i)
            low = low << 8U | static_cast<unsigned char>(at[i]);
    }
    before = detail::mixed(low ^ secrets.first, high ^ before);
    return detail::mixed(before ^ secrets.second, text.size() ^ secrets.first);
}

inline auto numberOf(std::string_view text) -> std::uint64_t
{
    return numberOf(detail::kSecrets.second, text);
}

/// Of a key that ends in a number.
inline auto numberOf(std::uint64_t before, std::int64_t value) -> std::uint64_t
{
    return detail::mixed(before ^ detail::kSecrets.second, static_cast<std::uint64_t>(value) ^ detail::kSecrets.first);
}

/// Of a key of two parts: a store and an id.
inline auto numberOf(std::string_view store, std::string_view id) -> std::uint64_t
{
    return numberOf(numberOf(store), id);
}

/// A sum over the rows of two tables, one side added and the other taken away, every amount times its key's number. It
/// is zero if both sides have the same amount for every key; if not, then with a chance of less than 1 in 2^40 for
/// differences below 2^24, since the number of a key is as good as drawn.
class Balance
{
public:
    void add(std::uint64_t key, std::int64_t amount) { m_sum += key * static_cast<std::uint64_t>(amount); }
    void take(std::uint64_t key, std::int64_t amount) { m_sum -= key * static_cast<std::uint64_t>(amount); }
    auto isZero() const -> bool { return m_sum == 0; }

private:
    std::uint64_t m_sum = 0;
};

/// What is known of each number: open addressing, so that a million entries lie in one piece of memory.
template <class Value>
class NumberMap
{
public:
    auto size() const -> std::size_t { return m_size; }

    auto find(std::uint64_t number) -> Value *
    {
        if (m_size == 0)
            return nullptr;
        auto &slot = slotOf(used(number));
        return slot.number == 0 ? nullptr : &slot.value;
    }

    /// The value of a number, and whether it is new. Good until the next insert.
    auto insert(std::uint64_t number) -> std::pair<Value *, bool>
    {
        if ((m_size + 1) * 3 > m_slots.size() * 2)
            rehash(m_slots.empty() ? 64 : m_slots.size() * 2);
        auto &slot = slotOf(used(number));
        const bool fresh = slot.number == 0;
        if (fresh) {
            slot.number = used(number);
            ++m_size;
        }
        return {&slot.value, fresh};
    }

    auto operator[](std::uint64_t number) -> Value & { return *insert(number).first; }

    template <class Visit>
    void forEach(Visit visit)
    {
        for (auto &slot : m_slots) {
            if (slot.number != 0)
                visit(slot.number, slot.value);
        }
    }

private:
    struct Slot {
        std::uint64_t number = 0; ///< 0: free
        [[no_unique_address]] Value value{};
    };

    static auto used(std::uint64_t number) -> std::uint64_t { return number == 0 ? 1 : number; }

    auto slotOf(std::uint64_t number) -> Slot &
    {
        auto at = number & (m_slots.size() - 1);
        while (m_slots[at].number != 0 && m_slots[at].number != number)
            at = (at + 1) & (m_slots.size() - 1);
        return m_slots[at];
    }

    void rehash(std::size_t slots)
    {
        std::vector<Slot> old(slots);
        old.swap(m_slots);
        for (auto &slot : old) {
            if (slot.number != 0)
                slotOf(slot.number) = std::move(slot);
        }
    }

    std::vector<Slot> m_slots; ///< a power of two
    std::size_t m_size = 0;
};

struct Nothing {
};

class NumberSet
{
public:
    /// False: it is there already.
    auto insert(std::uint64_t number) -> bool { return m_numbers.insert(number).second; }
    auto holds(std::uint64_t number) -> bool { return m_numbers.find(number) != nullptr; }

private:
    NumberMap<Nothing> m_numbers;
};

} // namespace tillhouse::ctl::verify
