#include "tests/support/redline_builder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace adref::testing {
namespace {

std::vector<std::string> texts_of(const std::vector<Segment>& segments, Op other, std::size_t count) {
    std::string whole;
    for (const Segment& segment : segments) {
        if (segment.op != other) whole += segment.text;
    }
    if (count == 1) return {whole};
    std::vector<std::string> texts;
    std::size_t start = 0;
    for (std::size_t end = whole.find('\n'); end != whole.npos; end = whole.find('\n', start)) {
        texts.push_back(whole.substr(start, end - start));
        start = end + 1;
    }
    texts.push_back(whole.substr(start));
    return texts;
}

bool differs(const Segment& segment) {
    return segment.op != Op::equal;
}

}  // namespace

RedlineBuilder::RedlineBuilder(std::string old_name, std::string new_name) {
    redline_.old_side.name = std::move(old_name);
    redline_.new_side.name = std::move(new_name);
    redline_.old_side.document.title = redline_.new_side.document.title = "A text";
}

std::uint32_t RedlineBuilder::add_old(Paragraph paragraph) {
    old_document().paragraphs.push_back(std::move(paragraph));
    return static_cast<std::uint32_t>(old_document().paragraphs.size() - 1);
}

std::uint32_t RedlineBuilder::add_new(Paragraph paragraph) {
    new_document().paragraphs.push_back(std::move(paragraph));
    return static_cast<std::uint32_t>(new_document().paragraphs.size() - 1);
}

Entry& RedlineBuilder::add(Relation relation, std::vector<Segment> segments) {
    Entry entry;
    entry.relation = relation;
    entry.edited = relation != Relation::matched || std::any_of(segments.begin(), segments.end(), differs);
    if (entry.edited) entry.significance = Significance::substantive;
    entry.segments = std::move(segments);
    redline_.entries.push_back(std::move(entry));
    return redline_.entries.back();
}

Entry& RedlineBuilder::matched(Paragraph before, Paragraph after, std::vector<Segment> segments) {
    before.text = texts_of(segments, Op::ins, 1).front();
    after.text = texts_of(segments, Op::del, 1).front();
    const bool renumbered = fold_label(before.label) != fold_label(after.label);
    const std::uint32_t old_at = add_old(std::move(before));
    const std::uint32_t new_at = add_new(std::move(after));
    Entry& entry = add(Relation::matched, std::move(segments));
    entry.olds = {old_at};
    entry.news = {new_at};
    entry.renumbered = renumbered;
    return entry;
}

Entry& RedlineBuilder::matched(Paragraph both, std::vector<Segment> segments) {
    return matched(both, both, std::move(segments));
}

Entry& RedlineBuilder::unchanged(Kind kind, std::string label, std::string text) {
    return matched(paragraph(kind, std::move(label)), {same(std::move(text))});
}

Entry& RedlineBuilder::inserted(Paragraph after) {
    std::string text = after.text;
    const std::uint32_t at = add_new(std::move(after));
    Entry& entry = add(Relation::inserted, {fresh(std::move(text))});
    entry.news = {at};
    entry.similarity = 0;
    return entry;
}

Entry& RedlineBuilder::deleted(Paragraph before) {
    std::string text = before.text;
    const std::uint32_t at = add_old(std::move(before));
    Entry& entry = add(Relation::deleted, {gone(std::move(text))});
    entry.olds = {at};
    entry.similarity = 0;
    return entry;
}

Entry& RedlineBuilder::split(Paragraph before, std::vector<Paragraph> after, std::vector<Segment> segments) {
    const std::vector<std::string> texts = texts_of(segments, Op::del, after.size());
    before.text = texts_of(segments, Op::ins, 1).front();
    Entry& entry = add(Relation::split, std::move(segments));
    entry.olds = {add_old(std::move(before))};
    for (std::size_t i = 0; i < after.size(); ++i) {
        after[i].text = texts.at(i);
        entry.news.push_back(add_new(std::move(after[i])));
    }
    return entry;
}

Entry& RedlineBuilder::merged(std::vector<Paragraph> before, Paragraph after, std::vector<Segment> segments) {
    const std::vector<std::string> texts = texts_of(segments, Op::ins, before.size());
    after.text = texts_of(segments, Op::del, 1).front();
    Entry& entry = add(Relation::merged, std::move(segments));
    entry.news = {add_new(std::move(after))};
    for (std::size_t i = 0; i < before.size(); ++i) {
        before[i].text = texts.at(i);
        entry.olds.push_back(add_old(std::move(before[i])));
    }
    return entry;
}

void RedlineBuilder::move_away(Paragraph before) {
    add_old(std::move(before));
}

Entry& RedlineBuilder::move_here(Paragraph after, std::string_view old_label, std::vector<Segment> segments) {
    const auto& olds = old_document().paragraphs;
    const auto found = std::find_if(olds.begin(), olds.end(),
                                    [&](const Paragraph& candidate) { return candidate.label == old_label; });
    after.text = texts_of(segments, Op::del, 1).front();
    const bool renumbered = fold_label(old_label) != fold_label(after.label);
    const std::uint32_t new_at = add_new(std::move(after));
    Entry& entry = add(Relation::matched, std::move(segments));
    entry.olds = {static_cast<std::uint32_t>(found - olds.begin())};
    entry.news = {new_at};
    entry.moved = true;
    entry.renumbered = renumbered;
    return entry;
}

Redline RedlineBuilder::build() {
    Redline redline = redline_;
    assign_ids(redline.old_side.document);
    assign_ids(redline.new_side.document);
    redline.old_side.words = count_words(redline.old_side.document);
    redline.new_side.words = count_words(redline.new_side.document);
    Summary& sum = redline.summary;
    for (const Entry& entry : redline.entries) {
        const bool matched = entry.relation == Relation::matched;
        sum.unchanged += matched && !entry.edited && !entry.moved && !entry.renumbered;
        sum.edited += matched && entry.edited;
        sum.inserted += entry.relation == Relation::inserted;
        sum.deleted += entry.relation == Relation::deleted;
        sum.moved += entry.moved;
        sum.split += entry.relation == Relation::split;
        sum.merged += entry.relation == Relation::merged;
        sum.renumbered += entry.renumbered;
        sum.editorial += entry.significance == Significance::editorial;
        sum.substantive += entry.significance == Significance::substantive;
    }
    EXPECT_EQ(check_laws(redline), "");
    return redline;
}

Redline small_redline() {
    RedlineBuilder builder("zero", "rev1");
    builder.old_document().title = builder.new_document().title = "Compact on Rivers";
    builder.old_document().language = builder.new_document().language = "en";
    builder.unchanged(Kind::title, "", "Compact on Rivers");
    builder
        .matched(paragraph(Kind::preambular, ""),
                 {gone("Welcoming "), fresh("Taking note of "), same("the report of the Secretary-General,")})
        .signals = {{Axis::verb, "Welcoming", "Taking note of", Direction::weaker}};
    builder.unchanged(Kind::heading, "", "Principles");
    builder.unchanged(Kind::operative, "1.", "Water connects us.");
    builder.unchanged(Kind::operative, "2.", "No two basins are alike.");
    builder.unchanged(Kind::operative, "3.", "Silence is not cooperation.");
    builder.move_away(paragraph(Kind::operative, "4.", "States exchange data every month."));
    builder
        .matched(paragraph(Kind::operative, "5."), paragraph(Kind::operative, "4."),
                 {same("States "), gone("shall "), fresh("should "), same("consult each other"),
                  fresh(", as appropriate"), same(".")})
        .signals = {{Axis::modal, "shall", "should", Direction::weaker},
                    {Axis::qualifier, "", "as appropriate", Direction::weaker}};
    builder.inserted(paragraph(Kind::item, "(a)", "Before a dam is built;"));
    for (int i = 6; i < 10; ++i) {
        builder.matched(
            paragraph(Kind::operative, std::to_string(i) + "."),
            paragraph(Kind::operative, std::to_string(i - 1) + "."),
            {same("Paragraph that nobody touched, the one of number " + std::to_string(i) + ".")});
    }
    builder.deleted(paragraph(Kind::operative, "10.", "This paragraph did not survive the night."));
    builder.unchanged(Kind::heading, "Objective 1", "Measure and share");
    builder.move_here(paragraph(Kind::operative, "9."), "4.",
                      {same("States exchange data every "), gone("month"), fresh("week"), same(".")});
    builder.split(paragraph(Kind::operative, "11."),
                  {paragraph(Kind::operative, "10."), paragraph(Kind::operative, "11.")},
                  {same("Gauges are read."), gone(" "), fresh("\n"), same("Telephones are answered.")});
    builder.merged(
        {paragraph(Kind::operative, "12."), paragraph(Kind::operative, "13.")},
        paragraph(Kind::operative, "12."),
        {same("Experts serve without pay."), gone("\n"), fresh(" "), same("They meet each spring.")});
    builder
        .matched(paragraph(Kind::operative, "14."), paragraph(Kind::operative, "13."),
                 {same("The "), gone("programme"), fresh("program"), same(" ends in 2031.")})
        .significance = Significance::editorial;
    builder.matched(paragraph(Kind::table_row, ""),
                    {same("Marenne\t"), gone("35"), fresh("30"), same(" per cent\t1 March")});
    builder.unchanged(Kind::table_row, "", "Ordal\t25 per cent\t1 June");
    builder.unchanged(Kind::signature, "", "Done at Port Aldane.");
    return builder.build();
}

}  // namespace adref::testing
