// SPDX-License-Identifier: Apache-2.0
#include "detail/html_looks.hpp"

#include <algorithm>  // any_of
#include <array>      // array
#include <string>     // string
#include <utility>    // pair

namespace gouji::detail {
namespace {

using namespace std::string_view_literals;

template <class Words>
bool is_one_of(std::string_view value, Words const& words) {
  return std::any_of(std::begin(words), std::end(words), [&](auto word) { return equals_ignoring_case(value, word); });
}

std::optional<html_tag> part_of_role(std::string_view role) {
  constexpr std::pair<std::string_view, html_tag> parts[] = {
      {"table", html_tag::table},       {"grid", html_tag::table},     {"rowgroup", html_tag::row_group}, {"row", html_tag::row},
      {"cell", html_tag::cell},         {"gridcell", html_tag::cell},  {"columnheader", html_tag::cell},  {"rowheader", html_tag::cell}};
  for (auto const& [name, part] : parts)
    if (equals_ignoring_case(role, name)) return part;
  return std::nullopt;
}

bool is_plain(html_tag tag) {
  return tag == html_tag::in_line || tag == html_tag::block || tag == html_tag::paragraph || tag == html_tag::item ||
         tag == html_tag::list || tag == html_tag::article;
}

}  // namespace

html_style looks_of(html_event const& e, html_style_sheet const& sheet) {
  html_style s;
  if (e.attributes.empty() && sheet.is_empty()) return s;
  if (auto const color = e.find_attribute("bgcolor")) s.add(read_declarations("background:" + std::string(*color)));
  if (e.find_attribute("background")) s.is_on_color = true;
  if (equals_ignoring_case(e.name, "font"))
    if (auto const color = e.find_attribute("color")) s.add(read_declarations("color:" + std::string(*color)));
  if (equals_ignoring_case(e.name, "bdo") && equals_ignoring_case(e.find_attribute("dir").value_or(""), "rtl"))
    s.is_unreadable = true;
  if (!sheet.is_empty()) s.add(sheet.find(e.name, e.find_attribute("id"), e.find_attribute("class")));
  if (auto const style = e.find_attribute("style")) s.add(read_declarations(*style));
  // A whole page is hidden only until its scripts show it.
  bool const is_page = equals_ignoring_case(e.name, "body") || equals_ignoring_case(e.name, "html");
  if (!is_page) return s;
  html_style colors;
  colors.ink = s.ink;
  colors.is_on_color = s.is_on_color;
  return colors;
}

html_tag tag_by_looks(html_tag tag, html_event const& e, html_style const& looks, html_stack const& open) {
  if (!is_plain(tag)) return tag;
  auto const role = e.find_attribute("role");
  auto part = role ? part_of_role(*role) : std::nullopt;
  if (!part && looks.part && *looks.part != html_tag::block) part = looks.part;
  if (part && open.takes(*part)) return *part;
  return tag == html_tag::in_line && looks.is_raised.value_or(false) ? html_tag::block : tag;
}

bool shows_value(html_event const& input) {
  auto const type = input.find_attribute("type");
  return !type || type->empty() || is_one_of(*type, std::array{"text"sv, "number"sv, "tel"sv, "search"sv});
}

bool has_role_of_chrome(html_event const& e) {
  auto const role = e.find_attribute("role");
  return role && is_one_of(*role, std::array{"navigation"sv, "banner"sv, "contentinfo"sv, "complementary"sv, "search"sv, "menubar"sv});
}

}  // namespace gouji::detail
