// libgit2 with C++ manners: handles that free themselves, errors as values.
#pragma once

#include "diffcore/result.h"

#include <git2.h>
#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>
#include <string>
#include <string_view>
#include <utility>

namespace adref::vcs {

// Owns what a function of libgit2 has made.
template <class T, auto Free>
class Handle {
 public:
    Handle() = default;
    explicit Handle(T* pointer) : pointer_(pointer) {}
    Handle(Handle&& other) noexcept : pointer_(std::exchange(other.pointer_, nullptr)) {}
    Handle& operator=(Handle&& other) noexcept {
        std::swap(pointer_, other.pointer_);
        return *this;
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() {
        if (pointer_ != nullptr) Free(pointer_);
    }

    T* get() const { return pointer_; }
    T* operator->() const { return pointer_; }
    explicit operator bool() const { return pointer_ != nullptr; }

    // Where a function writes its result to; the handle must be empty.
    friend T** out(Handle& handle) { return &handle.pointer_; }

 private:
    T* pointer_ = nullptr;
};

using RepositoryHandle = Handle<git_repository, git_repository_free>;
using OdbHandle = Handle<git_odb, git_odb_free>;
using OdbObjectHandle = Handle<git_odb_object, git_odb_object_free>;
using CommitHandle = Handle<git_commit, git_commit_free>;
using TreeHandle = Handle<git_tree, git_tree_free>;
using TreeEntryHandle = Handle<git_tree_entry, git_tree_entry_free>;
using TagHandle = Handle<git_tag, git_tag_free>;
using ReferenceHandle = Handle<git_reference, git_reference_free>;
using ReferenceIteratorHandle = Handle<git_reference_iterator, git_reference_iterator_free>;
using ConfigHandle = Handle<git_config, git_config_free>;
using SignatureHandle = Handle<git_signature, git_signature_free>;
using PackbuilderHandle = Handle<git_packbuilder, git_packbuilder_free>;

// Starts libgit2 with fsync on, once a process: it costs 5 ms, since it reads
// the machine's certificates.
void start_git();

// What libgit2 says about the call that has just failed, in one line; read at
// once, the next call overwrites it.
std::string last_git_message();

// "WHAT: libgit2's words" as an Error, with a hint where the cause is a full
// disk, a read-only file system or missing permission.
Error git_failure(std::string_view what, std::string where, ErrorCode code = ErrorCode::bad_input);

std::string hex(const git_oid& id);
bool parse_hex(std::string_view text, git_oid& id);

struct OidHash {
    std::size_t operator()(const git_oid& id) const noexcept;
};
struct OidEqual {
    bool operator()(const git_oid& a, const git_oid& b) const noexcept { return git_oid_equal(&a, &b) != 0; }
};

}  // namespace adref::vcs
