// bench_pair PARAGRAPHS SEED OLD NEW: writes a generated pair of drafts, one
// numbered paragraph a line.
#include "tests/support/negotiated_pair.h"

#include <cstdlib>
#include <fstream>
#include <iostream>

int main(int argc, char** argv) {
    if (argc != 5) {
        std::cerr << "usage: bench_pair PARAGRAPHS SEED OLD NEW\n";
        return 2;
    }
    const auto pair = adref::testing::negotiated_pair(std::strtoull(argv[2], nullptr, 10),
                                                      std::strtoull(argv[1], nullptr, 10));
    std::ofstream(argv[3]) << adref::testing::as_text(pair.before);
    std::ofstream(argv[4]) << adref::testing::as_text(pair.after);
    return 0;
}
