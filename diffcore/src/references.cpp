#include "diffcore/references.h"

#include "diffcore/src/lexemes.h"
#include "diffcore/src/reference_words.h"
#include "diffcore/unicode.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace adref {
namespace {

constexpr std::size_t kMostItemLetters = 5;  // "(viii)"
constexpr std::size_t kMostItems = 4;        // "12 (a) (ii) b."

bool is_roman(std::string_view lower) {
    return !lower.empty() && lower.size() <= 6 && lower.find_first_not_of("ivxlc") == std::string_view::npos;
}

// A word with the numbers behind it.
struct Mention {
    std::size_t first = 0;  // lexemes
    std::size_t end = 0;
    ReferenceKind kind = ReferenceKind::paragraph;
    std::vector<Reference> numbers;
};

class Parser {
 public:
    explicit Parser(std::string_view text) : lexemes_(lexemes_of(text)) {}

    std::vector<Reference> parse() {
        for (std::size_t at = 0; at < lexemes_.size();) {
            Mention mention;
            if (!read_mention(at, mention)) {
                ++at;
                continue;
            }
            at = mention.end;
            mentions_.push_back(std::move(mention));
        }
        nest();
        std::vector<Reference> out;
        std::uint32_t list = 0;
        for (Mention& mention : mentions_) {
            for (Reference& reference : mention.numbers) {
                reference.list = list;
                reference.mention = lexemes_[mention.first].begin;
                out.push_back(std::move(reference));
            }
            ++list;
        }
        return out;
    }

 private:
    using Type = Lexeme::Type;

    const Lexeme* at(std::size_t index) const { return index < lexemes_.size() ? &lexemes_[index] : nullptr; }
    bool sign(std::size_t index, char32_t code) const {
        const Lexeme* lexeme = at(index);
        return lexeme != nullptr && lexeme->type == Type::sign && lexeme->sign == code;
    }
    bool word(std::size_t index) const {
        const Lexeme* lexeme = at(index);
        return lexeme != nullptr && lexeme->type == Type::word;
    }
    bool ideograph(std::size_t index, char32_t code) const {
        const Lexeme* lexeme = at(index);
        return lexeme != nullptr && lexeme->type == Type::ideograph && lexeme->sign == code;
    }
    bool opens(std::size_t index) const { return sign(index, U'(') || sign(index, 0xFF08); }
    bool closes(std::size_t index) const { return sign(index, U')') || sign(index, 0xFF09); }

    // ---- one mention

    bool read_mention(std::size_t begin, Mention& mention) const {
        mention.first = begin;
        if (lexemes_[begin].type == Type::ideograph) return read_chinese(begin, mention);
        if (lexemes_[begin].type == Type::number) return read_bare(begin, mention);
        if (lexemes_[begin].type != Type::word) return false;
        const std::string& lower = lexemes_[begin].lower;
        std::size_t next = begin + 1;
        bool several = false;
        if ((lower == "op" || lower == "pp") && lexemes_[begin].capital) {
            mention.kind = lower == "op" ? ReferenceKind::paragraph : ReferenceKind::preambular;
        } else if (const auto named = reference_word(lower)) {
            mention.kind = named->kind;
            several = named->several;
            if (begin > 1 && sign(begin - 1, U'-') && word(begin - 2) &&
                (lexemes_[begin - 2].lower == "sub" || lexemes_[begin - 2].lower == "sous")) {
                mention.kind = ReferenceKind::item;
            }
            if (begin > 0 && word(begin - 1) && lexemes_[begin - 1].lower == "preambular")
                mention.kind = ReferenceKind::preambular;
            if (word(next) && (lexemes_[next].lower == "الفرعية" || lexemes_[next].lower == "فرعية")) {
                mention.kind = ReferenceKind::item;
                ++next;
            }
        } else {
            return false;
        }
        return read_numbers(next, several, mention);
    }

    bool read_numbers(std::size_t next, bool several, Mention& mention) const {
        Reference reference;
        if (!read_number(next, mention.kind, nullptr, reference)) return false;
        mention.numbers.push_back(reference);
        while (true) {
            std::size_t more = next;
            bool joined = false;
            while (more < lexemes_.size() && more < next + 2) {
                const bool comma =
                    sign(more, U',') || sign(more, U'-') || sign(more, 0x060C) || sign(more, 0x3001);
                if (!comma && !(word(more) && joins_numbers(lexemes_[more].lower))) break;
                joined = true;
                ++more;
            }
            if (!joined) break;
            const ReferenceStep* outer = &mention.numbers.back().path.front();
            Reference another;
            const bool items_only = opens(more) && mention.numbers.back().path.size() > 1;
            if (!several && !opens(more)) break;
            if (!read_number(more, mention.kind, items_only ? outer : nullptr, another)) break;
            mention.numbers.push_back(another);
            next = more;
        }
        mention.end = next;
        return true;
    }

    // A number with its letters; with `outer` only letters, of that number.
    bool read_number(std::size_t& next, ReferenceKind kind, const ReferenceStep* outer,
                     Reference& out) const {
        const Lexeme* first = at(next);
        if (first == nullptr) return false;
        std::size_t here = next;
        if (outer != nullptr) {
            out.path.push_back(*outer);
        } else if (kind == ReferenceKind::item) {
            std::string letter;
            if (!read_item(here, true, letter)) return false;
            out.path.push_back({kind, letter});
        } else {
            std::string number = first->lower;
            const bool roman = first->type == Type::word && first->capital && is_roman(number);
            const bool letter = first->type == Type::word && first->capital &&
                                first->end - first->begin <= 2 && kind < ReferenceKind::article;
            if (first->type != Type::number && !roman && !letter) return false;
            ++here;
            if (sign(here, U'/') && !lexemes_[here].spaced) return false;  // "71/1"
            // "12 bis", "12bis", "12A"
            if (const Lexeme* more = at(here); more != nullptr && more->type == Type::word) {
                const bool attached = !more->spaced && more->end - more->begin == 1;
                if (extends_number(more->lower) || attached) {
                    number += more->lower;
                    ++here;
                }
            }
            out.path.push_back({kind, number});
        }
        for (std::size_t k = 0; k < kMostItems; ++k) {
            std::string letter;
            if (!read_item(here, false, letter)) break;
            out.path.push_back({ReferenceKind::item, letter});
        }
        if (here == next) return false;
        out.begin = first->begin;
        out.end = lexemes_[here - 1].end;
        next = here;
        return true;
    }

    // "(a)", and where the word before calls for it also "a)" and "«a»".
    bool read_item(std::size_t& next, bool named, std::string& letter) const {
        std::size_t here = next;
        const bool opened = opens(here) || (named && sign(here, U'"'));
        if (opened) ++here;
        const Lexeme* inner = at(here);
        if (inner == nullptr || (inner->type != Type::word && inner->type != Type::number)) return false;
        if (inner->lower.size() > 2 * kMostItemLetters) return false;
        if (inner->type == Type::word && unicode::count_code_points(inner->lower) > 2 &&
            !is_roman(inner->lower))
            return false;
        const bool closed = closes(here + 1) || (named && sign(here + 1, U'"'));
        if (!closed || (!opened && !named)) return false;
        letter = fold_label(inner->lower);
        next = here + 2;
        return true;
    }

    // "12 (b) above": a number with a letter needs no word before it.
    bool read_bare(std::size_t begin, Mention& mention) const {
        mention.kind = ReferenceKind::paragraph;
        std::size_t next = begin;
        Reference reference;
        if (!read_number(next, mention.kind, nullptr, reference) || reference.path.size() < 2) return false;
        if (!word(next)) return false;
        const std::string& after = lexemes_[next].lower;
        if (after != "above" && after != "below") return false;
        mention.numbers.push_back(reference);
        mention.end = next;
        return true;
    }

    // 第12段, 第七条, 附件二, 脚注3
    bool read_chinese(std::size_t begin, Mention& mention) const {
        std::size_t here = begin + 1;
        bool unit_follows = false;
        if (ideograph(begin, U'第')) {
            unit_follows = true;
        } else if (ideograph(begin, U'附') && ideograph(here, U'件')) {
            mention.kind = ReferenceKind::annex;
            ++here;
        } else if (ideograph(begin, U'脚') && ideograph(here, U'注')) {
            mention.kind = ReferenceKind::footnote;
            ++here;
        } else {
            return false;
        }
        Reference reference;
        std::string number;
        const std::size_t first = here;
        std::u32string numerals;
        while (here < lexemes_.size() && lexemes_[here].type == Type::ideograph &&
               is_chinese_number(lexemes_[here].sign)) {
            numerals.push_back(lexemes_[here++].sign);
        }
        if (!numerals.empty()) {
            number = chinese_number(numerals);
        } else if (const Lexeme* digits = at(here); digits != nullptr && digits->type == Type::number) {
            number = digits->lower;
            ++here;
        } else {
            return false;
        }
        reference.begin = lexemes_[first].begin;
        reference.end = lexemes_[here - 1].end;
        if (unit_follows) {
            const Lexeme* unit = at(here);
            if (unit == nullptr || unit->type != Type::ideograph) return false;
            const auto kind = chinese_unit(unit->sign);
            if (!kind) return false;
            mention.kind = *kind;
            here += unit->sign == U'部' ? 2 : 1;  // 部分
        }
        reference.path.push_back({mention.kind, number});
        std::string letter;
        if (std::size_t item = here; read_item(item, false, letter)) {
            reference.path.push_back({ReferenceKind::item, letter});
            reference.end = lexemes_[item - 1].end;  // the unit between is part of it
            here = item;
        }
        mention.numbers.push_back(std::move(reference));
        mention.end = std::min(here, lexemes_.size());
        return true;
    }

    // ---- what a mention is part of

    struct Gap {
        bool comma = false;     // a comma, or nothing at all
        bool genitive = false;  // "of the", or nothing at all
    };

    Gap gap(std::size_t from, std::size_t to) const {
        Gap gap{from == to, from == to};
        if (to == from + 1 && (sign(from, U',') || sign(from, 0x060C) || sign(from, 0x3001)))
            gap.comma = true;
        if (to > from && to <= from + 4) {
            bool of = false;
            bool only = true;
            for (std::size_t k = from; k < to; ++k) {
                const AfterReference what =
                    word(k) ? after_reference(lexemes_[k].lower) : AfterReference::nothing;
                of = of || what == AfterReference::of;
                only =
                    only && (what == AfterReference::of || what == AfterReference::article || sign(k, U'\''));
            }
            gap.genitive = of && only;
        }
        return gap;
    }

    void nest() {
        // Backwards, so that the last of a chain tells the others whether it
        // leads out of the text; the first tells the rest likewise.
        for (std::size_t k = mentions_.size(); k-- > 0;) {
            Mention& mention = mentions_[k];
            bool external = leads_out(mention);
            if (k + 1 < mentions_.size()) {
                const Mention& next = mentions_[k + 1];
                const Gap between = gap(mention.end, next.first);
                const bool inner = between.genitive && next.kind < mention.kind;
                const bool outer = between.comma && mention.kind < next.kind;
                if (inner) put_inside(mention, next.numbers.front().path);
                if (inner || outer) external = next.numbers.front().external;
            }
            for (Reference& reference : mention.numbers) reference.external = external;
        }
        for (std::size_t k = 1; k < mentions_.size(); ++k) {
            const Mention& before = mentions_[k - 1];
            if (!gap(before.end, mentions_[k].first).comma || before.kind >= mentions_[k].kind) continue;
            put_inside(mentions_[k], before.numbers.back().path);
            if (before.numbers.back().external) {
                for (Reference& reference : mentions_[k].numbers) reference.external = true;
            }
        }
    }

    static void put_inside(Mention& mention, const std::vector<ReferenceStep>& outer) {
        for (Reference& reference : mention.numbers)
            reference.path.insert(reference.path.begin(), outer.begin(), outer.end());
    }

    bool leads_out(const Mention& mention) const {
        return belongs_to_other(mention.end) || follows_other(mention.first);
    }

    // "… of resolution 71/1", "… thereof"; but not "… of this resolution".
    bool belongs_to_other(std::size_t next) const {
        bool of = false;
        for (std::size_t k = next; k < lexemes_.size() && k < next + 5; ++k) {
            if (sign(k, U'\'')) continue;
            if (!word(k)) break;
            switch (after_reference(lexemes_[k].lower)) {
                case AfterReference::of:
                    of = true;
                    break;
                case AfterReference::article:
                    if (!of) return false;
                    break;
                case AfterReference::own:
                    return false;
                case AfterReference::other:
                    return true;
                case AfterReference::nothing:
                    return of;
            }
        }
        return of;
    }

    // "resolution 71/1, paragraph 12", "公约第十二条" but not "本公约第十二条".
    bool follows_other(std::size_t first) const {
        std::size_t before = first;
        if (before >= 2 && (sign(before - 1, U',') || opens(before - 1))) {
            --before;
            if (lexemes_[before - 1].type == Type::number && before >= 3 && sign(before - 2, U'/'))
                return true;
            if (word(before - 1) && after_reference(lexemes_[before - 1].lower) == AfterReference::other)
                return true;
        }
        if (first < 2 || lexemes_[first].type != Type::ideograph) return false;
        constexpr std::array<std::u32string_view, 9> texts = {U"决议",   U"公约", U"宪章", U"协定", U"条约",
                                                              U"议定书", U"宣言", U"决定", U"规约"};
        for (const std::u32string_view name : texts) {
            if (first < name.size()) continue;
            bool same = true;
            for (std::size_t k = 0; k < name.size(); ++k)
                same = same && ideograph(first - name.size() + k, name[k]);
            if (!same) continue;
            const std::size_t at = first - name.size();
            return at == 0 || !ideograph(at - 1, U'本');
        }
        return false;
    }

    std::vector<Lexeme> lexemes_;
    std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Reference> find_references(std::string_view text) {
    return Parser(text).parse();
}

}  // namespace adref
