// adref_pages.so: what Qt is needed for, loaded by pages.cpp.
#include "cli/src/pages.h"
#include "viewer/renderer.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>

namespace adref::cli {
namespace {

Status write_file(const std::string& path, std::string_view data) {
    const QString name = QFile::decodeName(path.c_str());
    const auto failed = [&path](const QFileDevice& file, int code) {
        // Qt takes part of a write that fails for no error of its own.
        const bool unnamed = file.error() == QFileDevice::NoError && code != 0;
        const std::string why = unnamed ? std::strerror(code) : file.errorString().toStdString();
        return Error{ErrorCode::bad_input, "cannot write: " + why, path, "nothing was written"};
    };
    errno = 0;
    const auto size = static_cast<qint64>(data.size());
    const QFileInfo target(name);
    if (target.exists() && !target.isFile() && !target.isDir()) {
        QFile device(name);
        // Unbuffered: a device that is full says so while it is written to.
        if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
            device.write(data.data(), size) != size)
            return failed(device, errno);
        return Done{};
    }
    QSaveFile file(name);
    // Flushed before: commit() forgets why a write failed.
    if (!file.open(QIODevice::WriteOnly) || file.write(data.data(), size) != size || !file.flush() ||
        !file.commit())
        return failed(file, errno);
    return Done{};
}

std::string render_html(const Redline& redline, const viewer::HtmlOptions& options,
                        const viewer::AttributionLayer* layer) {
    return viewer::render_html(redline, options, layer);
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
