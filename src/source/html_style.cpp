// SPDX-License-Identifier: Apache-2.0
#include "detail/html_style.hpp"

#include "detail/html_scan.hpp"

#include <algorithm>  // min
#include <charconv>   // from_chars

namespace gouji::detail {
namespace {

using namespace std::string_view_literals;

constexpr int nearly_white = 250;  // of 255, in each color
constexpr int off_the_page = -500;  // pixels or the like; nobody indents that far for the looks

bool has(std::string_view text, std::string_view what) { return text.find(what) != text.npos; }

/// Lower case, white space as one blank, without comments.
std::string squeezed(std::string_view css) {
  std::string out;
  for (std::size_t i = 0; i < css.size(); ++i) {
    if (css.substr(i, 2) == "/*")
      i = std::min(css.find("*/", i + 2), css.size() - 2) + 1;
    else if (!is_html_space(css[i]))
      out += ascii_lower(css[i]);
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// `0`, `0px`, `0.0em`, but not `0.5em`.
bool is_zero(std::string_view value) {
  auto const behind = value.find_first_not_of("0.");
  bool const is_number = behind != value.npos && value[behind] >= '1' && value[behind] <= '9';
  return value.starts_with('0') && !is_number;
}

bool is_off_the_page(std::string_view value) {
  int number = 0;
  return std::from_chars(value.data(), value.data() + value.size(), number).ec != std::errc::invalid_argument &&
         number <= off_the_page;
}

/// `rgb(255,255,255)` `rgba(0,0,0,0)`.
html_ink ink_of_numbers(std::string_view list) {
  double parts[4] = {0, 0, 0, 1};
  for (auto& part : parts) {
    list = trimmed(list);
    auto const failed = std::from_chars(list.data(), list.data() + list.size(), part).ec;
    if (failed != std::errc()) break;
    auto const comma = list.find_first_of(",/");
    if (comma == list.npos) break;
    list.remove_prefix(comma + 1);
  }
  if (parts[3] == 0) return html_ink::transparent;
  bool const is_white = parts[0] >= nearly_white && parts[1] >= nearly_white && parts[2] >= nearly_white;
  return is_white ? html_ink::white : html_ink::seen;
}

/// `#fff` `#fefefe`. \pre `color` begins with `#`
html_ink ink_of_digits(std::string_view color) {
  color.remove_prefix(1);
  std::size_t const width = color.size() < 6 ? 1 : 2;
  if (color.size() < 3 * width) return html_ink::seen;
  for (std::size_t i = 0; i < 3; ++i) {
    int part = 0;
    std::from_chars(color.data() + i * width, color.data() + (i + 1) * width, part, 16);
    if ((width == 1 ? part * 17 : part) < nearly_white) return html_ink::seen;
  }
  return html_ink::white;
}

/// None for what does not change what is behind: `none`, `inherit`.
std::optional<bool> is_colored(std::string_view background) {
  if (has(background, "url(") || has(background, "gradient(")) return true;
  for (auto const nothing : {"none"sv, "inherit"sv, "initial"sv, "unset"sv, "0"sv})
    if (background.starts_with(nothing)) return std::nullopt;
  bool const is_call = background.starts_with("rgb");
  switch (ink_of(is_call ? background : background.substr(0, background.find(' ')))) {
    case html_ink::white: return false;
    case html_ink::transparent: return std::nullopt;
    case html_ink::seen: return true;
  }
  return std::nullopt;
}

/// `block` for everything that is no part of a table.
html_tag part_of(std::string_view display) {
  if (display == "table" || display == "inline-table") return html_tag::table;
  if (display == "table-row") return html_tag::row;
  if (display == "table-cell") return html_tag::cell;
  if (display == "table-row-group" || display == "table-header-group" || display == "table-footer-group")
    return html_tag::row_group;
  return html_tag::block;
}

/// Declarations that mean something only together.
struct box {
  bool is_reversed = false, is_forced = false;  ///< in the direction of its text
  bool is_placed = false, is_moved = false, is_empty = false, is_cut = false;
};

void read_declaration(std::string_view name, std::string_view value, html_style& s, box& b) {
  if (name == "display") {
    s.is_hidden = value.starts_with("none");
    s.part = part_of(value);
  } else if (name == "mso-hide") {
    if (value == "all") s.is_hidden = true;
  } else if (name == "visibility") {
    s.is_invisible = value.starts_with("hidden") || value.starts_with("collapse");
  } else if (name == "font-size") {
    s.has_no_size = is_zero(value);
  } else if (name == "text-decoration" || name == "text-decoration-line") {
    s.is_struck = has(value, "line-through");
  } else if (name == "opacity") {
    if (is_zero(value)) s.is_unreadable = true;
  } else if (name == "white-space") {
    s.is_preformatted = value.starts_with("pre");
  } else if (name == "vertical-align") {
    s.is_raised = value == "super" || value == "sub";
  } else if (name == "color") {
    s.ink = ink_of(value);
  } else if (name == "background" || name == "background-color" || name == "background-image") {
    if (auto const on = is_colored(value)) s.is_on_color = *on;
  } else if (name == "direction") {
    b.is_reversed = value == "rtl";
  } else if (name == "unicode-bidi") {
    b.is_forced = has(value, "override");
  } else if (name == "position") {
    b.is_placed = value != "static";
  } else if (name == "left" || name == "top" || name == "right") {
    b.is_moved |= is_off_the_page(value);
  } else if (name == "text-indent") {
    if (is_off_the_page(value)) s.is_unreadable = true;
  } else if (name == "clip" || name == "clip-path") {
    for (auto const nothing : {"rect(0"sv, "rect(1px"sv, "inset(50%"sv, "inset(100%"sv})
      if (value.starts_with(nothing)) b.is_empty = b.is_cut = true;
  } else if (name == "height" || name == "max-height" || name == "width" || name == "max-width") {
    b.is_empty |= is_zero(value);
  } else if (name == "overflow") {
    b.is_cut |= value.starts_with("hidden") || value.starts_with("clip");
  }
}

template <class T>
void set_if(std::optional<T>& into, std::optional<T> const& from) {
  if (from) into = from;
}

}  // namespace

html_ink ink_of(std::string_view color) {
  if (color == "white") return html_ink::white;
  if (color == "transparent") return html_ink::transparent;
  if (color.starts_with('#')) return ink_of_digits(color);
  if (color.starts_with("rgb")) return ink_of_numbers(color.substr(std::min(color.find('(') + 1, color.size())));
  return html_ink::seen;
}

void html_style::add(html_style const& over) {
  set_if(is_hidden, over.is_hidden);
  set_if(is_cut_away, over.is_cut_away);
  set_if(is_invisible, over.is_invisible);
  set_if(has_no_size, over.has_no_size);
  set_if(is_struck, over.is_struck);
  set_if(is_unreadable, over.is_unreadable);
  set_if(is_preformatted, over.is_preformatted);
  set_if(is_raised, over.is_raised);
  set_if(ink, over.ink);
  set_if(is_on_color, over.is_on_color);
  set_if(part, over.part);
}

html_style read_declarations(std::string_view css) {
  auto const squeezed_css = squeezed(css);
  std::string_view const text = squeezed_css;
  html_style s;
  box b;
  for (std::size_t at = 0; at < text.size();) {
    auto const end = std::min(text.find(';', at), text.size());
    auto const declaration = text.substr(at, end - at);
    auto const colon = declaration.find(':');
    if (colon != declaration.npos) {
      auto const value = declaration.substr(colon + 1);
      read_declaration(trimmed(declaration.substr(0, colon)), trimmed(value.substr(0, value.find('!'))), s, b);
    }
    at = end + 1;
  }
  if (b.is_reversed && b.is_forced) s.is_unreadable = true;
  if (b.is_placed && b.is_moved) s.is_hidden = true;
  if (b.is_empty && b.is_cut) s.is_cut_away = true;
  return s;
}

}  // namespace gouji::detail
