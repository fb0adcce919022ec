// The negotiation, without loading git's library before it is needed.
#pragma once

#include "diffcore/result.h"
#include "vcs/negotiation.h"

#include <memory>
#include <string>

namespace adref::cli {

// What the module adref_store.so gives: it alone links libgit2, whose start
// costs more than a whole comparison of two files.
struct StoreFunctions {
    Result<std::unique_ptr<vcs::Negotiation>> (*create)(const std::string& folder,
                                                        const vcs::Settings& settings);
    Result<std::unique_ptr<vcs::Negotiation>> (*open)(const std::string& folder);
};

Result<std::unique_ptr<vcs::Negotiation>> create_negotiation(const std::string& folder,
                                                             const vcs::Settings& settings);

// The one that encloses `folder`; empty means the current folder.
Result<std::unique_ptr<vcs::Negotiation>> open_negotiation(const std::string& folder);

}  // namespace adref::cli
