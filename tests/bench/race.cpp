// bench_race GROUP RUNS RAW SUMMARY NAME COMMAND [NAME COMMAND]...: runs the
// commands in turn, A B A B …, RUNS times after one that does not count, their
// output thrown away, and prints the wall time (median and least), CPU time and
// peak memory of each, and its wall time in times that of the first and of the
// one named "floor", run by run. Every run is appended to the file RAW, what is
// printed to SUMMARY, both with tabs. Commands are split at spaces, there is no
// shell; NAME=VALUE before a command is its environment.
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

using Figures = std::vector<double>;  // one a run

struct Racer {
    std::string name;
    std::vector<std::string> environment{};
    std::vector<std::string> words{};
    Figures wall_ms{};
    Figures cpu_ms{};
    Figures peak_mb{};
};

Racer make_racer(const char* name, const char* command) {
    Racer racer{name};
    std::istringstream words(command);
    for (std::string word; words >> word;) {
        const bool setting = racer.words.empty() && word.find('=') != std::string::npos;
        (setting ? racer.environment : racer.words).push_back(word);
    }
    return racer;
}

[[noreturn]] void become(const Racer& racer) {
    for (const std::string& setting : racer.environment) {
        const std::size_t equals = setting.find('=');
        setenv(setting.substr(0, equals).c_str(), setting.substr(equals + 1).c_str(), 1);
    }
    std::vector<char*> arguments;
    for (const std::string& word : racer.words)
        arguments.push_back(const_cast<char*>(word.c_str()));  // NOLINT: execvp's type
    arguments.push_back(nullptr);
    const int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execvp(arguments[0], arguments.data());
    _exit(127);
}

void run_once(Racer& racer) {
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) become(racer);
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
    racer.wall_ms.push_back(wall.count());
    racer.cpu_ms.push_back(ms(usage.ru_utime) + ms(usage.ru_stime));
    racer.peak_mb.push_back(static_cast<double>(usage.ru_maxrss) / 1024.0);
}

double median(Figures values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// The median of the ratios run by run: what else the machine does at a time
// slows both.
double ratio(const Racer& racer, const Racer& to) {
    Figures ratios;
    for (std::size_t i = 0; i < racer.wall_ms.size(); ++i) ratios.push_back(racer.wall_ms[i] / to.wall_ms[i]);
    return median(ratios);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 7 || argc % 2 == 0) {
        std::cerr << "usage: bench_race GROUP RUNS RAW SUMMARY NAME COMMAND [NAME COMMAND]...\n";
        return 2;
    }
    const std::string group = argv[1];
    const long runs = std::max(1L, std::strtol(argv[2], nullptr, 10));
    std::ofstream raw(argv[3], std::ios::app);
    std::ofstream summary(argv[4], std::ios::app);
    std::vector<Racer> racers;
    for (int i = 5; i + 1 < argc; i += 2) racers.push_back(make_racer(argv[i], argv[i + 1]));
    if (runs > 1) {
        for (Racer racer : racers) run_once(racer);
    }
    for (long run = 0; run < runs; ++run) {
        for (Racer& racer : racers) {
            run_once(racer);
            raw << group << '\t' << racer.name << '\t' << run << '\t' << racer.wall_ms.back() << '\t'
                << racer.cpu_ms.back() << '\t' << racer.peak_mb.back() << std::endl;
        }
    }
    const auto floor =
        std::find_if(racers.begin(), racers.end(), [](const Racer& racer) { return racer.name == "floor"; });
    std::printf("  %-24s %9s %9s %9s %9s %8s %8s\n", "", "wall ms", "least", "cpu ms", "peak MB", "/ first",
                floor == racers.end() ? "" : "/ floor");
    for (const Racer& racer : racers) {
        const double wall = median(racer.wall_ms);
        const double least = *std::min_element(racer.wall_ms.begin(), racer.wall_ms.end());
        const double cpu = median(racer.cpu_ms);
        const double peak = median(racer.peak_mb);
        std::printf("  %-24s %9.1f %9.1f %9.1f %9.1f %8.2f", racer.name.c_str(), wall, least, cpu, peak,
                    ratio(racer, racers.front()));
        if (floor != racers.end()) std::printf(" %8.2f", ratio(racer, *floor));
        std::printf("\n");
        summary << group << '\t' << racer.name << '\t' << wall << '\t' << least << '\t' << cpu << '\t' << peak
                << '\t' << ratio(racer, racers.front()) << '\n';
    }
    return 0;
}
