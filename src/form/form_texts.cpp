// SPDX-License-Identifier: Apache-2.0
#include "detail/form_texts.hpp"

#include <gouji/form/form_index.hpp>
#include <gouji/lex/token.hpp>

#include <algorithm>  // any_of

namespace gouji::detail {
namespace {

constexpr std::size_t max_levels = 8;  // of a label path; the statutory forms have three

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

bool is_name(std::string_view s) {
  return !s.empty() && s.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == s.npos;
}

}  // namespace

std::string_view form_texts::code(json_value const& v) {
  auto const given = walk_.text(v);
  if (!is_name(given)) walk_.fail("`" + shown(given) + "` is no code; a code is made of a-z, 0-9 and _");
  return store_.keep(std::string(given));
}

std::string_view form_texts::relation_code(json_value const& v) {
  auto const given = walk_.text(v);
  bool sound = !given.empty() && !given.ends_with('.');
  for_each_part(given, ".", [&](std::string_view name) { sound = sound && is_name(name); });
  if (!sound) walk_.fail("`" + shown(given) + "` is no code of a relation; it is made of a-z, 0-9 and _, with points between");
  return store_.keep(std::string(given));
}

std::string_view form_texts::plain_text(json_value const& v) {
  auto const given = walk_.text(v);
  span const whole{0, static_cast<std::uint32_t>(given.size())};
  if (std::any_of(given.begin(), given.end(), is_control)) walk_.fail("holds a control character, such as a line end");
  else if (trimmed(given, whole) != whole) walk_.fail("begins or ends with white space");
  return store_.keep(std::string(given));
}

std::string_view form_texts::label(json_value const& v) {
  auto const given = plain_text(v);
  if (given.empty()) walk_.fail("is empty; write what is printed");
  if (given.find('|') != given.npos || given.find("›") != given.npos)
    walk_.fail("holds | or ›; variants and levels are elements of the array");
  return given;
}

std::string_view form_texts::joined(json_value const& v, std::string_view separator) {
  std::string all;
  walk_.elements(v, [&](auto& part, std::size_t index) { all.append(index == 0 ? "" : separator).append(label(part)); });
  return store_.keep(std::move(all));
}

std::string_view form_texts::variants(json_value const& v) { return joined(v, variant_separator); }

std::string_view form_texts::levels(json_value const& v) {
  if (v.items.size() > max_levels) walk_.fail("has more than " + std::to_string(max_levels) + " levels");
  auto const path = joined(v, level_separator);
  if (path.empty()) walk_.fail("is empty; it lists the levels of the label from the uppermost to its own");
  return path;
}

}  // namespace gouji::detail
