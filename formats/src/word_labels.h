// Labels that begin with a word or a sign for one: "Article 7", "PP3", "§ 12",
// "第七条".
#pragma once

#include "formats/src/label_cursor.h"

namespace adref::formats {

// Each function either takes all that it reads, into `label`, or leaves the place
// where it was and says false.
class WordLabelReader : protected LabelCursor {
 protected:
    using LabelCursor::LabelCursor;

    bool read_word();
    bool read_paragraph_code();  // PP3, OP12, PP 3 bis, OP5 alt 1
    bool read_paragraph_sign();
    bool read_ordinal_cjk();  // 第七条, 第 7 条, 第三部分 …

    // "bis", "alt 1", behind any number.
    bool read_suffix_here();

    Label label;

 private:
    bool read_word_number();
    // ":" and "." after a word's number, the first also with a space before it.
    void read_separator();
};

}  // namespace adref::formats
