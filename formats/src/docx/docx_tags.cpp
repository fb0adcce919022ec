#include "formats/src/docx/docx_tags.h"

#include "formats/src/xml/xml_tags.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

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

using T = DocxTag;
using TagName = XmlTagName<Vocabulary, DocxTag>;
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

}  // namespace

DocxTag docx_tag_of(QStringView uri, QStringView name) {
    static const XmlTagTable<Vocabulary, DocxTag, 1024> table(kTags);
    for (const VocabularyName& known : kVocabularies) {
        if (known.uri == uri)
            return table.find(known.vocabulary, {name.utf16(), static_cast<std::size_t>(name.size())});
    }
    return DocxTag::other;
}

bool understands_docx_vocabulary(QStringView uri) {
    return uri.startsWith(u"http://schemas.microsoft.com/office/word/20") ||
           uri.startsWith(u"http://schemas.microsoft.com/office/drawing/2010/main") ||
           std::any_of(kVocabularies.begin(), kVocabularies.end(),
                       [&](const VocabularyName& known) { return known.uri == uri; });
}

}  // namespace adref::formats
