#include "diffcore/references.h"

#include <algorithm>

namespace adref {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;
// Nobody nests deeper; what a hostile file nests is cut here.
constexpr int kMostDepth = 16;

// What a heading, or a paragraph labelled with a word, is itself: "Article 7".
std::optional<ReferenceStep> own_name(const Paragraph& paragraph) {
    const std::string& text = paragraph.label.empty() ? paragraph.text : paragraph.label;
    // The number stands at the beginning or nowhere.
    const std::vector<Reference> found = find_references(std::string_view(text).substr(0, 80));
    if (found.empty() || found.front().mention != 0) return std::nullopt;
    return found.front().path.front();
}

}  // namespace

ReferenceTargets::ReferenceTargets(const Document& document) : document_(document), numbering_(document) {
    std::vector<std::uint32_t> first_level;
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        const Paragraph& paragraph = document.paragraphs[i];
        const std::string label = fold_label(paragraph.label);
        if (paragraph.kind == Kind::footnote) {
            add(ReferenceKind::footnote, label.starts_with('^') ? label.substr(1) : label, i);
            continue;
        }
        if (numbering_.preambular(i) != 0)
            add(ReferenceKind::preambular, std::to_string(numbering_.preambular(i)), i);
        const bool worded = paragraph.label.find(' ') != std::string::npos ||
                            (!label.empty() && static_cast<unsigned char>(label.front()) >= 0x80);
        if (is_heading(paragraph.kind) || worded) {
            if (const auto name = own_name(paragraph)) {
                add(name->kind, name->number, i);
                if (is_heading(paragraph.kind)) continue;
            }
        }
        if (label.empty()) continue;
        if (is_heading(paragraph.kind)) {
            // "II. Means of implementation" may be called a section, chapter or part.
            for (const ReferenceKind kind :
                 {ReferenceKind::section, ReferenceKind::chapter, ReferenceKind::part, ReferenceKind::article,
                  ReferenceKind::objective})
                add(kind, label, i);
        } else if (label.starts_with("op") && label.size() > 2) {
            add(ReferenceKind::paragraph, label.substr(2), i);
        } else {
            add(ReferenceKind::paragraph, label, i);
            add(ReferenceKind::item, label, i);
            if (numbering_.parent(i) == kNone) first_level.push_back(i);
        }
    }
    // Where nothing is called an article, the numbered paragraphs may be.
    const auto article = places_.lower_bound({ReferenceKind::article, std::string()});
    if (article != places_.end() && article->first.first == ReferenceKind::article) return;
    for (const std::uint32_t i : first_level)
        add(ReferenceKind::article, fold_label(document.paragraphs[i].label), i);
}

void ReferenceTargets::add(ReferenceKind kind, std::string number, std::uint32_t position) {
    auto& places = places_[{kind, std::move(number)}];
    if (places.empty() || places.back() != position) places.push_back(position);
}

std::uint32_t ReferenceTargets::above(std::uint32_t position) const {
    const std::uint32_t parent = numbering_.parent(position);
    return parent != kNone ? parent : numbering_.heading(position);
}

bool ReferenceTargets::within(std::uint32_t position, std::uint32_t scope) const {
    if (scope == kNone) return true;
    int depth = 0;
    for (std::uint32_t at = above(position); at != kNone && depth < kMostDepth; at = above(at), ++depth) {
        if (at == scope) return true;
    }
    return false;
}

// The one place of that number inside `scope`; of several the one that is a
// numbered paragraph of the first level; kNone where there is none, nothing
// where that is not plain.
std::optional<std::uint32_t> ReferenceTargets::only(const Key& key, std::uint32_t scope) const {
    const auto found = places_.find(key);
    if (found == places_.end()) return kNone;
    std::uint32_t best = kNone;
    bool several = false;
    bool best_first = false;
    for (const std::uint32_t position : found->second) {
        if (!within(position, scope)) continue;
        const bool first = document_.paragraphs[position].kind == Kind::operative;
        if (best == kNone || (first && !best_first)) {
            best = position;
            best_first = first;
            several = false;
        } else if (first == best_first) {
            several = true;
        }
    }
    if (several) return std::nullopt;
    return best;
}

// From the surroundings of `from` outwards.
std::optional<std::uint32_t> ReferenceTargets::nearest(const Key& key, std::uint32_t from) const {
    int depth = 0;
    for (std::uint32_t scope = from; depth < kMostDepth; scope = above(scope), ++depth) {
        const auto found = only(key, scope);
        if (!found || *found != kNone) return found;
        if (scope == kNone) break;
    }
    return kNone;
}

std::optional<ReferenceTargets::Target> ReferenceTargets::find(const Reference& reference,
                                                               std::uint32_t from) const {
    if (reference.external || reference.path.empty()) return std::nullopt;
    Target target;
    for (const ReferenceStep& step : reference.path) {
        const Key key{step.kind, step.number};
        const auto found = target.steps == 0 ? nearest(key, from) : only(key, target.position);
        if (!found) return std::nullopt;
        if (*found == kNone) {
            // A letter inside a running text, or nothing at all.
            if (target.steps == 0 || step.kind != ReferenceKind::item) return std::nullopt;
            return target;
        }
        target.position = *found;
        ++target.steps;
    }
    return target;
}

}  // namespace adref
