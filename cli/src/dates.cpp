#include "cli/src/dates.h"

#include "diffcore/date.h"

#include <string>

namespace adref::cli {

CLI::Validator is_day() {
    return CLI::Validator(
        [](const std::string& text) {
            return is_date(text) ? std::string() : "not a date of the form YYYY-MM-DD: " + text;
        },
        "YYYY-MM-DD");
}

}  // namespace adref::cli
