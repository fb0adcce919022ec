#include "formats/src/rich_reader.h"

#include <utility>

namespace adref::formats {

Reading read_rich_text(const RichText& text, const ReadOptions& options, std::vector<Remark> report) {
    Reading reading;
    reading.report = std::move(report);
    reading.document.title = text.title;
    reading.document.language = options.language.empty() ? text.language : options.language;
    return reading;
}

}  // namespace adref::formats
