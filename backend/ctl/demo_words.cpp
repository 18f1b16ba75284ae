// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/demo_words.h"

#include <iterator>

namespace tillhouse::ctl
{

namespace
{

constexpr std::string_view kBrands[] = {"Fernmoor",   "Oakmere",    "Larkstead",  "Millbrow",
                                        "Brightwell", "Copperleaf", "Hearthgate", "Willowfen"};

const std::vector<DemoSize> kBread{{"500 g", 100}, {"750 g", 135}, {"1 kg", 170}};
const std::vector<DemoSize> kPack{{"200 g", 100}, {"400 g", 180}, {"600 g", 250}};
const std::vector<DemoSize> kBottle{{"0.5 l", 100}, {"1 l", 165}, {"1.5 l", 210}};
const std::vector<DemoSize> kWeight{{"per kg", 100}};
const std::vector<DemoSize> kSmallLarge{{"small", 100}, {"large", 175}};

// clang-format off
auto freshFamilies() -> std::vector<DemoFamily>
{
    return {
        {"Produce", "Fruit", "", {"Apples Gala", "Apples Braeburn", "Pears", "Oranges", "Bananas", "Grapes White", "Plums", "Lemons"}, kWeight, 179, 449, true, true, 9},
        {"Produce", "Vegetables", "", {"Carrots", "Tomatoes", "Potatoes Waxy", "Onions", "Courgettes", "Peppers Red", "Broccoli", "Leeks"}, kWeight, 99, 399, true, true, 8},
        {"Produce", "Salad and Herbs", "", {"Cucumber", "Iceberg Lettuce", "Basil Pot", "Parsley Bunch", "Rocket Bag", "Radishes", "Spring Onions", "Lamb's Lettuce"}, {{"each", 100}}, 69, 249, true, false, 7},
        {"Bakery", "Bread", "Bread", {"Rye", "Wheat", "Spelt", "Sourdough", "Five Grain", "Walnut"}, kBread, 189, 349, true, false, 8},
        {"Bakery", "Rolls", "Rolls", {"Plain", "Poppy Seed", "Sesame", "Pretzel", "Wholemeal"}, {{"4 pieces", 100}, {"8 pieces", 180}}, 119, 219, true, false, 7},
        {"Bakery", "Cakes", "Cake", {"Lemon", "Marble", "Apple", "Carrot", "Cherry Crumble"}, {{"400 g", 100}}, 249, 449, true, false, 3},
        {"Dairy", "Milk", "Milk", {"Whole", "Semi-skimmed", "Skimmed", "Lactose-free"}, {{"0.5 l", 60}, {"1 l", 100}, {"2 l", 190}}, 99, 169, true, false, 12},
        {"Dairy", "Yoghurt", "Yoghurt", {"Natural", "Strawberry", "Blueberry", "Vanilla", "Greek", "Peach"}, {{"150 g", 100}, {"500 g", 240}, {"1 kg", 420}}, 49, 89, true, false, 8},
        {"Dairy", "Cheese", "Cheese", {"Gouda", "Emmental", "Brie", "Feta Style", "Goat's", "Cheddar", "Mountain"}, kPack, 199, 399, true, false, 6},
        {"Dairy", "Butter and Eggs", "", {"Butter Salted", "Butter Unsalted", "Margarine", "Free Range Eggs", "Barn Eggs", "Organic Eggs"}, {{"standard", 100}}, 169, 379, true, false, 9},
        {"Meat and Fish", "Fresh Meat", "", {"Chicken Breast", "Minced Beef", "Pork Chops", "Turkey Strips", "Beef Steak", "Lamb Leg"}, kWeight, 799, 2499, true, true, 5},
        {"Meat and Fish", "Cold Cuts", "", {"Cooked Ham", "Salami", "Smoked Turkey", "Liver Pate", "Bacon Rashers"}, {{"100 g", 100}, {"200 g", 180}}, 149, 279, true, false, 6},
        {"Meat and Fish", "Fish", "", {"Smoked Salmon", "Herring Fillets", "Trout Fillets", "Cod Portions"}, kPack, 299, 549, true, false, 3},
    };
}

auto groceryFamilies() -> std::vector<DemoFamily>
{
    return {
        {"Grocery", "Pasta and Rice", "", {"Spaghetti", "Penne", "Fusilli", "Egg Noodles", "Long Grain Rice", "Basmati Rice", "Risotto Rice", "Couscous"}, {{"500 g", 100}, {"1 kg", 180}}, 89, 249, true, false, 6},
        {"Grocery", "Tins", "", {"Chopped Tomatoes", "Kidney Beans", "Chickpeas", "Sweetcorn", "Lentils", "Tuna in Oil", "Peach Halves", "Pea Soup"}, {{"400 g", 100}, {"800 g", 180}}, 69, 229, true, false, 6},
        {"Grocery", "Sauces", "Sauce", {"Tomato Basil", "Arrabbiata", "Pesto Green", "Curry", "Barbecue", "Soy"}, {{"190 g", 100}, {"350 g", 160}}, 149, 299, true, false, 4},
        {"Grocery", "Breakfast", "", {"Rolled Oats", "Fruit Muesli", "Crunchy Muesli", "Corn Flakes", "Bran Flakes", "Chocolate Granola"}, {{"500 g", 100}, {"1 kg", 185}}, 119, 299, true, false, 5},
        {"Grocery", "Spreads", "", {"Strawberry Jam", "Apricot Jam", "Forest Honey", "Blossom Honey", "Hazelnut Spread", "Peanut Butter"}, {{"250 g", 100}, {"450 g", 160}}, 179, 389, true, false, 4},
        {"Grocery", "Baking", "", {"Wheat Flour", "Spelt Flour", "Cane Sugar", "Icing Sugar", "Baking Powder", "Dried Yeast", "Ground Almonds"}, {{"standard", 100}, {"family size", 180}}, 79, 259, true, false, 4},
        {"Grocery", "Oil and Vinegar", "", {"Olive Oil", "Rapeseed Oil", "Sunflower Oil", "Apple Vinegar", "Balsamic Vinegar"}, {{"0.5 l", 100}, {"0.75 l", 140}}, 199, 699, true, false, 3},
        {"Grocery", "Spices", "", {"Black Pepper", "Sweet Paprika", "Curry Powder", "Oregano", "Cinnamon", "Nutmeg", "Sea Salt", "Chilli Flakes"}, {{"40 g", 100}, {"90 g refill", 170}}, 129, 299, true, false, 2},
        {"Frozen", "Vegetables and Fruit", "", {"Garden Peas", "Leaf Spinach", "Green Beans", "Mixed Vegetables", "Raspberries", "Mixed Berries"}, {{"450 g", 100}, {"750 g", 150}}, 179, 349, true, false, 4},
        {"Frozen", "Pizza", "Pizza", {"Margherita", "Funghi", "Spinach", "Four Cheese", "Salami", "Vegetable"}, {{"350 g", 100}, {"2 x 350 g", 185}}, 229, 379, true, false, 4},
        {"Frozen", "Ice Cream", "Ice Cream", {"Vanilla", "Chocolate", "Strawberry", "Walnut", "Lemon Sorbet"}, {{"500 ml", 100}, {"900 ml", 160}}, 249, 429, true, false, 3},
        {"Sweets and Snacks", "Chocolate", "Chocolate", {"Milk", "Dark 70%", "Hazelnut", "White", "Caramel Sea Salt", "Orange"}, {{"100 g", 100}, {"200 g", 185}}, 99, 229, true, false, 7},
        {"Sweets and Snacks", "Biscuits", "Biscuits", {"Butter", "Oat", "Chocolate Chip", "Ginger", "Spelt"}, kPack, 119, 249, true, false, 5},
        {"Sweets and Snacks", "Crisps and Nuts", "", {"Salted Crisps", "Paprika Crisps", "Tortilla Chips", "Roasted Peanuts", "Cashews", "Trail Mix"}, {{"150 g", 100}, {"300 g", 180}}, 129, 299, true, false, 6},
    };
}

auto drinkFamilies() -> std::vector<DemoFamily>
{
    return {
        {"Drinks", "Water", "Water", {"Still", "Sparkling", "Medium"}, kBottle, 49, 89, false, false, 10},
        {"Drinks", "Juice", "Juice", {"Apple", "Orange", "Grape", "Tomato", "Multivitamin"}, {{"1 l", 100}, {"1.5 l", 140}}, 149, 269, false, false, 5},
        {"Drinks", "Lemonade", "Lemonade", {"Lemon", "Orange", "Elderflower", "Ginger", "Rhubarb"}, kBottle, 79, 149, false, false, 6},
        {"Drinks", "Coffee", "Coffee", {"House Blend", "Espresso", "Decaffeinated", "Dark Roast"}, {{"250 g", 100}, {"500 g", 185}}, 399, 599, true, false, 5},
        {"Drinks", "Tea", "Tea", {"Black", "Green", "Peppermint", "Camomile", "Rooibos", "Fruit"}, {{"20 bags", 100}, {"50 bags", 210}, {"100 bags", 380}}, 149, 299, true, false, 3},
        {"Drinks", "Beer", "Beer", {"Pils", "Wheat", "Amber", "Alcohol-free"}, {{"0.5 l", 100}, {"6 x 0.5 l", 560}}, 89, 139, false, false, 6},
        {"Drinks", "Wine", "", {"Riesling Dry", "Pinot Gris", "Merlot", "Tempranillo", "Rose", "Sparkling Brut"}, {{"0.375 l", 60}, {"0.75 l", 100}}, 449, 1199, false, false, 3},
    };
}

auto householdFamilies() -> std::vector<DemoFamily>
{
    return {
        {"Household", "Laundry", "Detergent", {"Colour", "White", "Sensitive", "Wool"}, {{"20 washes", 100}, {"40 washes", 180}}, 399, 699, false, false, 3},
        {"Household", "Cleaning", "", {"All-purpose Cleaner", "Bathroom Cleaner", "Glass Cleaner", "Washing-up Liquid", "Dishwasher Tablets", "Scouring Cream"}, kSmallLarge, 149, 399, false, false, 3},
        {"Household", "Paper", "", {"Toilet Paper", "Kitchen Towel", "Tissues", "Napkins"}, {{"4 pack", 100}, {"8 pack", 185}}, 179, 349, false, false, 6},
        {"Household", "Kitchen", "", {"Aluminium Foil", "Cling Film", "Baking Paper", "Freezer Bags", "Bin Liners 35 l", "Sponges", "Candles White", "Matches"}, {{"standard", 100}}, 99, 329, false, false, 3},
        {"Household", "Batteries and Light", "", {"Batteries AA", "Batteries AAA", "LED Bulb 470 lm", "LED Bulb 806 lm", "Torch"}, kSmallLarge, 299, 699, false, false, 1},
        {"Personal Care", "Hair", "Shampoo", {"Mild", "Repair", "Volume", "Anti-dandruff"}, {{"250 ml", 100}, {"400 ml", 150}}, 199, 399, false, false, 2},
        {"Personal Care", "Body", "", {"Shower Gel Fresh", "Shower Gel Almond", "Hand Soap", "Body Lotion", "Hand Cream", "Deodorant"}, kSmallLarge, 129, 349, false, false, 3},
        {"Personal Care", "Teeth", "", {"Toothpaste Mint", "Toothpaste Sensitive", "Toothbrush Soft", "Toothbrush Medium", "Mouthwash", "Dental Floss"}, {{"each", 100}}, 99, 399, false, false, 3},
        {"Baby", "Nappies and Food", "", {"Nappies Size 2", "Nappies Size 3", "Nappies Size 4", "Baby Wipes", "Carrot Puree", "Apple Puree"}, {{"standard", 100}, {"value pack", 185}}, 119, 799, false, false, 2},
        {"Pets", "Cat and Dog", "", {"Cat Food Beef", "Cat Food Fish", "Dog Food Chicken", "Dog Food Rice", "Cat Litter", "Dog Snacks"}, kSmallLarge, 89, 499, false, false, 3},
        {"Stationery", "Paper and Pens", "", {"Ballpoint Pen Blue", "Notebook Ruled", "Envelopes", "Sticky Tape", "Printer Paper", "Birthday Card"}, {{"standard", 100}}, 99, 499, false, false, 1},
    };
}
// clang-format on

auto allFamilies() -> std::vector<DemoFamily>
{
    std::vector<DemoFamily> all;
    for (auto &&part : {freshFamilies(), groceryFamilies(), drinkFamilies(), householdFamilies()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace

auto demoFamilies() -> const std::vector<DemoFamily> &
{
    static const auto kFamilies = allFamilies();
    return kFamilies;
}

auto demoBrands() -> std::span<const std::string_view>
{
    return kBrands;
}

} // namespace tillhouse::ctl
