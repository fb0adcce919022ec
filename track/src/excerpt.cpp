#include "track/excerpt.h"

#include "diffcore/unicode.h"
#include "track/src/excerpt_stretch.h"
#include "track/src/structure.h"
#include "track/src/word_tokens.h"

#include <map>
#include <utility>

namespace adref::track {
namespace {

constexpr std::size_t kLongestReason = 2000;  // bytes of a rationale that is kept

// "article4bis" of "ARTICLE 4BIS" and "Article 4 bis".
std::string section_key(std::string_view name) {
    std::string out;
    for (const WordToken& token : word_tokens(name)) {
        if (token.kind != TokenKind::punctuation) out += folded_token(bytes_of(name, token));
    }
    return out;
}

std::string tidy_note(std::string_view text) {
    std::string out = tidy_words(text);
    if (out.size() <= kLongestReason) return out;
    std::size_t end = kLongestReason;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) --end;
    return out.substr(0, end) + "…";
}

// Notes of the delegation in brackets: "[see PP 4 above]", "[no change]".
std::string without_notes(std::string_view text, std::vector<ExcerptFault>& faults) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = text.find('[', at);
        const std::size_t close = open == std::string_view::npos ? open : text.find(']', open);
        if (close == std::string_view::npos) {
            out += text.substr(at);
            break;
        }
        const std::string inside = unicode::lower(text.substr(open + 1, close - open - 1));
        const bool note = inside.starts_with("see ") || inside.starts_with("no change") ||
                          inside.starts_with("note") || inside.starts_with("same as") ||
                          inside.starts_with("move") || inside.starts_with("deleted");
        out += text.substr(at, (note ? open : close + 1) - at);
        if (note)
            faults.push_back({std::string(text.substr(open, close + 1 - open)),
                              "a note of the delegation, not words of the text"});
        at = close + 1;
    }
    return out;
}

// The section's own name at the head of the words ("Article 59: …").
std::string without_section(std::string words, const std::string& key) {
    std::string read;
    for (const WordToken& token : word_tokens(words)) {
        if (token.kind != TokenKind::punctuation) read += folded_token(bytes_of(words, token));
        if (!key.starts_with(read)) return words;
        if (read != key || key.empty()) continue;
        std::size_t end = token.end;
        while (end < words.size() && std::string_view(": .").find(words[end]) != std::string_view::npos)
            ++end;
        return words.substr(end);
    }
    return words;
}

}  // namespace

std::string_view without_rationale(std::string_view text, std::string& reason) {
    for (std::size_t at = text.find("Rationale"); at != std::string_view::npos;
         at = text.find("Rationale", at + 1)) {
        const std::size_t end = at + std::string_view("Rationale").size();
        const bool whole = (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n') &&
                           (end == text.size() || text[end] == ' ' || text[end] == ':' || text[end] == '\n');
        if (!whole) continue;
        std::string_view rest = text.substr(end);
        if (rest.starts_with(':')) rest.remove_prefix(1);
        reason = tidy_note(rest);
        if (reason == "None provided" || reason == "None provided.") reason.clear();
        return text.substr(0, at);
    }
    return text;
}

struct ExcerptReader::Sections {
    std::map<std::string, std::vector<std::uint32_t>> headings;
};

ExcerptReader::ExcerptReader(const Base& base) : base_(base), sections_(std::make_unique<Sections>()) {
    const Document& document = base.document();
    for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
        const Paragraph& paragraph = document.paragraphs[i];
        if (!is_heading(paragraph.kind)) continue;
        const std::string label = section_key(paragraph.label);
        const std::string text = section_key(paragraph.text);
        if (!label.empty()) sections_->headings[label].push_back(i);
        if (!text.empty()) sections_->headings[text].push_back(i);
        if (!label.empty() && !text.empty()) sections_->headings[label + text].push_back(i);
    }
}

ExcerptReader::~ExcerptReader() = default;

Excerpt ExcerptReader::read(std::string_view section, std::string_view text) const {
    Excerpt out;
    std::string reason;
    const std::string words =
        without_section(without_notes(without_rationale(text, reason), out.faults), section_key(section));
    const Document& document = base_.document();
    if (document.paragraphs.empty() || tidy_words(words).empty()) {
        out.faults.push_back({std::string(text.substr(0, 200)), "has no words"});
        return out;
    }
    std::string key = section_key(section);
    const auto subtree = [&](std::uint32_t heading) { return last_of_subtree(base_.words(), heading); };
    if (key.empty())
        return read_stretch(base_, {0, static_cast<std::uint32_t>(document.paragraphs.size() - 1)}, words,
                            std::move(reason), std::move(out));
    const auto found = sections_->headings.find(key);
    if (found != sections_->headings.end() && found->second.size() == 1) {
        const std::uint32_t heading = found->second.front();
        const std::uint32_t last = subtree(heading);
        if (last > heading)
            return read_stretch(base_, {heading + 1, last, key == "preamble"}, words, std::move(reason),
                                std::move(out));
    }
    // "Article 6 bis" that is not there: a new article behind Article 6.
    std::string front = key;
    for (const std::string_view suffix : {"bis", "ter", "quater", "quinquies"}) {
        if (!front.ends_with(suffix)) continue;
        front.erase(front.size() - suffix.size());
        const auto before = sections_->headings.find(front);
        if (before == sections_->headings.end() || before->second.size() != 1 ||
            found != sections_->headings.end())
            break;
        const std::uint32_t heading = before->second.front();
        const std::string label = document.paragraphs[heading].label + " " + std::string(suffix);
        return read_new_article(base_, {heading + 1, subtree(heading)}, label, words, std::move(reason),
                                std::move(out));
    }
    const bool several = found != sections_->headings.end() && found->second.size() > 1;
    out.faults.push_back({std::string(words), several ? "several sections of the base have this name"
                                                      : "no section of the base has this name"});
    return out;
}

Excerpt ExcerptReader::read(std::uint32_t paragraph, std::string_view text) const {
    Excerpt out;
    std::string reason;
    const std::string words = without_notes(without_rationale(text, reason), out.faults);
    return read_stretch(base_, {paragraph, last_of_subtree(base_.words(), paragraph)}, words,
                        std::move(reason), std::move(out));
}

}  // namespace adref::track
