// bench_race RUNS RAW NAME COMMAND [NAME COMMAND]...: runs the commands in turn,
// A B A B …, RUNS times after one that does not count, their output thrown
// away, and prints the median wall time, CPU time and peak memory of each and
// its ratio to the first, run by run. Every run is appended to the file RAW.
// Commands are split at spaces; there is no shell.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct Racer {
    std::string name;
    std::vector<std::string> words;
    std::vector<double> wall_ms{};
    std::vector<double> cpu_ms{};
    std::vector<double> peak_mb{};
};

struct Figures {
    double wall_ms, cpu_ms, peak_mb;
};

Figures run_once(const Racer& racer) {
    std::vector<char*> arguments;
    for (const std::string& word : racer.words)
        arguments.push_back(const_cast<char*>(word.c_str()));  // NOLINT: execvp's type
    arguments.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_RDWR);
        dup2(nowhere, STDIN_FILENO);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    // Comparing tools exit with 1 where texts differ.
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
        std::cerr << racer.name << " failed\n";
        std::exit(1);
    }
    const auto ms = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3;
    };
    return {wall.count(), ms(usage.ru_utime) + ms(usage.ru_stime),
            static_cast<double>(usage.ru_maxrss) / 1024.0};
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 5 || argc % 2 == 0) {
        std::cerr << "usage: bench_race RUNS RAW NAME COMMAND [NAME COMMAND]...\n";
        return 2;
    }
    const long runs = std::max(1L, std::strtol(argv[1], nullptr, 10));
    std::ofstream raw(argv[2], std::ios::app);
    std::vector<Racer> racers;
    for (int i = 3; i + 1 < argc; i += 2) {
        std::istringstream words(argv[i + 1]);
        Racer racer{argv[i], {}};
        for (std::string word; words >> word;) racer.words.push_back(word);
        racers.push_back(std::move(racer));
    }
    for (const Racer& racer : racers) run_once(racer);
    for (long run = 0; run < runs; ++run) {
        for (Racer& racer : racers) {
            const Figures figures = run_once(racer);
            racer.wall_ms.push_back(figures.wall_ms);
            racer.cpu_ms.push_back(figures.cpu_ms);
            racer.peak_mb.push_back(figures.peak_mb);
            raw << racer.name << '\t' << run << '\t' << figures.wall_ms << '\t' << figures.cpu_ms << '\t'
                << figures.peak_mb << '\n';
        }
    }
    std::printf("  %-28s %10s %10s %10s %12s\n", "", "wall ms", "cpu ms", "peak MB", "wall ratio");
    for (const Racer& racer : racers) {
        std::vector<double> ratios;
        for (std::size_t i = 0; i < racer.wall_ms.size(); ++i)
            ratios.push_back(racer.wall_ms[i] / racers.front().wall_ms[i]);
        std::printf("  %-28s %10.1f %10.1f %10.1f %12.2f\n", racer.name.c_str(), median(racer.wall_ms),
                    median(racer.cpu_ms), median(racer.peak_mb), median(ratios));
    }
    return 0;
}
