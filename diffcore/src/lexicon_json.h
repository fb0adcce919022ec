// Reading adref.lexicon/1. Shared by Lexicon::parse and by make_lexicon, the
// program that turns lexicon.json into tables when adref is built.
#pragma once

#include "diffcore/result.h"
#include "diffcore/src/lexicon_tables.h"

#include <memory>
#include <string_view>

namespace adref {

// The tables and, behind them, what they point into.
Result<std::shared_ptr<const LexiconTables>> read_lexicon(std::string_view text);

}  // namespace adref
