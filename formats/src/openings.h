// How preambular paragraphs open ("Recalling", "Deeply concerned",
// "Rappelant", "Recordando", "Ссылаясь", "回顾") and what stands before them.
#pragma once

#include <string_view>

namespace adref::formats {

// The text opens like a preambular paragraph. Brackets, quotes and emphasis
// signs before the first word are passed over.
bool is_preambular_opening(std::string_view text);

// "The General Assembly,", "The Parties to this Agreement,", "L'Assemblée
// générale,": the short line that the preamble hangs from.
bool is_chapeau(std::string_view text);

}  // namespace adref::formats
