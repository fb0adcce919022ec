#include "track/src/rolling_write.h"

#include "diffcore/unicode.h"
#include "track/src/rolling_header.h"
#include "track/src/rolling_layout.h"
#include "track/src/rolling_places.h"
#include "track/src/rolling_scan.h"
#include "track/src/rolling_text.h"

#include <algorithm>

namespace adref::track {
namespace {

using Kind = RollingProposal::Kind;
using Shape = RollingNode::Shape;

class RollingWriter {
 public:
    explicit RollingWriter(const RollingOrder& order)
        : order_(order),
          base_(order.base.document()),
          count_(static_cast<std::uint32_t>(base_.paragraphs.size())),
          places_(rolling_places(order)) {}

    RollingDraft run() {
        Document& out = out_.document;
        out.title = base_.title;
        out.language = base_.language;
        out.ids = base_.ids;
        out.apart = base_.apart;
        out_.standing.assign(order_.proposals.size(), kBeforeAll);
        find_signs();
        write_slot(kBeforeAll);
        std::vector<std::size_t> below;
        for (std::uint32_t p = 0; p < count_; ++p) {
            write_paragraph(p, below);
            write_slot(p);
            const bool note_follows = p + 1 < count_ && base_.paragraphs[p + 1].kind == adref::Kind::footnote;
            if (note_follows) continue;
            for (const std::size_t index : below) write_alternative(index);
            below.clear();
        }
        write_annex();
        assign_ids(out);
        return std::move(out_);
    }

 private:
    const RollingProposal& proposal(std::size_t index) const { return order_.proposals[index]; }

    // Signs of the base that say who proposes, though nobody does.
    void find_signs() {
        const Profile& profile = order_.profile;
        const bool plain_counts = profile.proposed != profile.struck ||
                                  profile.plain == Profile::Plain::deletion ||
                                  profile.plain == Profile::Plain::insertion;
        signs_.resize(count_);
        escape_all_.assign(count_, false);
        const RollingScan scan = scan_rolling(base_, profile, {});
        for (std::uint32_t p = 0; p < count_; ++p) {
            escape_all_[p] = order_.of_base[p] >= Plainness::escaped || plain_counts;
            for (const RollingBracket& each : scan.brackets[p]) {
                if (!each.header.empty()) signs_[p].push_back(each.open);
            }
        }
    }

    RollingHeader header(std::size_t index, RollingRole role, const std::string& place = {}) const {
        RollingHeader made;
        made.push_back({role, proposal(index).names, place});
        made.insert(made.end(), proposal(index).positions.begin(), proposal(index).positions.end());
        return made;
    }

    std::string name_of(std::uint32_t p) const {
        std::string name = order_.base.addresses().name(p);
        if (!name.empty()) return name;
        if (base_.paragraphs[p].kind == adref::Kind::title) return "title";
        return is_heading(base_.paragraphs[p].kind) ? "heading" : "paragraph";
    }

    std::string place_of(std::uint32_t slot) const {
        if (slot == kBeforeAll) return "to the beginning";
        while (slot > 0 && base_.paragraphs[slot].kind == adref::Kind::footnote) --slot;
        const std::string name = order_.base.addresses().name(slot);
        return "after " + (name.empty() ? order_.base.addresses().qualified(slot) : name);
    }

    std::uint32_t here() const { return static_cast<std::uint32_t>(out_.document.paragraphs.size()); }

    RollingTextMaker maker(bool escape_all) const { return {order_.profile, order_.attributed, escape_all}; }

    void put(Paragraph paragraph, std::uint32_t base) {
        out_.document.paragraphs.push_back(std::move(paragraph));
        out_.base_of.push_back(base);
    }

    RollingHeader span_header(std::size_t index) const {
        switch (proposal(index).kind) {
            case Kind::remove:
                return header(index, RollingRole::deletion);
            case Kind::move:
                return header(index, RollingRole::move_away, place_of(proposal(index).slot));
            default:
                return header(index, RollingRole::bracket);
        }
    }

    void write_paragraph(std::uint32_t p, std::vector<std::size_t>& below) {
        const Paragraph& source = base_.paragraphs[p];
        Paragraph made;
        made.id = source.id;
        made.kind = source.kind;
        made.level = source.level;
        made.label = source.label;
        RollingTextMaker text = maker(escape_all_[p]);
        text.set_base(source, signs_[p]);
        for (const std::size_t index : places_.starting[p]) {
            text.open(span_header(index), true);
            if (proposal(index).kind == Kind::remove) ++striking_;
            out_.standing[index] = here();
        }
        for (std::uint32_t i = 0; i < striking_; ++i) text.strike(true);
        RollingLayout layout = lay_out(source.text, places_.inside[p], order_.of_base[p] >= Plainness::below);
        for (const RollingNode& node : layout.nodes) write_node(text, node);
        text.put_base(UINT32_MAX);
        for (const std::size_t index : places_.notes[p]) write_note(text, index, p);
        for (const std::size_t index : places_.ending[p]) {
            text.close(span_header(index), true);
            if (proposal(index).kind == Kind::remove) --striking_;
        }
        text.finish(made);
        put(std::move(made), p);
        below.insert(below.end(), layout.as_alternatives.begin(), layout.as_alternatives.end());
    }

    // NOLINTNEXTLINE(misc-no-recursion): nodes are no deeper than lay_out makes them
    void write_node(RollingTextMaker& text, const RollingNode& node) {
        text.put_base(node.start);
        const std::size_t index = node.options.front().index;
        switch (node.shape) {
            case Shape::free:
                text.put(" ");
                write_point(text, node.options.front());
                break;
            case Shape::leading:
                write_point(text, node.options.front());
                text.put(" ");
                break;
            case Shape::glued:
                write_point(text, node.options.front());
                break;
            case Shape::struck:
            case Shape::kept: {
                const bool struck = node.shape == Shape::struck;
                const RollingHeader words =
                    header(index, struck ? RollingRole::deletion : RollingRole::bracket);
                out_.standing[index] = here();
                text.open(words, true);
                if (struck) text.strike(true);
                for (const RollingNode& inner : node.inside) write_node(text, inner);
                text.put_base(node.end);
                if (struck) text.strike(false);
                text.close(words, true);
                break;
            }
            case Shape::options:
                write_options(text, node);
        }
    }

    void write_point(RollingTextMaker& text, const RollingNode::Option& option) {
        const bool split = proposal(option.index).kind == Kind::split;
        const RollingHeader words = header(option.index, split ? RollingRole::split : RollingRole::insertion);
        out_.standing[option.index] = here();
        text.open(words, !split);
        if (!split) text.put_new(option.text, true);
        text.close(words, !split);
    }

    // NOLINTNEXTLINE(misc-no-recursion): nodes are no deeper than lay_out makes them
    void write_options(RollingTextMaker& text, const RollingNode& node) {
        text.plain_open();
        for (const RollingNode& inner : node.inside) write_node(text, inner);
        text.put_base(node.end);
        text.plain_close();
        std::vector<const RollingNode::Option*> options;
        for (const RollingNode::Option& option : node.options) options.push_back(&option);
        std::sort(options.begin(), options.end(),
                  [](const auto* a, const auto* b) { return a->index < b->index; });
        for (const RollingNode::Option* option : options) {
            const RollingHeader words =
                header(option->index, option->nothing ? RollingRole::nothing : RollingRole::option);
            out_.standing[option->index] = here();
            text.open(words, !option->nothing);
            if (!option->nothing) text.put_new(option->text, true);
            text.close(words, !option->nothing);
        }
    }

    void write_note(RollingTextMaker& text, std::size_t index, std::uint32_t p) {
        const RollingProposal& each = proposal(index);
        RollingHeader words;
        if (each.kind == Kind::join) {
            std::uint32_t next = p + 1;
            while (next < count_ && base_.paragraphs[next].kind == adref::Kind::footnote) ++next;
            words = header(index, RollingRole::merge, next < count_ ? name_of(next) : "the next");
        } else if (each.kind == Kind::relabel) {
            words = header(index, RollingRole::renumber, each.label);
        } else {
            words = header(index, role_of(each.stance));
        }
        out_.standing[index] = here();
        if (!text.empty() && text.last() != ' ') text.put(" ");
        text.open(words, false);
        text.close(words, false);
    }

    void write_slot(std::uint32_t slot) {
        for (const std::size_t index : places_.slot(slot)) {
            if (proposal(index).kind == Kind::add) {
                write_addition(index);
            } else {
                write_arrival(index);
            }
        }
    }

    void write_arrival(std::size_t index) {
        Paragraph made;
        made.kind = adref::Kind::text;
        made.level = base_.paragraphs[proposal(index).first].level;
        RollingTextMaker text = maker(false);
        const RollingHeader words =
            header(index, RollingRole::move_here, order_.base.addresses().qualified(proposal(index).first));
        text.open(words, false);
        text.close(words, false);
        text.finish(made);
        put(std::move(made), kBeforeAll);
    }

    void write_addition(std::size_t index) {
        const RollingProposal& each = proposal(index);
        const RollingHeader words = header(index, RollingRole::insertion);
        out_.standing[index] = here();
        for (std::size_t i = 0; i < each.lines.size(); ++i) {
            const Paragraph& source = each.paragraphs[i];
            Paragraph made;
            made.kind = source.kind == adref::Kind::footnote ? adref::Kind::text : source.kind;
            made.level = source.level;
            RollingTextMaker text = maker(order_.of_proposals[index] >= Plainness::escaped);
            if (i == 0) {
                text.open(words, true);
                text.put_new(each.lines[i], true);
            } else {
                const std::size_t label = each.lines[i].size() - source.text.size();
                if (label > 0) made.label = each.lines[i].substr(0, label - 1);
                text.put_new(source.text, false);
            }
            if (i + 1 == each.lines.size()) text.close(words, true);
            text.finish(made);
            put(std::move(made), kBeforeAll);
        }
    }

    void write_alternative(std::size_t index) {
        const RollingProposal& each = proposal(index);
        const Paragraph& source = base_.paragraphs[each.first];
        Paragraph made;
        made.kind = source.kind == adref::Kind::footnote ? adref::Kind::text : source.kind;
        made.level = source.level;
        RollingTextMaker text = maker(order_.of_base[each.first] >= Plainness::escaped);
        const RollingHeader words = header(index, RollingRole::rewrite, name_of(each.first));
        out_.standing[index] = here();
        text.open(words, true);
        text.put_new(text_with(source.text, each), true);
        text.close(words, true);
        text.finish(made);
        put(std::move(made), kBeforeAll);
    }

    void write_annex() {
        if (order_.annex.empty()) return;
        Paragraph heading;
        heading.kind = adref::Kind::heading;
        for (const Paragraph& each : base_.paragraphs) {
            if (each.kind != adref::Kind::heading) continue;
            heading.level = each.level;
            break;
        }
        heading.text = order_.profile.annex;
        put(std::move(heading), kBeforeAll);
        for (const RollingProposal& each : order_.annex) {
            Paragraph made;
            RollingTextMaker text = maker(false);
            const bool named = order_.attributed && !each.names.empty();
            const RollingHeader words = {{RollingRole::insertion, each.names, {}}};
            if (named) {
                text.open(words, true);
            } else {
                text.plain_open();
            }
            text.put_new(each.text, named, false);
            if (named) {
                text.close(words, true);
            } else {
                text.plain_close();
            }
            text.finish(made);
            put(std::move(made), kBeforeAll);
        }
    }

    const RollingOrder& order_;
    const Document& base_;
    std::uint32_t count_;
    RollingPlaces places_;
    RollingDraft out_;
    std::vector<std::vector<std::uint32_t>> signs_;
    std::vector<bool> escape_all_;
    std::uint32_t striking_ = 0;
};

}  // namespace

RollingDraft write_rolling(const RollingOrder& order) {
    return RollingWriter(order).run();
}

}  // namespace adref::track
