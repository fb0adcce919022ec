#include "track/src/excerpt_match.h"

#include "diffcore/compare.h"
#include "diffcore/unicode.h"

#include <algorithm>
#include <map>

namespace adref::track {
namespace {

using Words = std::vector<std::string>;

// Words alone, folded: punctuation says little about likeness.
Words words_of(std::string_view text) {
    Words out;
    for (const WordToken& token : word_tokens(text)) {
        if (token.kind != TokenKind::punctuation) out.push_back(folded_token(bytes_of(text, token)));
    }
    return out;
}

std::size_t common_bag(const Words& a, const Words& b) {
    std::map<std::string_view, std::size_t> bag;
    for (const std::string& word : a) ++bag[word];
    std::size_t common = 0;
    for (const std::string& word : b) {
        const auto found = bag.find(word);
        if (found == bag.end() || found->second == 0) continue;
        --found->second;
        ++common;
    }
    return common;
}

// Longest common subsequence; for texts beyond the bound what they have in common in any order.
std::size_t common_in_order(const Words& a, const Words& b) {
    constexpr std::size_t kMostCells = 1'000'000;
    if (!a.empty() && b.size() > kMostCells / a.size()) return common_bag(a, b);
    std::vector<std::size_t> row(b.size() + 1, 0);
    for (const std::string& word : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = word == b[j - 1] ? diagonal + 1 : std::max(above, row[j - 1]);
            diagonal = above;
        }
    }
    return row[b.size()];
}

struct Likeness {
    std::size_t common = 0;
    double share = 0;  // of the shorter of both
    double whole = 0;  // of the longer
};
Likeness likeness(const Words& chunk, const Words& paragraph) {
    Likeness out;
    if (chunk.empty() || paragraph.empty()) return out;
    const std::size_t most = common_bag(chunk, paragraph);
    const std::size_t shorter = std::min(chunk.size(), paragraph.size());
    if (most * 3 < shorter) return out;
    out.common = common_in_order(chunk, paragraph);
    out.share = static_cast<double>(out.common) / static_cast<double>(shorter);
    out.whole =
        static_cast<double>(out.common) / static_cast<double>(std::max(chunk.size(), paragraph.size()));
    return out;
}

// Alike enough to be the same paragraph; a number in common helps.
bool same_paragraph(const Likeness& like, bool same_label) {
    constexpr std::size_t kFewWords = 4;
    if (like.common < kFewWords) return like.whole > 0.7;
    if (same_label) return (like.share >= 0.6 && like.whole >= 0.15) || like.whole >= 0.4;
    return (like.share >= 0.75 && like.whole >= 0.3) || like.whole >= 0.55;
}

bool somewhat_alike(const Likeness& like) {
    return like.common >= 6 && like.whole >= 0.35;
}

std::string spaceless(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ') out.push_back(c);
    }
    return out;
}

// Punctuation and case that retyping changes; brackets and words are not.
std::string without_signs(std::string_view text) {
    std::string out;
    for (const WordToken& token : word_tokens(text)) {
        const std::string_view bytes = bytes_of(text, token);
        const bool counts = token.kind != TokenKind::punctuation || bytes == "[" || bytes == "]" ||
                            bytes == "(" || bytes == ")" || bytes == "/" || bytes == "%";
        if (!counts) continue;
        // "clearing-house" where a line end took its hyphen.
        for (const char c : folded_token(bytes)) {
            if (c != '-') out.push_back(c);
        }
    }
    return out;
}

bool is_ellipsis(std::string_view text) {
    const std::string bare = spaceless(text);
    return bare == "[…]" || bare == "…" || bare == "(…)" || bare == "[...]" || bare == "..." ||
           bare == "(...)";
}

}  // namespace

std::vector<ChunkMatch> match_chunks(const Base& base, const std::vector<std::uint32_t>& paragraphs,
                                     std::vector<Chunk> chunks) {
    const std::size_t rows = chunks.size();
    const std::size_t columns = paragraphs.size();
    std::vector<Words> there;
    there.reserve(columns);
    for (const std::uint32_t each : paragraphs)
        there.push_back(words_of(base.document().paragraphs[each].text));
    std::vector<Words> here;
    here.reserve(rows);
    for (const Chunk& each : chunks) here.push_back(words_of(each.text));
    std::vector<std::size_t> worth(rows * columns, 0);
    std::vector<ChunkMatch> out(rows);
    for (std::size_t r = 0; r < rows; ++r) {
        double best = 0;
        const std::string label = fold_label(chunks[r].label);
        for (std::size_t c = 0; c < columns; ++c) {
            const Likeness like = likeness(here[r], there[c]);
            const bool same_label =
                !label.empty() && (fold_label(base.document().paragraphs[paragraphs[c]].label) == label ||
                                   fold_label(base.addresses().name(paragraphs[c])) == label);
            if (same_paragraph(like, same_label)) {
                worth[r * columns + c] =
                    4 * like.common + (same_label ? 3 : 0) + static_cast<std::size_t>(like.whole * 8);
            } else if (somewhat_alike(like) && like.whole > best) {
                best = like.whole;
                out[r].nearest = paragraphs[c];
            }
        }
    }
    // The heaviest pairs that do not cross.
    std::vector<std::size_t> sum((rows + 1) * (columns + 1), 0);
    const auto cell = [&](std::size_t r, std::size_t c) -> std::size_t& {
        return sum[r * (columns + 1) + c];
    };
    for (std::size_t r = rows; r-- > 0;) {
        for (std::size_t c = columns; c-- > 0;) {
            const std::size_t own = worth[r * columns + c];
            cell(r, c) = std::max({cell(r + 1, c), cell(r, c + 1), own > 0 ? own + cell(r + 1, c + 1) : 0});
        }
    }
    for (std::size_t r = 0, c = 0; r < rows && c < columns;) {
        const std::size_t own = worth[r * columns + c];
        if (own > 0 && cell(r, c) == own + cell(r + 1, c + 1)) {
            out[r].paragraph = paragraphs[c];
            ++r, ++c;
        } else if (cell(r, c) == cell(r, c + 1)) {
            ++c;
        } else {
            ++r;
        }
    }
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; out[r].paragraph == kNoParagraph && c < columns; ++c) {
            // Out of order, or the same paragraph a second time: somebody has to look.
            if (worth[r * columns + c] > 0) out[r].nearest = paragraphs[c];
        }
        out[r].chunk = std::move(chunks[r]);
    }
    // A piece that was cut off by mistake: the words of the paragraph before it go on in it.
    std::vector<ChunkMatch> joined;
    for (ChunkMatch& each : out) {
        if (each.paragraph == kNoParagraph && !joined.empty() && joined.back().paragraph != kNoParagraph &&
            !joined.back().chunk.left_out) {
            const Words whole = words_of(base.document().paragraphs[joined.back().paragraph].text);
            const Words before = words_of(joined.back().chunk.text);
            const Words piece = words_of(each.chunk.label + " " + each.chunk.text);
            Words both = before;
            both.insert(both.end(), piece.begin(), piece.end());
            const std::size_t more = common_in_order(both, whole) - common_in_order(before, whole);
            // "6. Propose to delete" says something else.
            const bool says = unicode::lower(each.chunk.text).find("delete") != std::string::npos;
            if (!piece.empty() && !says && more * 2 > piece.size()) {
                const std::string label = each.chunk.label.empty() ? "" : each.chunk.label + " ";
                joined.back().chunk.text +=
                    " " + std::string(each.chunk.bracket ? "[" : "") + label + each.chunk.text;
                joined.back().chunk.left_out = each.chunk.left_out;
                continue;
            }
        }
        joined.push_back(std::move(each));
    }
    return joined;
}

namespace {

// "22-08354 14/56": what a page's foot left in the middle of a paragraph.
bool is_furniture(std::string_view text) {
    constexpr std::size_t kShortest = 5;
    return text.size() >= kShortest && text.find_first_not_of("0123456789-/. ") == std::string_view::npos &&
           text.find_first_of("-/") != std::string_view::npos;
}

// The chunk with the stray spaces of the base inside words ("capabilitie s"), so
// that they are no change.
std::string spaced_as(std::string_view base, const std::string& chunk) {
    const std::vector<WordToken> old_tokens = word_tokens(base);
    const std::vector<WordToken> new_tokens = word_tokens(chunk);
    std::map<std::string, std::string_view> broken;
    for (std::size_t i = 0; i + 1 < old_tokens.size(); ++i) {
        if (old_tokens[i].kind == TokenKind::punctuation || old_tokens[i + 1].kind == TokenKind::punctuation)
            continue;
        const std::string joined = folded_token(bytes_of(base, old_tokens[i]), true) +
                                   folded_token(bytes_of(base, old_tokens[i + 1]), true);
        broken.emplace(joined, base.substr(old_tokens[i].begin, old_tokens[i + 1].end - old_tokens[i].begin));
    }
    std::string out;
    std::size_t at = 0;
    for (const WordToken& token : new_tokens) {
        const auto found = broken.find(folded_token(bytes_of(chunk, token), true));
        if (found == broken.end()) continue;
        out += chunk.substr(at, token.begin - at);
        out += found->second;
        at = token.end;
    }
    return out + chunk.substr(at);
}

// Where the last words end: before "; and", "." and the like.
std::size_t end_of_words(std::string_view text) {
    std::size_t end = text.size();
    for (bool more = true; more;) {
        more = false;
        while (end > 0 && std::string_view(".,;: ").find(text[end - 1]) != std::string_view::npos)
            --end, more = true;
        for (const std::string_view link : {"; and", "; or", ", and"}) {
            if (text.substr(0, end).ends_with(link)) end -= link.size(), more = true;
        }
    }
    return end;
}

}  // namespace

Comparable comparable(const Base& base, const ChunkMatch& match) {
    const Paragraph& paragraph = base.document().paragraphs[match.paragraph];
    Document before;
    Document after;
    before.ids = after.ids = IdOrigin::recorded;  // so that they are compared however they differ
    before.paragraphs = {paragraph};
    before.paragraphs.front().notes.clear();
    after.paragraphs = before.paragraphs;
    const bool bracket = match.chunk.bracket && paragraph.text.starts_with('[');
    // How a paragraph ends depends on what follows it, and retyping seldom keeps it.
    std::string words = (bracket ? "[" : "") + tidy_words(match.chunk.text);
    const std::string_view tail = std::string_view(paragraph.text).substr(end_of_words(paragraph.text));
    words = spaced_as(paragraph.text, words.substr(0, end_of_words(words))) + std::string(tail);
    after.paragraphs.front().text = std::move(words);
    after.paragraphs.front().marks.clear();
    const Redline redline = compare(make_side("", before), make_side("", after));
    Comparable out;
    if (redline.entries.size() != 1) {
        out.pieces.push_back({Op::equal, paragraph.text, {}, {}, {}});
        out.cut = match.chunk.text;
        return out;
    }
    const std::vector<Segment>& segments = redline.entries.front().segments;
    constexpr std::size_t kLong = 12;  // words at an end that are not deleted without being named
    for (std::size_t i = 0; i < segments.size();) {
        if (segments[i].op == Op::equal) {
            out.pieces.push_back({Op::equal, segments[i].text, {}, {}, {}});
            ++i;
            continue;
        }
        std::string gone;
        std::string put;
        std::size_t end = i;
        for (; end < segments.size() && segments[end].op != Op::equal; ++end)
            (segments[end].op == Op::del ? gone : put) += segments[end].text;
        const std::string bare_gone = without_signs(gone);
        const std::string bare_put = without_signs(put);
        // "(a)" for "(1)" in the middle of a paragraph.
        const auto is_digit = [](const std::string& sign) {
            return sign.size() == 1 && sign[0] >= '0' && sign[0] <= '9';
        };
        const bool enumerator =
            (bare_gone.size() == 1 && is_digit(bare_put)) || (bare_put.size() == 1 && is_digit(bare_gone));
        const bool retyped = bare_gone == bare_put || enumerator || (put.empty() && is_furniture(gone));
        const bool note = gone.empty() && !spaceless(put).empty() &&
                          spaceless(put).find_first_not_of("0123456789") == std::string::npos &&
                          spaceless(put).size() <= 3 && i > 0 && !segments[i - 1].text.ends_with(' ');
        const bool at_end = i == 0 || end == segments.size();
        const bool left_out =
            at_end && count_words(gone) >= kLong && count_words(put) * 4 < count_words(gone);
        // As much again behind the end is hardly a change of this paragraph.
        constexpr std::size_t kMuch = 40;
        const bool appended = end == segments.size() && count_words(put) >= kMuch &&
                              count_words(put) >= count_words(paragraph.text);
        if (appended) {
            out.beyond = put;
            if (!gone.empty()) out.pieces.push_back({Op::equal, gone, {}, {}, {}});
            i = end;
            continue;
        }
        if (retyped || note || is_ellipsis(put) || left_out) {
            if (retyped || note) ++out.ignored;
            if (left_out && !is_ellipsis(put) && !(end == segments.size() && match.chunk.left_out))
                out.cut += (out.cut.empty() ? "" : " … ") + gone;
            if (!gone.empty()) out.pieces.push_back({Op::equal, gone, {}, {}, {}});
            if (retyped && gone.empty() && bare_put.empty() && put.find_first_of("[]") != std::string::npos)
                out.pieces.push_back({Op::ins, put, {}, {}, {}});
        } else {
            if (!gone.empty()) out.pieces.push_back({Op::del, gone, {}, {}, {}});
            if (!put.empty()) out.pieces.push_back({Op::ins, put, {}, {}, {}});
        }
        i = end;
    }
    return out;
}

}  // namespace adref::track
