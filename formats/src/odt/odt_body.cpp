#include "formats/src/odt/odt_body.h"

#include <algorithm>
#include <iterator>

namespace adref::formats {

// Elements stand in one another; OdtXml bounds how deep (kMaxOdtDepth).
// NOLINTBEGIN(misc-no-recursion)
namespace {

constexpr std::int32_t kHundredthsOfColumn = 250;  // 2.5 mm

std::uint32_t columns(std::int32_t hundredths) {
    return static_cast<std::uint32_t>((std::max(hundredths, 0) + kHundredthsOfColumn / 2) /
                                      kHundredthsOfColumn);
}

// Left edge of a first line: what the paragraph says itself, then its list,
// then its style.
std::uint32_t indent_of(const OdtStyle& style, const OdtListLevel* level) {
    std::optional<std::int32_t> left = style.left;
    std::optional<std::int32_t> first = style.first;
    if (level != nullptr && !style.own_left) {
        if (level->left) left = level->left;
        if (level->first) first = level->first;
    }
    return columns(left.value_or(0) + first.value_or(0));
}

}  // namespace

std::vector<RichParagraph> OdtBody::read() {
    Flow flow;
    flow_ = &flow;
    read_blocks();
    flow_ = nullptr;
    return flow;
}

OdtBody::Surroundings OdtBody::leave(Flow& into, bool changes_too) {
    Surroundings now{flow_, paragraph_, context_.lists.leave(), {}, {}, changes_too};
    flow_ = &into;
    paragraph_ = nullptr;
    if (changes_too) {
        now.insertions = std::exchange(insertions_, {});
        now.formattings = std::exchange(formattings_, {});
    }
    return now;
}

void OdtBody::enter(Surroundings surroundings) {
    flow_ = surroundings.flow;
    paragraph_ = surroundings.paragraph;
    context_.lists.enter(std::move(surroundings.lists));
    if (!surroundings.changes_too) return;
    insertions_ = std::move(surroundings.insertions);
    formattings_ = std::move(surroundings.formattings);
}

void OdtBody::read_blocks() {
    const std::size_t inside = xml_.depth();
    while (xml_.next_start(inside)) read_block();
}

void OdtBody::read_block() {
    switch (xml_.tag()) {
        case OdtTag::p:
        case OdtTag::h:
            read_paragraph();
            break;
        case OdtTag::list:
        case OdtTag::numbered_paragraph:
            read_list();
            break;
        case OdtTag::list_item:
        case OdtTag::list_header: {
            const QStringView start = xml_.attribute(OdtSpace::text, u"start-value");
            context_.lists.open_item(start.toUInt(), xml_.tag() == OdtTag::list_header);
            read_blocks();
            context_.lists.close_item();
            break;
        }
        case OdtTag::table:
            read_table();
            break;
        case OdtTag::section:
            read_section();
            break;
        case OdtTag::contents:
            leave_out("table of contents");
            break;
        case OdtTag::tracked_changes:
            read_changes();
            break;
        case OdtTag::change_start:
            start_change();
            break;
        case OdtTag::change_end:
            end_change();
            break;
        case OdtTag::change:
            put_deleted();
            break;
        case OdtTag::frame:
        case OdtTag::shape:
            read_figure();
            break;
        case OdtTag::annotation: {
            std::string words;
            xml_.collect(words);
            context_.drop(std::move(words), "a comment on nothing in the text");
            break;
        }
        case OdtTag::index_source:
        case OdtTag::declarations:
        case OdtTag::forms:
        case OdtTag::event_listeners:
        case OdtTag::drawing_text:
            xml_.skip();
            break;
        default:  // indexes, and what later versions may bring
            read_blocks();
    }
}

void OdtBody::check_bounds() {
    if (context_.runs > kMaxOdtRuns) {
        xml_.fail("the document has more than " + std::to_string(kMaxOdtRuns) + " stretches of text");
    } else if (context_.paragraphs > kMaxOdtParagraphs) {
        xml_.fail("the document has more than " + std::to_string(kMaxOdtParagraphs) + " paragraphs");
    } else if (context_.text.revisions.size() > kMaxOdtRevisions) {
        xml_.fail("the document has more than " + std::to_string(kMaxOdtRevisions) + " tracked changes");
    }
}

void OdtBody::read_list() {
    const bool single = xml_.tag() == OdtTag::numbered_paragraph;
    context_.lists.open(xml_);
    if (single) context_.lists.open_item(xml_.attribute(OdtSpace::text, u"start-value").toUInt(), false);
    read_blocks();
    if (single) context_.lists.close_item();
    context_.lists.close();
}

void OdtBody::read_section() {
    const bool hidden = xml_.attribute(OdtSpace::text, u"display") == u"none" ||
                        context_.styles.section(xml_.attribute(OdtSpace::text, u"style-name")).hidden;
    if (hidden)
        leave_out("hidden text");
    else
        read_blocks();
}

void OdtBody::leave_out(const char* why) {
    Flow words;
    Surroundings outside = leave(words, true);
    read_blocks();
    enter(std::move(outside));
    for (const RichParagraph& paragraph : words) {
        std::string text;
        for (const RichRun& run : paragraph.runs) text += run.text;
        if (!text.empty()) context_.drop(std::move(text), why);
    }
}

// --- tracked changes ---

void OdtBody::read_changes() {
    const std::size_t inside = xml_.depth();
    while (xml_.next_start(inside)) {
        if (xml_.tag() == OdtTag::changed_region) {
            read_changed_region();
        } else {
            xml_.skip();
        }
    }
}

void OdtBody::read_changed_region() {
    using RevisionKind = RichRevision::Kind;
    std::string id = xml_.value(OdtSpace::text, u"id");
    if (id.empty()) id = xml_.value(OdtSpace::other, u"id");
    const std::uint32_t move = xml_.attribute(OdtSpace::own, u"move").toUInt();
    OdtChange change;
    const std::size_t inside = xml_.depth();
    while (xml_.next_start(inside)) {
        const OdtTag tag = xml_.tag();
        if (tag != OdtTag::insertion && tag != OdtTag::deletion && tag != OdtTag::format_change) {
            xml_.skip();
            continue;
        }
        const QStringView old_marks = xml_.attribute(OdtSpace::own, u"old-marks");
        if (!old_marks.isNull()) change.old_marks = parse_odt_marks(old_marks);
        const auto index = static_cast<std::uint32_t>(context_.text.revisions.size());
        context_.text.revisions.emplace_back();
        RichRevision revision;
        const std::size_t within = xml_.depth();
        Surroundings outside = leave(change.words, true);
        in_region_ = true;
        while (xml_.next_start(within)) {
            if (xml_.tag() == OdtTag::change_info) {
                revision = read_odt_change_info(xml_);
            } else {
                read_block();
            }
        }
        in_region_ = false;
        enter(std::move(outside));
        switch (tag) {
            case OdtTag::insertion:
                revision.kind = move != 0 ? RevisionKind::move_to : RevisionKind::insertion;
                change.inserted = index;
                break;
            case OdtTag::deletion:
                revision.kind = move != 0 ? RevisionKind::move_from : RevisionKind::deletion;
                change.deleted = index;
                break;
            default:
                revision.kind = RevisionKind::formatting;
                change.formatted = index;
        }
        if (tag != OdtTag::format_change) revision.move = move;
        context_.text.revisions[index] = std::move(revision);
    }
    check_bounds();
    if (context_.changes.find(id) == nullptr) context_.changes.add(id) = std::move(change);
}

void OdtBody::start_change() {
    const std::string id = xml_.value(OdtSpace::text, u"change-id");
    xml_.skip();
    const OdtChange* const change = context_.changes.find(id);
    if (change == nullptr) return;
    if (change->inserted != kNoIndex) insertions_.emplace_back(id, change->inserted);
    if (change->formatted != kNoIndex) formattings_.emplace_back(id, change);
}

void OdtBody::end_change() {
    const std::string id = xml_.value(OdtSpace::text, u"change-id");
    xml_.skip();
    const auto is_it = [&](const auto& open) { return open.first == id; };
    std::erase_if(insertions_, is_it);
    std::erase_if(formattings_, is_it);
}

// The place that something was deleted from: it stands there again, as deleted.
// A region's paragraphs say what each of them was; what stands before the first
// and behind the last of their words is in the paragraph that holds the place.
void OdtBody::put_deleted() {
    OdtChange* const change = context_.changes.find(xml_.value(OdtSpace::text, u"change-id"));
    xml_.skip();
    if (change == nullptr || change->used) return;
    change->used = true;
    Flow words = std::move(change->words);
    const std::uint32_t arrived = change->inserted != kNoIndex ? change->inserted : inserted();
    const auto mark = [&](std::uint32_t& was_inserted, std::uint32_t& was_deleted) {
        if (was_inserted == kNoIndex) was_inserted = arrived;
        was_deleted = change->deleted;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        RichParagraph& from = words[i];
        for (RichRun& run : from.runs) mark(run.inserted, run.deleted);
        if (paragraph_ == nullptr || from.row) {
            mark(from.end_inserted, from.end_deleted);
            (paragraph_ == nullptr ? *flow_ : paragraph_->pieces).push_back(std::move(from));
            continue;
        }
        RichParagraph& now = paragraph_->now;
        if (i > 0) {
            mark(now.end_inserted, now.end_deleted);
            ++context_.paragraphs;
            paragraph_->pieces.push_back(std::exchange(now, {}));
        }
        if (i > 0 || (words.size() > 1 && now.runs.empty())) {
            now.properties = from.properties;
            now.reformatted = from.reformatted;
            now.old_properties = from.old_properties;
        }
        std::move(from.runs.begin(), from.runs.end(), std::back_inserter(now.runs));
    }
}

// --- paragraphs ---

RichProperties OdtBody::properties(const OdtStyle& style, bool is_heading, bool numbered) {
    RichProperties properties;
    const std::uint32_t depth =
        is_heading ? xml_.count(OdtSpace::text, u"outline-level") : style.outline.value_or(0);
    const OdtListLevel* level = nullptr;
    if (numbered && context_.lists.inside()) {
        level = context_.lists.level();
        context_.lists.number(properties, context_.text);
    } else if (numbered && style.list) {
        const std::uint32_t of = depth == 0 ? 0 : std::min(depth, kOdtListLevels) - 1;
        if (!style.list->empty()) context_.lists.number(*style.list, of, properties, context_.text);
    } else if (numbered && is_heading && xml_.attribute(OdtSpace::text, u"is-list-header") != u"true") {
        context_.lists.number(kOdtOutline, std::min(depth, kOdtListLevels) - 1, properties, context_.text);
    }
    if (style.kind) {
        properties.kind = style.kind;
        properties.level = style.level;
        return properties;
    }
    properties.heading = depth;
    properties.title = style.title;
    properties.indent = indent_of(style, level);
    return properties;
}

void OdtBody::read_paragraph() {
    Paragraph paragraph;
    const OdtStyle& style = context_.styles.paragraph(xml_.attribute(OdtSpace::text, u"style-name"));
    const bool is_heading = xml_.tag() == OdtTag::h;
    RichParagraph& now = paragraph.now;
    now.properties = properties(style, is_heading, true);
    const QStringView old_style = xml_.attribute(OdtSpace::own, u"old-style-name");
    if (!old_style.isNull()) {
        const OdtChange* const change = context_.changes.find(xml_.value(OdtSpace::own, u"change-id"));
        if (change != nullptr && change->formatted != kNoIndex) {
            now.reformatted = change->formatted;
            now.old_properties = properties(context_.styles.paragraph(old_style), false, false);
        }
    }
    Paragraph* const outer = std::exchange(paragraph_, &paragraph);
    // References to styles stay good, but this one's look is asked for once.
    read_inline(look_of(style));
    paragraph_ = outer;
    end_paragraph(paragraph);
    check_bounds();
}

void OdtBody::end_paragraph(Paragraph& paragraph) {
    ++context_.paragraphs;
    if (!paragraph.hidden.empty()) context_.drop(std::move(paragraph.hidden), "hidden text");
    paragraph.now.end_inserted = inserted();
    // Without its end it would join the text of its box: that goes before it then.
    const bool ends = paragraph.now.end_inserted == kNoIndex;
    std::move(paragraph.pieces.begin(), paragraph.pieces.end(), std::back_inserter(*flow_));
    if (!ends) std::move(paragraph.boxes.begin(), paragraph.boxes.end(), std::back_inserter(*flow_));
    flow_->push_back(std::move(paragraph.now));
    if (ends) std::move(paragraph.boxes.begin(), paragraph.boxes.end(), std::back_inserter(*flow_));
}

void read_odt_body(OdtXml& xml, OdtContext& context) {
    context.text.paragraphs = OdtBody(xml, context).read();
    context.changes.each_unused([&](const OdtChange& change) {
        for (const RichParagraph& paragraph : change.words) {
            std::string words;
            for (const RichRun& run : paragraph.runs) words += run.text;
            if (!words.empty()) context.drop(std::move(words), "deleted text that has no place in the text");
        }
    });
}

// NOLINTEND(misc-no-recursion)

}  // namespace adref::formats
