// adref.amendments/1 and adref.amendment/1: amendments as JSON, and back.
#pragma once

#include "diffcore/result.h"
#include "track/amendment.h"

#include <string>
#include <string_view>
#include <vector>

namespace adref::track {

struct AmendmentList {
    std::string base;  // of those that name none themselves
    std::vector<Amendment> amendments;

    friend bool operator==(const AmendmentList&, const AmendmentList&) = default;
};

// Keys in the order of the contract, optional ones left out where empty, one
// amendment a line. The same list gives the same bytes.
std::string write_amendments_json(const AmendmentList& list);

// One fault of a list that is otherwise read.
struct AmendmentFault {
    std::string id;     // of the amendment, or its place "#3" if it has none
    std::string field;  // "find"; may be empty
    std::string what;   // one line
};

// Errors: bad_input for what is no such list, or, without `faults`, for its
// first fault, with the amendment's id and field. With `faults` those amendments
// are left out and listed there. Unknown fields are ignored, unknown schemas
// refused. Two amendments of one id are a fault. Bounds: kMaxAmendments, and
// 1 MiB for one text.
inline constexpr std::size_t kMaxAmendments = 1'000'000;
Result<AmendmentList> read_amendments_json(std::string_view bytes, std::string_view name,
                                           std::vector<AmendmentFault>* faults = nullptr);

// One amendment as a file of its own (adref.amendment/1): the same members, one a
// line, so that a change of one is a changed line. It always has an id. Errors as
// above.
std::string write_amendment_json(const Amendment& amendment);
Result<Amendment> read_amendment_json(std::string_view bytes, std::string_view name);

}  // namespace adref::track
