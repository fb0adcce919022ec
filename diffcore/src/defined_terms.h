// Terms that a document defines in quotation marks: with a capital they mean
// what the definition says, without one what anybody would say.
#pragma once

#include "diffcore/document.h"

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace adref {

class DefinedTerms {
 public:
    // The documents must outlive this. They are read when first needed, which
    // most comparisons never do; several threads may ask at once.
    DefinedTerms(const Document& one, const Document& other) : one_(one), other_(other) {}

    // Whether two texts that are the same words differ in the initial of a word
    // of a term that either document defines. A capital that begins a sentence
    // says nothing.
    bool differ_in(std::string_view before, std::string_view after) const;

 private:
    using Term = std::vector<std::string>;  // its words, in lower case

    void read(const Document& document) const;
    bool is_in_term(const std::vector<std::string>& words, std::size_t at) const;

    const Document& one_;
    const Document& other_;
    mutable std::once_flag once_;
    mutable std::vector<Term> terms_;
};

}  // namespace adref
