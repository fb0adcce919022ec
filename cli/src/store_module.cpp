// adref_store.so: the negotiation and libgit2, loaded by store.cpp.
#include "cli/src/store.h"

extern "C" __attribute__((visibility("default"))) const void* adref_store_functions() {
    static constexpr adref::cli::StoreFunctions kFunctions = {&adref::vcs::Negotiation::create,
                                                              &adref::vcs::Negotiation::open};
    return &kFunctions;
}
