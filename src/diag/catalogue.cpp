// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/catalogue.hpp>

#include <gouji/diag/printable.hpp>

#include "diag/detail/catalogue_check.hpp"
#include "diag/detail/figure_rows.hpp"
#include "diag/detail/prose_rows.hpp"
#include "diag/detail/relation_rows.hpp"
#include "diag/detail/source_rows.hpp"
#include "diag/detail/structure_rows.hpp"

#include <algorithm>  // copy, find_if, lower_bound, sort
#include <array>      // array
#include <cassert>    // assert
#include <iterator>   // size
#include <utility>    // move

namespace gouji {
namespace {

constexpr std::size_t max_argument_columns =
    200;  // of one argument in a message; the whole stays in the finding

consteval auto all_rows() {
  std::array<catalogue_row, std::size(detail::relation_rows) + std::size(detail::figure_rows) +
                                std::size(detail::structure_rows) + std::size(detail::prose_rows) + std::size(detail::source_rows)>
      rows;
  auto out = rows.begin();
  out = std::copy(std::begin(detail::relation_rows), std::end(detail::relation_rows), out);
  out = std::copy(std::begin(detail::figure_rows), std::end(detail::figure_rows), out);
  out = std::copy(std::begin(detail::structure_rows), std::end(detail::structure_rows), out);
  out = std::copy(std::begin(detail::prose_rows), std::end(detail::prose_rows), out);
  std::copy(std::begin(detail::source_rows), std::end(detail::source_rows), out);
  std::sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.code < b.code; });
  return rows;
}

constexpr auto rows = all_rows();
static_assert(detail::codes_are_unique(rows));
static_assert(detail::texts_are_sound(rows));

constexpr std::string_view relation_code = "relation";

catalogue_row const* find_row(std::string_view code) {
  auto const row =
      std::lower_bound(rows.begin(), rows.end(), code,
                       [](catalogue_row const& r, std::string_view c) { return r.code < c; });
  return row != rows.end() && row->code == code ? &*row : nullptr;
}

argument const* find_argument(std::vector<argument> const& arguments, std::string_view name) {
  auto const a =
      std::find_if(arguments.begin(), arguments.end(), [&](auto& x) { return x.name == name; });
  return a == arguments.end() ? nullptr : &*a;
}

/// Whether `arguments` make a finding of a relation that only a form read at run time knows.
[[maybe_unused]] bool names_relation(std::vector<argument> const& arguments,
                                     std::string_view code) {
  argument const* named = find_argument(arguments, "code");
  auto const* text = named ? std::get_if<std::string>(&named->value) : nullptr;
  return text && *text == code;
}

void append_value(std::string& out, argument const& a) {
  if (auto const* text = std::get_if<std::string>(&a.value))
    append_printable(out, *text, max_argument_columns);
  else if (auto const* whole = std::get_if<std::int64_t>(&a.value))
    out += std::to_string(*whole);
  else if (auto const* exact = std::get_if<decimal>(&a.value))
    out += exact->to_string();
}

}  // namespace

std::span<catalogue_row const> catalogue() { return rows; }

catalogue_row const& catalogue_find(std::string_view code) {
  catalogue_row const* row = find_row(code);
  return row ? *row : *find_row(relation_code);
}

finding make_finding(std::string_view code, std::optional<span> where,
                     std::vector<argument> arguments) {
  assert(find_row(code) || names_relation(arguments, code));
  finding f;
  f.code = code;
  f.level = catalogue_find(code).level;
  f.arguments = std::move(arguments);
  f.where = where;
  return f;
}

std::string message_of(finding const& f, language lang) {
  catalogue_row const& row = catalogue_find(f.code);
  std::string_view rest = lang == language::zh ? row.message_zh : row.message_en;
  std::string message;
  for (;;) {
    auto const [text, name] = detail::next_placeholder(rest);
    message += text;
    if (name.empty()) return message;
    argument const* a = find_argument(f.arguments, name);
    assert(a && "the finding lacks an argument that its message names");
    if (a)
      append_value(message, *a);
    else
      message.append("{").append(name).append("}");
  }
}

}  // namespace gouji
