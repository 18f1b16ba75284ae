// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::pos
{

/// Narrows a family of variants down to one, option by option. What is chosen of one option says what is left of the
/// others.
class VariantPick
{
public:
    /// One option and its values, as people expect them: S before M (client::comesBefore).
    struct Option {
        std::string name;
        std::vector<std::string> values;
    };

    explicit VariantPick(std::vector<contract::Product> variants);

    [[nodiscard]] auto variants() const -> const std::vector<contract::Product> & { return m_variants; }
    /// Empty where the variants do not say what tells them apart: then they are chosen by name.
    [[nodiscard]] auto options() const -> const std::vector<Option> & { return m_options; }
    [[nodiscard]] auto chosen(std::size_t option) const -> const std::string & { return m_chosen[option]; }
    /// Whether some variant has the value together with what is chosen of the other options.
    [[nodiscard]] auto isOffered(std::size_t option, const std::string &value) const -> bool;
    /// Chooses a value; choices of other options that do not go with it are dropped.
    void choose(std::size_t option, const std::string &value);
    /// The first option of which nothing is chosen; nothing if none is left.
    [[nodiscard]] auto open() const -> std::optional<std::size_t>;
    /// The variant that is left; nothing while there are several.
    [[nodiscard]] auto picked() const -> const contract::Product *;

private:
    [[nodiscard]] auto fits(const contract::Product &variant, std::optional<std::size_t> but) const -> bool;

    std::vector<contract::Product> m_variants;
    std::vector<Option> m_options;
    std::vector<std::string> m_chosen; ///< beside each option; "" where nothing is
};

} // namespace tillhouse::pos
