// SPDX-License-Identifier: Apache-2.0
#include "write/detail/json_writer.hpp"

#include "write/detail/text.hpp"

#include <gouji/text/utf8.hpp>

#include <cstddef>  // size_t

namespace gouji::detail {
namespace {

void append_escape(std::string& out, char32_t c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u";
      for (unsigned shift : {12U, 8U, 4U, 0U}) out += "0123456789abcdef"[c >> shift & 0xF];
  }
}

/// What RFC 8259 forbids inside a string, and what some readers take for a line end or a command.
bool needs_escape(char32_t c) {
  return c < 0x20 || c == '"' || c == '\\' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

}  // namespace

json_writer& json_writer::open(char bracket) {
  begin_value();
  out_ += bracket;
  after_value_ = false;
  return *this;
}

json_writer& json_writer::close(char bracket) {
  out_ += bracket;
  after_value_ = true;
  return *this;
}

void json_writer::begin_value() {
  if (after_value_) out_ += ',';
  after_value_ = true;
}

json_writer& json_writer::key(std::string_view name) {
  text(name);
  out_ += ':';
  after_value_ = false;
  return *this;
}

json_writer& json_writer::text(std::string_view value) {
  begin_value();
  out_ += '"';
  std::size_t written = 0;
  for (std::size_t at = 0; at < value.size();) {
    code_point const c = first_code_point(value.substr(at));
    if (!c.valid || needs_escape(c.value)) {
      out_.append(value, written, at - written);
      if (c.valid)
        append_escape(out_, c.value);
      else
        append_code_point(out_, replacement_character);
      written = at + c.bytes;
    }
    at += c.bytes;
  }
  out_.append(value, written);
  out_ += '"';
  return *this;
}

json_writer& json_writer::whole(std::int64_t value) {
  begin_value();
  append_number(out_, value);
  return *this;
}

json_writer& json_writer::number(decimal value) {
  begin_value();
  append_number(out_, value);
  return *this;
}

json_writer& json_writer::boolean(bool value) {
  begin_value();
  out_ += value ? "true" : "false";
  return *this;
}

json_writer& json_writer::null() {
  begin_value();
  out_ += "null";
  return *this;
}

json_writer& json_writer::exact(std::optional<decimal> value) {
  if (!value) return null();
  begin_value();
  out_ += '"';
  append_number(out_, *value);
  out_ += '"';
  return *this;
}

}  // namespace gouji::detail
