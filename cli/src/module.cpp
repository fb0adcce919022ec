#include "cli/src/module.h"

#include <array>
#include <dlfcn.h>
#include <filesystem>
#include <system_error>

namespace adref::cli {
namespace {

// From the program.
constexpr std::array kPlaces = {".", "../lib/adref"};

}  // namespace

Result<const void*> load_module(const std::string& file, const char* entry, const std::string& needed_for) {
    std::error_code failed;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
    std::string reason = failed.message();
    for (const char* place : kPlaces) {
        const std::filesystem::path path = program.parent_path() / place / file;
        if (!std::filesystem::exists(path, failed)) continue;
        // Never closed: what it hands out lives as long as the program.
        void* module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (module == nullptr) {
            reason = dlerror();
            continue;
        }
        using Entry = const void* (*)();
        if (const auto function = reinterpret_cast<Entry>(dlsym(module, entry)); function != nullptr)
            return function();
        reason = dlerror();
    }
    return Error{ErrorCode::internal,
                 file + " cannot be loaded: " + (reason.empty() ? "not found beside the program" : reason),
                 "", "reinstall adref: " + needed_for + " this part of it"};
}

}  // namespace adref::cli
