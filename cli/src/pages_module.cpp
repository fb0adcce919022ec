// adref_pages.so: what Qt is needed for, loaded by pages.cpp.
#include "cli/src/pages.h"
#include "viewer/renderer.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace adref::cli {
namespace {

Status write_file(const std::string& path, std::string_view data) {
    const QString name = QFile::decodeName(path.c_str());
    const auto failed = [&path](const QString& why) {
        return Error{ErrorCode::bad_input, "cannot write: " + why.toStdString(), path, "nothing was written"};
    };
    const auto size = static_cast<qint64>(data.size());
    const QFileInfo target(name);
    if (target.exists() && !target.isFile() && !target.isDir()) {
        QFile device(name);
        // Unbuffered: a device that is full says so while it is written to.
        if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
            device.write(data.data(), size) != size)
            return failed(device.errorString());
        return Done{};
    }
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(data.data(), size) != size || !file.commit())
        return failed(file.errorString());
    return Done{};
}

std::string render_html(const Redline& redline) {
    return viewer::render_html(redline);
}

std::string render_table(const viewer::Table& table) {
    return viewer::table_to_html(table);
}

}  // namespace
}  // namespace adref::cli

extern "C" __attribute__((visibility("default"))) const void* adref_page_functions() {
    static constexpr adref::cli::PageFunctions kFunctions = {
        &adref::cli::render_html, &adref::cli::render_table, &adref::cli::write_file};
    return &kFunctions;
}
