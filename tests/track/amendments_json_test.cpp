#include "track/amendments_json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace adref::track {
namespace {

std::string listed(const std::string& amendments) {
    return R"({"schema": "adref.amendments/1", "base": "zero", "amendments": [)" + amendments + "]}";
}

std::string fault(const std::string& amendments) {
    const Result<AmendmentList> list = read_amendments_json(listed(amendments), "eu.json");
    return list ? "read" : list.error().message;
}

TEST(AmendmentsJson, TheExampleOfTheContractIsReadAndWrittenBack) {
    const std::string bytes = R"({
 "schema": "adref.amendments/1",
 "base": "zero",
 "amendments": [
  {"id": "eu-7", "proponents": ["EU"], "supporters": ["Canada"], "target": "12", "action": "replace", "find": "shall", "text": "should", "occurrence": 1},
  {"id": "g77-1", "proponents": ["G77 and China"], "target": "12", "action": "insert", "after": "migrants", "text": "in vulnerable situations"},
  {"id": "ru-2", "proponents": ["Russian Federation"], "target": "14", "action": "delete", "find": "inter alia", "occurrence": "all", "until": "sentence-end"},
  {"id": "mx-4", "proponents": ["Mexico"], "target": "15", "action": "rewrite", "text": "The whole new text of paragraph 15."},
  {"id": "mx-5", "proponents": ["Mexico"], "target": "15", "action": "add-paragraph", "place": "after", "label": "15 bis", "text": "…"},
  {"id": "us-1", "proponents": ["United States"], "target": "20", "action": "delete-paragraph", "scope": "paragraph"},
  {"id": "us-2", "proponents": ["United States"], "target": "20", "action": "move-paragraph", "place": "after", "to": "9"},
  {"id": "nu-1", "proponents": ["Norway"], "target": "21", "action": "merge-paragraphs", "with": "22"},
  {"id": "nu-2", "proponents": ["Norway"], "target": "21", "action": "split-paragraph", "after": "development;"},
  {"id": "nu-3", "proponents": ["Norway"], "target": "21", "action": "insert", "at": "end", "text": ", as appropriate"},
  {"id": "ch-3", "proponents": ["Switzerland"], "onBehalfOf": ["Liechtenstein"], "except": ["Norway"], "opponents": ["EU"], "target": "21", "action": "position", "stance": "reserve", "on": "eu-7", "status": "withdrawn", "rationale": "Two\nlines", "date": "2031-02-05", "source": "CH.docx"}
 ]
}
)";
    const Result<AmendmentList> list = read_amendments_json(bytes, "contract");
    ASSERT_TRUE(list.ok()) << list.error().message;
    EXPECT_EQ(list->base, "zero");
    EXPECT_EQ(list->amendments[1].place, Place::after);
    EXPECT_EQ(list->amendments[1].find, "migrants");
    EXPECT_TRUE(list->amendments[2].all);
    EXPECT_EQ(list->amendments[7].to, "22");
    const std::string written = write_amendments_json(*list);
    EXPECT_EQ(*read_amendments_json(written, "again"), *list);
    EXPECT_EQ(write_amendments_json(*read_amendments_json(written, "again")), written);
}

TEST(AmendmentsJson, AnyStrangeTextComesBack) {
    AmendmentList list;
    std::mt19937 random(7);
    const std::vector<std::string> pieces = {"\"", "\\", "\n", "\t", "\x01", "é",
                                             "中", "😀",  "a",  " ",  "/",    "\x7F"};
    const auto text = [&] {
        std::string out = "x";
        for (std::size_t i = random() % 6; i-- > 0;) out += pieces[random() % pieces.size()];
        return out;
    };
    for (int i = 0; i < 300; ++i) {
        Amendment each;
        each.id = "id-" + std::to_string(i);
        each.target = text();
        each.proponents = {text(), text()};
        each.rationale = text();
        each.source = text();
        each.action = static_cast<Action>(random() % 3);
        each.find = text();
        if (each.action == Action::insert) each.place = random() % 2 == 0 ? Place::before : Place::after;
        if (each.action != Action::remove) each.text = text();
        each.all = random() % 4 == 0;
        if (!each.all) each.occurrence = static_cast<std::uint32_t>(random() % 3);
        each.scope = static_cast<Scope>(random() % 3);
        list.amendments.push_back(each);
    }
    const Result<AmendmentList> again = read_amendments_json(write_amendments_json(list), "list");
    ASSERT_TRUE(again.ok()) << again.error().message;
    EXPECT_EQ(*again, list);
}

TEST(AmendmentsJson, OneNameStandsForAListOfOne) {
    const auto list = read_amendments_json(
        listed(R"({"id": "a", "proponents": "EU", "target": "1", "action": "delete-paragraph"})"), "x");
    ASSERT_TRUE(list.ok());
    EXPECT_EQ(list->amendments[0].proponents, std::vector<std::string>{"EU"});
}

TEST(AmendmentsJson, FaultsNameTheAmendmentAndTheField) {
    EXPECT_EQ(fault(R"({"id": "a", "target": "1", "action": "replace", "text": "x"})"),
              "amendment a: find: replace needs find");
    EXPECT_EQ(fault(R"({"id": "a", "target": 1, "action": "delete-paragraph"})"),
              "amendment a: target: expected a string, found 1");
    EXPECT_EQ(fault(R"({"target": "1", "action": "explode"})"),
              "amendment #0: action: is not known: \"explode\"");
    EXPECT_EQ(fault(R"({"id": "a", "target": "1"})"),
              "amendment a: action: expected an action, found nothing");
    EXPECT_EQ(fault(R"({"id": "a", "target": "1", "action": "delete", "find": "x", "occurrence": 0})"),
              "amendment a: occurrence: expected a number from 1 or \"all\", found 0");
    EXPECT_EQ(
        fault(R"({"id": "a", "target": "1", "action": "delete", "find": "x", "occurrence": 99999999999})"),
        "amendment a: occurrence: expected a number from 1 or \"all\", found 99999999999");
    EXPECT_EQ(
        fault(R"({"id": "a", "target": "1", "action": "insert", "after": "x", "before": "y", "text": "z"})"),
        "amendment a: after: stands beside another place");
    EXPECT_EQ(fault(R"({"id": "a", "target": "1", "action": "delete-paragraph", "date": "5 May"})"),
              "amendment a: date: expected YYYY-MM-DD, found \"5 May\"");
    EXPECT_EQ(fault(R"({"id": "a", "target": "1", "action": "delete-paragraph", "proponents": ["EU", 3]})"),
              "amendment a: proponents: expected a string, found 3");
    EXPECT_EQ(
        fault(
            R"({"id": "a", "target": "1", "action": "delete-paragraph"}, {"id": "a", "target": "2", "action": "delete-paragraph"})"),
        "amendment a: id: is the id of an earlier amendment too");
    EXPECT_EQ(fault("7"), "amendment #0: expected an object, found 7");
}

TEST(AmendmentsJson, WhatIsNoListIsRefusedInOneLine) {
    const auto message = [](const std::string& bytes) {
        const Result<AmendmentList> list = read_amendments_json(bytes, "x.json");
        return list ? "read" : list.error().message;
    };
    EXPECT_EQ(message("{\xC3\x28}"), "not UTF-8");
    EXPECT_EQ(message(std::string(100000, '[')), "JSON nested more than 16 deep is no list of amendments");
    EXPECT_EQ(message("{"), "not valid JSON");
    EXPECT_EQ(message("[]"), "expected an object, found a list");
    EXPECT_EQ(message(R"({"schema": "adref.amendments/2", "amendments": []})"),
              "schema: expected \"adref.amendments/1\", found \"adref.amendments/2\"");
    EXPECT_EQ(message(R"({"schema": "adref.amendments/1"})"), "amendments: expected a list, found nothing");
    EXPECT_EQ(message(R"({"schema": "adref.amendments/1", "amendments": [1e999]})"), "not valid JSON");
    EXPECT_EQ(fault(R"({"id": "a", "target": "1", "action": "rewrite", "text": ")" +
                    std::string(2000000, 'x') + "\"}"),
              "amendment a: text: is 2000000 bytes long; at most 1 MiB is read");
}

TEST(AmendmentsJson, WithAListOfFaultsTheRestIsRead) {
    std::vector<AmendmentFault> faults;
    const auto list = read_amendments_json(
        listed(
            R"({"id": "a", "target": "1", "action": "rewrite"}, {"id": "b", "target": "1", "action": "delete-paragraph"})"),
        "x", &faults);
    ASSERT_TRUE(list.ok());
    ASSERT_EQ(list->amendments.size(), 1U);
    EXPECT_EQ(list->amendments[0].id, "b");
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].id, "a");
    EXPECT_EQ(faults[0].field, "text");
}

TEST(AmendmentIds, DependOnTheProposalAndNotOnItsPlaceInTheList) {
    std::vector<Amendment> list;
    for (int i = 0; i < 2000; ++i) {
        Amendment each;
        each.proponents = {i % 3 == 0 ? "EU" : (i % 3 == 1 ? "Group of Delta States" : "中国")};
        each.target = std::to_string(i % 1000);
        each.action = Action::remove_paragraph;
        list.push_back(each);
    }
    list[0].id = "mine";
    std::vector<Amendment> shuffled = list;
    std::shuffle(shuffled.begin() + 1, shuffled.end(), std::mt19937(3));
    assign_ids(list);
    assign_ids(shuffled);
    std::set<std::string> ids;
    for (const Amendment& each : list) EXPECT_TRUE(ids.insert(each.id).second) << each.id;
    EXPECT_EQ(list[0].id, "mine");
    EXPECT_TRUE(list[3].id.starts_with("eu-")) << list[3].id;
    EXPECT_TRUE(list[1].id.starts_with("gds-")) << list[1].id;
    EXPECT_TRUE(list[2].id.starts_with("am-")) << list[2].id;
    const auto by_id = [](const Amendment& a, const Amendment& b) { return a.id < b.id; };
    std::sort(list.begin(), list.end(), by_id);
    std::sort(shuffled.begin(), shuffled.end(), by_id);
    EXPECT_EQ(list, shuffled);
}

}  // namespace
}  // namespace adref::track
