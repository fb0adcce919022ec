#include "track/src/rolling_wishes.h"

#include "diffcore/unicode.h"
#include "track/instruction.h"
#include "track/src/new_text.h"
#include "track/src/rolling_header.h"
#include "track/src/word_tokens.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace adref::track {
namespace {

using Kind = RollingProposal::Kind;

// Bytes in front of a code point.
std::size_t byte_of(std::string_view text, std::uint32_t code_point) {
    std::size_t at = 0;
    for (std::uint32_t i = 0; i < code_point && at < text.size(); ++i)
        at += std::max<std::uint32_t>(unicode::decode(text, at).bytes, 1);
    return at;
}

std::string slice(std::string_view text, std::uint32_t from, std::uint32_t to) {
    const std::size_t begin = byte_of(text, from);
    return std::string(text.substr(begin, byte_of(text.substr(begin), to - from)));
}

void sort_names(std::vector<std::string>& names) {
    for (std::string& name : names) name = tidy_words(name);
    std::erase(names, std::string());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

// "G77 and China except Mexico", "Fiji on behalf of PIF": one name to whoever reads it.
std::vector<std::string> names_of(const Amendment& amendment) {
    std::vector<std::string> names = amendment.proponents;
    const auto add = [&](const char* link, const std::vector<std::string>& more) {
        if (names.empty() || more.empty()) return;
        names.back() += link;
        for (std::size_t i = 0; i < more.size(); ++i) names.back() += (i == 0 ? "" : " and ") + more[i];
    };
    add(" on behalf of ", amendment.on_behalf_of);
    add(" except ", amendment.except);
    sort_names(names);
    return names;
}

void add_position(RollingHeader& positions, RollingRole role, const std::vector<std::string>& names) {
    const auto place = std::find_if(positions.begin(), positions.end(),
                                    [&](const RollingClause& each) { return each.role >= role; });
    if (place == positions.end() || place->role != role) {
        positions.insert(place, RollingClause{role, names, {}});
        return;
    }
    place->names.insert(place->names.end(), names.begin(), names.end());
}

class WishMaker {
 public:
    WishMaker(const Base& base, const std::vector<Amendment>& amendments)
        : base_(base), amendments_(amendments) {}

    RollingWishes run() {
        wishes_of_.resize(amendments_.size());
        std::vector<std::size_t> positions;
        for (std::size_t i = 0; i < amendments_.size(); ++i) {
            const Amendment& amendment = amendments_[i];
            if (amendment.status == Status::withdrawn) {
                out_.withdrawn.push_back(i);
            } else if (amendment.action == Action::position && !amendment.on.empty()) {
                positions.push_back(i);
            } else {
                const Result<PlacedAmendment> placed = place(amendment, base_);
                if (placed) {
                    take(i, *placed);
                } else {
                    unplaced(i, placed.error().message);
                }
            }
        }
        std::unordered_map<std::string_view, std::size_t> by_id;
        for (std::size_t i = 0; i < amendments_.size(); ++i) by_id.emplace(amendments_[i].id, i);
        for (const std::size_t i : positions) {
            const auto found = by_id.find(amendments_[i].on);
            if (found == by_id.end() || wishes_of_[found->second].empty()) {
                unplaced(i, found == by_id.end() ? "no amendment has the id " + amendments_[i].on
                                                 : "the amendment that it is about is not in the text");
                continue;
            }
            for (const std::size_t wish : wishes_of_[found->second]) {
                add_position(out_.proposals[wish].positions, role_of(amendments_[i].stance),
                             names_of(amendments_[i]));
                own(wish, i);
            }
        }
        for (RollingProposal& proposal : out_.proposals) {
            sort_names(proposal.names);
            for (RollingClause& clause : proposal.positions) sort_names(clause.names);
        }
        return std::move(out_);
    }

 private:
    void unplaced(std::size_t amendment, std::string why) {
        out_.unplaced.push_back(amendment);
        out_.why.push_back(std::move(why));
    }

    void own(std::size_t wish, std::size_t amendment) {
        std::vector<std::size_t>& owners = out_.owners[wish];
        if (owners.empty() || owners.back() != amendment) owners.push_back(amendment);
    }

    void add(std::size_t amendment, RollingProposal proposal) {
        const Amendment& from = amendments_[amendment];
        proposal.names = names_of(from);
        if (!from.supporters.empty()) add_position(proposal.positions, RollingRole::support, from.supporters);
        if (!from.opponents.empty()) add_position(proposal.positions, RollingRole::oppose, from.opponents);
        std::string key = rolling_key(base_.document(), proposal);
        const auto [place, fresh] = by_key_.try_emplace(key, out_.proposals.size());
        const std::size_t wish = place->second;
        if (fresh) {
            out_.proposals.push_back(std::move(proposal));
            out_.keys.push_back(std::move(key));
            out_.owners.emplace_back();
        } else {
            RollingProposal& there = out_.proposals[wish];
            there.names.insert(there.names.end(), proposal.names.begin(), proposal.names.end());
            for (const RollingClause& clause : proposal.positions)
                add_position(there.positions, clause.role, clause.names);
            const auto width = [](const RollingProposal& each) { return each.end - each.start; };
            // The same text by other edits: the shorter ones, and then the first.
            const bool narrower = there.kind == proposal.kind &&
                                  std::make_tuple(width(proposal), proposal.start, proposal.rewrite) <
                                      std::make_tuple(width(there), there.start, there.rewrite);
            if (narrower) {
                there.start = proposal.start;
                there.end = proposal.end;
                there.text = proposal.text;
                there.rewrite = proposal.rewrite;
            }
            there.rewrite = there.rewrite && proposal.rewrite;
            if (proposal.kind == Kind::brackets && there.kind == Kind::words) {
                there.kind = proposal.kind;
                there.start = proposal.start;
                there.end = proposal.end;
            }
        }
        wishes_of_[amendment].push_back(wish);
        own(wish, amendment);
    }

    void take(std::size_t amendment, const PlacedAmendment& placed) {
        const Amendment& from = amendments_[amendment];
        if (from.action == Action::position) {
            RollingProposal made;
            made.kind = Kind::position;
            made.first = made.last = placed.target;
            made.stance = from.stance;
            return add(amendment, std::move(made));
        }
        if (from.action == Action::bracket) {
            take_brackets(amendment, placed);
        } else {
            take_words(amendment, placed);
        }
        take_paragraphs(amendment, placed);
    }

    void take_brackets(std::size_t amendment, const PlacedAmendment& placed) {
        for (std::size_t i = 0; i + 1 < placed.words.size(); i += 2) {
            RollingProposal made;
            made.kind = Kind::brackets;
            made.first = placed.words[i].paragraph;
            made.last = placed.words[i + 1].paragraph;
            made.start = placed.words[i].start;
            made.end = placed.words[i + 1].start;
            const auto length = unicode::count_code_points(base_.document().paragraphs[made.last].text);
            if (made.first != made.last || (made.start == 0 && made.end == length)) made.start = made.end = 0;
            add(amendment, std::move(made));
        }
    }

    // All edits of one paragraph as one, from the first to the last.
    void take_words(std::size_t amendment, const PlacedAmendment& placed) {
        const std::vector<WordEdit>& edits = placed.words;
        for (std::size_t i = 0; i < edits.size();) {
            RollingProposal made;
            made.first = made.last = edits[i].paragraph;
            made.start = edits[i].start;
            made.rewrite = amendments_[amendment].action == Action::rewrite;
            const std::string& text = base_.document().paragraphs[made.first].text;
            std::uint32_t at = made.start;
            for (; i < edits.size() && edits[i].paragraph == made.first; ++i) {
                made.text += slice(text, at, edits[i].start) + edits[i].text;
                at = edits[i].end;
            }
            made.end = at;
            add(amendment, std::move(made));
        }
    }

    void take_paragraphs(std::size_t amendment, const PlacedAmendment& placed) {
        const std::vector<ParagraphEdit>& edits = placed.paragraphs;
        for (std::size_t i = 0; i < edits.size(); ++i) {
            const ParagraphEdit& edit = edits[i];
            RollingProposal made;
            made.first = made.last = edit.paragraph;
            switch (edit.kind) {
                case ParagraphEdit::Kind::add:
                    made.kind = Kind::add;
                    made.first = made.last = 0;
                    made.slot = edit.paragraph;
                    made.paragraphs = edit.paragraphs;
                    for (const Paragraph& each : edit.paragraphs) made.lines.push_back(line_of(each));
                    if (made.lines.empty()) continue;
                    break;
                case ParagraphEdit::Kind::remove:
                    made.kind = Kind::remove;
                    while (i + 1 < edits.size() && edits[i + 1].kind == edit.kind &&
                           edits[i + 1].paragraph == made.last + 1) {
                        ++made.last;
                        ++i;
                    }
                    break;
                case ParagraphEdit::Kind::move:
                    made.kind = Kind::move;
                    made.last = edit.last;
                    made.slot = edit.to;
                    break;
                case ParagraphEdit::Kind::split:
                    made.kind = Kind::split;
                    made.start = made.end = edit.at;
                    break;
                case ParagraphEdit::Kind::join:
                    made.kind = Kind::join;
                    break;
                case ParagraphEdit::Kind::relabel:
                    made.kind = Kind::relabel;
                    made.label = edit.label;
                    break;
            }
            add(amendment, std::move(made));
        }
    }

    // "15 bis We …" would not be told from the words: a number gets its full stop.
    static std::string line_of(const Paragraph& paragraph) {
        if (paragraph.label.empty()) return paragraph.text;
        for (const char* sign : {"", "."}) {
            const std::string label = paragraph.label + sign;
            std::string line = label + " " + paragraph.text;
            std::string_view rest = line;
            std::string taken;
            if (take_label(rest, taken) && taken == label) return line;
        }
        return paragraph.label + " " + paragraph.text;
    }

    const Base& base_;
    const std::vector<Amendment>& amendments_;
    RollingWishes out_;
    std::vector<std::vector<std::size_t>> wishes_of_;
    std::unordered_map<std::string, std::size_t> by_key_;
};

}  // namespace

RollingWishes rolling_wishes(const Base& base, const std::vector<Amendment>& amendments) {
    return WishMaker(base, amendments).run();
}

std::string text_with(const std::string& text, const RollingProposal& proposal) {
    const std::size_t begin = byte_of(text, proposal.start);
    const std::size_t end =
        begin + byte_of(std::string_view(text).substr(begin), proposal.end - proposal.start);
    if (proposal.kind == Kind::brackets && proposal.start == proposal.end) return "[" + text + "]";
    const std::string within =
        proposal.kind == Kind::brackets ? "[" + text.substr(begin, end - begin) + "]" : proposal.text;
    return text.substr(0, begin) + within + text.substr(end);
}

std::string rolling_key(const Document& base, const RollingProposal& proposal) {
    const auto number = [](std::uint32_t value) { return std::to_string(value) + "|"; };
    const bool words =
        proposal.kind == Kind::words || (proposal.kind == Kind::brackets && proposal.first == proposal.last);
    if (words)
        return "words|" + number(proposal.first) + text_with(base.paragraphs[proposal.first].text, proposal);
    std::string key = number(static_cast<std::uint32_t>(proposal.kind)) + number(proposal.first);
    switch (proposal.kind) {
        case Kind::add:
            key += number(proposal.slot);
            for (const std::string& line : proposal.lines) key += line + "\n";
            break;
        case Kind::remove:
        case Kind::brackets:
            key += number(proposal.last);
            break;
        case Kind::move:
            key += number(proposal.last) + number(proposal.slot);
            break;
        case Kind::split: {
            // In front of a space or behind it is one place.
            const std::string& text = base.paragraphs[proposal.first].text;
            std::size_t at = byte_of(text, proposal.start);
            while (at > 0 && text[at - 1] == ' ') --at;
            key += number(static_cast<std::uint32_t>(at));
            break;
        }
        case Kind::relabel:
            key += proposal.label;
            break;
        case Kind::position:
            key += number(static_cast<std::uint32_t>(proposal.stance)) + number(proposal.start) +
                   number(proposal.end);
            break;
        default:
            key += proposal.text;
    }
    return key;
}

std::string annex_sentence(const Amendment& amendment) {
    if (!fault_of(amendment).empty()) return {};
    Amendment tidy = amendment;
    tidy.find = tidy_words(tidy.find);
    std::string text;
    for (std::size_t begin = 0; begin <= amendment.text.size();) {
        const std::size_t end = std::min(amendment.text.find('\n', begin), amendment.text.size());
        const std::string line = tidy_words(std::string_view(amendment.text).substr(begin, end - begin));
        if (!text.empty() && !line.empty()) text += "\n";
        text += line;
        begin = end + 1;
    }
    tidy.text = text;
    return print_instruction(tidy);
}

}  // namespace adref::track
