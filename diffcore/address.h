// How people name a paragraph: "12", "12(a)", "PP3", "Annex II/8(m)".
#pragma once

#include "diffcore/document.h"
#include "diffcore/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace adref {

// The numbers of the paragraphs of one document as people say them. The
// document must outlive it. Building it is linear, and cheap.
class Numbering {
 public:
    explicit Numbering(const Document& document);

    // The number as printed with those above it, "12(a)"; "PP3" for the third
    // preambular paragraph that has no number; empty for a paragraph without
    // any. Of a footnote its sign alone.
    std::string name(std::uint32_t position) const;

    // The paragraph whose number stands in front of this one's; UINT32_MAX for none.
    std::uint32_t parent(std::uint32_t position) const { return parents_[position]; }

    // The nearest heading above that encloses it; UINT32_MAX for none.
    std::uint32_t heading(std::uint32_t position) const { return headings_[position]; }

    // 1-based count for preambular paragraphs, 0 for others.
    std::uint32_t preambular(std::uint32_t position) const { return preambular_[position]; }

 private:
    const Document& document_;
    std::vector<std::uint32_t> parents_;
    std::vector<std::uint32_t> headings_;
    std::vector<std::uint32_t> preambular_;
};

// The names of the paragraphs of one document, both ways. The document must
// outlive it. Building it is linear; finding is a look-up.
//
// What find() takes:
//   12, 12(a), 12 bis, 1.2   a printed number, the numbers above it in front
//   PP3, OP12                the third preambular, the operative paragraph 12
//   Annex II/8(m)            a number under the headings named before it
//   h:TEXT                   a heading by its words, or their beginning
//   fn:5                     a footnote
//   #N                       a 0-based position
//   p:5c01…                  a stable id
// Numbers are compared as fold_label does, and by their parts: "12.a", "12a"
// and "12 (a)" are "12(a)".
class Addresses {
 public:
    explicit Addresses(const Document& document);

    // Errors: not_found; refused where several paragraphs answer, with their
    // qualified names as a hint.
    Result<std::uint32_t> find(std::string_view address) const;

    // The same as a name: "12(a)", "PP3", "fn:5"; empty for a paragraph without any.
    std::string name(std::uint32_t position) const;

    // A name that find() takes for this paragraph alone: with the headings that
    // it needs in front ("Annex/1(b)"), or its position ("#17").
    std::string qualified(std::uint32_t position) const;

 private:
    std::vector<std::uint32_t> by_key(const std::string& key) const;
    std::vector<std::uint32_t> notes_by_label(const std::string& label) const;
    bool under(std::uint32_t position, std::string_view heading) const;
    Result<std::uint32_t> only(const std::vector<std::uint32_t>& found, std::string_view address) const;

    const Document& document_;
    Numbering numbering_;
    std::map<std::string, std::vector<std::uint32_t>> keys_;
};

}  // namespace adref
