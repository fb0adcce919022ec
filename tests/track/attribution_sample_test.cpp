// The sample negotiation: sixty amendments whose outcomes a person has read.
#include "diffcore/address.h"
#include "diffcore/compare.h"
#include "diffcore/unicode.h"
#include "formats/reader.h"
#include "track/attribution.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <sstream>

namespace adref::track {
namespace {

std::string slurp(const std::string& name) {
    std::ifstream in(std::string(ADREF_SAMPLES) + "/compact/" + name, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

Document draft(const std::string& name) {
    auto reading = formats::read(slurp(name), name);
    EXPECT_TRUE(reading);
    return std::move(reading.value().document);
}

// Places the plain forms that the sample uses; the words stand there once.
bool place_plainly(const nlohmann::json& json, const Addresses& addresses, const Document& base,
                   Amendment& amendment, PlacedAmendment& placed) {
    const std::string action = json.at("action");
    if (!parse_action(action, amendment.action)) return false;
    if (amendment.action == Action::position) return false;
    const auto target = addresses.find(json.at("target").get<std::string>());
    if (!target) return false;
    placed.target = target.value();
    const std::string& text = base.paragraphs[placed.target].text;
    const auto code_point = [&](std::size_t byte) {
        return static_cast<std::uint32_t>(unicode::count_code_points(std::string_view(text).substr(0, byte)));
    };
    const std::string words = json.value("text", "");
    ParagraphEdit edit;
    edit.paragraph = edit.last = placed.target;
    const auto structure = [&](ParagraphEdit::Kind kind) {
        edit.kind = kind;
        placed.paragraphs.push_back(edit);
        return true;
    };
    switch (amendment.action) {
        case Action::add_paragraph: {
            Paragraph added;
            added.text = words;
            edit.paragraphs.push_back(added);
            return structure(ParagraphEdit::Kind::add);
        }
        case Action::remove_paragraph:
            return structure(ParagraphEdit::Kind::remove);
        case Action::move_paragraph: {
            const auto to = addresses.find(json.at("to").get<std::string>());
            if (!to) return false;
            edit.to = to.value();
            return structure(ParagraphEdit::Kind::move);
        }
        case Action::merge_paragraphs:
            return structure(ParagraphEdit::Kind::join);
        case Action::rewrite:
            placed.words.push_back({placed.target, 0, code_point(text.size()), words});
            return true;
        default:
            break;
    }
    if (json.contains("at")) {
        const std::uint32_t at = json.at("at") == "end" ? code_point(text.size()) : 0;
        placed.words.push_back({placed.target, at, at, words});
        return true;
    }
    const std::string find = json.contains("find") ? json.at("find") : json.at("after");
    const std::size_t begin = text.find(find);
    if (begin == std::string::npos) return false;
    std::size_t end = begin + find.size();
    if (json.contains("until")) end = std::min(text.size(), text.find('.', end) + 1);
    if (amendment.action == Action::split_paragraph) {
        edit.at = code_point(end) + 1;
        return structure(ParagraphEdit::Kind::split);
    }
    if (amendment.action == Action::insert) {
        placed.words.push_back({placed.target, code_point(end), code_point(end), " " + words});
    } else if (amendment.action == Action::bracket) {
        placed.words.push_back({placed.target, code_point(begin), code_point(begin), "["});
        placed.words.push_back({placed.target, code_point(end), code_point(end), "]"});
    } else {
        placed.words.push_back({placed.target, code_point(begin), code_point(end), words});
    }
    return true;
}

TEST(AttributionSample, OutcomesAreThoseThatAPersonRead) {
    const Document before = draft("zero.md");
    const Redline redline = compare(make_side("zero", before), make_side("rev1", draft("rev1.md")));
    const Addresses addresses(before);
    const nlohmann::json list = nlohmann::json::parse(slurp("amendments.json")).at("amendments");
    const nlohmann::json truth = nlohmann::json::parse(slurp("truth.json")).at("outcomes");
    std::vector<Amendment> amendments(list.size());
    std::vector<PlacedAmendment> placements(list.size());
    std::vector<const PlacedAmendment*> placed(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        amendments[i].id = list[i].at("id");
        if (place_plainly(list[i], addresses, before, amendments[i], placements[i]))
            placed[i] = &placements[i];
    }
    const Attributed attributed = attribute(redline, amendments, placed);
    std::size_t right = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!truth.contains(amendments[i].id)) continue;
        const std::string wanted = truth.at(amendments[i].id);
        const Fate& fate = attributed.fates[i];
        if (wanted == to_string(fate.outcome)) {
            ++right;
        } else {
            std::cout << amendments[i].id << ": " << to_string(fate.outcome) << " (" << fate.coverage
                      << "), read as " << wanted << "\n";
        }
    }
    std::cout << right << " of " << truth.size() << " outcomes as read\n";
    EXPECT_GE(right * 10, truth.size() * 9);
}

}  // namespace
}  // namespace adref::track
