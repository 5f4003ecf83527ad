// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/relation.hpp>

#include <string_view>  // string_view

namespace gouji {
namespace {

std::optional<std::uint16_t> find_item(table_data const& table, relation_scope scope, std::string_view name) {
  auto find = [&](auto const& items) -> std::optional<std::uint16_t> {
    for (std::uint16_t i = 0; i < items.size(); ++i)
      if (items[i].code == name) return i;
    return std::nullopt;
  };
  return scope == relation_scope::each_column ? find(table.rows) : find(table.columns);
}

}  // namespace

std::optional<relation> resolve(table_data const& table, relation_data const& data) {
  relation r{&data, relation::comparison::equal, {}, {}};
  auto* side = &r.left;
  bool negative = false, wants_name = true, compared = false;
  for (auto rest = data.equation; !rest.empty();) {
    auto const begin = rest.find_first_not_of(' ');
    if (begin == rest.npos) break;
    rest.remove_prefix(begin);
    auto const word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(word.size());
    bool const sign = word == "+" || word == "-";
    if (sign && (!wants_name || (word == "-" && side->empty() && !negative))) {
      negative = word == "-";
      wants_name = true;
    } else if ((word == "=" || word == "<=") && !wants_name && !compared) {
      r.compare = word == "=" ? relation::comparison::equal : relation::comparison::at_most;
      side = &r.right;
      compared = wants_name = true;
      negative = false;
    } else if (auto const item = find_item(table, data.scope, word); item && wants_name) {
      side->push_back({*item, negative});
      wants_name = false;
    } else {
      return std::nullopt;
    }
  }
  if (!compared || wants_name) return std::nullopt;
  return r;
}

}  // namespace gouji
