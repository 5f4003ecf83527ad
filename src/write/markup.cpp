// SPDX-License-Identifier: Apache-2.0
#include "write/detail/markup.hpp"

#include <gouji/diag/printable.hpp>
#include <gouji/text/utf8.hpp>

#include "write/detail/text.hpp"

namespace gouji::detail {
namespace {

constexpr auto no_end = static_cast<std::size_t>(-1);

/// Controls, what turns the direction of writing, what breaks a line without being LF, and what is no character.
bool acts_unseen(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c & 0xFFFE) == 0xFFFE || (c >= 0xE0000 && c <= 0xE007F);
}

std::string_view entity_of(char32_t c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

void append_name(std::string& out, char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  out += R"(<i class="ctl">U+)";
  for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) out += digits[c >> shift & 0xF];
  out += "</i>";
}

}  // namespace

void markup::escape(std::string_view text, std::size_t most, inside where) {
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (most-- == 0) {
      out_.append(text, copied, at - copied).append(cut_mark);
      return;
    }
    code_point const c = first_code_point(text.substr(at));
    std::string_view const entity = entity_of(c.value);
    bool const acts = acts_unseen(c.value) || (where == inside::attribute && c.value < 0x20);
    if (!c.valid || acts || !entity.empty()) {
      out_.append(text, copied, at - copied);
      if (!entity.empty()) out_ += entity;
      else if (c.valid && where == inside::element) append_name(out_, c.value);
      else append_code_point(out_, replacement_character);
      copied = at + c.bytes;
    }
    at += c.bytes;
  }
  out_.append(text, copied);
}

markup& markup::text(std::string_view text) {
  escape(text, no_end, inside::element);
  return *this;
}

markup& markup::text(std::string_view text, std::size_t most) {
  escape(text, most, inside::element);
  return *this;
}

markup& markup::number(std::int64_t number) {
  append_number(out_, number);
  return *this;
}

markup& markup::number(decimal number) {
  append_number(out_, number);
  return *this;
}

markup& markup::attribute(std::string_view name, std::string_view value) {
  out_.append(" ").append(name).append("=\"");
  escape(value, no_end, inside::attribute);
  out_ += '"';
  return *this;
}

markup& markup::attribute(std::string_view name, std::int64_t value) {
  out_.append(" ").append(name).append("=\"");
  append_number(out_, value);
  out_ += '"';
  return *this;
}

markup& markup::both(words w) {
  raw(R"(<span class="zh" lang="zh">)").text(w.zh).raw(R"(</span><span class="en" lang="en">)").text(w.en);
  return raw("</span>");
}

}  // namespace gouji::detail
