#include "cli/src/office.h"

#include "cli/src/module.h"

namespace adref::cli {

Result<const OfficeFunctions*> load_office() {
    const Result<const void*> functions =
        load_module("adref_office.so", "adref_office_functions", "Word and its like need");
    if (!functions) return functions.error();
    return static_cast<const OfficeFunctions*>(*functions);
}

Result<formats::Reading> read_any(std::string_view bytes, std::string_view name,
                                  const formats::ReadOptions& options) {
    const Result<formats::Format> format = formats::recognise_format(bytes, name);
    if (!format) return format.error();
    if (!formats::needs_office(*format)) return formats::read(bytes, name, options);
    const auto office = load_office();
    if (!office) return office.error();
    return (*office)->read(*format, bytes, name, options);
}

}  // namespace adref::cli
