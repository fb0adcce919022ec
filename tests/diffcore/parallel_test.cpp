// Work that is shared among threads comes out as if one had done it.
#include "diffcore/parallel.h"

#include "diffcore/compare.h"
#include "diffcore/src/tokens.h"
#include "tests/support/negotiated_pair.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace adref {
namespace {

constexpr unsigned kCounts[] = {1, 2, 8};

// Sets the number of threads for as long as it lives.
class Threads {
 public:
    explicit Threads(unsigned count) { set_thread_count(count); }
    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;
    ~Threads() { set_thread_count(0); }
};

TEST(Parallel, EveryTaskIsCalledOnce) {
    for (const unsigned count : kCounts) {
        const Threads threads(count);
        for (const std::size_t tasks : {0U, 1U, 2U, 1000U}) {
            std::vector<std::atomic<int>> calls(tasks);
            run_tasks(tasks, [&](std::size_t i) { ++calls[i]; });
            for (const auto& call : calls) EXPECT_EQ(call, 1);
        }
    }
}

TEST(Parallel, StretchesMakeUpTheWhole) {
    const Threads threads(8);
    std::vector<int> calls(1003);
    run_chunks(calls.size(), 10, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) ++calls[i];
    });
    EXPECT_EQ(calls, std::vector<int>(1003, 1));
}

TEST(Parallel, WhatATaskThrowsComesOut) {
    for (const unsigned count : kCounts) {
        const Threads threads(count);
        const auto work = [] {
            run_tasks(100, [](std::size_t i) {
                if (i == 17) throw std::runtime_error("17");
            });
        };
        EXPECT_THROW(work(), std::runtime_error);
    }
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(Parallel, WithoutMoreThreadsToBeHadThisOneDoesItAll) {
    const auto work = [] {
        // No room for a thread's stack.
        const rlimit limit{0, 0};
        if (setrlimit(RLIMIT_AS, &limit) != 0) std::_Exit(2);
        set_thread_count(8);
        std::atomic<int> calls{0};
        run_tasks(100, [&](std::size_t) { ++calls; });
        std::_Exit(calls == 100 ? 0 : 1);
    };
    EXPECT_EXIT(work(), ::testing::ExitedWithCode(0), "");
}
#endif

// Long enough for every step to be shared.
std::vector<testing::NegotiatedPair> pairs() {
    return {testing::negotiated_pair(1, 700), testing::negotiated_pair(2, 700, testing::everything()),
            testing::negotiated_pair(3, 700, testing::half_boilerplate())};
}

TEST(Parallel, BothSidesAreTokenizedAsOneAfterTheOther) {
    for (const testing::NegotiatedPair& pair : pairs()) {
        Vocabulary expected;
        const TokenizedDocument before = tokenize(pair.before, expected);
        const TokenizedDocument after = tokenize(pair.after, expected);
        for (const unsigned count : kCounts) {
            const Threads threads(count);
            Vocabulary vocabulary;
            const TokenizedPair both = tokenize_both(pair.before, pair.after, vocabulary);
            EXPECT_EQ(both.before.ids, before.ids);
            EXPECT_EQ(both.after.ids, after.ids);
            EXPECT_EQ(both.after.starts, after.starts);
            ASSERT_EQ(vocabulary.size(), expected.size());
            for (std::uint32_t id = 0; id < expected.size(); ++id) {
                EXPECT_EQ(vocabulary.folded(id), expected.folded(id));
                EXPECT_EQ(vocabulary.kind(id), expected.kind(id));
            }
        }
    }
}

TEST(Parallel, AComparisonDoesNotDependOnTheNumberOfThreads) {
    for (const testing::NegotiatedPair& pair : pairs()) {
        set_thread_count(1);
        const Redline expected = compare(make_side("old", pair.before), make_side("new", pair.after));
        for (const unsigned count : kCounts) {
            const Threads threads(count);
            EXPECT_TRUE(compare(make_side("old", pair.before), make_side("new", pair.after)) == expected);
        }
    }
}

}  // namespace
}  // namespace adref
