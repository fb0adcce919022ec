// Lists that number themselves, of texts from other word processors.
#pragma once

#include "formats/rich_text.h"

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>

namespace adref::formats::odt_write {

class OdtListWriter {
 public:
    explicit OdtListWriter(std::span<const RichList> lists) : lists_(lists) {}

    bool numbers(const RichProperties& properties) const {
        return !properties.kind && properties.list < lists_.size() &&
               properties.list_level < lists_[properties.list].levels.size();
    }
    // A list for one paragraph, which goes on where the last one of its series
    // ended. Precondition: it numbers().
    void append_start(std::string& out, const RichProperties& properties);
    static void append_end(std::string& out, const RichProperties& properties);

    std::string styles() const;

 private:
    std::span<const RichList> lists_;
    std::set<std::uint32_t> used_;
    std::map<std::uint32_t, std::uint32_t> last_;  // by series: the number of its last list
    std::uint32_t count_ = 0;
};

}  // namespace adref::formats::odt_write
