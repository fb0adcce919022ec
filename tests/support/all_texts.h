// Every text that the tests can get hold of, as documents: samples always, real
// texts where they are.
#pragma once

#include "diffcore/document.h"

#include <string>
#include <utility>
#include <vector>

namespace adref::testing {

struct NamedDocument {
    std::string name;
    Document document;
};

// Of the samples and the real texts, each read once.
const std::vector<NamedDocument>& all_documents();

// Positions in all_documents() of one draft and the next: the sample's rounds,
// the tricky pairs and neighbouring real texts.
std::vector<std::pair<std::size_t, std::size_t>> all_pairs();

}  // namespace adref::testing
