// SPDX-License-Identifier: Apache-2.0
#include "detail/html_scan.hpp"
#include "detail/html_style.hpp"

#include <algorithm>  // all_of, equal, find, min, sort
#include <utility>    // move

namespace gouji::detail {
namespace {

constexpr std::size_t most_rules_of_a_name = 16;  // more than that, and more classes, are a trap for quadratic time
constexpr std::size_t most_classes = 16;

std::string lower(std::string_view text) {
  std::string out;
  for (char const c : text) out += ascii_lower(c);
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_html_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_html_space(text.back())) text.remove_suffix(1);
  return text;
}

/// Between commas or white space.
template <class Take>
void split(std::string_view text, std::string_view marks, Take take) {
  for (std::size_t at = 0; at < text.size();) {
    auto const end = std::min(text.find_first_of(marks, at), text.size());
    if (auto const part = trimmed(text.substr(at, end - at)); !part.empty()) take(part);
    at = end + 1;
  }
}

std::string without_comments(std::string_view css) {
  std::string out;
  for (std::size_t at = 0; at < css.size();) {
    auto const begin = std::min(css.find("/*", at), css.size());
    out += css.substr(at, begin - at);
    at = begin == css.size() ? begin : std::min(css.find("*/", begin + 2), css.size() - 2) + 2;
  }
  return out;
}

/// Behind the block that begins at `open`, blocks in it counted.
std::size_t end_of_block(std::string_view css, std::size_t open) {
  std::size_t depth = 0;
  for (auto at = css.find_first_of("{}", open); at != css.npos; at = css.find_first_of("{}", at + 1)) {
    if (css[at] == '{')
      ++depth;
    else if (--depth == 0)
      return at + 1;
  }
  return css.size();
}

}  // namespace

void html_style_sheet::add(std::string_view css) {
  auto const text = without_comments(css);
  for (std::size_t at = 0; at < text.size();) {
    auto const open = text.find('{', at);
    if (open == text.npos) return;
    auto const end = end_of_block(text, open);
    auto selectors = std::string_view(text).substr(at, open - at);
    // Behind `@import …;`, `@charset …;` and the marks that hide a sheet from the oldest browsers.
    if (auto const mark = selectors.find_last_of(";}"); mark != selectors.npos) selectors.remove_prefix(mark + 1);
    if (auto const mark = selectors.find("<!--"); mark != selectors.npos) selectors.remove_prefix(mark + 4);
    selectors = trimmed(selectors);
    at = end;
    if (selectors.starts_with('@')) continue;  // for print, for small screens …
    auto const style = read_declarations(std::string_view(text).substr(open + 1, end - open - 1 - (text[end - 1] == '}')));
    if (style == html_style()) continue;
    split(selectors, ",", [&](std::string_view selector) { add_selector(selector, style); });
  }
}

void html_style_sheet::add_selector(std::string_view selector, html_style const& style) {
  if (selector.find_first_of(" \t\r\n\f>+~:[*()\\") != selector.npos) return;
  rule r;
  for (std::size_t at = 0; at < selector.size();) {
    char const mark = selector[at];
    auto const begin = at + (mark == '.' || mark == '#');
    at = std::min(selector.find_first_of(".#", begin), selector.size());
    auto name = std::string(selector.substr(begin, at - begin));
    if (name.empty()) return;
    if (mark == '.')
      r.classes.push_back(std::move(name));
    else if (mark == '#')
      r.id = std::move(name);
    else
      r.tag = lower(name);
  }
  r.style = style;
  r.order = count_++;
  auto const key = !r.classes.empty() ? '.' + r.classes.front() : !r.id.empty() ? '#' + r.id : r.tag;
  auto& of_name = rules_[key];
  if (of_name.size() < most_rules_of_a_name) of_name.push_back(std::move(r));
}

html_style html_style_sheet::find(std::string_view tag, std::optional<std::string_view> id,
                                  std::optional<std::string_view> classes) const {
  std::vector<rule const*> found;
  std::vector<std::string> keys{lower(tag)};
  if (id) keys.push_back('#' + std::string(trimmed(*id)));
  auto const longest = keys.size() + most_classes;
  if (classes)
    split(*classes, " \t\r\n\f", [&](std::string_view c) {
      if (keys.size() < longest) keys.push_back('.' + std::string(c));
    });
  auto const has_class = [&](std::string const& name) {
    return std::any_of(keys.begin(), keys.end(), [&](auto const& k) { return k[0] == '.' && k.compare(1, k.npos, name) == 0; });
  };
  for (auto const& key : keys) {
    auto const rules = rules_.find(key);
    if (rules == rules_.end()) continue;
    for (auto const& r : rules->second)
      if ((r.tag.empty() || r.tag == keys.front()) && (r.id.empty() || (id && r.id == trimmed(*id))) &&
          std::all_of(r.classes.begin(), r.classes.end(), has_class))
        found.push_back(&r);
  }
  std::sort(found.begin(), found.end(), [](rule const* a, rule const* b) {
    return a->weight() != b->weight() ? a->weight() < b->weight() : a->order < b->order;
  });
  html_style style;
  for (auto const* r : found) style.add(r->style);
  return style;
}

}  // namespace gouji::detail
