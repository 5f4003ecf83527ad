// SPDX-License-Identifier: Apache-2.0
#include "detail/docx_paragraph.hpp"

namespace gouji::detail {
namespace {

void append_to(std::string& out, std::string_view s, white_space kind) {
  auto const begin = out.size();
  out += s;
  if (kind == white_space::meant) return;
  for (auto i = begin; i < out.size(); ++i)
    if (static_cast<unsigned char>(out[i]) < ' ') out[i] = ' ';
}

}  // namespace

void open_paragraph::reset(std::uint32_t at, word_style const* default_style, bool is_hidden) {
  index = at;
  text.clear();
  before.clear();
  is_revised = false;
  style = default_style;
  style_id.clear();
  num_id = level = std::nullopt;
  outline = std::nullopt;
  is_mark_deleted = is_mark_hidden = is_raised_ = false;
  run_ = {};
  is_hidden_ = is_hidden;
  fields_.clear();
  instructions_ = 0;
}

bool open_paragraph::toggles(property p) const {
  auto const is_on = [&](word_style const* s) { return s && (s->format.*p).value_or(false); };
  return (run_.direct.*p).value_or(is_on(style) != is_on(run_.style));
}

bool open_paragraph::is_set(property p) const {
  if (run_.direct.*p) return *(run_.direct.*p);
  if (run_.style && run_.style->format.*p) return *(run_.style->format.*p);
  return style && (style->format.*p).value_or(false);
}

bool open_paragraph::is_run_unread() const {
  return is_hidden_ || toggles(&run_format::is_hidden) || toggles(&run_format::is_struck) ||
         is_set(&run_format::is_struck_twice);
}

bool open_paragraph::changes_height() {
  if (is_run_unread()) return false;
  bool const was_raised = is_raised_;
  is_raised_ = is_set(&run_format::is_raised);
  return was_raised != is_raised_ && !text.empty();
}

bool open_paragraph::count_hidden_run() {
  if (run_.is_counted) return false;
  return run_.is_counted = true;
}

void open_paragraph::field(std::string_view type) {
  if (type == "begin") {
    fields_.push_back(true);
    ++instructions_;
    return;
  }
  if (fields_.empty()) return;  // it began in an earlier paragraph
  if (fields_.back()) --instructions_;
  if (type == "end")
    fields_.pop_back();
  else
    fields_.back() = false;
}

void open_paragraph::begin_revision() {
  if (!is_revised) before = text;
  is_revised = true;
}

void open_paragraph::append(std::string_view s, white_space kind, bool is_inserted,
                            bool is_deleted) {
  if (!is_deleted) append_to(text, s, kind);
  if (is_revised && !is_inserted) append_to(before, s, kind);
}

}  // namespace gouji::detail
