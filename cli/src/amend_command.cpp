#include "cli/src/amend.h"

namespace adref::cli {

void add_amend(CLI::App& app, const Register& selected) {
    CLI::App* command = app.add_subcommand("amend", "The register of amendments: who asks for which words");
    command->require_subcommand(1);
    add_amend_add(*command, selected);
    add_amend_import(*command, selected);
    add_amend_list(*command, selected);
    add_amend_show(*command, selected);
    add_amend_set(*command, selected);
    add_amend_withdraw(*command, selected);
    add_amend_rebase(*command, selected);
    command->footer(
        "The register is on a branch of its own: whoever is given main and the rounds gets none of it.\n"
        "Examples:\n"
        "  adref amend add --base zero --proponent EU 'In paragraph 12, replace \"shall\" by \"should\".'\n"
        "  adref amend import letter.docx --base zero --proponent \"Marenne\" --dry-run\n"
        "  adref amend list --proponent EU");
}

}  // namespace adref::cli
