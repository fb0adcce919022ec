// bench_pair RECIPE PARAGRAPHS SEED OLD NEW: writes a generated pair of drafts,
// one numbered paragraph a line.
#include "tests/support/negotiated_pair.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string_view>

namespace {

bool find_recipe(std::string_view name, adref::testing::RoundRecipe& recipe) {
    if (name == "moves") recipe = adref::testing::many_moves();
    if (name == "boilerplate") recipe = adref::testing::half_boilerplate();
    return name == "usual" || name == "moves" || name == "boilerplate";
}

}  // namespace

int main(int argc, char** argv) {
    adref::testing::RoundRecipe recipe;
    if (argc != 6 || !find_recipe(argv[1], recipe)) {
        std::cerr << "usage: bench_pair usual|moves|boilerplate PARAGRAPHS SEED OLD NEW\n";
        return 2;
    }
    const auto pair = adref::testing::negotiated_pair(std::strtoull(argv[3], nullptr, 10),
                                                      std::strtoull(argv[2], nullptr, 10), recipe);
    std::ofstream(argv[4]) << adref::testing::as_text(pair.before);
    std::ofstream(argv[5]) << adref::testing::as_text(pair.after);
    return 0;
}
