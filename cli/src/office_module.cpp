// adref_office.so: what Qt's XML reader and libzip are needed for, loaded by office.cpp.
#include "cli/src/office.h"
#include "formats/office.h"

extern "C" __attribute__((visibility("default"))) const void* adref_office_functions() {
    static constexpr adref::cli::OfficeFunctions kFunctions = {
        &adref::formats::read_office, &adref::formats::write_office, &adref::formats::read_rich,
        &adref::formats::write_rich};
    return &kFunctions;
}
