// SPDX-License-Identifier: Apache-2.0
#include "detail/html_line.hpp"

#include "detail/html_scan.hpp"

#include <gouji/grammar/figure.hpp>
#include <gouji/text/utf8.hpp>
#include <gouji/text/width.hpp>

namespace gouji::detail {
namespace {

char32_t last_code_point(std::string_view text) {
  auto at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
  return first_code_point(text.substr(at)).value;
}

}  // namespace

void html_line::append(std::string_view characters, span source) {
  bool const in_step = characters.size() == source.size();
  for (std::size_t at = 0; at < characters.size();) {
    auto const from = source.begin + static_cast<std::uint32_t>(in_step ? at : 0);
    if (is_html_space(characters[at])) {
      if (!space_) space_ = from, has_break_ = false;
      has_break_ |= characters[at] == '\n' || characters[at] == '\r';
      ++at;
      continue;
    }
    auto end = at;
    while (end < characters.size() && !is_html_space(characters[end])) ++end;
    auto const word = characters.substr(at, end - at);
    put_pending_space(word);
    put(word, in_step ? span{from, from + static_cast<std::uint32_t>(word.size())} : source);
    at = end;
  }
}

void html_line::append_preformatted(std::string_view characters, span source) {
  if (characters.empty()) return;
  put_pending_space(characters);
  put(characters, source);
}

void html_line::put_pending_space(std::string_view next) {
  if (!space_) return;
  auto const from = *space_;
  space_.reset();
  if (text().empty()) return;
  bool const is_between_ideographs = has_break_ && display_width(last_code_point(text())) == 2 &&
                                     display_width(first_code_point(next).value) == 2;
  if (!is_between_ideographs) put(" ", {from, from + 1});
}

void html_line::put(std::string_view characters, span source) {
  auto const at = static_cast<std::uint32_t>(draft_.text.size());
  bool const in_step = characters.size() == source.size();
  source_map::run run{at, source.begin};
  if (!in_step) {
    run.text_step = static_cast<std::uint32_t>(characters.size());
    run.file_step = source.size();
  }
  bool goes_on = false;
  if (in_step && draft_.runs.size() > first_run_) {
    auto const& last = draft_.runs.back();
    goes_on = last.text_step == 1 && last.file_step == 1 &&
              last.file_offset + (at - last.text_offset) == run.file_offset;
  }
  if (!goes_on) draft_.runs.push_back(run);
  draft_.text += characters;
  if (is_link_) link_bytes_ += characters.size();
}

std::optional<html_paragraph> html_line::finish() {
  std::optional<html_paragraph> done;
  if (parse_cell(text()).kind == cell_kind::blank) {
    draft_.text.resize(begin_);
    draft_.runs.resize(first_run_);
  } else {
    while (is_html_space(draft_.text.back())) draft_.text.pop_back();
    done = paragraph(text().size());
  }
  begin_next();
  return done;
}

html_paragraph html_line::finish_preformatted() {
  auto shown = text();
  while (!shown.empty() && is_html_space(shown.back())) shown.remove_suffix(1);
  auto const done = paragraph(parse_cell(shown).kind == cell_kind::blank ? 0 : shown.size());
  begin_next();
  return done;
}

html_paragraph html_line::paragraph(std::size_t shown) const {
  auto const begin = static_cast<std::uint32_t>(begin_);
  return {{begin, begin + static_cast<std::uint32_t>(shown)},
          static_cast<std::uint32_t>(text().size() - shown),
          static_cast<std::uint32_t>(first_run_),
          static_cast<std::uint32_t>(draft_.runs.size() - first_run_)};
}

void html_line::begin_next() {
  begin_ = draft_.text.size();
  first_run_ = draft_.runs.size();
  link_bytes_ = 0;
  space_.reset();
}

}  // namespace gouji::detail
