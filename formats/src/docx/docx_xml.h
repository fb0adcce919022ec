// The XML of a Word file's parts, element by element. Names are compared with
// their namespaces, transitional and strict; of alternatives (mc:AlternateContent)
// only the one that we understand is seen; what is nested, declared or listed
// without end is refused.
#pragma once

#include "diffcore/result.h"
#include "formats/src/xml/xml_text.h"

#include <QBuffer>
#include <QXmlStreamReader>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace adref::formats {

inline constexpr std::size_t kMaxDocxDepth = 10'000;        // of elements inside one another
inline constexpr std::size_t kMaxDocxAttributes = 128;      // of one element
inline constexpr std::size_t kMaxDocxDeclarations = 1'024;  // of namespaces, at one place

// The elements that mean something to us; `other` are all the rest.
enum class DocxTag : std::uint8_t {
    other,
    // WordprocessingML
    abstract_num,
    abstract_num_id,
    alt_chunk,
    b,
    b_cs,
    body,
    based_on,
    bookmark_end,
    bookmark_start,
    br,
    cell_del,
    cell_ins,
    check_box,
    checked,
    comment,
    comment_range_end,
    comment_range_start,
    comment_reference,
    cr,
    cs,
    default_state,
    del,
    del_instr_text,
    del_text,
    document,
    drawing,
    doc_defaults,
    dstrike,
    endnote,
    endnote_ref,
    endnote_reference,
    fld_char,
    fld_simple,
    footnote,
    footnote_ref,
    footnote_reference,
    frame_pr,
    i,
    i_cs,
    ilvl,
    ind,
    ins,
    instr_text,
    is_lgl,
    lang,
    lvl,
    lvl_override,
    lvl_pic_bullet,
    lvl_restart,
    lvl_text,
    move_from,
    move_from_range_end,
    move_from_range_start,
    move_to,
    move_to_range_end,
    move_to_range_start,
    name,
    no_break_hyphen,
    num,
    num_fmt,
    num_id,
    num_pr,
    num_style_link,
    object,
    outline_lvl,
    p,
    p_pr,
    p_pr_change,
    p_style,
    pict,
    position,
    ptab,
    r,
    r_fonts,
    r_pr,
    r_pr_change,
    r_pr_default,
    r_style,
    rt,
    rtl,
    ruby,
    ruby_pr,
    sdt_end_pr,
    sdt_pr,
    sect_pr,
    soft_hyphen,
    start,
    start_override,
    strike,
    style,
    style_link,
    sub_doc,
    sym,
    sz,
    t,
    tab,
    tbl,
    tbl_grid,
    tbl_pr,
    tbl_pr_ex,
    tc,
    tc_pr,
    tr,
    tr_pr,
    txbx_content,
    u,
    vanish,
    vert_align,
    // Other vocabularies
    alternate_content,
    choice,
    fallback,  // mc
    math,
    math_ctrl_pr,
    math_part,
    math_text,  // m
    drawing_text,
    drawing_properties,
    image_data,
    text_path,  // a, wp, v
    relationship,
    language,  // dc
    title,     // package, dc
};

class DocxXml {
 public:
    enum class Token : std::uint8_t { start, end, text, done };

    // `bytes` must outlive the reader; `where` ("file, part") is for errors.
    DocxXml(std::string_view bytes, std::string where);

    // `done` at the end, at the first error, and ever after.
    Token next();
    // The same inside one element: false where it ends. `depth` is what depth()
    // said at its start.
    bool next_in(std::size_t depth);
    Token token() const { return token_; }

    DocxTag tag() const { return tag_; }              // of a start or an end
    QStringView text() const { return xml_.text(); }  // of a text
    std::size_t depth() const { return depth_; }      // the element that just started included

    // At a start. Null where the element has no such attribute of its own
    // vocabulary or of none.
    QStringView attribute(QStringView name) const;
    bool keeps_space() const;  // xml:space="preserve"
    // w:val of switches: absent is on.
    bool is_on() const;

    void skip();  // to the end of the element that just started
    // All text inside the element that just started, up to its end.
    void collect(std::string& out);

    const std::optional<Error>& error() const { return error_; }
    void fail(std::string message, std::string hint = "");

 private:
    struct Open {
        DocxTag tag = DocxTag::other;
        bool shown = true;   // alternatives are not: only what is in the one that was taken
        bool taken = false;  // of alternatives: one was understood
        std::uint32_t declarations = 0;
    };

    bool start_element();  // false for what is not shown
    bool end_element();
    bool takes_alternative(DocxTag tag);
    void declare(Open& element);
    bool understands(QStringView prefixes) const;
    void fail_as_xml();

    QByteArray bytes_;
    QBuffer buffer_;
    QXmlStreamReader xml_;
    std::string where_;
    std::vector<Open> open_;
    std::size_t depth_ = 0;                           // of those that are shown
    std::size_t declarations_ = 0;                    // that hold now
    std::unordered_map<std::string, bool> prefixes_;  // of vocabularies: whether we understand them
    Token token_ = Token::text;
    DocxTag tag_ = DocxTag::other;
    std::optional<Error> error_;
};

}  // namespace adref::formats
