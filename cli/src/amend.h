// What the commands of `amend` share: the negotiation with its register and the
// texts that its amendments are made to, and an amendment as people read it.
#pragma once

#include "cli/src/amendment_register.h"
#include "cli/src/commands.h"
#include "diffcore/redline.h"
#include "track/edit.h"
#include "vcs/negotiation.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace adref::cli {

void add_amend_add(CLI::App& amend, const Register& selected);
void add_amend_import(CLI::App& amend, const Register& selected);
void add_amend_rebase(CLI::App& amend, const Register& selected);
void add_amend_list(CLI::App& amend, const Register& selected);
void add_amend_show(CLI::App& amend, const Register& selected);
void add_amend_set(CLI::App& amend, const Register& selected);
void add_amend_withdraw(CLI::App& amend, const Register& selected);

// A round's text made ready for amendments.
struct AmendableRound {
    explicit AmendableRound(Document text) : document(std::move(text)), base(document) {}
    ~AmendableRound() = default;
    AmendableRound(const AmendableRound&) = delete;
    AmendableRound& operator=(const AmendableRound&) = delete;
    AmendableRound(AmendableRound&&) = delete;  // `base` refers to `document`
    AmendableRound& operator=(AmendableRound&&) = delete;

    Document document;
    track::Base base;
};

class AmendmentDesk {
 public:
    // Errors: those of opening, and of reading the register.
    static Result<AmendmentDesk> open(const Globals& globals);

    vcs::Negotiation& negotiation() const { return *negotiation_; }
    const AmendmentRegister& amendments() const { return register_; }

    // The text of a round, read once. Errors: not_found.
    Result<const AmendableRound*> round(const std::string& name);
    // The last round's name. Errors: not_found, if there is none.
    Result<std::string> last_round() const;
    // The round that follows one; empty if none does.
    std::string round_after(const std::string& round) const;
    // The day of a round's draft; empty if it is not known.
    std::string day_of(const std::string& round) const;
    // The language of the negotiation where sentences can be printed in it.
    std::string language() const;

 private:
    std::unique_ptr<vcs::Negotiation> negotiation_;
    AmendmentRegister register_;
    std::map<std::string, std::unique_ptr<AmendableRound>> rounds_;
    std::vector<vcs::Round> list_;
};

// Why an amendment cannot be recorded: its anchor is absent, or there is more than
// one (refused, with the candidates as a hint). Done if it can be.
Status check_anchor(const track::Amendment& amendment, const AmendableRound& base);

// The sentence of drafting language that says what it does.
std::string sentence_of(const track::Amendment& amendment, const std::string& language);

// The paragraphs that it changes, as `diff` would show them; empty for a position.
// Errors: those of placing it.
Result<std::string> redline_of(const track::Amendment& amendment, const AmendableRound& base, bool colour,
                               std::size_t width);

// Id, proponents, sentence and redline, for people; what cannot be placed says why.
std::string describe_amendment(const track::Amendment& amendment, AmendmentDesk& desk,
                               const Globals& globals);

}  // namespace adref::cli
