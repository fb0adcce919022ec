// The parts of verify(): what is wrong with a negotiation, and where.
#pragma once

#include "diffcore/document.h"
#include "vcs/negotiation.h"
#include "vcs/src/links.h"
#include "vcs/src/objects.h"
#include "vcs/src/outline.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace adref::vcs {

class Findings {
 public:
    void add(std::string what, std::string where) { list_.push_back({std::move(what), std::move(where)}); }
    void add(const Error& error) { add(error.message, error.where); }
    std::vector<Finding> take() && { return std::move(list_); }

 private:
    std::vector<Finding> list_;
};

// Reads every object that can be reached, once, with its hash checked.
class ObjectCheck {
 public:
    ObjectCheck(git_repository* repository, git_odb* odb, Findings& findings)
        : repository_(repository), odb_(odb), findings_(findings) {}

    // Everything that whoever has main and the rounds has.
    void check_public(const git_oid& root, const std::string& where);
    // The register, which must not meet it. After check_public.
    void check_register(const git_oid& root, const std::string& where);

 private:
    struct Item {
        git_oid id{};
        git_object_t type;
        std::string where;
        bool proposal = false;  // below amendments/ or outcomes/
    };
    void walk(const git_oid& root, const std::string& where, OidSet& seen, bool is_register);
    // Fills in the type where it is open.
    bool is_sound(Item& item);
    void push_commit(const Item& item, std::vector<Item>& items);
    void push_tree(const Item& item, std::vector<Item>& items, bool is_register);
    void push_tag(const Item& item, std::vector<Item>& items);

    git_repository* repository_;
    git_odb* odb_;
    Findings& findings_;
    OidSet public_;
    OidSet register_;
};

// Outline, paragraphs and TEXT.md of commits, each combination once.
class TextCheck {
 public:
    TextCheck(git_repository* repository, Findings& findings)
        : repository_(repository), findings_(findings) {}

    // `where` names the commit for people: "rounds/rev1" or its hash.
    void check(const git_tree* root, const std::string& where);
    // decisions/links.json at the head of main, after all commits of main were
    // checked; `on_main` are their hashes.
    void check_links(const std::vector<Link>& links, const std::unordered_set<std::string>& on_main,
                     const std::string& where);

    // Paragraphs in the outline that check() has read last.
    std::size_t paragraphs() const { return paragraphs_; }

 private:
    struct Known {
        bool sound = false;
        Paragraph paragraph;
    };
    const Known& read(const git_oid& blob, const std::string& where);
    void check_outline(const Outline& outline, const git_tree* paragraphs, const std::string& text,
                       bool has_text, const std::string& where);
    void check_paragraph(const Paragraph& paragraph, const std::unordered_set<std::string>& ids,
                         const std::string& where);

    git_repository* repository_;
    Findings& findings_;
    std::unordered_map<git_oid, Known, OidHash, OidEqual> known_;
    std::unordered_map<std::string, std::size_t> done_;  // combinations, with the number of their paragraphs
    std::unordered_set<std::string> all_ids_;
    std::size_t paragraphs_ = 0;
};

}  // namespace adref::vcs
