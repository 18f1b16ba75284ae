// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/people/person_tiles.h"

#include "pos/frame/trailing_margin.h"
#include "pos/people/person_tile.h"
#include "uikit/theme.h"

#include <QGridLayout>

namespace tillhouse::pos
{

namespace
{

constexpr int kNameColumns = 2;
constexpr int kScrollBar = 12;
constexpr int kRowsSeen = 3;

auto roleWord(contract::Role role) -> QString
{
    switch (role) {
    case contract::Role::Cashier:
        return PersonTiles::tr("Cashier");
    case contract::Role::Manager:
        return PersonTiles::tr("Manager");
    case contract::Role::Admin:
        return PersonTiles::tr("Admin");
    case contract::Role::Customer:
        return PersonTiles::tr("Customer");
    }
    return {};
}

auto roleWords(const std::vector<contract::Role> &roles) -> QString
{
    QStringList words;
    for (const auto role : roles)
        words.append(roleWord(role));
    return words.join(QStringLiteral(", "));
}

} // namespace

PersonTiles::PersonTiles(QWidget *parent)
    : QScrollArea(parent)
{
    auto *inside = new QWidget;
    uikit::setLook(inside, "page");
    m_grid = new QGridLayout(inside);
    setTrailingMargin(*m_grid, kScrollBar);
    m_grid->setSpacing(uikit::space::k12);
    m_grid->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setWidget(inside);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    uikit::onTheme(this, [this] {
        setFixedWidth(kNameColumns * PersonTile::tileWidth() + uikit::space::k12 + kScrollBar);
        setMinimumHeight(std::min(m_rows, kRowsSeen) * (PersonTile::tileHeight() + uikit::space::k12));
    });
}

void PersonTiles::setPeople(const std::vector<contract::Cashier> &people)
{
    while (auto *item = m_grid->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    int place = 0;
    for (const auto &person : people) {
        auto *tile = new PersonTile(QString::fromStdString(person.display_name), roleWords(person.roles));
        tile->setProperty("userId", QString::fromStdString(person.user_id));
        tile->setObjectName(QStringLiteral("cashierTile"));
        m_grid->addWidget(tile, place / kNameColumns, place % kNameColumns);
        ++place;
        connect(tile, &QPushButton::clicked, this,
                [this, id = person.user_id] { Q_EMIT chosen(QString::fromStdString(id)); });
    }
    m_rows = (static_cast<int>(people.size()) + kNameColumns - 1) / kNameColumns;
    setMinimumHeight(std::min(m_rows, kRowsSeen) * (PersonTile::tileHeight() + uikit::space::k12));
}

void PersonTiles::mark(const std::string &userId)
{
    for (auto *tile : findChildren<uikit::Button *>(QStringLiteral("cashierTile")))
        tile->setChecked(tile->property("userId").toString().toStdString() == userId);
}

} // namespace tillhouse::pos
