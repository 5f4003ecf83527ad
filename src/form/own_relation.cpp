// SPDX-License-Identifier: Apache-2.0
#include "detail/own_relation.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/form/form_2014.hpp>
#include <gouji/form/form_2019.hpp>
#include <gouji/form/form_2021.hpp>
#include <gouji/form/form_index.hpp>
#include <gouji/form/form_words.hpp>
#include <gouji/form/relation.hpp>
#include <gouji/text/json_walk.hpp>

#include <algorithm>  // any_of, find

namespace gouji::detail {
namespace {

template <class Lines>
bool has_code(Lines const& lines, std::string_view code) {
  return std::any_of(lines.begin(), lines.end(), [&](auto const& line) { return line.code == code; });
}

relation_data const* find_built_in(std::string_view code) {
  for (auto const* form : {&forms::y2014::form, &forms::y2019::form, &forms::y2021::form})
    for (auto const& table : form->tables)
      for (auto const& relation : table.relations)
        if (relation.code == code) return &relation;
  return nullptr;
}

}  // namespace

std::string fault_of_equation(table_data const& table, relation_data const& data) {
  if (resolve(table, data)) return {};
  bool const rows = data.scope == relation_scope::each_column;
  std::string fault;
  for_each_part(data.equation, " ", [&](std::string_view word) {
    static constexpr std::string_view signs[] = {"", "+", "-", "=", "<=", "<=>"};
    bool const number = word.find_first_not_of("0123456789") == word.npos;
    if (!fault.empty() || number || std::find(std::begin(signs), std::end(signs), word) != std::end(signs)) return;
    if (rows ? has_code(table.rows, word) : has_code(table.columns, word)) return;
    std::string const lines = rows ? "row" : "column";
    fault = "`" + shown(word) + "` is the code of no " + lines + " of this table; under " +
            std::string(word_of(relation_scope_words, data.scope)) + " an equation names " + lines + "s";
  });
  if (!fault.empty()) return fault;
  return "is not of the form `a + b = c - d`, `a <= 100 b` or `a <=> b`, with blanks between codes, factors and signs";
}

std::string fault_of_code(relation_data const& data) {
  if (auto const* known = find_built_in(data.code); known && known->law == data.law) return {};
  if (catalogue_find(data.code).code != "relation")
    return "`" + shown(data.code) + "` is the code of another finding; choose one of your own, such as `budget.total`";
  if (data.law == relation_law::convention)
    return "no finding tells a convention of the code `" + shown(data.code) + "`; make its law `binding`, or leave it out";
  return {};
}

}  // namespace gouji::detail
