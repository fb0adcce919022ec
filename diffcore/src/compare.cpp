#include "diffcore/compare.h"

#include "diffcore/parallel.h"
#include "diffcore/src/comparison.h"
#include "diffcore/src/signals.h"
#include "diffcore/src/significance.h"

#include <cstddef>
#include <utility>

namespace adref {
namespace {

// So many entries are worth a turn on another thread.
constexpr std::size_t kAtOnce = 512;

Summary summarize(const std::vector<Entry>& entries) {
    Summary summary;
    for (const Entry& entry : entries) {
        switch (entry.relation) {
            case Relation::matched:
                if (!entry.edited && !entry.moved && !entry.renumbered) ++summary.unchanged;
                if (entry.edited) ++summary.edited;
                break;
            case Relation::inserted:
                ++summary.inserted;
                break;
            case Relation::deleted:
                ++summary.deleted;
                break;
            case Relation::split:
                ++summary.split;
                break;
            case Relation::merged:
                ++summary.merged;
                break;
        }
        if (entry.moved) ++summary.moved;
        if (entry.renumbered) ++summary.renumbered;
        switch (entry.significance) {
            case Significance::formatting:
                ++summary.formatting;
                break;
            case Significance::editorial:
                ++summary.editorial;
                break;
            case Significance::status:
                ++summary.status;
                break;
            case Significance::consequential:
                ++summary.consequential;
                break;
            case Significance::substantive:
                ++summary.substantive;
                break;
            default:
                break;
        }
    }
    return summary;
}

}  // namespace

Side make_side(std::string name, Document document) {
    const std::size_t words = count_words(document);
    return {std::move(name), std::move(document), words};
}

Redline compare(Side old_side, Side new_side, const CompareOptions& options) {
    Redline redline;
    redline.old_side = std::move(old_side);
    redline.new_side = std::move(new_side);
    redline.entries = find_entries(redline.old_side.document, redline.new_side.document);
    const Judge judge(redline);
    SignalFinder signals(options.lexicon != nullptr ? *options.lexicon : Lexicon::built_in(), redline);
    run_chunks(redline.entries.size(), kAtOnce, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            Entry& entry = redline.entries[i];
            entry.significance = judge(entry);
            entry.signals = signals.find(entry);
        }
    });
    redline.summary = summarize(redline.entries);
    return redline;
}

}  // namespace adref
