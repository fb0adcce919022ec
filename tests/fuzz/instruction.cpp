// Any bytes as a letter of proposals: every line with words is in exactly one
// instruction, and what was understood is understood again when printed.
#include "track/instruction.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

bool has_word(std::string_view line) {
    return std::any_of(line.begin(), line.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto instructions = adref::track::parse_instructions(text);

    std::size_t next = 0;
    std::size_t behind = 0;  // the line behind the instruction before
    std::size_t line = 1;
    for (std::size_t at = 0; at <= text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (next < instructions.size() && instructions[next].line == line) {
            require(line >= behind);
            const std::string& source = instructions[next].source;
            behind = line + 1 + static_cast<std::size_t>(std::count(source.begin(), source.end(), '\n'));
            ++next;
        }
        require(line < behind || !has_word(std::string_view(text).substr(at, end - at)));
        at = end + 1;
    }
    require(next == instructions.size());

    for (const auto& instruction : instructions) {
        for (adref::track::Amendment amendment : instruction.amendments) {
            amendment.proponents.clear();
            amendment.rationale.clear();
            for (const char* language : {"en", "fr", "es"}) {
                adref::track::InstructionOptions options;
                options.language = language;
                const auto again = adref::track::parse_instructions(
                    adref::track::print_instruction(amendment, language), options);
                require(again.size() == 1 && again.front().amendments.size() == 1);
                require(again.front().amendments.front() == amendment);
            }
        }
    }
    return 0;
}
