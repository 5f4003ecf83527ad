// SPDX-License-Identifier: Apache-2.0
#include "detail/html_scan.hpp"

#include <algorithm>  // equal, min
#include <utility>    // move

namespace gouji::detail {
namespace {

using namespace std::string_view_literals;

bool is_letter(char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; }

/// What stands inside of these is characters, not markup.
bool is_raw_text(std::string_view name) {
  for (auto const raw : {"script"sv, "style"sv, "textarea"sv, "title"sv, "xmp"sv, "iframe"sv,
                         "noembed"sv, "noframes"sv})
    if (equals_ignoring_case(name, raw)) return true;
  return false;
}

/// Steps through `name`, `name=value`, `name="value"` … and returns where the tag ends: at its `>`,
/// or at the end of `text`. `take(name, value)` returns false to stop.
template <class Take>
std::size_t walk_attributes(std::string_view text, Take take) {
  std::size_t at = 0;
  auto const skip_spaces = [&] {
    while (at < text.size() && is_html_space(text[at])) ++at;
  };
  for (;;) {
    while (at < text.size() && (is_html_space(text[at]) || text[at] == '/')) ++at;
    if (at >= text.size() || text[at] == '>') return at;
    auto const name_begin = at++;  // a name may begin with `=`
    while (at < text.size() && !is_html_space(text[at]) && text[at] != '/' && text[at] != '>' &&
           text[at] != '=')
      ++at;
    auto const name = text.substr(name_begin, at - name_begin);
    skip_spaces();
    std::string_view value;
    if (at < text.size() && text[at] == '=') {
      ++at;
      skip_spaces();
      if (at < text.size() && (text[at] == '"' || text[at] == '\'')) {
        auto const end = std::min(text.find(text[at], at + 1), text.size());
        value = text.substr(at + 1, end - at - 1);
        at = std::min(end + 1, text.size());
      } else {
        auto const begin = at;
        while (at < text.size() && !is_html_space(text[at]) && text[at] != '>') ++at;
        value = text.substr(begin, at - begin);
      }
    }
    if (!take(name, value)) return at;
  }
}

}  // namespace

bool equals_ignoring_case(std::string_view a, std::string_view lower) {
  return std::equal(a.begin(), a.end(), lower.begin(), lower.end(),
                    [](char x, char y) { return ascii_lower(x) == y; });
}

std::size_t find_ignoring_case(std::string_view text, std::string_view lower, std::size_t from) {
  bool const has_case = is_letter(lower.front());  // no other character need be looked at one by one
  for (auto at = from; at + lower.size() <= text.size(); ++at) {
    if (!has_case) at = text.find(lower.front(), at);
    if (at == text.npos) break;
    if (ascii_lower(text[at]) == lower.front() && equals_ignoring_case(text.substr(at, lower.size()), lower)) return at;
  }
  return text.npos;
}

std::optional<std::string_view> html_event::find_attribute(std::string_view lower_name) const {
  std::optional<std::string_view> found;
  walk_attributes(attributes, [&](std::string_view n, std::string_view value) {
    if (equals_ignoring_case(n, lower_name)) found = value;
    return !found;
  });
  return found;
}

span html_scanner::since(std::size_t begin) const {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
}

bool html_scanner::next(html_event& e) {
  while (at_ < page_.size()) {
    if (page_[at_] == '<') {
      if (scan_markup(e)) return true;
    } else if (page_[at_] != '&' || !scan_reference(e)) {
      return scan_text(e), true;
    } else {
      return true;
    }
  }
  return false;
}

/// Characters up to the next `<` or `&`; the first one is a character whatever it is.
void html_scanner::scan_text(html_event& e) {
  auto const begin = at_;
  at_ = std::min(page_.find_first_of("<&", at_ + 1), page_.size());
  e.kind = html_event::type::text;
  e.text = page_.substr(begin, at_ - begin);
  e.source = since(begin);
}

bool html_scanner::scan_reference(html_event& e) {
  auto reference = read_reference(page_.substr(at_));
  if (reference.bytes == 0) return false;
  auto const begin = at_;
  at_ += reference.bytes;
  character_ = std::move(reference.character);
  e.kind = html_event::type::reference;
  e.text = character_;
  e.source = since(begin);
  return true;
}

/// False if it was a comment or the like.
bool html_scanner::scan_markup(html_event& e) {
  auto const rest = page_.substr(at_ + 1);
  if (rest.empty() || (!is_letter(rest[0]) && rest[0] != '/' && rest[0] != '!' && rest[0] != '?'))
    return scan_text(e), true;
  if (is_text_ && !is_markup()) return scan_text(e), true;
  if (is_letter(rest[0])) return scan_tag(e, false);
  if (rest[0] == '/') {
    if (rest.size() > 1 && is_letter(rest[1])) return scan_tag(e, true);
    if (rest.size() == 1) return scan_text(e), true;
  }
  if (rest.starts_with("!--")) {
    at_ += 4;
    auto const body = page_.substr(at_);
    if (body.starts_with(">") || body.starts_with("->"))
      skip_behind(">");
    else
      skip_behind("-->");
  } else {
    skip_behind(">");
  }
  return false;
}

/// In a text: a tag that ends before another one begins, or a comment that ends.
bool html_scanner::is_markup() {
  auto const rest = page_.substr(at_ + 1);
  if (rest.starts_with("!--")) return has_ends_ && (has_ends_ = rest.find("-->") != rest.npos);
  bool const is_tag = is_letter(rest[0]) || (rest[0] == '/' && rest.size() > 1 && is_letter(rest[1]));
  auto const end = rest.find_first_of("<>");
  return is_tag && end != rest.npos && rest[end] == '>';
}

void html_scanner::skip_behind(std::string_view what) {
  auto const at = page_.find(what, at_);
  at_ = at == page_.npos ? page_.size() : at + what.size();
}

/// False for a tag that the end of the page cuts off.
bool html_scanner::scan_tag(html_event& e, bool is_end) {
  auto const begin = at_;
  at_ += is_end ? 2 : 1;
  auto const name_begin = at_;
  while (at_ < page_.size() && !is_html_space(page_[at_]) && page_[at_] != '/' && page_[at_] != '>')
    ++at_;
  e.name = page_.substr(name_begin, at_ - name_begin);
  auto const rest = page_.substr(at_);
  auto const end = walk_attributes(rest, [](auto, auto) { return true; });
  at_ += end;
  if (at_ >= page_.size()) return false;
  ++at_;
  e.kind = is_end ? html_event::type::end : html_event::type::start;
  e.attributes = rest.substr(0, end);
  e.is_self_closing = is_xml_ && !is_end && end > 0 && rest[end - 1] == '/';
  e.source = since(begin);
  if (is_end || e.is_self_closing || !is_raw_text(e.name) || skip_raw_text(e.name)) return true;
  at_ = begin;
  return scan_text(e), true;
}

/// To the end tag of this name, which is the next event, or to the end of the page. In a text the end tag must be there.
bool html_scanner::skip_raw_text(std::string_view name) {
  if (!has_ends_) return false;
  for (;; ++at_) {
    at_ = page_.find("</", at_);
    if (at_ == page_.npos) {
      at_ = page_.size();
      return has_ends_ = !is_text_;
    }
    auto const rest = page_.substr(at_ + 2);
    bool const ends =
        rest.size() > name.size() &&
        (is_html_space(rest[name.size()]) || rest[name.size()] == '/' || rest[name.size()] == '>');
    if (ends && std::equal(name.begin(), name.end(), rest.begin(),
                           [](char a, char b) { return ascii_lower(a) == ascii_lower(b); }))
      return true;
  }
}

}  // namespace gouji::detail
