// SPDX-License-Identifier: Apache-2.0
#include <gouji/check/finding_codes.hpp>

#include <gouji/diag/catalogue.hpp>
#include <gouji/diag/selection.hpp>
#include <gouji/text/json_walk.hpp>  // shown

#include <algorithm>  // any_of, min, sort, stable_sort, unique
#include <cstddef>    // size_t
#include <numeric>    // iota
#include <utility>    // pair, swap

namespace gouji {
namespace {

/// How many characters must be exchanged, lost or added to make one of the other.
std::size_t edits_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> above(b.size() + 1), row(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j)
      row[j + 1] = std::min({above[j] + (a[i] != b[j]), above[j + 1] + 1, row[j] + 1});
    std::swap(above, row);
  }
  return above.back();
}

}  // namespace

std::vector<std::string_view> finding_codes(form_index const& forms) {
  std::vector<std::string_view> codes;
  for (catalogue_row const& row : catalogue())
    if (row.code != "limit.findings") codes.push_back(row.code);  // it counts findings and is none of them
  for (form_data const* form : forms.forms())
    for (table_data const& table : form->tables)
      for (relation_data const& relation : table.relations) codes.push_back(relation.code);
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

std::string nearest_codes(std::string_view code, std::span<std::string_view const> codes) {
  code = code.substr(0, 100);  // no code is nearly as long
  std::vector<std::pair<std::size_t, std::string_view>> near;
  for (auto const known : codes) near.emplace_back(edits_between(code, known), known);
  std::stable_sort(near.begin(), near.end(), [](auto& a, auto& b) { return a.first < b.first; });
  std::string nearest;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, near.size()); ++i)
    nearest.append(i == 0 ? "" : ", ").append(near[i].second);
  return nearest;
}

std::string fault_of_pattern(std::string_view pattern, std::span<std::string_view const> codes) {
  selection_rule const rule{std::string(pattern), {}};
  if (std::any_of(codes.begin(), codes.end(), [&](auto code) { return matches(rule, code); })) return {};
  bool const is_prefix = pattern.ends_with(".*");
  return "no finding has the code `" + shown(pattern) + "`; the nearest are " +
         nearest_codes(is_prefix ? pattern.substr(0, pattern.size() - 1) : pattern, codes) +
         "; `prefix.*` means all codes that begin with `prefix.`, and `gouji explain` lists all";
}

}  // namespace gouji
