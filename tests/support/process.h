// Runs adref, or any program, as a user would.
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace adref::testing {

struct Finished {
    int status = -1;  // exit status; -N if signal N ended it
    std::string out;
    std::string err;
};

// Runs a program to its end, without a shell. `environment` adds to ours
// ("NAME=value"); `input` is its standard input. The limit in seconds ends
// what hangs.
Finished run(const std::vector<std::string>& words, const std::string& input = "",
             const std::vector<std::string>& environment = {}, const std::string& directory = "",
             unsigned seconds = 120);

// run() with the adref that was built beside the tests.
Finished adref(const std::vector<std::string>& arguments, const std::string& input = "",
               const std::vector<std::string>& environment = {}, const std::string& directory = "");

// A folder of its own for one test, removed when the test ends.
class TemporaryFolder {
 public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    const std::string& path() const { return path_; }
    // Writes a file in it and gives its path.
    std::string write(const std::string& name, const std::string& bytes) const;

 private:
    std::string path_;
};

std::string read_whole(const std::string& path);

}  // namespace adref::testing
