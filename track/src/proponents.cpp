#include "track/proponents.h"

namespace adref::track {

std::string joined_names(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) {
        if (!all.empty()) all += ", ";
        all += name;
    }
    return all;
}

std::string proponents_of(const Amendment& amendment) {
    std::string who = joined_names(amendment.proponents);
    if (!amendment.on_behalf_of.empty()) {
        if (!who.empty()) who += ", ";
        who += "on behalf of " + joined_names(amendment.on_behalf_of);
    }
    if (!amendment.except.empty()) who += " except " + joined_names(amendment.except);
    return who;
}

}  // namespace adref::track
