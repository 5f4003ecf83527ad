// SPDX-License-Identifier: Apache-2.0
#include "detail/html_elements.hpp"

#include "detail/html_scan.hpp"

#include <algorithm>  // is_sorted, lower_bound
#include <array>      // array

namespace gouji::detail {
namespace {

using enum html_tag;

constexpr std::array elements = {
    html_element{"a", link},
    html_element{"address", block},
    html_element{"area", void_tag},
    html_element{"article", article},
    html_element{"aside", chrome},
    html_element{"audio", unread},
    html_element{"base", void_tag},
    html_element{"blockquote", block},
    html_element{"body", block},
    html_element{"br", br},
    html_element{"button", unread},
    html_element{"canvas", unread},
    html_element{"caption", caption},
    html_element{"center", block},
    html_element{"col", void_tag},
    html_element{"colgroup", void_tag},
    html_element{"datalist", unseen},
    html_element{"dd", item},
    html_element{"del", struck},
    html_element{"details", block},
    html_element{"dir", list},
    html_element{"div", block},
    html_element{"dl", list},
    html_element{"dt", item},
    html_element{"embed", image},
    html_element{"fieldset", block},
    html_element{"figcaption", block},
    html_element{"figure", block},
    html_element{"footer", banner},
    html_element{"form", block},
    html_element{"frame", void_tag},
    html_element{"frameset", block},
    html_element{"h1", heading, 1},
    html_element{"h2", heading, 2},
    html_element{"h3", heading, 3},
    html_element{"h4", heading, 4},
    html_element{"h5", heading, 5},
    html_element{"h6", heading, 6},
    html_element{"head", block},
    html_element{"header", banner},
    html_element{"hgroup", block},
    html_element{"hr", hr},
    html_element{"html", block},
    html_element{"iframe", unread},
    html_element{"img", image},
    html_element{"input", field},
    html_element{"legend", block},
    html_element{"li", item},
    html_element{"link", void_tag},
    html_element{"main", article},
    html_element{"menu", list},
    html_element{"meta", void_tag},
    html_element{"meter", unread},
    html_element{"nav", chrome},
    html_element{"noembed", unseen},
    html_element{"noframes", unseen},
    html_element{"noscript", unseen},
    html_element{"ol", list},
    html_element{"p", paragraph},
    html_element{"param", void_tag},
    html_element{"pre", pre},
    html_element{"progress", unread},
    html_element{"rp", unseen},
    html_element{"rt", unseen},
    html_element{"s", struck},
    html_element{"script", unread},
    html_element{"section", article},
    html_element{"select", unread},
    html_element{"source", void_tag},
    html_element{"strike", struck},
    html_element{"style", unseen},
    html_element{"sub", block},  // a mark beside a figure is no digit of it
    html_element{"summary", block},
    html_element{"sup", block},
    html_element{"svg", unread},
    html_element{"table", table},
    html_element{"tbody", row_group},
    html_element{"td", cell},
    html_element{"template", unseen},
    html_element{"textarea", text_field},
    html_element{"tfoot", row_group},
    html_element{"th", cell},
    html_element{"thead", row_group},
    html_element{"title", unseen},
    html_element{"tr", row},
    html_element{"ul", list},
    html_element{"video", unread},
    html_element{"wbr", void_tag},
    html_element{"xmp", unseen},
};
constexpr bool by_name(html_element const& a, html_element const& b) { return a.name < b.name; }
static_assert(std::is_sorted(elements.begin(), elements.end(), by_name));

constexpr std::size_t longest_name = 10;  // blockquote, figcaption

}  // namespace

html_element find_html_element(std::string_view name) {
  if (name.size() > longest_name) return {name};
  std::array<char, longest_name> lower{};
  for (std::size_t i = 0; i < name.size(); ++i) lower[i] = ascii_lower(name[i]);
  html_element const wanted{{lower.data(), name.size()}};
  auto const found = std::lower_bound(elements.begin(), elements.end(), wanted, by_name);
  if (found == elements.end() || found->name != wanted.name) return {name};
  return *found;
}

}  // namespace gouji::detail
