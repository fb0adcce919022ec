# Everything here comes from Debian's packages (./dev deps). dtl has neither a
# .pc file nor a CMake package; md4c's CMake package wants parts that we do not use.
find_package(PkgConfig REQUIRED)
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
find_package(Qt6 REQUIRED COMPONENTS Core)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(ZLIB REQUIRED)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(LIBGIT2 REQUIRED IMPORTED_TARGET libgit2)

find_path(DTL_INCLUDE_DIR dtl/dtl.hpp REQUIRED)
add_library(adref_dtl INTERFACE)
# SYSTEM: dtl does not pass our warnings.
target_include_directories(adref_dtl SYSTEM INTERFACE "${DTL_INCLUDE_DIR}")
