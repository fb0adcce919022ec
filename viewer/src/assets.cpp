#include "viewer/src/assets.h"

#include <QCryptographicHash>
#include <QFile>

// Resources of a static library are registered by hand, outside of namespaces.
static void register_resources() {
    Q_INIT_RESOURCE(web);
}

namespace adref::viewer {

std::string asset(std::string_view name) {
    register_resources();
    QFile file(QStringLiteral(":/web/") +
               QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().toStdString();
}

std::string sha256_base64(std::string_view text) {
    const QByteArrayView bytes(text.data(), static_cast<qsizetype>(text.size()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result().toBase64().toStdString();
}

std::string fill(std::string_view skeleton, const std::function<std::string_view(std::string_view)>& value) {
    std::string out;
    while (true) {
        const std::size_t open = skeleton.find("{{");
        const std::size_t close = open == std::string_view::npos ? open : skeleton.find("}}", open);
        if (close == std::string_view::npos) break;
        out += skeleton.substr(0, open);
        out += value(skeleton.substr(open + 2, close - open - 2));
        skeleton.remove_prefix(close + 2);
    }
    out += skeleton;
    return out;
}

}  // namespace adref::viewer
