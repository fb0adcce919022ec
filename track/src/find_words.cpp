// Where the words stand that an amendment names: never a guess.

#include "diffcore/unicode.h"
#include "track/src/placing.h"
#include "track/src/structure.h"

#include <algorithm>

namespace adref::track {
namespace {

constexpr std::size_t kMostCandidates = 5;

std::string quoted_words(std::string_view words) {
    constexpr std::size_t kLongest = 80;
    const std::string tidy = tidy_words(words);
    if (tidy.size() <= kLongest) return "‘" + tidy + "’";
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(tidy[end]) & 0xC0U) == 0x80U) --end;
    return "‘" + tidy.substr(0, end) + "…’";
}

std::string times(std::size_t count) {
    return count == 1 ? "once" : std::to_string(count) + " times";
}

std::string spoken_target(const Amendment& amendment, const Base::Words& base, Target target) {
    return amendment.target.empty() ? "the text" : spoken_name(base, target.first);
}

// The words with some of those around them: "… States shall take …".
std::string in_context(const Base::Words& base, const FoundWords& found) {
    constexpr std::uint32_t kAround = 3;
    const std::span<const WordToken> tokens = base.tokens(found.paragraph);
    const std::string_view text = base.document.paragraphs[found.paragraph].text;
    const auto count = static_cast<std::uint32_t>(tokens.size());
    const std::uint32_t first = found.range.first - std::min(found.range.first, kAround);
    const std::uint32_t last = std::min({found.range.last + kAround, found.range.first + 4 * kAround, count});
    std::string out = first > 0 ? "…" : "";
    out.append(text.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin));
    return out + (last < count ? "…" : "");
}

std::string candidates(const Base::Words& base, Target target, const std::vector<FoundWords>& found) {
    std::string out = "give occurrence 1 to " + std::to_string(found.size()) + ", or all: ";
    for (std::size_t i = 0; i < found.size() && i < kMostCandidates; ++i) {
        out += (i == 0 ? "" : "; ") + std::to_string(i + 1);
        if (target.first != target.last) out += " in " + spoken_name(base, found[i].paragraph);
        out += " “" + in_context(base, found[i]) + "”";
    }
    return out + (found.size() > kMostCandidates ? "; …" : "");
}

Error absent(const Amendment& amendment, const Base::Words& base, Target target) {
    std::string hint;
    for (const std::uint32_t paragraph : base.paragraphs_with(amendment.find, kMostCandidates))
        hint += (hint.empty() ? "they stand in " : ", ") + spoken_name(base, paragraph);
    return {ErrorCode::not_found,
            quoted_words(amendment.find) + " is not in " + spoken_target(amendment, base, target),
            amendment.id, hint};
}

// "Every occurrence" are those that do not overlap, from the left.
void drop_overlapping(std::vector<FoundWords>& found) {
    std::vector<FoundWords> apart;
    for (const FoundWords& each : found) {
        const bool overlaps = !apart.empty() && apart.back().paragraph == each.paragraph &&
                              each.range.first < apart.back().range.last;
        if (!overlaps) apart.push_back(each);
    }
    found = std::move(apart);
}

// The range to the end of its sentence. The full stop goes with a sentence that
// is named from its beginning, and stays with one that is only cut short.
TokenRange to_sentence_end(const Base::Words& base, const FoundWords& found, bool behind) {
    const std::span<const WordToken> tokens = base.tokens(found.paragraph);
    const std::string_view text = base.document.paragraphs[found.paragraph].text;
    const auto count = static_cast<std::uint32_t>(tokens.size());
    TokenRange range = found.range;
    const bool from_its_beginning = !behind && (range.first == 0 || tokens[range.first - 1].in_sentence_end);
    if (behind) range.first = range.last;
    std::uint32_t stop = behind ? range.first : range.last - 1;
    while (stop < count && !tokens[stop].in_sentence_end) ++stop;
    // An item ends with a semicolon, the last but one with "; and".
    if (stop == count && count > 1 && tokens[count - 1].kind == TokenKind::punctuation &&
        unicode::closes(first_code(bytes_of(text, tokens[count - 1]))))
        stop = count - 1;
    range.last = std::max(range.first, from_its_beginning ? std::min(stop + 1, count) : stop);
    return range;
}

}  // namespace

Result<std::vector<FoundWords>> find_words(const Amendment& amendment, const Base::Words& base,
                                           Target target) {
    std::vector<FoundWords> found;
    for (const std::uint32_t paragraph : base.possible(amendment.find, target.first, target.last)) {
        for (const TokenRange& range : base.find(paragraph, amendment.find))
            found.push_back({paragraph, range});
    }
    const std::string where = spoken_target(amendment, base, target);
    if (found.empty()) return absent(amendment, base, target);
    if (amendment.all) {
        drop_overlapping(found);
    } else if (amendment.occurrence > found.size()) {
        return Error{ErrorCode::not_found,
                     quoted_words(amendment.find) + " stands " + times(found.size()) + " in " + where +
                         ", there is no occurrence " + std::to_string(amendment.occurrence),
                     amendment.id, candidates(base, target, found)};
    } else if (amendment.occurrence > 0) {
        found = {found[amendment.occurrence - 1]};
    } else if (found.size() > 1) {
        return Error{ErrorCode::refused,
                     quoted_words(amendment.find) + " stands " + times(found.size()) + " in " + where,
                     amendment.id, candidates(base, target, found)};
    }
    if (!amendment.until_sentence_end) return found;
    const bool behind = amendment.place == Place::after && amendment.action != Action::insert;
    for (FoundWords& each : found) {
        each.range = to_sentence_end(base, each, behind);
        if (each.range.first == each.range.last) {
            return Error{ErrorCode::not_found,
                         "nothing follows " + quoted_words(amendment.find) + " in its sentence in " + where,
                         amendment.id, ""};
        }
    }
    drop_overlapping(found);  // two anchors in one sentence end at one stop
    return found;
}

}  // namespace adref::track
