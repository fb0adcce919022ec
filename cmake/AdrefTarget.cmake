# The settings that every target of adref shares.

add_library(adref_settings INTERFACE)
target_compile_features(adref_settings INTERFACE cxx_std_20)
target_compile_options(adref_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wimplicit-fallthrough -Werror)

# g++ 12 sees overlapping and endless copies in "x" + std::string and in
# std::string's insertion at -O2 and above (GCC bugs 105329 and 105651, mended
# in 13); clang and the sanitizers look for real ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(adref_settings INTERFACE -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow)
endif()

option(ADREF_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
if(ADREF_SANITIZE)
  target_compile_options(adref_settings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(adref_settings INTERFACE -fsanitize=address,undefined)
endif()

# adref_library(NAME SOURCES...): a folder's static library. Headers are
# included from the root of the project ("diffcore/document.h"), so that an
# include says which folder it reaches into.
function(adref_library name)
  add_library(${name} STATIC ${ARGN})
  target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE $<BUILD_INTERFACE:adref_settings>)
  target_compile_features(${name} PUBLIC cxx_std_20)
endfunction()
