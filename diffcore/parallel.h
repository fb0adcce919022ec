// Work on several threads whose result does not depend on how many there are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>

namespace adref {

// Among how many threads work is shared: what the environment variable
// ADREF_THREADS says (1 to 64), otherwise the cores that this process may use.
unsigned thread_count();

// Overrides that from now on; 0 undoes it. For tests: not while work is shared.
void set_thread_count(unsigned count);

// Calls task(i) once for each i below `count`, on as many threads as there may
// be and are to be had, this one among them. Returns when all are done. Tasks
// must not write what another one reads or writes. If tasks throw, one of the
// exceptions comes out, and some tasks may not have been called.
void run_tasks(std::size_t count, const std::function<void(std::size_t)>& task);

// Calls both functions, at the same time where `worthwhile` says that they
// take longer than starting a thread does.
template <class One, class Other>
void run_both(bool worthwhile, const One& one, const Other& other) {
    if (!worthwhile) {
        one();
        other();
        return;
    }
    run_tasks(2, [&](std::size_t i) { i == 0 ? one() : other(); });
}

// Calls body(begin, end) for stretches of `step` that make up [0, count). A
// stretch should take longer than starting a thread does: one stretch alone
// starts none.
template <class Body>
void run_chunks(std::size_t count, std::size_t step, const Body& body) {
    run_tasks((count + step - 1) / step,
              [&](std::size_t i) { body(i * step, std::min(count, (i + 1) * step)); });
}

}  // namespace adref
