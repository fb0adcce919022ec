// What a change does to the strength of a text, in the words of a lexicon:
// which verb, modal, qualifier or word of scope took the place of which, and
// which came or went; and brackets opened and closed. docs/design/signals.md
// says how and why.
#pragma once

#include "diffcore/lexicon.h"
#include "diffcore/redline.h"
#include "diffcore/src/phrases.h"

#include <mutex>
#include <optional>
#include <vector>

namespace adref {

class SignalFinder {
 public:
    // Both must outlive the finder. Where the documents are in two languages,
    // or in one that the lexicon does not have, only brackets are found.
    SignalFinder(const Lexicon& lexicon, const Redline& redline) : lexicon_(lexicon), redline_(redline) {}

    // The signals of a matched, split or merged entry, in the order of its
    // segments. Of a paragraph that came or went as a whole there are none:
    // nothing got stronger or weaker, it is there or it is not.
    // Several threads may ask at a time.
    std::vector<Signal> find(const Entry& entry) const;

 private:
    const PhraseIndex& index() const;

    const Lexicon& lexicon_;
    const Redline& redline_;
    mutable std::once_flag made_;
    mutable std::optional<PhraseIndex> index_;  // made when an entry needs it
};

}  // namespace adref
