// What can be expected to fail returns a Result: a value or an Error. No
// exception crosses a folder of adref.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace adref {

// The values are the exit statuses of the command line.
enum class ErrorCode {
    usage = 2,      // the call does not make sense
    bad_input = 3,  // input cannot be read or is not valid
    not_found = 4,  // no such round, paragraph, amendment or negotiation
    refused = 5,    // ambiguous, in conflict, sealed, or changed by someone else meanwhile
    internal = 70,  // a fault of adref itself
};

// Printed as "adref: MESSAGE (WHERE)" and, if there is one, "hint: HINT". Each
// part is one line of UTF-8 without final punctuation; texts of others in it
// are escaped by whoever prints it, not by whoever makes it.
struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string message;
    std::string where;  // file, with line or position inside it; may be empty
    std::string hint;   // what to do about it; may be empty

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
class [[nodiscard]] Result {
 public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: implicit by intent
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: implicit by intent

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    // Precondition: ok().
    const T& value() const& {
        assert(ok());
        return *std::get_if<0>(&state_);
    }
    T& value() & {
        assert(ok());
        return *std::get_if<0>(&state_);
    }
    T&& value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&state_));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    // Precondition: !ok().
    const Error& error() const {
        assert(!ok());
        return *std::get_if<1>(&state_);
    }

 private:
    std::variant<T, Error> state_;
};

// For what yields nothing but may fail.
struct Done {};
using Status = Result<Done>;

}  // namespace adref
