// The commands of adref. Each file has one: an options struct, its
// registration with the parser, and what it does.
#pragma once

#include "diffcore/result.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

namespace adref::cli {

enum class ColorChoice { automatic, always, never };

// What every command is told besides its own options.
struct Globals {
    std::string directory;  // -C: where the negotiation is; empty: here or above
    ColorChoice color = ColorChoice::automatic;
};

// What a command yields: its exit status, 0 or 1, or an error.
using Outcome = Result<int>;
inline constexpr int kDone = 0;
inline constexpr int kDifference = 1;  // or a finding

// Called by main after parsing, for the command that was given.
using Action = std::function<Outcome(const Globals&)>;
using Register = std::function<void(Action)>;

void add_init(CLI::App& app, const Register& selected);
void add_import(CLI::App& app, const Register& selected);
void add_rounds(CLI::App& app, const Register& selected);
void add_retract(CLI::App& app, const Register& selected);
void add_convert(CLI::App& app, const Register& selected);
void add_compile(CLI::App& app, const Register& selected);
void add_show(CLI::App& app, const Register& selected);
void add_diff(CLI::App& app, const Register& selected);
void add_view(CLI::App& app, const Register& selected);
void add_amend(CLI::App& app, const Register& selected);
void add_link(CLI::App& app, const Register& selected);
void add_unlink(CLI::App& app, const Register& selected);
void add_outcome(CLI::App& app, const Register& selected);
void add_collisions(CLI::App& app, const Register& selected);
void add_apply(CLI::App& app, const Register& selected);
void add_verify(CLI::App& app, const Register& selected);

}  // namespace adref::cli
