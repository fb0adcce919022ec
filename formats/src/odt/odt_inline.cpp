// What stands inside of paragraphs.
#include "diffcore/unicode.h"
#include "formats/src/odt/odt_body.h"
#include "formats/src/text_util.h"

#include <algorithm>

namespace adref::formats {

// Elements stand in one another; OdtXml bounds how deep (kMaxOdtDepth).
// NOLINTBEGIN(misc-no-recursion)
namespace {

bool same_looks(const RichRun& a, const RichRun& b) {
    return a.type == b.type && a.marks == b.marks && a.label == b.label && a.inserted == b.inserted &&
           a.deleted == b.deleted && a.formatted == b.formatted && a.old_marks == b.old_marks;
}

// By the first bytes of their letters: from Hebrew to Thai, and Han, Kana and Hangul.
OdtScript script_of(unsigned char byte) {
    if ((byte >= 0xD6 && byte <= 0xDF) || byte == 0xE0) return OdtScript::complex;
    return byte >= 0xE3 && byte <= 0xED ? OdtScript::asian : OdtScript::western;
}

OdtScript script_of(std::string_view text) {
    for (const char c : text) {
        const OdtScript script = script_of(static_cast<unsigned char>(c));
        if (script != OdtScript::western) return script;
    }
    return OdtScript::western;
}

bool is_break(QChar c) {
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

}  // namespace

OdtBody::Look OdtBody::look_of(const OdtStyle& paragraph) {
    return look_with({}, paragraph);
}

OdtBody::Look OdtBody::look_with(const Look& outer, const OdtStyle& style) {
    Look look = outer;
    override_format(look.format, style.text);
    look.label = outer.label || style.label;
    for (std::size_t i = 0; i < kOdtScripts; ++i)
        look.marks[i] = look.format.marks(static_cast<OdtScript>(i));
    return look;
}

void OdtBody::read_inline(const Look& look) {
    const std::size_t inside = xml_.depth();
    while (xml_.next_in(inside)) {
        if (xml_.token() == OdtXml::Token::text) {
            put_raw(xml_.text(), look);
        } else if (xml_.token() == OdtXml::Token::start) {
            read_element(look);
        }
    }
}

void OdtBody::read_element(const Look& look) {
    switch (xml_.tag()) {
        case OdtTag::span:
        case OdtTag::link: {
            const QStringView name = xml_.attribute(OdtSpace::text, u"style-name");
            if (name.isEmpty()) {
                read_inline(look);
            } else {
                read_inline(look_with(look, context_.styles.text(name)));
            }
            break;
        }
        case OdtTag::space: {
            const std::uint32_t count = std::min(xml_.count(OdtSpace::text, u"c"), kMaxOdtSpaces);
            put(std::string(count, ' '), look);
            paragraph_->after_space = false;
            xml_.skip();
            break;
        }
        case OdtTag::tab:
        case OdtTag::line_break:
            put(xml_.tag() == OdtTag::tab ? "\t" : "\n", look);
            paragraph_->after_space = false;
            xml_.skip();
            break;
        case OdtTag::note:
            read_note(look);
            break;
        case OdtTag::note_ref:
            if (xml_.attribute(OdtSpace::own, u"again").isNull()) {
                read_inline(look);
            } else {
                read_repeated_call(look);
            }
            break;
        case OdtTag::annotation:
            read_comment();
            break;
        case OdtTag::annotation_end:
            end_comment();
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
        case OdtTag::ruby_text: {
            std::string words;
            xml_.collect(words);
            if (!words.empty()) context_.drop(std::move(words), "pronunciation above the text");
            break;
        }
        case OdtTag::hidden_text:
            if (xml_.attribute(OdtSpace::text, u"is-hidden") == u"true") {
                paragraph_->hidden += xml_.value(OdtSpace::text, u"string-value");
                xml_.skip();
            } else {
                read_inline(look);
            }
            break;
        case OdtTag::script:
        case OdtTag::event_listeners:
            xml_.skip();
            break;
        case OdtTag::p:
        case OdtTag::h:
        case OdtTag::list:
        case OdtTag::table: {
            // Blocks in a paragraph are nobody's honest work; their words are kept.
            Flow words;
            Surroundings outside = leave(words, false);
            read_block();
            enter(std::move(outside));
            std::move(words.begin(), words.end(), std::back_inserter(paragraph_->boxes));
            break;
        }
        default:  // fields and marks: what they show
            read_inline(look);
    }
}

// White space is one space, and none at the beginning.
void OdtBody::put_raw(QStringView text, const Look& look) {
    bool& after_space = paragraph_->after_space;
    std::string out;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!is_break(text[i])) {
            after_space = false;
            continue;
        }
        if (after_space || text[i] != u' ') {
            append_utf8(out, text.sliced(from, i - from));
            if (!after_space) out += ' ';
            from = i + 1;
        }
        after_space = true;
    }
    append_utf8(out, text.sliced(from));
    if (!out.empty()) put(out, look);
}

RichRun OdtBody::run_here(const Look& look) const {
    RichRun run;
    run.label = look.label;
    run.inserted = inserted();
    if (!formattings_.empty()) run.formatted = formattings_.back().second->formatted;
    return run;
}

void OdtBody::put(std::string_view text, const Look& look) {
    Paragraph& paragraph = *paragraph_;
    if (look.format.hidden.value_or(false)) {
        paragraph.hidden += text;
        return;
    }
    if (!in_region_) count_letters(text, look.format);
    const bool alike = look.marks[0] == look.marks[1] && look.marks[1] == look.marks[2];
    const OdtScript script = alike ? OdtScript::western : script_of(text);
    RichRun run = run_here(look);
    run.marks = look.marks[static_cast<std::size_t>(script)];
    if (run.formatted != kNoIndex) run.old_marks = formattings_.back().second->old_marks.value_or(run.marks);
    run.text = text;
    map_odt_symbols(run.text, look.format.symbols.value_or(SymbolFont::none), context_.report);
    if (look.label) {
        // The tab that sets it apart is no part of it.
        std::erase(run.text, '\t');
        paragraph.after_label = run.text.size() == text.size();
    } else if (std::exchange(paragraph.after_label, false) && text.front() == '\t') {
        run.text.erase(0, 1);
    }
    if (run.text.empty()) return;
    std::vector<RichRun>& runs = paragraph.now.runs;
    if (!runs.empty() && same_looks(runs.back(), run)) {
        runs.back().text += run.text;
    } else {
        add(std::move(run));
    }
}

void OdtBody::add(RichRun run) {
    ++context_.runs;
    paragraph_->now.runs.push_back(std::move(run));
}

void OdtBody::count_letters(std::string_view text, const OdtTextFormat& format) {
    std::array<std::size_t, kOdtScripts> letters{};
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        // First bytes of letters; of punctuation beyond ASCII, E2 is the first.
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                            (byte >= 0xC3 && byte != 0xE2 && byte <= 0xED);
        if (letter) ++letters[static_cast<std::size_t>(script_of(byte))];
    }
    for (std::size_t i = 0; i < kOdtScripts; ++i) {
        if (letters[i] != 0 && format.language[i]) context_.letters[*format.language[i]] += letters[i];
    }
}

// --- notes and comments ---

void OdtBody::read_note(const Look& look) {
    const auto index = static_cast<std::uint32_t>(context_.text.notes.size());
    context_.text.notes.emplace_back().endnote = xml_.value(OdtSpace::text, u"note-class") == "endnote";
    context_.notes.emplace(xml_.value(OdtSpace::text, u"id"), index);
    RichRun call = run_here(look);
    call.type = RichRun::Type::note;
    call.index = index;
    call.label = false;
    call.formatted = kNoIndex;
    add(std::move(call));
    paragraph_->after_space = false;
    Flow words;
    std::string sign;
    // The note comes and goes with its call.
    Surroundings outside = leave(words, true);
    const std::size_t inside = xml_.depth();
    while (xml_.next_start(inside)) {
        if (xml_.tag() == OdtTag::note_citation) {
            sign = xml_.value(OdtSpace::text, u"label");
            xml_.skip();
        } else if (xml_.tag() == OdtTag::note_body) {
            read_blocks();
        } else {
            xml_.skip();
        }
    }
    enter(std::move(outside));
    RichNote& note = context_.text.notes[index];
    note.sign = std::string(trim(sign));
    note.paragraphs = std::move(words);
    // What sets the words apart from the sign.
    if (note.paragraphs.empty() || note.paragraphs.front().runs.empty()) return;
    std::vector<RichRun>& runs = note.paragraphs.front().runs;
    std::string& first = runs.front().text;
    first.erase(0, std::min(first.find_first_not_of(" \t"), first.size()));
    if (runs.front().type == RichRun::Type::text && first.empty()) runs.erase(runs.begin());
}

void OdtBody::read_repeated_call(const Look& look) {
    const auto note = context_.notes.find(xml_.value(OdtSpace::text, u"ref-name"));
    if (note == context_.notes.end()) {
        read_inline(look);
        return;
    }
    RichRun call = run_here(look);
    call.type = RichRun::Type::note;
    call.index = note->second;
    call.label = false;
    call.formatted = kNoIndex;
    add(std::move(call));
    xml_.skip();
}

void OdtBody::read_comment() {
    const std::string name = xml_.value(OdtSpace::office, u"name");
    RichComment comment;
    bool line = false;  // a paragraph ended: more words begin a line
    const std::size_t inside = xml_.depth();
    while (xml_.next_in(inside)) {
        if (xml_.token() == OdtXml::Token::end) {
            if (xml_.tag() == OdtTag::p || xml_.tag() == OdtTag::h) line = true;
        } else if (xml_.token() == OdtXml::Token::start) {
            if (xml_.tag() == OdtTag::creator)
                xml_.collect(comment.author);
            else if (xml_.tag() == OdtTag::date)
                xml_.collect(comment.date);
            else if (xml_.tag() == OdtTag::p && std::exchange(line, false))
                comment.text += '\n';
            else if (xml_.tag() == OdtTag::space || xml_.tag() == OdtTag::tab)
                comment.text += ' ';
            else if (xml_.tag() == OdtTag::line_break)
                comment.text += '\n';
        } else if (xml_.depth() > inside && !trim(to_utf8(xml_.text())).empty()) {
            append_utf8(comment.text, xml_.text());
        }
    }
    RichRun run;
    run.type = RichRun::Type::comment_start;
    run.index = static_cast<std::uint32_t>(context_.text.comments.size());
    if (!name.empty()) context_.comments.emplace(name, run.index);
    context_.text.comments.push_back(std::move(comment));
    add(run);
    if (!name.empty()) return;
    run.type = RichRun::Type::comment_end;
    add(run);
}

void OdtBody::end_comment() {
    const auto open = context_.comments.find(xml_.value(OdtSpace::office, u"name"));
    xml_.skip();
    if (open == context_.comments.end()) return;
    RichRun run;
    run.type = RichRun::Type::comment_end;
    run.index = open->second;
    context_.comments.erase(open);
    add(run);
}

// --- frames ---

// A frame with text has its paragraphs behind the one that it is anchored in;
// of others only the words that describe them are told.
void OdtBody::read_figure() {
    Flow boxes;
    std::string words;
    bool object = false;
    Paragraph* const anchor = paragraph_;
    Surroundings outside = leave(boxes, false);
    const std::size_t inside = xml_.depth();
    while (xml_.next_start(inside)) {
        if (xml_.tag() == OdtTag::drawing_text) {
            if (!words.empty()) words += ' ';
            xml_.collect(words);
        } else if (xml_.tag() == OdtTag::object || xml_.tag() == OdtTag::image) {
            object = object || xml_.tag() == OdtTag::object;
            // A shape's words may stand beside its picture.
            read_blocks();
        } else {
            read_block();
        }
    }
    enter(std::move(outside));
    const bool has_text = std::any_of(boxes.begin(), boxes.end(),
                                      [](const RichParagraph& paragraph) { return !paragraph.runs.empty(); });
    if (!has_text) {
        context_.drop(std::move(words), object ? "embedded object left out" : "picture or drawing left out");
        return;
    }
    Flow& into = anchor == nullptr ? *flow_ : anchor->boxes;
    std::move(boxes.begin(), boxes.end(), std::back_inserter(into));
}

// NOLINTEND(misc-no-recursion)

}  // namespace adref::formats
