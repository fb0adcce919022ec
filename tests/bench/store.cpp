// What a negotiation costs: recording a round against libgit2's floor for the
// same objects, reading one, and a thousand of them. Prints a line a figure.
//
//     bench_store [ROUNDS] [FOLDER]
#include "tests/support/generated.h"
#include "tests/support/negotiated_pair.h"
#include "vcs/negotiation.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <git2.h>
#include <git2/sys/mempack.h>
#include <git2/sys/repository.h>
#include <string>
#include <vector>

namespace {

using namespace adref;

double milliseconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

[[noreturn]] void fail(const Error& error) {
    std::fprintf(stderr, "%s (%s)\n", error.message.c_str(), error.where.c_str());
    std::exit(1);
}
void check(int result) {
    if (result < 0) {
        std::fprintf(stderr, "libgit2: %s\n", git_error_last()->message);
        std::exit(1);
    }
}

struct Object {
    git_object_t type;
    std::string bytes;
    git_oid id;
};

// Every object that the last commit on main brought, and the round's tag.
std::vector<Object> objects_of_last_round(const std::string& path) {
    git_repository* repository = nullptr;
    git_odb* odb = nullptr;
    check(git_repository_open(&repository, path.c_str()));
    check(git_repository_odb(&odb, repository));
    std::vector<Object> objects;
    const std::string command =
        "git -C " + path + " rev-list --objects --no-object-names main --tags --not main~1";
    FILE* list = popen(command.c_str(), "r");  // NOLINT: a benchmark
    char line[64];
    while (std::fgets(line, sizeof line, list) != nullptr) {
        Object object{};
        check(git_oid_fromstrn(&object.id, line, 40));
        git_odb_object* read = nullptr;
        check(git_odb_read(&read, odb, &object.id));
        object.type = git_odb_object_type(read);
        object.bytes.assign(static_cast<const char*>(git_odb_object_data(read)), git_odb_object_size(read));
        git_odb_object_free(read);
        objects.push_back(std::move(object));
    }
    pclose(list);
    git_odb_free(odb);
    git_repository_free(repository);
    return objects;
}

git_repository* fresh(const std::string& path) {
    std::filesystem::remove_all(path);
    git_repository* repository = nullptr;
    check(git_repository_init(&repository, path.c_str(), 1));
    return repository;
}

// The floor: the objects and the two references, and nothing else.
double floor_loose(const std::string& path, const std::vector<Object>& objects) {
    git_repository* repository = fresh(path);
    git_odb* odb = nullptr;
    check(git_repository_odb(&odb, repository));
    const double taken = milliseconds([&] {
        git_oid id;
        for (const Object& object : objects)
            check(git_odb_write(&id, odb, object.bytes.data(), object.bytes.size(), object.type));
        for (const Object& object : objects) {
            git_reference* reference = nullptr;
            if (object.type == GIT_OBJECT_TAG)
                check(git_reference_create(&reference, repository, "refs/tags/t", &object.id, 1, "x"));
            if (object.type == GIT_OBJECT_COMMIT)
                check(git_reference_create(&reference, repository, "refs/heads/main", &object.id, 1, "x"));
            git_reference_free(reference);
        }
    });
    git_odb_free(odb);
    git_repository_free(repository);
    return taken;
}

double floor_pack(const std::string& path, const std::vector<Object>& objects) {
    git_repository* repository = fresh(path);
    git_odb* memory = nullptr;
    git_odb_backend* backend = nullptr;
    git_repository* around = nullptr;
    git_packbuilder* builder = nullptr;
    const double taken = milliseconds([&] {
        check(git_odb_new(&memory));
        check(git_mempack_new(&backend));
        check(git_odb_add_backend(memory, backend, 1));
        git_oid id;
        for (const Object& object : objects)
            check(git_odb_write(&id, memory, object.bytes.data(), object.bytes.size(), object.type));
        check(git_repository_wrap_odb(&around, memory));
        check(git_packbuilder_new(&builder, around));
        for (const Object& object : objects) check(git_packbuilder_insert(builder, &object.id, nullptr));
        check(git_packbuilder_write(builder, (path + "/objects/pack").c_str(), 0444, nullptr, nullptr));
        for (const Object& object : objects) {
            git_reference* reference = nullptr;
            if (object.type == GIT_OBJECT_TAG)
                check(git_reference_create(&reference, repository, "refs/tags/t", &object.id, 1, "x"));
            if (object.type == GIT_OBJECT_COMMIT)
                check(git_reference_create(&reference, repository, "refs/heads/main", &object.id, 1, "x"));
            git_reference_free(reference);
        }
    });
    git_packbuilder_free(builder);
    git_repository_free(around);
    git_odb_free(memory);
    git_repository_free(repository);
    return taken;
}

Document edited(Document document, testing::Dice& dice) {
    Paragraph& paragraph = document.paragraphs[dice.roll(document.paragraphs.size())];
    paragraph.text += " Furthermore " + testing::random_word(dice) + " " + testing::random_word(dice) + ".";
    for (Paragraph& p : document.paragraphs) p.id.clear();
    document.ids = IdOrigin::derived;
    assign_ids(document);
    return document;
}

std::unique_ptr<vcs::Negotiation> negotiation(const std::string& path) {
    std::filesystem::remove_all(path);
    auto made = vcs::Negotiation::create(path, {"Bench", "en"});
    if (!made) fail(made.error());
    return std::move(made).value();
}

void import(vcs::Negotiation& n, const Document& text, const std::string& name) {
    if (const auto done = n.import(text, {name, "", "", "", ""}); !done) fail(done.error());
}

}  // namespace

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 1000;
    const std::string folder =
        argc > 2 ? argv[2] : std::filesystem::temp_directory_path().string() + "/adref-bench-store";
    std::filesystem::create_directories(folder);
    const testing::NegotiatedPair pair = testing::negotiated_pair(1, 500);
    Document first = pair.before;
    Document second = pair.after;
    assign_ids(first);
    assign_ids(second);
    constexpr int kRepeats = 7;

    std::vector<double> ours[3];
    std::vector<double> loose[3];
    std::vector<double> packed[3];
    testing::Dice dice(1);
    const Document third = edited(second, dice);
    const Document* texts[3] = {&first, &second, &third};
    const char* names[3] = {"the first 500 paragraphs", "the next, a third changed", "the next, one changed"};
    std::size_t objects[3] = {};
    for (int repeat = 0; repeat < kRepeats; ++repeat) {
        const auto n = negotiation(folder + "/n");
        git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
        for (int which = 0; which < 3; ++which) {
            ours[which].push_back(milliseconds([&] { import(*n, *texts[which], std::to_string(which)); }));
            const std::vector<Object> written = objects_of_last_round(folder + "/n");
            objects[which] = written.size();
            loose[which].push_back(floor_loose(folder + "/floor", written));
            packed[which].push_back(floor_pack(folder + "/floor", written));
        }
    }
    for (int which = 0; which < 3; ++which) {
        std::printf("import, %-26s %4zu objects: %7.1f ms; floor loose %7.1f, as a pack %7.1f ms\n",
                    names[which], objects[which], median(ours[which]), median(loose[which]),
                    median(packed[which]));
    }

    const auto n = negotiation(folder + "/many");
    Document text = first;
    std::vector<double> each;
    for (int round = 0; round < rounds; ++round) {
        each.push_back(milliseconds([&] { import(*n, text, std::to_string(round)); }));
        text = edited(std::move(text), dice);
    }
    double sum = 0;
    for (const double one : each) sum += one;
    std::printf("%d rounds, one paragraph changed in each: %.1f s, median %.1f ms a round\n", rounds,
                sum / 1000, median(each));
    const auto measure = [&](const char* state) {
        std::vector<double> reading;
        for (int i = 0; i < 21; ++i) {
            reading.push_back(milliseconds([&] {
                const auto opened = vcs::Negotiation::open(folder + "/many");
                if (!opened) fail(opened.error());
                if (const auto read = (*opened)->document(std::to_string(rounds * i / 21)); !read)
                    fail(read.error());
            }));
        }
        const double listing =
            milliseconds([&] { (void)vcs::Negotiation::open(folder + "/many").value()->rounds(); });
        const double verifying =
            milliseconds([&] { (void)vcs::Negotiation::open(folder + "/many").value()->verify(); });
        std::printf("%s: open and read a round %.1f ms; rounds %.1f ms; verify %.1f s\n", state,
                    median(reading), listing, verifying / 1000);
    };
    measure("before gc");
    [[maybe_unused]] const int collected =
        std::system(("git -C " + folder + "/many gc -q").c_str());  // NOLINT: a benchmark
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder + "/many")) {
        if (entry.is_regular_file()) bytes += entry.file_size();
    }
    measure("after gc ");
    std::printf("size after gc: %.2f MB\n", static_cast<double>(bytes) / 1e6);
}
