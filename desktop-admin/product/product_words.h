// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "domain/result.h"

#include <QString>

#include <vector>

namespace tillhouse::admin
{

/// Packs in one line, as a person types them: "14006381333938 × 6 case of 6 = 5.00; 96385074 × 25 sack". Without a
/// price a pack costs what its contents do.
auto packsText(const std::vector<contract::ProductPack> &packs, const QString &currency) -> QString;
/// Reads them. InvalidInput naming `packs`, in words that say which one cannot be read.
auto readPacks(const QString &text, const QString &currency) -> domain::Result<std::vector<contract::ProductPack>>;

/// Options in one line: "Size: L; Colour: red".
auto optionsText(const std::vector<contract::VariantOption> &options) -> QString;
/// Reads them. InvalidInput naming `variant_options`.
auto readOptions(const QString &text) -> domain::Result<std::vector<contract::VariantOption>>;

/// The unit in words for a list of choices: "piece", "kilogram".
auto unitText(domain::Unit unit) -> QString;

} // namespace tillhouse::admin
