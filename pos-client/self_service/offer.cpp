// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/offer.h"

#include "pos/i18n/language.h"

#include <QCoreApplication>

namespace tillhouse::pos
{

namespace
{

class OfferWords
{
    Q_DECLARE_TR_FUNCTIONS(tillhouse::pos::OfferWords)
};

} // namespace

auto staffOnly(const contract::Product &product) -> StaffOnly
{
    if (product.minimum_age > 0)
        return StaffOnly::Age;
    return product.unit == domain::Unit::Piece ? StaffOnly::No : StaffOnly::Weight;
}

auto staffNote(StaffOnly why) -> TileNote
{
    return why == StaffOnly::No ? TileNote{} : TileNote{uikit::Icon::User, OfferWords::tr("Ask our staff")};
}

auto staffWords(const contract::Product &product) -> QString
{
    switch (staffOnly(product)) {
    case StaffOnly::Age:
        return OfferWords::tr("This is for people of %n years and older. Our staff are glad to sell it to you.",
                              nullptr, plural(product.minimum_age));
    case StaffOnly::Weight:
        return OfferWords::tr("This is sold by weight. Our staff weigh it for you.");
    case StaffOnly::No:
        break;
    }
    return {};
}

} // namespace tillhouse::pos
