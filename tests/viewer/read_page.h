// A page read back as XML: both texts of every entry, ids and links, and what a
// browser would run.
#pragma once

// Entry::signals would be a keyword of Qt.
#ifndef QT_NO_KEYWORDS
#define QT_NO_KEYWORDS
#endif
#include "diffcore/redline.h"

#include <QXmlStreamReader>
#include <gtest/gtest.h>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace adref::viewer {

inline bool has(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

inline std::string utf8(QStringView text) {
    return text.toUtf8().toStdString();
}

// What a reader of the page sees of the entries, read back as XML.
struct ReadPage {
    std::string error;
    std::map<std::string, std::string> old_texts;  // by id: the texts without insertions
    std::map<std::string, std::string> new_texts;
    std::set<std::string> ids;
    std::vector<std::string> links;
    std::vector<std::string> policies;
    std::vector<std::string> styles;
    std::vector<std::string> scripts;     // that a browser runs
    std::vector<std::string> other_data;  // in script elements that none runs
    std::set<std::string> elements;
    std::set<std::string> attributes;
};

inline ReadPage read_page(const std::string& html) {
    ReadPage page;
    QXmlStreamReader xml(QByteArray::fromStdString(html));
    std::vector<std::string> open;
    std::string id;
    int text_depth = 0;  // inside .x
    int skip_depth = 0;  // inside .call or .join
    int cells = 0;
    std::size_t deleted = 0;
    std::size_t inserted = 0;
    std::vector<std::string>* running = nullptr;
    while (!xml.atEnd()) {
        xml.readNext();
        const int depth = static_cast<int>(open.size());
        if (xml.isStartElement()) {
            const std::string name = utf8(xml.name());
            page.elements.insert(name);
            for (const QXmlStreamAttribute& attribute : xml.attributes()) {
                page.attributes.insert(utf8(attribute.qualifiedName()));
            }
            const std::string classes = " " + utf8(xml.attributes().value("class")) + " ";
            if (xml.attributes().hasAttribute("id")) {
                id = utf8(xml.attributes().value("id"));
                EXPECT_TRUE(page.ids.insert(id).second) << id << " stands twice";
                cells = 0;
            }
            if (xml.attributes().hasAttribute("href"))
                page.links.push_back(utf8(xml.attributes().value("href")));
            if (name == "meta" && xml.attributes().hasAttribute("http-equiv")) {
                page.policies.push_back(utf8(xml.attributes().value("content")));
            }
            if (has(classes, " x ") && text_depth == 0) {
                text_depth = depth + 1;
                if (name == "td" && cells++ > 0) page.old_texts[id] += '\t', page.new_texts[id] += '\t';
            }
            if (text_depth > 0 && skip_depth == 0 && (has(classes, " call ") || has(classes, " join "))) {
                skip_depth = depth + 1;
            }
            deleted += name == "del";
            inserted += name == "ins";
            open.push_back(name);
            if (name == "style") page.styles.emplace_back();
            if (name == "script") {
                const std::string type = utf8(xml.attributes().value("type"));
                running = type == "application/json" ? &page.other_data : &page.scripts;
                running->emplace_back();
            }
        } else if (xml.isEndElement()) {
            if (text_depth == depth) text_depth = 0;
            if (skip_depth == depth) skip_depth = 0;
            deleted -= open.back() == "del";
            inserted -= open.back() == "ins";
            open.pop_back();
        } else if (xml.isCharacters()) {
            if (!open.empty() && open.back() == "style") page.styles.back() += utf8(xml.text());
            if (!open.empty() && open.back() == "script") running->back() += utf8(xml.text());
            if (text_depth > 0 && skip_depth == 0) {
                if (inserted == 0) page.old_texts[id] += utf8(xml.text());
                if (deleted == 0) page.new_texts[id] += utf8(xml.text());
            }
        }
    }
    if (xml.hasError())
        page.error = xml.errorString().toStdString() + " at line " + std::to_string(xml.lineNumber());
    return page;
}

// The old and the new text of every entry can be read off the page to the byte.
inline void expect_faithful(const Redline& redline, const ReadPage& page) {
    EXPECT_EQ(page.error, "");
    for (const Entry& entry : redline.entries) {
        if (entry.relation == Relation::split || entry.relation == Relation::merged) continue;
        const std::string& id = entry_id(redline, entry);
        if (!page.ids.contains(id)) {
            ADD_FAILURE() << "no element for " << id;
            continue;
        }
        const auto text_of = [&](const std::map<std::string, std::string>& texts) {
            const auto found = texts.find(id);
            return found == texts.end() ? std::string() : found->second;
        };
        // The cells of a new row are no old text, though their borders are read as tabs.
        if (!entry.olds.empty()) {
            EXPECT_EQ(text_of(page.old_texts), old_text(entry));
        }
        EXPECT_EQ(text_of(page.new_texts), new_text(entry));
    }
}

}  // namespace adref::viewer
