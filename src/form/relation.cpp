// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/relation.hpp>

#include <algorithm>  // find
#include <iterator>   // begin, end

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

constexpr std::string_view signs[] = {"=", "<=", "<=>"};  // in the order of relation::comparison

std::optional<relation::comparison> comparison_of(std::string_view word) {
  auto const sign = std::find(std::begin(signs), std::end(signs), word);
  if (sign == std::end(signs)) return std::nullopt;
  return static_cast<relation::comparison>(sign - std::begin(signs));
}

/// 0: none.
std::int64_t factor_of(std::string_view word) {
  if (word.size() > 6) return 0;
  std::int64_t n = 0;
  for (char const c : word) {
    if (c < '0' || c > '9') return 0;
    n = n * 10 + (c - '0');
  }
  return n;
}

}  // namespace

std::optional<relation> resolve(table_data const& table, relation_data const& data) {
  relation r{&data, relation::comparison::equal, {}, {}};
  auto* side = &r.left;
  bool negative = false, wants_name = true, compared = false;
  std::int64_t factor = 0;  // 0: none is waiting for its name
  for (auto rest = data.equation; !rest.empty();) {
    auto const begin = rest.find_first_not_of(' ');
    if (begin == rest.npos) break;
    rest.remove_prefix(begin);
    auto const word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(word.size());
    bool const sign = word == "+" || word == "-";
    if (sign && factor == 0 && (!wants_name || (word == "-" && side->empty() && !negative))) {
      negative = word == "-";
      wants_name = true;
    } else if (auto const compare = comparison_of(word); compare && !wants_name && !compared) {
      r.compare = *compare;
      side = &r.right;
      compared = wants_name = true;
      negative = false;
    } else if (auto const item = find_item(table, data.scope, word); item && wants_name) {
      side->push_back({*item, negative, factor == 0 ? 1 : factor});
      factor = 0;
      wants_name = false;
    } else if (auto const n = factor_of(word); n != 0 && wants_name && factor == 0) {
      factor = n;
    } else {
      return std::nullopt;
    }
  }
  if (!compared || wants_name) return std::nullopt;
  return r;
}

std::string_view sign_of(relation::comparison c) { return signs[static_cast<std::size_t>(c)]; }

}  // namespace gouji
