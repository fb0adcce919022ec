#include "track/src/rolling_header.h"

#include "diffcore/unicode.h"
#include "track/src/word_tokens.h"

#include <algorithm>

namespace adref::track {
namespace {

constexpr std::string_view kNames = "{names}";
constexpr std::string_view kPlace = "{place}";
constexpr std::string_view kBetweenClauses = "; ";
constexpr std::size_t kMostWordsOfName = 10;
constexpr std::size_t kLongestName = 120;

// A form taken apart: what stands before, between and behind its two blanks.
struct TakenForm {
    std::string_view before;
    std::string_view between;
    std::string_view behind;
    std::string_view first_blank;   // "{names}", "{place}", or nothing
    std::string_view second_blank;  // of two
    std::size_t letters() const { return before.size() + between.size() + behind.size(); }
};

TakenForm take_apart(std::string_view form) {
    TakenForm out;
    const std::size_t names = form.find(kNames);
    const std::size_t place = form.find(kPlace);
    const std::size_t first = std::min(names, place);
    if (first == std::string_view::npos) {
        out.before = form;
        return out;
    }
    out.before = form.substr(0, first);
    out.first_blank = first == names ? kNames : kPlace;
    form.remove_prefix(first + out.first_blank.size());
    const std::string_view other = first == names ? kPlace : kNames;
    const std::size_t second = form.find(other);
    if (second == std::string_view::npos) {
        out.behind = form;
        return out;
    }
    out.between = form.substr(0, second);
    out.second_blank = other;
    out.behind = form.substr(second + other.size());
    return out;
}

std::size_t find_unescaped(std::string_view text, std::string_view part, std::size_t from) {
    std::size_t at = text.find(part, from);
    while (at != std::string_view::npos && is_escaped(text, at)) at = text.find(part, at + 1);
    return at;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        out.push_back(text[i]);
    }
    return out;
}

std::string_view trimmed_blanks(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ' && !is_escaped(text, text.size() - 1)) text.remove_suffix(1);
    return text;
}

// Short, and its first letter no small one: "EU", "G77 and China", "77国集团".
bool looks_like_a_name(std::string_view name) {
    if (name.empty() || name.size() > kLongestName) return false;
    const char32_t first = unicode::decode(name, 0).code;
    const unicode::Class kind = unicode::classify(first);
    const bool letter = kind == unicode::Class::letter || kind == unicode::Class::ideograph;
    if (!letter && kind != unicode::Class::digit) return false;
    if (kind == unicode::Class::letter && !unicode::is_upper(first) && first < 0x0530) return false;
    // "12" or "2030" is a number.
    if (kind == unicode::Class::digit) {
        bool any = false;
        for (std::size_t at = 0; at < name.size(); at += unicode::decode(name, at).bytes) {
            const unicode::Class each = unicode::classify(unicode::decode(name, at).code);
            any = any || each == unicode::Class::letter || each == unicode::Class::ideograph;
        }
        if (!any) return false;
    }
    return static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) < kMostWordsOfName;
}

class ClauseReader {
 public:
    ClauseReader(const Profile& profile, const BracketPair& pair, std::string& unknown)
        : profile_(profile), pair_(pair), unknown_(unknown) {}

    std::optional<RollingClause> read(std::string_view text) {
        std::optional<RollingClause> best;
        std::size_t letters = 0;
        for (std::size_t i = 0; i < kRollingRoles; ++i) {
            const auto role = static_cast<RollingRole>(i);
            const bool here = profile_.pair(role) == pair_ || is_position(role);
            // An option is told by its place; its words are those of an insertion.
            if (!here) continue;
            const auto offer = [&](std::string_view form) {
                const TakenForm taken = take_apart(form);
                if (best && taken.letters() <= letters) return;
                if (std::optional<RollingClause> made = match(taken, text, role)) {
                    best = std::move(made);
                    letters = taken.letters();
                }
            };
            for (const std::string& form : profile_.forms[i].attributed) offer(form);
            if (!profile_.forms[i].unattributed.empty()) offer(profile_.forms[i].unattributed);
        }
        if (best) unknown_.clear();
        return best;
    }

 private:
    std::optional<RollingClause> match(const TakenForm& form, std::string_view text, RollingRole role) {
        if (text.size() < form.letters() || !text.starts_with(form.before) || !text.ends_with(form.behind))
            return std::nullopt;
        if (form.first_blank.empty())
            return text == form.before ? std::optional(RollingClause{role, {}, {}}) : std::nullopt;
        const std::size_t end = text.size() - form.behind.size();
        if (!form.behind.empty() && is_escaped(text, end)) return std::nullopt;
        const std::string_view blanks = text.substr(form.before.size(), end - form.before.size());
        RollingClause clause{role, {}, {}};
        if (form.second_blank.empty()) {
            if (!fill(form.first_blank, blanks, clause)) return std::nullopt;
            return clause;
        }
        // A place is short, so that few of them are tried.
        for (std::size_t at = find_unescaped(blanks, form.between, 0); at != std::string_view::npos;
             at = find_unescaped(blanks, form.between, at + 1)) {
            const std::string_view one = blanks.substr(0, at);
            const std::string_view other = blanks.substr(at + form.between.size());
            if ((form.first_blank == kPlace ? one : other).size() > kLongestName) continue;
            RollingClause made{role, {}, {}};
            if (fill(form.first_blank, one, made) && fill(form.second_blank, other, made)) return made;
        }
        return std::nullopt;
    }

    bool fill(std::string_view blank, std::string_view text, RollingClause& clause) {
        if (text.empty()) return false;
        if (blank == kPlace) {
            clause.place = unescaped(text);
            return text.size() <= kLongestName;
        }
        return read_names(text, clause.names);
    }

    bool read_names(std::string_view text, std::vector<std::string>& names) {
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= text.size();) {
            std::size_t length = 0;
            if (i < text.size() && text[i] == '\\') {
                i += 2;
                continue;
            }
            for (const std::string& separator : profile_.separators) {
                if (text.substr(i).starts_with(separator)) length = std::max(length, separator.size());
            }
            if (i < text.size() && length == 0) {
                ++i;
                continue;
            }
            const std::string_view name = trimmed_blanks(text.substr(begin, i - begin));
            if (!add_name(name, names)) return false;
            i += std::max<std::size_t>(length, 1);
            begin = i;
            if (length == 0) break;
        }
        return !names.empty();
    }

    bool add_name(std::string_view raw, std::vector<std::string>& names) {
        std::string name = unescaped(raw);
        const bool sure = raw.find('\\') != std::string_view::npos;
        if (name.empty() || (!sure && !looks_like_a_name(name))) return false;
        if (!profile_.names.empty()) {
            const std::string folded = unicode::lower(name);
            const bool known =
                std::any_of(profile_.names.begin(), profile_.names.end(),
                            [&](const std::string& each) { return unicode::lower(each) == folded; });
            if (!known) {
                if (unknown_.empty()) unknown_ = name;
                return false;
            }
        }
        names.push_back(std::move(name));
        return true;
    }

    const Profile& profile_;
    const BracketPair& pair_;
    std::string& unknown_;
};

std::string escaped(const Profile& profile, std::string_view text, bool all) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = std::max<std::size_t>(unicode::decode(text, i).bytes, 1);
        bool escape = all || is_special(profile, text, i);
        for (const std::string& separator : profile.separators)
            escape = escape || text.substr(i).starts_with(separator);
        if (escape) out += '\\';
        out.append(text.substr(i, length));
        i += length;
    }
    return out;
}

std::string written_clause(const Profile& profile, const RollingClause& clause, bool attributed, bool all) {
    const RollingForm& form = profile.form(clause.role);
    const bool named = attributed && !clause.names.empty() && !form.attributed.empty();
    std::string out = named ? form.attributed.front() : form.unattributed;
    std::string names;
    if (named) {
        for (const std::string& name : clause.names) {
            if (!names.empty()) names += profile.separators.front();
            names += escaped(profile, name, all);
        }
    }
    for (const auto& [blank, words] :
         {std::pair(kNames, names), std::pair(kPlace, escaped(profile, clause.place, all))}) {
        // Once: a name may hold a blank of its own.
        const std::size_t at = out.find(blank);
        if (at == std::string::npos) continue;
        if (blank == kPlace && named && take_apart(form.attributed.front()).first_blank == kNames) {
            out.replace(out.rfind(blank), blank.size(), words);
        } else {
            out.replace(at, blank.size(), words);
        }
    }
    return out;
}

}  // namespace

RollingRole role_of(Stance stance) {
    switch (stance) {
        case Stance::support:
            return RollingRole::support;
        case Stance::oppose:
            return RollingRole::oppose;
        case Stance::reserve:
            return RollingRole::reserve;
        default:
            return RollingRole::retain;
    }
}

Stance stance_of(RollingRole role) {
    switch (role) {
        case RollingRole::support:
            return Stance::support;
        case RollingRole::oppose:
            return Stance::oppose;
        case RollingRole::reserve:
            return Stance::reserve;
        case RollingRole::retain:
            return Stance::retain;
        default:
            return Stance::none;
    }
}

bool is_escaped(std::string_view text, std::size_t at) {
    constexpr std::size_t kMost = 200;  // a longer row of them is no escape of ours
    std::size_t signs = 0;
    while (at > signs && signs < kMost && text[at - 1 - signs] == '\\') ++signs;
    return signs % 2 == 1;
}

bool is_special(const Profile& profile, std::string_view text, std::size_t at) {
    constexpr std::string_view kSigns = "\\:;()";
    if (kSigns.find(text[at]) != std::string_view::npos) return true;
    const std::string_view rest = text.substr(at);
    return rest.starts_with(profile.proposed.open) || rest.starts_with(profile.proposed.close) ||
           rest.starts_with(profile.struck.open) || rest.starts_with(profile.struck.close);
}

std::string write_header(const Profile& profile, const RollingHeader& clauses, bool attributed) {
    std::string out;
    for (const bool all : {false, true}) {
        out.clear();
        RollingHeader wanted;
        for (const RollingClause& clause : clauses) {
            const std::string written = written_clause(profile, clause, attributed, all);
            if (written.empty()) continue;
            if (!out.empty()) out += kBetweenClauses;
            out += written;
            wanted.push_back(clause);
            if (!attributed) wanted.back().names.clear();
        }
        if (out.empty()) return out;
        std::string unknown;
        const auto read = read_header(profile, out, profile.pair(clauses.front().role), unknown);
        if (!read || read->size() != wanted.size()) continue;
        bool same = true;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            same = same && (*read)[i].names == wanted[i].names && (*read)[i].place == wanted[i].place;
        if (same) break;
    }
    return out;
}

std::optional<RollingHeader> read_header(const Profile& profile, std::string_view text,
                                         const BracketPair& pair, std::string& unknown) {
    if (text.empty() || text.size() > kLongestHeader) return std::nullopt;
    RollingHeader header;
    ClauseReader reader(profile, pair, unknown);
    constexpr std::size_t kMostClauses = 64;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t end = find_unescaped(text, ";", begin);
        end = std::min(end, text.size());
        std::optional<RollingClause> clause = reader.read(trimmed_blanks(text.substr(begin, end - begin)));
        if (!clause || header.size() == kMostClauses) return std::nullopt;
        begin = end + 1;
        const bool first = header.empty();
        if (!first && !is_position(clause->role)) {
            // "EU; US: words" are two who propose the same.
            if (header.front().role != clause->role || header.size() != 1 || clause->names.empty())
                return std::nullopt;
            for (std::string& name : clause->names) header.front().names.push_back(std::move(name));
            continue;
        }
        header.push_back(std::move(*clause));
    }
    return header;
}

}  // namespace adref::track
