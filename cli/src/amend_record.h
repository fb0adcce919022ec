// From amendments that somebody sends to amendments in the register.
#pragma once

#include "cli/src/amend.h"
#include "track/amendment.h"

#include <string>
#include <vector>

namespace adref::cli {

struct RecordingFault {
    std::string id;      // of the amendment
    std::string source;  // where it came from, if that is known
    Error error;
};

struct Recording {
    std::vector<track::Amendment> fresh;  // to be recorded, each with its id
    std::vector<std::string> known;       // ids of those that are in the register as they are
    std::vector<RecordingFault> faults;   // what cannot be recorded
};

struct RecordingOptions {
    bool replace = false;  // an amendment of the same id gives way
};

// Puts names where they belong, looks at bases and anchors, gives ids: the same to
// the same amendment, in whatever order they come and however often.
Recording prepare_recording(AmendmentDesk& desk, std::vector<track::Amendment> amendments,
                            const RecordingOptions& options);

// All of `fresh`, in one commit that says what it does. Errors: refused, if the
// register has gone on.
Status record(AmendmentDesk& desk, const Recording& recording, const std::string& what,
              const std::string& author);

}  // namespace adref::cli
