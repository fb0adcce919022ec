#include "diffcore/date.h"
#include "diffcore/json_text.h"
#include "diffcore/unicode.h"
#include "track/amendments_json.h"
#include "track/src/flaw.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <unordered_set>
#include <utility>

namespace adref::track {
namespace {

using nlohmann::json;

constexpr std::string_view kSchema = "adref.amendments/1";
constexpr std::string_view kSchemaOfOne = "adref.amendment/1";
constexpr std::size_t kMaxDepth = 16;  // a list of amendments needs four
constexpr std::size_t kMaxText = std::size_t{1} << 20U;
constexpr std::size_t kMaxId = 200;
constexpr std::size_t kMaxNames = 1000;

std::string brief(const json& value) {
    if (value.is_structured()) return json_brief(value.is_object() ? "{" : "[");  // however large
    return json_brief(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

const json* member(const json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

// Reads one amendment; false with `fault` set at the first thing that is wrong.
class AmendmentReader {
 public:
    AmendmentReader(const json& object, AmendmentFault& fault) : object_(object), fault_(fault) {}

    bool read(Amendment& out) {
        if (!object_.is_object()) return fail("", "expected an object, found " + brief(object_));
        // The id first, so that what is wrong with the rest can be said of it.
        if (!text("id", out.id) || !check_id(out.id)) return false;
        if (!out.id.empty()) fault_.id = out.id;
        if (member(object_, "action") == nullptr) return fail("action", "expected an action, found nothing");
        const bool read_all =
            text("base", out.base) && names("proponents", out.proponents) &&
            names("onBehalfOf", out.on_behalf_of) && names("except", out.except) &&
            names("supporters", out.supporters) && names("opponents", out.opponents) &&
            text("target", out.target) && choice("action", out.action, parse_action) && place(out) &&
            text("find", find_) && text("to", out.to) && text("with", with_) && text("label", out.label) &&
            text("text", out.text) && occurrence(out) && until(out.until_sentence_end) &&
            choice("scope", out.scope, parse_scope) && choice("stance", out.stance, parse_stance) &&
            text("on", out.on) && choice("status", out.status, parse_status) &&
            text("rationale", out.rationale) && text("date", out.date) && check_date(out.date) &&
            text("source", out.source);
        return read_all && combine(out) && check(out);
    }

 private:
    bool fail(std::string_view field, std::string what) {
        fault_.field = field;
        fault_.what = std::move(what);
        return false;
    }
    bool expected(const char* field, std::string_view what, const json& found) {
        return fail(field, "expected " + std::string(what) + ", found " + brief(found));
    }

    bool string(const char* field, const json& value, std::string& out) {
        if (!value.is_string()) return expected(field, "a string", value);
        const auto& text = value.get_ref<const std::string&>();
        if (text.size() > kMaxText)
            return fail(field, "is " + std::to_string(text.size()) + " bytes long; at most 1 MiB is read");
        out = unicode::to_nfc(text);
        return true;
    }
    bool text(const char* field, std::string& out) {
        const json* value = member(object_, field);
        return value == nullptr || string(field, *value, out);
    }

    // A list of names, or one name.
    bool names(const char* field, std::vector<std::string>& out) {
        const json* value = member(object_, field);
        if (value == nullptr) return true;
        if (value->is_string()) {
            std::string name;
            if (!string(field, *value, name)) return false;
            if (!name.empty()) out.push_back(std::move(name));
            return true;
        }
        if (!value->is_array()) return expected(field, "a list of names", *value);
        if (value->size() > kMaxNames)
            return fail(field, "has " + std::to_string(value->size()) + " names; at most " +
                                   std::to_string(kMaxNames) + " are read");
        for (const json& each : *value) {
            std::string name;
            if (!string(field, each, name)) return false;
            if (name.empty()) return fail(field, "has an empty name");
            out.push_back(std::move(name));
        }
        return true;
    }

    template <class Value>
    bool choice(const char* field, Value& out, bool (*parse)(std::string_view, Value&)) {
        const json* value = member(object_, field);
        if (value == nullptr) return true;
        if (!value->is_string()) return expected(field, "a string", *value);
        if (!parse(value->get_ref<const std::string&>(), out))
            return fail(field, "is not known: " + brief(*value));
        return true;
    }

    // "before" and "after" carry an anchor, "at" and "place" a name.
    bool place(Amendment& out) {
        int said = 0;
        for (const Place each : {Place::before, Place::after}) {
            const std::string key(to_string(each));
            const json* value = member(object_, key.c_str());
            if (value == nullptr) continue;
            if (++said > 1) return fail(key, "stands beside another place");
            if (!string(key.c_str(), *value, anchor_)) return false;
            if (anchor_.empty()) return fail(key, "is empty");
            out.place = each;
        }
        for (const char* key : {"at", "place"}) {
            const json* value = member(object_, key);
            if (value == nullptr) continue;
            if (++said > 1) return fail(key, "stands beside another place");
            if (!choice(key, out.place, parse_place)) return false;
        }
        return true;
    }

    bool occurrence(Amendment& out) {
        const json* value = member(object_, "occurrence");
        if (value == nullptr) return true;
        if (*value == "all") {
            out.all = true;
            return true;
        }
        constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
        if (!value->is_number_unsigned() || value->get<std::uint64_t>() == 0 ||
            value->get<std::uint64_t>() > most)
            return expected("occurrence", "a number from 1 or \"all\"", *value);
        out.occurrence = value->get<std::uint32_t>();
        return true;
    }

    bool until(bool& out) {
        const json* value = member(object_, "until");
        if (value == nullptr) return true;
        if (*value != "sentence-end") return expected("until", "\"sentence-end\"", *value);
        out = true;
        return true;
    }

    bool check_id(const std::string& id) {
        if (id.size() > kMaxId) return fail("id", "is longer than " + std::to_string(kMaxId) + " bytes");
        for (const char c : id) {
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
                return fail("id", "has a control character");
        }
        return true;
    }
    bool check_date(const std::string& date) {
        if (date.empty()) return true;
        return is_date(date) || fail("date", "expected YYYY-MM-DD, found \"" + date.substr(0, 20) + "\"");
    }

    // Two keys may lead to one member of Amendment, but not at the same time.
    bool combine(Amendment& out) {
        if (!anchor_.empty() && !find_.empty()) return fail("find", "stands beside an anchor");
        out.find = anchor_.empty() ? std::move(find_) : std::move(anchor_);
        if (!with_.empty() && !out.to.empty()) return fail("with", "stands beside to");
        if (!with_.empty()) out.to = std::move(with_);
        return true;
    }
    bool check(const Amendment& out) {
        Flaw flaw = flaw_of(out);
        return flaw.what.empty() || fail(flaw.field, std::move(flaw.what));
    }

    const json& object_;
    AmendmentFault& fault_;
    std::string anchor_;
    std::string find_;
    std::string with_;
};

std::string where_in(std::string_view text, std::string_view name, std::size_t offset) {
    const TextPlace place = place_in(text, offset);
    return std::string(name) + ", line " + std::to_string(place.line) + ", byte " +
           std::to_string(place.byte);
}

Error error_of(const AmendmentFault& fault, std::string_view name) {
    std::string message = "amendment " + fault.id + ": ";
    if (!fault.field.empty()) message += fault.field + ": ";
    return bad_input(message + fault.what, std::string(name));
}

// The list without its amendments, and these still as JSON.
Result<const json*> read_frame(const json& root, std::string_view name, AmendmentList& list) {
    if (!root.is_object()) return bad_input("expected an object, found " + brief(root), std::string(name));
    const json* schema = member(root, "schema");
    if (schema == nullptr || *schema != kSchema) {
        const std::string found = schema == nullptr ? "nothing" : brief(*schema);
        return bad_input("schema: expected \"adref.amendments/1\", found " + found, std::string(name),
                         "this version of adref reads adref.amendments/1");
    }
    if (const json* base = member(root, "base"); base != nullptr) {
        if (!base->is_string())
            return bad_input("base: expected a string, found " + brief(*base), std::string(name));
        list.base = unicode::to_nfc(base->get<std::string>());
    }
    const json* amendments = member(root, "amendments");
    if (amendments == nullptr || !amendments->is_array()) {
        const std::string found = amendments == nullptr ? "nothing" : brief(*amendments);
        return bad_input("amendments: expected a list, found " + found, std::string(name));
    }
    if (amendments->size() > kMaxAmendments) {
        return bad_input("amendments: " + std::to_string(amendments->size()) + " are more than " +
                             std::to_string(kMaxAmendments),
                         std::string(name));
    }
    return amendments;
}

// Errors: bad_input.
Result<json> parse_bounded(std::string_view bytes, std::string_view name) {
    if (const std::size_t invalid = unicode::find_invalid(bytes); invalid != std::string_view::npos)
        return bad_input("not UTF-8", where_in(bytes, name, invalid));
    if (json_depth(bytes) > kMaxDepth) {
        return bad_input(
            "JSON nested more than " + std::to_string(kMaxDepth) + " deep is no list of amendments",
            std::string(name));
    }
    try {
        return json::parse(bytes);
    } catch (const json::parse_error& error) {
        return bad_input("not valid JSON", where_in(bytes, name, error.byte == 0 ? 0 : error.byte - 1));
    } catch (const std::exception&) {
        return bad_input("not valid JSON", std::string(name));  // a number out of range
    }
}

}  // namespace

Result<AmendmentList> read_amendments_json(std::string_view bytes, std::string_view name,
                                           std::vector<AmendmentFault>* faults) {
    const Result<json> root = parse_bounded(bytes, name);
    if (!root) return root.error();
    AmendmentList list;
    const Result<const json*> frame = read_frame(*root, name, list);
    if (!frame) return frame.error();
    const json& amendments = **frame;
    list.amendments.reserve(amendments.size());
    std::unordered_set<std::string> ids;
    for (std::size_t i = 0; i < amendments.size(); ++i) {
        AmendmentFault fault;
        fault.id = "#" + std::to_string(i);
        Amendment amendment;
        bool sound = AmendmentReader(amendments[i], fault).read(amendment);
        if (sound && !amendment.id.empty() && !ids.insert(amendment.id).second) {
            fault.field = "id";
            fault.what = "is the id of an earlier amendment too";
            sound = false;
        }
        if (sound) {
            list.amendments.push_back(std::move(amendment));
        } else if (faults != nullptr) {
            faults->push_back(std::move(fault));
        } else {
            return error_of(fault, name);
        }
    }
    assign_ids(list.amendments);
    return list;
}

Result<Amendment> read_amendment_json(std::string_view bytes, std::string_view name) {
    const Result<json> root = parse_bounded(bytes, name);
    if (!root) return root.error();
    const json* schema = root->is_object() ? member(*root, "schema") : nullptr;
    if (schema == nullptr || *schema != kSchemaOfOne) {
        const std::string found = schema == nullptr ? "nothing" : brief(*schema);
        return bad_input("schema: expected \"adref.amendment/1\", found " + found, std::string(name),
                         "this version of adref reads adref.amendment/1");
    }
    AmendmentFault fault{"#0", {}, {}};
    Amendment amendment;
    if (!AmendmentReader(*root, fault).read(amendment)) return error_of(fault, name);
    if (amendment.id.empty()) return bad_input("id: expected an id, found nothing", std::string(name));
    return amendment;
}

}  // namespace adref::track
