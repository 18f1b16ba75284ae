// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/till_event.h"
#include "pos/till_fixture.h"

#include <QApplication>

#include <string>
#include <vector>

class QWidget;

namespace tillhouse::testing
{

/// A till in a shop that sells everything that has to be asked about, and prints labels.
class GoodsFixture : public TillFixture
{
public:
    static constexpr const char *kCola = "4006381334013";
    static constexpr const char *kColaCase = "14006381334010";
    static constexpr const char *kWine = "4006381334020";
    static constexpr const char *kGin = "4006381334037";
    static constexpr const char *kCheese = "2112345000008"; ///< as a label without a weight
    static constexpr const char *kShirt = "4006381334044";

    GoodsFixture();

    /// Collects what the till tells its owner.
    void listen();
    std::vector<contract::TillEvent> acts;

    /// The dialog that is open, of a type; null if there is none or another one.
    template <class Dialog>
    static auto dialog() -> Dialog *
    {
        return qobject_cast<Dialog *>(QApplication::activeModalWidget());
    }
    /// A key for the open dialog; digits and letters as a person types them.
    void answer(int key);
};

/// Whether a dialog has these words among what it says.
auto says(const QWidget &dialog, const char *words) -> bool;

/// A label's thirteen digits.
auto labelOf(const std::string &prefixItemValue) -> QString;

} // namespace tillhouse::testing
