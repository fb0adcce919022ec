#include "diffcore/parallel.h"

#include <atomic>
#include <charconv>
#include <cstdlib>
#include <exception>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

namespace adref {
namespace {

constexpr unsigned kMostThreads = 64;

std::atomic<unsigned> chosen_count{0};

unsigned count_from_environment() {
    const char* value = std::getenv("ADREF_THREADS");
    if (value != nullptr) {
        const std::string_view text(value);
        unsigned count = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
        if (error == std::errc() && end == text.data() + text.size() && count >= 1 && count <= kMostThreads)
            return count;
    }
    return std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
}

}  // namespace

unsigned thread_count() {
    static const unsigned usual = count_from_environment();
    const unsigned chosen = chosen_count.load(std::memory_order_relaxed);
    return chosen != 0 ? chosen : usual;
}

void set_thread_count(unsigned count) {
    chosen_count.store(std::min(count, kMostThreads), std::memory_order_relaxed);
}

void run_tasks(std::size_t count, const std::function<void(std::size_t)>& task) {
    const std::size_t threads = count < 2 ? 1 : std::min<std::size_t>(count, thread_count());
    if (threads < 2) {
        for (std::size_t i = 0; i < count; ++i) task(i);
        return;
    }
    std::atomic<std::size_t> next{0};
    const auto work = [&](std::exception_ptr& failure) {
        try {
            for (std::size_t i = next++; i < count; i = next++) task(i);
        } catch (...) {
            failure = std::current_exception();
            next = count;
        }
    };
    std::vector<std::exception_ptr> failures(threads);
    std::vector<std::thread> helpers;
    helpers.reserve(threads - 1);
    try {
        while (helpers.size() + 1 < threads)
            helpers.emplace_back([&work, &failure = failures[helpers.size() + 1]] { work(failure); });
    } catch (const std::system_error&) {
        // No more threads to be had: those that are here do it all.
    }
    work(failures[0]);
    for (std::thread& helper : helpers) helper.join();
    for (const std::exception_ptr& failure : failures) {
        if (failure) std::rethrow_exception(failure);
    }
}

}  // namespace adref
