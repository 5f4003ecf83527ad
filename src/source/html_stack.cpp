// SPDX-License-Identifier: Apache-2.0
#include "detail/html_stack.hpp"

#include "detail/html_scan.hpp"

#include <algorithm>  // equal
#include <utility>    // move

namespace gouji::detail {
namespace {

bool is_same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

bool is_boundary(open_html_element const& e) { return is_table_part(e.tag) && !e.is_made; }
bool is_table(open_html_element const& e) { return e.tag == html_tag::table && !e.is_made; }

/// How deep in its table a part stands; it closes those of its own depth and deeper.
constexpr int depth_of(html_tag part) {
  switch (part) {
    case html_tag::table:
      return 0;
    case html_tag::row_group:
      return 1;
    case html_tag::row:
      return 2;
    default:
      return 3;
  }
}

}  // namespace

void html_stack::push(open_html_element e) {
  e.is_hidden = e.has(html_mark::hidden) || is_in(html_mark::hidden);
  for (std::size_t i = 0; i < html_mark_count; ++i) depth_[i] += e.marks[i];
  open_.push_back(e);
}

open_html_element html_stack::pop() {
  auto e = open_.back();
  for (std::size_t i = 0; i < html_mark_count; ++i) depth_[i] -= e.marks[i];
  open_.pop_back();
  return e;
}

std::uint8_t html_stack::outline() const {
  if (!is_in(html_mark::heading)) return 0;
  for (auto e = open_.rbegin(); e != open_.rend(); ++e)
    if (e->outline) return e->outline;
  return 0;
}

template <class Wanted, class Boundary>
std::optional<std::size_t> html_stack::find(Wanted wanted, Boundary boundary) const {
  for (auto i = open_.size(); i-- > 0;) {
    if (wanted(open_[i])) return i;
    if (boundary(open_[i])) break;
  }
  return std::nullopt;
}

/// The innermost one of this kind in the innermost table.
std::optional<std::size_t> html_stack::find_table_part(html_tag tag) const {
  return find([&](auto const& e) { return e.tag == tag && !e.is_made; }, is_table);
}

bool html_stack::is_between_rows() const {
  auto const part = find(is_boundary, [](auto const&) { return false; });
  return part && open_[*part].tag != html_tag::cell && open_[*part].tag != html_tag::caption;
}

bool html_stack::takes(html_tag part) const {
  auto const around = find([](auto const& e) { return is_table_part(e.tag); }, [](auto const&) { return false; });
  auto const in = around ? open_[*around] : open_html_element{.name = {}, .tag = html_tag::cell};
  if (part == html_tag::table) return in.tag == html_tag::cell || in.tag == html_tag::caption;
  if (!in.is_made) return false;
  switch (part) {
    case html_tag::row_group: return in.tag == html_tag::table;
    case html_tag::row: return in.tag == html_tag::table || in.tag == html_tag::row_group;
    default: return in.tag == html_tag::row;
  }
}

std::optional<std::size_t> html_stack::closed_by_start(html_tag tag) const {
  auto const is = [](html_tag wanted) {
    return [=](open_html_element const& e) { return e.tag == wanted; };
  };
  switch (tag) {
    case html_tag::table:  // in front of a missing </table>
      return is_between_rows() ? find_table_part(tag) : std::nullopt;
    case html_tag::caption:
    case html_tag::row_group:
    case html_tag::row:
    case html_tag::cell: {
      int const depth = tag == html_tag::caption ? 1 : depth_of(tag);
      auto const around =
          find([&](auto const& e) { return is_boundary(e) && depth_of(e.tag) < depth; },
               is_table);
      return around ? std::optional(*around + 1) : std::nullopt;
    }
    case html_tag::item:
      if (auto const item = find(
              is(tag), [](auto const& e) { return is_boundary(e) || e.tag == html_tag::list; }))
        return item;
      break;
    case html_tag::heading:
      if (!open_.empty() && open_.back().tag == tag) return open_.size() - 1;
      break;
    case html_tag::link:
      return find(is(tag), is_boundary);
    default:
      break;
  }
  return is_block(tag) ? find(is(html_tag::paragraph), is_boundary) : std::nullopt;
}

std::optional<std::size_t> html_stack::closed_by_end(html_element e) {
  if (is_table_part(e.tag)) return find_table_part(e.tag);
  bool const is_heading = e.tag == html_tag::heading;
  auto const is_it = [&](open_html_element const& o) {
    return is_heading ? o.tag == e.tag : is_same_name(o.name, e.name);
  };
  auto const found = find(is_it, is_boundary);
  if (!found || is_block(e.tag)) return found;
  for (auto i = *found + 1; i < open_.size(); ++i)
    if (is_block(open_[i].tag)) return clear_marks(open_[*found]), std::nullopt;
  return found;
}

void html_stack::clear_marks(open_html_element& e) {
  for (std::size_t i = 0; i < html_mark_count; ++i) depth_[i] -= e.marks[i];
  e.marks = {};
  e.name = {};
}

}  // namespace gouji::detail
