#include "track/rebase.h"

#include "diffcore/unicode.h"
#include "track/edit.h"
#include "track/src/carried_words.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace adref::track {
namespace {

constexpr double kLeastKept = 0.5;   // of changed words, to be still the same
constexpr double kSplit = 0.8;       // confidence in one part of a paragraph that was split
constexpr double kEdited = 0.8;      // … in a wish about a whole paragraph whose words changed since
constexpr double kOtherCount = 0.9;  // … in "all", where there are more or fewer now

bool about_whole(Action action) {
    return action == Action::rewrite || action == Action::remove_paragraph ||
           action == Action::merge_paragraphs;
}

Error moot(const Amendment& amendment, const std::string& why) {
    return {ErrorCode::refused, "moot: " + why, amendment.id, ""};
}

// "15 bis" to a paragraph 15 that is now 16 is "16 bis".
std::string follow_label(const std::string& label, const std::string& before, const std::string& after) {
    const auto bare = [](std::string_view text) {
        while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
        return text;
    };
    const std::string_view old_number = bare(before);
    const std::string_view new_number = bare(after);
    if (old_number.empty() || new_number.empty() || old_number == new_number) return label;
    if (!label.starts_with(old_number) || label.size() <= old_number.size()) return label;
    if (label[old_number.size()] != ' ') return label;
    return std::string(new_number) + label.substr(old_number.size());
}

}  // namespace

struct Rebase::Sides {
    explicit Sides(const Redline& lines)
        : redline(lines), before(lines.old_side.document), after(lines.new_side.document) {
        entries.resize(lines.old_side.document.paragraphs.size());
        for (std::uint32_t e = 0; e < lines.entries.size(); ++e) {
            for (const std::uint32_t old : lines.entries[e].olds) entries[old] = e;
            if (lines.entries[e].relation == Relation::inserted)
                inserted.insert(unicode::lower(new_text(lines.entries[e])));
        }
    }

    const Redline& redline;
    Base before;
    Base after;
    std::vector<std::uint32_t> entries;  // by old position
    std::set<std::string> inserted;      // texts of paragraphs that are new
};

namespace {

// One amendment on its way.
template <class Sides>
class Journey {
 public:
    Journey(const Sides& sides, const Amendment& amendment) : sides_(sides), from_(amendment) {
        out_.amendment = amendment;
        out_.amendment.base = sides.redline.new_side.name;
    }

    Result<Rebased> run() {
        const Result<PlacedAmendment> placed = place(from_, sides_.before);
        if (!placed) return placed.error();
        const adref::Status done = from_.target.empty() ? adref::Status(Done{}) : carry(placed->target);
        if (!done) return done.error();
        const Result<PlacedAmendment> there = place(out_.amendment, sides_.after);
        if (!there) {
            // What had a change to make before has none now.
            if (there.error().message.starts_with("changes nothing")) return moot(from_, "already so");
            return there.error();
        }
        return std::move(out_);
    }

 private:
    void say(const std::string& what) { out_.how += (out_.how.empty() ? "" : "; ") + what; }
    void doubt(double confidence) { out_.confidence = std::min(out_.confidence, confidence); }
    std::string old_name(std::uint32_t position) const {
        return sides_.before.addresses().qualified(position);
    }

    const Entry& entry_of(std::uint32_t old) const { return sides_.redline.entries[sides_.entries[old]]; }

    // The address that names it now: the author's own, while it still does.
    std::string address(const std::string& given, std::uint32_t old, std::uint32_t now) {
        const auto still = sides_.after.addresses().find(given);
        if (still && *still == now) return given;
        const std::string name = sides_.after.addresses().name(now);
        const auto found = sides_.after.addresses().find(name);
        std::string chosen =
            !name.empty() && found && *found == now ? name : sides_.after.addresses().qualified(now);
        say(old_name(old) + " is now " + chosen);
        return chosen;
    }

    adref::Status carry(std::uint32_t target) {
        const Entry& entry = entry_of(target);
        if (entry.news.empty()) {
            if (from_.action == Action::remove_paragraph) return moot(from_, "already deleted");
            return Error{ErrorCode::not_found,
                         old_name(target) + " is gone from " + sides_.redline.new_side.name, from_.id, ""};
        }
        if (entry.relation == Relation::merged && about_whole(from_.action)) {
            return Error{ErrorCode::refused, old_name(target) + " was merged with its neighbour", from_.id,
                         "say which words of " + sides_.after.addresses().qualified(entry.news.front())};
        }
        std::uint32_t now =
            from_.place == Place::after || from_.place == Place::end ? entry.news.back() : entry.news.front();
        if (!from_.find.empty()) {
            const adref::Status words = carry_find(entry, target, now);
            if (!words) return words.error();
        } else if (entry.relation == Relation::split && from_.action != Action::add_paragraph) {
            doubt(kSplit);
            say(old_name(target) + " was split");
        }
        if (about_whole(from_.action) && entry.edited) {
            doubt(kEdited);
            say("its words changed since");
        }
        out_.amendment.target = address(from_.target, target, now);
        const std::vector<Paragraph>& olds = sides_.redline.old_side.document.paragraphs;
        const std::vector<Paragraph>& news = sides_.redline.new_side.document.paragraphs;
        out_.amendment.label = follow_label(from_.label, olds[target].label, news[now].label);
        if (from_.action == Action::add_paragraph && sides_.inserted.count(unicode::lower(from_.text)) != 0)
            return moot(from_, "already so");
        return carry_to();
    }

    adref::Status carry_to() {
        if (from_.to.empty()) return Done{};
        const auto other = sides_.before.addresses().find(from_.to);
        if (!other) return other.error();
        const Entry& entry = entry_of(*other);
        if (entry.news.empty()) {
            return Error{ErrorCode::not_found,
                         old_name(*other) + " is gone from " + sides_.redline.new_side.name, from_.id, ""};
        }
        out_.amendment.to =
            address(from_.to, *other, from_.place == Place::before ? entry.news.front() : entry.news.back());
        return Done{};
    }

    adref::Status carry_find(const Entry& entry, std::uint32_t target, std::uint32_t& now) {
        const std::vector<Base::Occurrence> olds = sides_.before.find(target, from_.find);
        // In a paragraph under the target: it must be there again.
        if (olds.empty()) {
            doubt(entry.edited ? kEdited : 1.0);
            return Done{};
        }
        if (from_.all) {
            const std::size_t there = sides_.after.find(now, from_.find).size();
            if (there == 0) return gone(from_.find, target);
            if (there != olds.size()) {
                doubt(kOtherCount);
                say("the words stand there " + std::to_string(there) + " times now, not " +
                    std::to_string(olds.size()));
            }
            return Done{};
        }
        const std::size_t which = from_.occurrence == 0 ? 0 : from_.occurrence - 1;
        if (which >= olds.size()) {
            doubt(entry.edited ? kEdited : 1.0);
            return Done{};
        }
        const CarriedWords words =
            carry_words(sides_.redline, entry, target, olds[which].start, olds[which].end);
        if (words.gone) return gone(from_.find, target);
        now = words.paragraph;
        const std::vector<Base::Occurrence> news = sides_.after.find(now, from_.find);
        const auto same = std::find_if(news.begin(), news.end(), [&](const Base::Occurrence& each) {
            return each.start == words.start && each.end == words.end;
        });
        if (same != news.end()) {
            renumber(news.size(), static_cast<std::size_t>(same - news.begin()));
            return check_inserted(target, now, *same);
        }
        return changed(words, target, now);
    }

    // Several may stand there now, and one alone where several did.
    void renumber(std::size_t count, std::size_t which) {
        const auto before = out_.amendment.occurrence;
        if (count == 1) {
            out_.amendment.occurrence = before == 0 ? 0 : 1;
        } else {
            out_.amendment.occurrence = static_cast<std::uint32_t>(which + 1);
        }
        if (out_.amendment.occurrence != before)
            say("the words are number " + std::to_string(which + 1) + " of " + std::to_string(count) +
                " there");
    }

    adref::Status changed(const CarriedWords& words, std::uint32_t target, std::uint32_t now) {
        if (unicode::lower(words.text) == unicode::lower(from_.text) && from_.action == Action::replace)
            return moot(from_, "already so");
        if (words.kept < kLeastKept) {
            return Error{ErrorCode::refused,
                         "‘" + from_.find + "’ in " + old_name(target) + " became ‘" + words.text + "’",
                         from_.id, "say what is meant now"};
        }
        const std::vector<Base::Occurrence> there = sides_.after.find(now, words.text);
        const auto same = std::find_if(there.begin(), there.end(), [&](const Base::Occurrence& each) {
            return each.start == words.start;
        });
        // Words that start or end inside others cannot be named.
        if (same == there.end()) return gone(from_.find, target);
        doubt(words.kept);
        say("‘" + from_.find + "’ reads ‘" + words.text + "’ now");
        out_.amendment.find = words.text;
        renumber(there.size(), static_cast<std::size_t>(same - there.begin()));
        return Done{};
    }

    // An insertion that the text has beside its anchor, and had not before.
    adref::Status check_inserted(std::uint32_t target, std::uint32_t now, const Base::Occurrence& anchor) {
        if (from_.action != Action::insert || !entry_of(target).edited) return Done{};
        const std::vector<Base::Occurrence> texts = sides_.after.find(now, from_.text);
        if (texts.size() <= sides_.before.find(target, from_.text).size()) return Done{};
        constexpr std::uint32_t kNear = 2;  // a comma and a space
        const bool there = std::any_of(texts.begin(), texts.end(), [&](const Base::Occurrence& each) {
            return from_.place == Place::before
                       ? each.end <= anchor.start && anchor.start - each.end <= kNear
                       : each.start >= anchor.end && each.start - anchor.end <= kNear;
        });
        if (there) return moot(from_, "already so");
        return Done{};
    }

    Error gone(const std::string& words, std::uint32_t target) const {
        if (from_.action == Action::remove) return moot(from_, "already so");
        return {ErrorCode::not_found, "‘" + words + "’ is gone from " + old_name(target), from_.id, ""};
    }

    const Sides& sides_;
    const Amendment& from_;
    Rebased out_;
};

}  // namespace

Rebase::Rebase(const Redline& from_base_to_round) : sides_(std::make_unique<Sides>(from_base_to_round)) {}
Rebase::~Rebase() = default;
Rebase::Rebase(Rebase&&) noexcept = default;
Rebase& Rebase::operator=(Rebase&&) noexcept = default;

Result<Rebased> Rebase::operator()(const Amendment& amendment) const {
    return Journey<Sides>(*sides_, amendment).run();
}

Result<Rebased> rebase(const Amendment& amendment, const Redline& from_base_to_round) {
    return Rebase(from_base_to_round)(amendment);
}

}  // namespace adref::track
