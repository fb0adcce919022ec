#include "formats/src/docx/docx_fields.h"

#include "formats/src/text_util.h"

#include <algorithm>
#include <array>

namespace adref::formats {
namespace {

constexpr std::size_t kMaxInstruction = 200;  // bytes of one that is quoted in a remark

// Marks for indexes, tables and variables: nothing of them is printed.
constexpr std::array<std::string_view, 8> kSilent = {"XE",  "TC",  "TA",      "RD",
                                                     "SET", "ASK", "PRIVATE", "GOTOBUTTON"};

std::string_view cut(std::string_view text, std::size_t size) {
    if (text.size() <= size) return text;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80) --size;
    return text.substr(0, size);
}

std::string_view command(std::string_view instruction) {
    const std::string_view words = trim(instruction);
    return words.substr(0, words.find(' '));
}

void remark_empty(std::string_view instruction, std::vector<Remark>& report) {
    if (std::find(kSilent.begin(), kSilent.end(), command(instruction)) != kSilent.end()) return;
    report.push_back({Remark::What::dropped, 0, std::string(trim(instruction)), "field without a result"});
}

}  // namespace

void DocxFields::begin(std::size_t shown) {
    open_.emplace_back().shown = shown;
    ++instructing_;
}

void DocxFields::separate() {
    if (open_.empty() || open_.back().result) return;
    open_.back().result = true;
    --instructing_;
}

std::string_view DocxFields::end(std::size_t shown, std::vector<Remark>& report) {
    if (open_.empty()) return {};
    separate();
    const Field field = std::move(open_.back());
    open_.pop_back();
    if (field.replaced) {
        --replaced_;
        return {};
    }
    if (!field.hidden.empty())
        report.push_back({Remark::What::dropped, 0, field.hidden, "inside the instruction of a field"});
    if (command(field.instruction) == "FORMCHECKBOX") return field.checked ? "☒" : "☐";
    if (field.shown == shown && field.hidden.empty()) remark_empty(field.instruction, report);
    return {};
}

void DocxFields::instruct(std::string_view text) {
    if (open_.empty()) return;
    std::string& instruction = open_.back().instruction;
    instruction += cut(text, kMaxInstruction - std::min(kMaxInstruction, instruction.size()));
}

void DocxFields::check(bool on) {
    if (!open_.empty()) open_.back().checked = on;
}

void DocxFields::end_paragraph() {
    if (instructing_ == 0) return;
    for (Field& field : open_) field.result = true;
    instructing_ = 0;
}

void DocxFields::finish(std::vector<Remark>& report) {
    for (Field& field : open_) {
        if (!field.hidden.empty())
            report.push_back(
                {Remark::What::dropped, 0, std::move(field.hidden), "inside the instruction of a field"});
    }
    open_.clear();
    instructing_ = 0;
    replaced_ = 0;
}

std::string DocxFields::repeated_note() const {
    if (open_.empty() || command(open_.back().instruction) != "NOTEREF") return {};
    std::string_view words = trim(open_.back().instruction);
    if (words.find("\\f") == std::string_view::npos) return {};
    words = trim(words.substr(words.find(' ')));
    return std::string(words.substr(0, words.find(' ')));
}

void DocxFields::replace() {
    if (open_.empty() || open_.back().replaced) return;
    open_.back().replaced = true;
    ++replaced_;
}

bool DocxFields::hides() const {
    return replaced_ != 0 || instructing_ > (!open_.empty() && !open_.back().result ? 1U : 0U);
}

void DocxFields::simple(std::string_view instruction, std::vector<Remark>& report) {
    remark_empty(cut(instruction, kMaxInstruction), report);
}

}  // namespace adref::formats
