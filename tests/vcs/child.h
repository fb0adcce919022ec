// A piece of a test in a process of its own, which may be killed or crash.
#pragma once

#include <cstdlib>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace adref::testing {

inline pid_t begin_child(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        alarm(60);  // what hangs is ended by a signal, as what crashes
        _exit(work());
    }
    return child;
}

// The exit status, or -N if signal N ended it.
inline int end_of(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

inline int in_child(const std::function<int()>& work) {
    return end_of(begin_child(work));
}

}  // namespace adref::testing
