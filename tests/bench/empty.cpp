// What starting a C++ program costs: the standard library, and nothing done.
#include <iostream>

int main() {
    return std::cout ? 0 : 1;
}
