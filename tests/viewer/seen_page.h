// A page as its readers see it, element by element.
#pragma once

#include <QXmlStreamReader>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {

inline std::string one_spaced(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

struct SeenPage {
    std::vector<std::string> places;    // everything with an id, in order, without old words
    std::vector<std::string> new_text;  // the words left by "New text only", a paragraph each
};

inline SeenPage seen(const std::string& html) {
    const auto has = [](const std::string& classes, const char* name) {
        return classes.find(name) != std::string::npos;
    };
    SeenPage page;
    QXmlStreamReader xml(QByteArray::fromStdString(html));
    struct Open {
        bool place = false;  // an element of an entry or an aside
        bool words = false;  // of a paragraph of the new text
        bool old = false;    // hidden in the new text
        bool call = false;   // of a footnote
    };
    std::vector<Open> open;
    const auto inside = [&open](bool Open::*what) {
        return std::any_of(open.begin(), open.end(), [what](const Open& each) { return each.*what; });
    };
    bool in_row = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const auto& attributes = xml.attributes();
            const std::string classes = " " + attributes.value("class").toString().toStdString() + " ";
            const std::string name = xml.name().toString().toStdString();
            const bool row = name == "tr" && has(classes, " row ");
            Open now;
            now.place = (has(classes, " e ") && attributes.hasAttribute("id")) || row;
            now.words = has(classes, " x ");
            now.call = has(classes, " call ");
            for (const char* hidden : {" stub ", " gone ", " n ", " was ", " rn "})
                now.old = now.old || has(classes, hidden);
            now.old = now.old || name == "del";
            open.push_back(now);
            if (now.place) page.places.emplace_back();
            if (now.words && !inside(&Open::old)) {
                if (name == "td" && in_row) {
                    page.new_text.back() += '\t';
                } else {
                    page.new_text.emplace_back();
                }
            }
            in_row = name == "td" || (in_row && !row);
        } else if (xml.isEndElement()) {
            open.pop_back();
            const auto name = xml.name();
            const bool inside_one = inside(&Open::place);
            if (inside_one && (name == u"p" || name == u"div" || name == u"br")) page.places.back() += ' ';
        } else if (xml.isCharacters()) {
            const std::string text = xml.text().toString().toStdString();
            const bool deleted = inside(&Open::old);
            if (inside(&Open::place)) page.places.back() += text;
            if (inside(&Open::words) && !deleted && !inside(&Open::call)) page.new_text.back() += text;
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    for (std::string& place : page.places) place = one_spaced(place);
    return page;
}

}  // namespace adref::viewer
