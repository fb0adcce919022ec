#include "track/src/base_words.h"

#include <algorithm>

namespace adref::track {
namespace {

// Every place where `part` stands in `whole`, overlapping ones too, in linear
// time (Knuth, Morris and Pratt): a hostile text is all repetition.
std::vector<std::uint32_t> places_of(std::span<const std::uint32_t> part,
                                     std::span<const std::uint32_t> whole) {
    std::vector<std::uint32_t> places;
    if (part.empty() || part.size() > whole.size()) return places;
    std::vector<std::size_t> border(part.size(), 0);
    for (std::size_t i = 1, k = 0; i < part.size(); ++i) {
        while (k > 0 && part[i] != part[k]) k = border[k - 1];
        if (part[i] == part[k]) ++k;
        border[i] = k;
    }
    for (std::size_t i = 0, k = 0; i < whole.size(); ++i) {
        while (k > 0 && (k == part.size() || whole[i] != part[k])) k = border[k - 1];
        if (whole[i] == part[k]) ++k;
        if (k == part.size()) places.push_back(static_cast<std::uint32_t>(i + 1 - k));
    }
    return places;
}

bool is_ellipsis(std::string_view text, std::span<const WordToken> tokens, std::size_t at,
                 std::size_t& length) {
    if (bytes_of(text, tokens[at]) == "…") {
        length = 1;
        return true;
    }
    length = 3;
    for (std::size_t i = at; i < at + 3; ++i) {
        if (i >= tokens.size() || bytes_of(text, tokens[i]) != ".") return false;
    }
    return true;
}

}  // namespace

Base::Words::Words(const Document& whole) : document(whole), addresses(whole) {
    starts_.reserve(whole.paragraphs.size() + 1);
    for (std::uint32_t i = 0; i < whole.paragraphs.size(); ++i) {
        const Paragraph& paragraph = whole.paragraphs[i];
        if (paragraph.kind == Kind::footnote) notes.emplace(paragraph.id, i);
        starts_.push_back(static_cast<std::uint32_t>(tokens_.size()));
        for (const WordToken& token : word_tokens(paragraph.text)) {
            const auto next = static_cast<std::uint32_t>(vocabulary_.size());
            const auto [entry, fresh] =
                vocabulary_.try_emplace(folded_token(bytes_of(paragraph.text, token)), next);
            if (fresh) occurs_in_.emplace_back();
            std::vector<std::uint32_t>& where = occurs_in_[entry->second];
            if (where.empty() || where.back() != i) where.push_back(i);
            tokens_.push_back(token);
            keys_.push_back(entry->second);
        }
    }
    starts_.push_back(static_cast<std::uint32_t>(tokens_.size()));
}

// The keys of words that are looked for, ellipses left out; `gaps` are the
// places in the result before which one stood.
std::vector<std::uint32_t> Base::Words::keys_of(std::string_view words,
                                                std::vector<std::size_t>& gaps) const {
    const std::vector<WordToken> tokens = word_tokens(words);
    std::vector<std::uint32_t> keys;
    std::size_t ellipsis = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i > 0 && is_ellipsis(words, tokens, i, ellipsis) && i + ellipsis < tokens.size()) {
            // "[…]" stands for the same.
            const bool bracketed = bytes_of(words, tokens[i - 1]) == "[" && !keys.empty() &&
                                   bytes_of(words, tokens[i + ellipsis]) == "]" && i > 1 &&
                                   i + ellipsis + 1 < tokens.size();
            if (bracketed) keys.pop_back();
            gaps.push_back(keys.size());
            i += ellipsis - (bracketed ? 0 : 1);
            continue;
        }
        const auto found = vocabulary_.find(folded_token(bytes_of(words, tokens[i])));
        keys.push_back(found == vocabulary_.end() ? kUnknown : found->second);
    }
    return keys;
}

std::vector<TokenRange> Base::Words::find(std::uint32_t paragraph, std::string_view words) const {
    std::vector<TokenRange> found;
    const std::span<const std::uint32_t> here = keys(paragraph);
    std::vector<std::size_t> gaps;
    const std::vector<std::uint32_t> sought = keys_of(words, gaps);
    if (sought.empty()) return found;
    if (gaps.empty()) {
        const auto length = static_cast<std::uint32_t>(sought.size());
        for (const std::uint32_t place : places_of(sought, here)) found.push_back({place, place + length});
        return found;
    }
    // Stretch after stretch: each begins behind the one before it, as near as it can.
    gaps.push_back(sought.size());
    std::size_t begin = 0;
    for (std::size_t stretch = 0; stretch < gaps.size(); ++stretch) {
        const std::span<const std::uint32_t> part(sought.data() + begin, gaps[stretch] - begin);
        begin = gaps[stretch];
        const std::vector<std::uint32_t> places = places_of(part, here);
        const auto length = static_cast<std::uint32_t>(part.size());
        if (stretch == 0) {
            for (const std::uint32_t place : places) found.push_back({place, place + length});
            continue;
        }
        std::vector<TokenRange> longer;
        for (const TokenRange& range : found) {
            const auto next = std::lower_bound(places.begin(), places.end(), range.last);
            if (next != places.end()) longer.push_back({range.first, *next + length});
        }
        found = std::move(longer);
    }
    return found;
}

const std::vector<std::uint32_t>* Base::Words::rarest(std::string_view words) const {
    std::vector<std::size_t> gaps;
    const std::vector<std::uint32_t>* fewest = nullptr;
    for (const std::uint32_t key : keys_of(words, gaps)) {
        if (key == kUnknown) return nullptr;
        if (fewest == nullptr || occurs_in_[key].size() < fewest->size()) fewest = &occurs_in_[key];
    }
    return fewest;
}

std::vector<std::uint32_t> Base::Words::possible(std::string_view words, std::uint32_t first,
                                                 std::uint32_t last) const {
    const std::vector<std::uint32_t>* all = rarest(words);
    if (all == nullptr) return {};
    return {std::lower_bound(all->begin(), all->end(), first),
            std::upper_bound(all->begin(), all->end(), last)};
}

std::vector<std::uint32_t> Base::Words::paragraphs_with(std::string_view words, std::size_t most) const {
    constexpr std::size_t kTooCommon = 64;
    std::vector<std::uint32_t> found;
    const std::vector<std::uint32_t>* all = rarest(words);
    if (all == nullptr || all->size() > kTooCommon) return found;
    for (const std::uint32_t paragraph : *all) {
        if (found.size() == most) break;
        if (!find(paragraph, words).empty()) found.push_back(paragraph);
    }
    return found;
}

Base::Base(const Document& document) : words_(std::make_unique<Words>(document)) {}
Base::~Base() = default;
Base::Base(Base&&) noexcept = default;
Base& Base::operator=(Base&&) noexcept = default;

const Document& Base::document() const {
    return words_->document;
}
const Addresses& Base::addresses() const {
    return words_->addresses;
}

std::vector<Base::Occurrence> Base::find(std::uint32_t paragraph, std::string_view words) const {
    std::vector<Occurrence> found;
    const std::span<const WordToken> tokens = words_->tokens(paragraph);
    for (const TokenRange& range : words_->find(paragraph, words))
        found.push_back({tokens[range.first].first, tokens[range.last - 1].last});
    return found;
}

}  // namespace adref::track
