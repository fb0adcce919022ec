// The tables of diffcore/lexicon.json. Their source is written by make_lexicon
// into the build folder.
#pragma once

#include "diffcore/src/lexicon_tables.h"

namespace adref {

const LexiconTables& built_in_lexicon_tables();

}  // namespace adref
