#include "formats/src/docx/docx_xml.h"

#include <algorithm>
#include <array>
#include <utility>

namespace adref::formats {
namespace {

enum class Vocabulary : std::uint8_t {
    other,
    word,
    math,
    compatibility,
    drawing,
    placing,
    vml,
    relationships,
    core
};

struct VocabularyName {
    QStringView uri;
    Vocabulary vocabulary = Vocabulary::other;
};
constexpr std::array kVocabularies = {
    VocabularyName{u"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Vocabulary::word},
    VocabularyName{u"http://purl.oclc.org/ooxml/wordprocessingml/main", Vocabulary::word},
    VocabularyName{u"http://schemas.openxmlformats.org/officeDocument/2006/math", Vocabulary::math},
    VocabularyName{u"http://purl.oclc.org/ooxml/officeDocument/math", Vocabulary::math},
    VocabularyName{u"http://schemas.openxmlformats.org/markup-compatibility/2006", Vocabulary::compatibility},
    VocabularyName{u"http://schemas.openxmlformats.org/drawingml/2006/main", Vocabulary::drawing},
    VocabularyName{u"http://purl.oclc.org/ooxml/drawingml/main", Vocabulary::drawing},
    VocabularyName{u"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                   Vocabulary::placing},
    VocabularyName{u"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", Vocabulary::placing},
    VocabularyName{u"urn:schemas-microsoft-com:vml", Vocabulary::vml},
    VocabularyName{u"http://schemas.openxmlformats.org/package/2006/relationships",
                   Vocabulary::relationships},
    VocabularyName{u"http://purl.org/dc/elements/1.1/", Vocabulary::core},
};

struct TagName {
    Vocabulary vocabulary;
    std::u16string_view name;
    DocxTag tag;
};

using T = DocxTag;
constexpr Vocabulary kW = Vocabulary::word;
constexpr Vocabulary kM = Vocabulary::math;
constexpr std::array kTags = {
    TagName{kW, u"abstractNum", T::abstract_num},
    TagName{kW, u"abstractNumId", T::abstract_num_id},
    TagName{kW, u"altChunk", T::alt_chunk},
    TagName{kW, u"b", T::b},
    TagName{kW, u"bCs", T::b_cs},
    TagName{kW, u"basedOn", T::based_on},
    TagName{kW, u"body", T::body},
    TagName{kW, u"bookmarkEnd", T::bookmark_end},
    TagName{kW, u"bookmarkStart", T::bookmark_start},
    TagName{kW, u"br", T::br},
    TagName{kW, u"cellDel", T::cell_del},
    TagName{kW, u"cellIns", T::cell_ins},
    TagName{kW, u"checkBox", T::check_box},
    TagName{kW, u"checked", T::checked},
    TagName{kW, u"comment", T::comment},
    TagName{kW, u"commentRangeEnd", T::comment_range_end},
    TagName{kW, u"commentRangeStart", T::comment_range_start},
    TagName{kW, u"commentReference", T::comment_reference},
    TagName{kW, u"cr", T::cr},
    TagName{kW, u"cs", T::cs},
    TagName{kW, u"default", T::default_state},
    TagName{kW, u"del", T::del},
    TagName{kW, u"delInstrText", T::del_instr_text},
    TagName{kW, u"delText", T::del_text},
    TagName{kW, u"docDefaults", T::doc_defaults},
    TagName{kW, u"document", T::document},
    TagName{kW, u"drawing", T::drawing},
    TagName{kW, u"dstrike", T::dstrike},
    TagName{kW, u"endnote", T::endnote},
    TagName{kW, u"endnoteRef", T::endnote_ref},
    TagName{kW, u"endnoteReference", T::endnote_reference},
    TagName{kW, u"fldChar", T::fld_char},
    TagName{kW, u"fldSimple", T::fld_simple},
    TagName{kW, u"footnote", T::footnote},
    TagName{kW, u"footnoteRef", T::footnote_ref},
    TagName{kW, u"footnoteReference", T::footnote_reference},
    TagName{kW, u"framePr", T::frame_pr},
    TagName{kW, u"i", T::i},
    TagName{kW, u"iCs", T::i_cs},
    TagName{kW, u"ilvl", T::ilvl},
    TagName{kW, u"ind", T::ind},
    TagName{kW, u"ins", T::ins},
    TagName{kW, u"instrText", T::instr_text},
    TagName{kW, u"isLgl", T::is_lgl},
    TagName{kW, u"lang", T::lang},
    TagName{kW, u"lvl", T::lvl},
    TagName{kW, u"lvlOverride", T::lvl_override},
    TagName{kW, u"lvlPicBulletId", T::lvl_pic_bullet},
    TagName{kW, u"lvlRestart", T::lvl_restart},
    TagName{kW, u"lvlText", T::lvl_text},
    TagName{kW, u"moveFrom", T::move_from},
    TagName{kW, u"moveFromRangeEnd", T::move_from_range_end},
    TagName{kW, u"moveFromRangeStart", T::move_from_range_start},
    TagName{kW, u"moveTo", T::move_to},
    TagName{kW, u"moveToRangeEnd", T::move_to_range_end},
    TagName{kW, u"moveToRangeStart", T::move_to_range_start},
    TagName{kW, u"name", T::name},
    TagName{kW, u"noBreakHyphen", T::no_break_hyphen},
    TagName{kW, u"num", T::num},
    TagName{kW, u"numFmt", T::num_fmt},
    TagName{kW, u"numId", T::num_id},
    TagName{kW, u"numPr", T::num_pr},
    TagName{kW, u"numStyleLink", T::num_style_link},
    TagName{kW, u"object", T::object},
    TagName{kW, u"outlineLvl", T::outline_lvl},
    TagName{kW, u"p", T::p},
    TagName{kW, u"pPr", T::p_pr},
    TagName{kW, u"pPrChange", T::p_pr_change},
    TagName{kW, u"pStyle", T::p_style},
    TagName{kW, u"pict", T::pict},
    TagName{kW, u"position", T::position},
    TagName{kW, u"ptab", T::ptab},
    TagName{kW, u"r", T::r},
    TagName{kW, u"rFonts", T::r_fonts},
    TagName{kW, u"rPr", T::r_pr},
    TagName{kW, u"rPrChange", T::r_pr_change},
    TagName{kW, u"rPrDefault", T::r_pr_default},
    TagName{kW, u"rStyle", T::r_style},
    TagName{kW, u"rt", T::rt},
    TagName{kW, u"rtl", T::rtl},
    TagName{kW, u"ruby", T::ruby},
    TagName{kW, u"rubyPr", T::ruby_pr},
    TagName{kW, u"sdtEndPr", T::sdt_end_pr},
    TagName{kW, u"sdtPr", T::sdt_pr},
    TagName{kW, u"sectPr", T::sect_pr},
    TagName{kW, u"softHyphen", T::soft_hyphen},
    TagName{kW, u"start", T::start},
    TagName{kW, u"startOverride", T::start_override},
    TagName{kW, u"strike", T::strike},
    TagName{kW, u"style", T::style},
    TagName{kW, u"styleLink", T::style_link},
    TagName{kW, u"subDoc", T::sub_doc},
    TagName{kW, u"sym", T::sym},
    TagName{kW, u"sz", T::sz},
    TagName{kW, u"t", T::t},
    TagName{kW, u"tab", T::tab},
    TagName{kW, u"tbl", T::tbl},
    TagName{kW, u"tblGrid", T::tbl_grid},
    TagName{kW, u"tblPr", T::tbl_pr},
    TagName{kW, u"tblPrEx", T::tbl_pr_ex},
    TagName{kW, u"tc", T::tc},
    TagName{kW, u"tcPr", T::tc_pr},
    TagName{kW, u"tr", T::tr},
    TagName{kW, u"trPr", T::tr_pr},
    TagName{kW, u"txbxContent", T::txbx_content},
    TagName{kW, u"u", T::u},
    TagName{kW, u"vanish", T::vanish},
    TagName{kW, u"vertAlign", T::vert_align},
    TagName{Vocabulary::compatibility, u"AlternateContent", T::alternate_content},
    TagName{Vocabulary::compatibility, u"Choice", T::choice},
    TagName{Vocabulary::compatibility, u"Fallback", T::fallback},
    TagName{kM, u"oMath", T::math},
    TagName{kM, u"ctrlPr", T::math_ctrl_pr},
    TagName{kM, u"t", T::math_text},
    TagName{kM, u"acc", T::math_part},
    TagName{kM, u"bar", T::math_part},
    TagName{kM, u"d", T::math_part},
    TagName{kM, u"eqArr", T::math_part},
    TagName{kM, u"f", T::math_part},
    TagName{kM, u"func", T::math_part},
    TagName{kM, u"groupChr", T::math_part},
    TagName{kM, u"limLow", T::math_part},
    TagName{kM, u"limUpp", T::math_part},
    TagName{kM, u"m", T::math_part},
    TagName{kM, u"nary", T::math_part},
    TagName{kM, u"rad", T::math_part},
    TagName{kM, u"sPre", T::math_part},
    TagName{kM, u"sSub", T::math_part},
    TagName{kM, u"sSubSup", T::math_part},
    TagName{kM, u"sSup", T::math_part},
    TagName{Vocabulary::drawing, u"t", T::drawing_text},
    TagName{Vocabulary::placing, u"docPr", T::drawing_properties},
    TagName{Vocabulary::vml, u"imagedata", T::image_data},
    TagName{Vocabulary::vml, u"textpath", T::text_path},
    TagName{Vocabulary::relationships, u"Relationship", T::relationship},
    TagName{Vocabulary::core, u"language", T::language},
    TagName{Vocabulary::core, u"title", T::title},
};

std::size_t hash_of(std::u16string_view name) {
    std::size_t hash = 5381;
    for (const char16_t c : name) hash = hash * 33 + c;
    return hash ^ (hash >> 9U);
}

// From names to tags in one step: there are some for every word of a text.
class TagTable {
 public:
    TagTable() {
        for (const TagName& name : kTags) {
            std::size_t slot = hash_of(name.name) % kSlots;
            while (slots_[slot] != nullptr) slot = (slot + 1) % kSlots;
            slots_[slot] = &name;
        }
    }

    DocxTag find(Vocabulary vocabulary, std::u16string_view name) const {
        for (std::size_t slot = hash_of(name) % kSlots; slots_[slot] != nullptr; slot = (slot + 1) % kSlots) {
            if (slots_[slot]->name == name && slots_[slot]->vocabulary == vocabulary)
                return slots_[slot]->tag;
        }
        return DocxTag::other;
    }

 private:
    static constexpr std::size_t kSlots = 1024;
    std::array<const TagName*, kSlots> slots_{};
};

DocxTag tag_of(QStringView uri, QStringView name) {
    static const TagTable table;
    for (const VocabularyName& known : kVocabularies) {
        if (known.uri == uri)
            return table.find(known.vocabulary, {name.utf16(), static_cast<std::size_t>(name.size())});
    }
    return DocxTag::other;
}

// Extensions whose elements we look into; what they add is drawing, or is
// passed over without a loss of letters.
bool understands_vocabulary(QStringView uri) {
    return uri.startsWith(u"http://schemas.microsoft.com/office/word/20") ||
           uri.startsWith(u"http://schemas.microsoft.com/office/drawing/2010/main") ||
           std::any_of(kVocabularies.begin(), kVocabularies.end(),
                       [&](const VocabularyName& known) { return known.uri == uri; });
}

}  // namespace

DocxXml::DocxXml(std::string_view bytes, std::string where)
    : bytes_(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))),
      where_(std::move(where)) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        fail("the XML of the document is not in UTF-8", "save it again in a word processor");
        return;
    }
    if (has_endless_tag(bytes, kMaxDocxAttributes)) {
        fail("an element has more than " + std::to_string(kMaxDocxAttributes) + " attributes");
        return;
    }
    // From a device the reader takes small pieces; given the bytes it would
    // make UTF-16 of all of them at once.
    buffer_.setBuffer(&bytes_);
    buffer_.open(QIODevice::ReadOnly);
    xml_.setDevice(&buffer_);
}

DocxXml::Token DocxXml::next() {
    for (;;) {
        if (error_) return token_ = Token::done;
        switch (xml_.readNext()) {
            case QXmlStreamReader::StartElement:
                if (start_element()) return token_ = Token::start;
                break;
            case QXmlStreamReader::EndElement:
                if (end_element()) return token_ = Token::end;
                break;
            case QXmlStreamReader::Characters:
                return token_ = Token::text;
            case QXmlStreamReader::DTD:
                fail("the XML of the document has a document type, which Word never writes");
                break;
            case QXmlStreamReader::EndDocument:
                return token_ = Token::done;
            case QXmlStreamReader::Invalid:
                fail_as_xml();
                break;
            default:
                break;
        }
    }
}

bool DocxXml::next_in(std::size_t depth) {
    const Token token = next();
    return token != Token::done && !(token == Token::end && depth_ < depth);
}

bool DocxXml::start_element() {
    Open element;
    element.tag = tag_of(xml_.namespaceUri(), xml_.name());
    declare(element);
    if (open_.size() >= kMaxDocxDepth) {
        fail("elements are nested more than " + std::to_string(kMaxDocxDepth) + " deep");
        return false;
    }
    const bool alternative = element.tag == DocxTag::choice || element.tag == DocxTag::fallback;
    if (alternative && !takes_alternative(element.tag)) {
        declarations_ -= element.declarations;
        xml_.skipCurrentElement();
        return false;
    }
    element.shown = !alternative && element.tag != DocxTag::alternate_content;
    open_.push_back(element);
    if (!element.shown) return false;
    ++depth_;
    tag_ = element.tag;
    return true;
}

bool DocxXml::end_element() {
    const Open element = open_.back();
    open_.pop_back();
    declarations_ -= element.declarations;
    if (!element.shown) return false;
    --depth_;
    tag_ = element.tag;
    return true;
}

bool DocxXml::takes_alternative(DocxTag tag) {
    if (open_.empty() || open_.back().tag != DocxTag::alternate_content || open_.back().taken) return false;
    if (tag == DocxTag::choice && !understands(attribute(u"Requires"))) return false;
    open_.back().taken = true;
    return true;
}

void DocxXml::declare(Open& element) {
    const QXmlStreamNamespaceDeclarations declared = xml_.namespaceDeclarations();
    if (declared.isEmpty()) return;
    element.declarations = static_cast<std::uint32_t>(declared.size());
    declarations_ += element.declarations;
    if (declarations_ > kMaxDocxDeclarations || prefixes_.size() > kMaxDocxDeclarations) {
        fail("more than " + std::to_string(kMaxDocxDeclarations) + " namespaces are declared");
        return;
    }
    for (const QXmlStreamNamespaceDeclaration& declaration : declared)
        prefixes_[to_utf8(declaration.prefix())] = understands_vocabulary(declaration.namespaceUri());
}

bool DocxXml::understands(QStringView prefixes) const {
    const std::string listed = to_utf8(prefixes);
    std::string_view rest = listed;
    while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        const std::string_view prefix = rest.substr(0, space);
        rest.remove_prefix(std::min(space + 1, rest.size()));
        if (prefix.empty()) continue;
        const auto found = prefixes_.find(std::string(prefix));
        if (found == prefixes_.end() || !found->second) return false;
    }
    return true;
}

QStringView DocxXml::attribute(QStringView name) const {
    const QXmlStreamAttributes attributes = xml_.attributes();
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() != name) continue;
        const QStringView uri = attribute.namespaceUri();
        if (uri.isEmpty() || uri == xml_.namespaceUri()) return attribute.value();
    }
    return {};
}

bool DocxXml::keeps_space() const {
    const QXmlStreamAttributes attributes = xml_.attributes();
    return std::any_of(attributes.begin(), attributes.end(), [](const QXmlStreamAttribute& attribute) {
        return attribute.qualifiedName() == u"xml:space" && attribute.value() == u"preserve";
    });
}

bool DocxXml::is_on() const {
    const QStringView value = attribute(u"val");
    return value.isNull() || !(value == u"0" || value == u"false" || value == u"off");
}

void DocxXml::skip() {
    const std::size_t inside = depth_;
    while (next_in(inside)) {
    }
}

void DocxXml::collect(std::string& out) {
    const std::size_t inside = depth_;
    while (next_in(inside)) {
        if (token_ == Token::text) append_utf8(out, xml_.text());
    }
}

void DocxXml::fail(std::string message, std::string hint) {
    if (!error_) error_ = Error{ErrorCode::bad_input, std::move(message), where_, std::move(hint)};
}

void DocxXml::fail_as_xml() {
    std::string why = to_utf8(xml_.errorString());
    if (why.ends_with('.')) why.pop_back();
    std::replace(why.begin(), why.end(), '\n', ' ');
    where_ += ", line " + std::to_string(xml_.lineNumber());
    fail("the XML of the document is broken: " + why, "open it in a word processor and save it again");
}

}  // namespace adref::formats
