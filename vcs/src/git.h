// libgit2 with C++ manners: handles that free themselves, errors as values.
#pragma once

#include "diffcore/result.h"

#include <git2.h>
#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>

#include <memory>
#include <string>
#include <string_view>

namespace adref::vcs {

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* pointer) const {
        Free(pointer);
    }
};
template <class T, auto Free>
using Handle = std::unique_ptr<T, Freed<Free>>;

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

// out(handle) is the T** that a C function writes its result to.
template <class T, class D>
class OutPointer {
 public:
    explicit OutPointer(std::unique_ptr<T, D>& handle) : handle_(handle) {}
    OutPointer(const OutPointer&) = delete;
    OutPointer& operator=(const OutPointer&) = delete;
    ~OutPointer() {
        if (raw_ != nullptr) handle_.reset(raw_);
    }
    operator T**() { return &raw_; }  // NOLINT: implicit by intent

 private:
    std::unique_ptr<T, D>& handle_;
    T* raw_ = nullptr;
};
template <class T, class D>
OutPointer<T, D> out(std::unique_ptr<T, D>& handle) {
    return OutPointer<T, D>(handle);
}

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
