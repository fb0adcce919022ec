#include "formats/src/process.h"

#include "tests/support/process.h"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <unistd.h>

namespace adref::formats {
namespace {

using namespace std::chrono_literals;

// A shell is here to do things that programs do, not to start them.
ProcessCall script(const PrivateFolder& folder, const std::string& commands) {
    ProcessCall call;
    call.program = find_program("sh");
    call.arguments = {"-c", commands};
    call.home = folder.path();
    call.limits.time = 20s;
    return call;
}

class Processes : public ::testing::Test {
 protected:
    void SetUp() override {
        Result<PrivateFolder> made = PrivateFolder::make();
        ASSERT_TRUE(made.ok());
        folder = std::make_unique<PrivateFolder>(std::move(*made));
    }
    ProcessEnd run(const ProcessCall& call) const {
        Result<ProcessEnd> end = run_process(call);
        EXPECT_TRUE(end.ok());
        return end.ok() ? std::move(*end) : ProcessEnd{};
    }

    std::unique_ptr<PrivateFolder> folder;
};

TEST_F(Processes, OutputMessagesAndStatusComeBack) {
    const ProcessEnd end = run(script(*folder, "echo out; echo err >&2; exit 3"));
    EXPECT_EQ(end.how, ProcessEnd::How::exited);
    EXPECT_EQ(end.status, 3);
    EXPECT_FALSE(end.well());
    EXPECT_EQ(end.out, "out\n");
    EXPECT_EQ(end.err, "err\n");
}

TEST_F(Processes, ArgumentsAreNotReadByAShell) {
    ProcessCall call;
    call.program = find_program("printf");
    call.arguments = {"%s|", "a b", "$HOME", "; echo x", "*"};
    call.home = folder->path();
    EXPECT_EQ(run(call).out, "a b|$HOME|; echo x|*|");
}

TEST_F(Processes, InputIsFedThroughAPipe) {
    ProcessCall call = script(*folder, "wc -c");
    call.input.assign(3'000'000, 'x');
    EXPECT_EQ(run(call).out, "3000000\n");
    call = script(*folder, "cat");
    EXPECT_EQ(run(call).out, "");  // /dev/null
}

TEST_F(Processes, AProgramThatDoesNotReadItsInputDoesNotEndUs) {
    ProcessCall call = script(*folder, "exec <&-; echo done");
    call.input.assign(3'000'000, 'x');
    EXPECT_EQ(run(call).out, "done\n");
}

TEST_F(Processes, OneThatHangsIsEndedWithItsChildren) {
    ProcessCall call = script(*folder, "(sleep 5; touch survived) & sleep 60");
    call.limits.time = 200ms;
    const auto start = std::chrono::steady_clock::now();
    const ProcessEnd end = run(call);
    EXPECT_EQ(end.how, ProcessEnd::How::too_slow);
    EXPECT_LT(std::chrono::steady_clock::now() - start, 4s);
    std::this_thread::sleep_for(100ms);
    EXPECT_FALSE(std::filesystem::exists(folder->path_of("survived")));
}

TEST_F(Processes, AChildThatKeepsThePipeOpenDoesNotKeepUsWaiting) {
    const auto start = std::chrono::steady_clock::now();
    const ProcessEnd end = run(script(*folder, "sleep 15 & echo here"));
    EXPECT_TRUE(end.well());
    EXPECT_EQ(end.out, "here\n");
    EXPECT_LT(std::chrono::steady_clock::now() - start, 10s);
}

TEST_F(Processes, EndlessOutputIsCutShort) {
    ProcessCall call =
        script(*folder, "while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done");
    call.limits.output = 100'000;
    const ProcessEnd end = run(call);
    EXPECT_EQ(end.how, ProcessEnd::How::too_much);
    EXPECT_LE(end.out.size(), 100'001U);
}

TEST_F(Processes, MessagesAreKeptOnlyUpToABound) {
    ProcessCall call =
        script(*folder, "i=0; while [ $i -lt 5000 ]; do echo message $i >&2; i=$((i+1)); done");
    call.limits.messages = 1000;
    const ProcessEnd end = run(call);
    EXPECT_TRUE(end.well());
    EXPECT_EQ(end.err.size(), 1000U);
}

TEST_F(Processes, FilesAndMemoryAreBounded) {
    ProcessCall call = script(*folder, "head -c 3000000 /dev/zero > big");
    call.limits.file = 1'000'000;
    EXPECT_FALSE(run(call).well());
    EXPECT_LE(std::filesystem::file_size(folder->path_of("big")), 1'000'000U);
    call = script(*folder, "ulimit -v");
    call.limits.memory = std::uint64_t{512} << 20U;
    EXPECT_EQ(run(call).out, "524288\n");
}

TEST_F(Processes, TheEnvironmentIsReduced) {
    setenv("ADREF_SECRET", "x", 1);
    const std::string out = run(script(*folder, "echo \"$ADREF_SECRET|$HOME|$LC_ALL|$(pwd)\"")).out;
    unsetenv("ADREF_SECRET");
    EXPECT_EQ(out, "|" + folder->path() + "|C.UTF-8|" + folder->path() + "\n");
}

TEST_F(Processes, DescriptorsOfOursAreClosed) {
    ASSERT_EQ(dup2(STDERR_FILENO, 77), 77);  // without O_CLOEXEC
    const std::string out = run(script(*folder, "ls /proc/$$/fd")).out;
    close(77);
    EXPECT_NE(out, "");
    EXPECT_EQ(out.find("77"), std::string::npos) << out;
}

TEST_F(Processes, ACrashIsTold) {
    const ProcessEnd end = run(script(*folder, "kill -SEGV $$"));
    EXPECT_EQ(end.how, ProcessEnd::How::signalled);
    EXPECT_EQ(end.status, SIGSEGV);
}

TEST_F(Processes, AFolderIsPrivateAndGoesWithAllThatIsInIt) {
    const std::string path = folder->path();
    EXPECT_EQ(std::filesystem::status(path).permissions(), std::filesystem::perms::owner_all);
    ASSERT_TRUE(folder->write("file", "bytes").ok());
    EXPECT_EQ(adref::testing::read_whole(folder->path_of("file")), "bytes");
    folder.reset();
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(Programs, AreFoundInPath) {
    EXPECT_EQ(find_program("no-such-program-here"), "");
    EXPECT_TRUE(find_program("sh").ends_with("/sh"));
}

TEST(Programs, TheFirstMessageIsOneCleanLine) {
    EXPECT_EQ(first_message("\n  Syntax Error: broken\x1b.\nmore"), "Syntax Error: broken");
    EXPECT_EQ(first_message(""), "");
}

}  // namespace
}  // namespace adref::formats
