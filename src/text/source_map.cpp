// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/source_map.hpp>

#include <gouji/text/utf8.hpp>

#include <algorithm>  // min, upper_bound
#include <cassert>    // assert
#include <utility>    // move

namespace gouji {
namespace {

constexpr std::uint32_t block = 4'096;  // bytes of text between two entries of the character index

std::uint32_t narrow(std::size_t n) { return static_cast<std::uint32_t>(n); }

/// Where in the file the character behind `steps` characters of `r` begins.
std::uint64_t file_offset_of(source_map::run const& r, std::uint64_t steps) {
  return r.file_offset + steps * r.file_step;
}

std::vector<std::uint32_t> line_starts_of(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  auto line_feed = text.find('\n');
  auto carriage_return = text.find('\r');
  while (line_feed != text.npos || carriage_return != text.npos) {
    if (carriage_return < line_feed && text.substr(carriage_return, 3) == "\r\r\n") {
      carriage_return += 1;
    } else if (carriage_return < line_feed && carriage_return + 1 != line_feed) {
      starts.push_back(narrow(carriage_return + 1));
      carriage_return = text.find('\r', carriage_return + 1);
    } else {
      if (carriage_return < line_feed) carriage_return = text.find('\r', line_feed);
      starts.push_back(narrow(line_feed + 1));
      line_feed = text.find('\n', line_feed + 1);
    }
  }
  return starts;
}

}  // namespace

source_map source_map::of_file(std::string_view text, std::vector<run> runs,
                               std::uint64_t file_size) {
  source_map map;
  map.runs_ = std::move(runs);
  if (map.runs_.empty()) map.runs_.push_back({0, file_size});
  map.line_starts_ = line_starts_of(text);
  map.file_size_ = file_size;
  map.index_characters(text);
  return map;
}

std::uint32_t source_map::add_part(std::string name) {
  parts_.push_back(std::move(name));
  return narrow(parts_.size() - 1);
}

void source_map::index_characters(std::string_view text) {
  characters_before_.clear();
  characters_before_.reserve(text.size() / block + 1);
  std::size_t count = 0;
  for (std::size_t at = 0; at <= text.size(); at += block) {
    characters_before_.push_back(narrow(count));
    count += count_code_points(text.substr(at, block));
  }
}

place source_map::find(std::string_view text, span s) const {
  assert(s.begin <= s.end && s.end <= text.size());
  return is_package() ? find_in_package(text, s) : find_in_file(text, s);
}

span source_map::line_of(std::string_view text, std::uint32_t offset) const {
  span line{0, narrow(text.size())};
  if (is_package()) {
    auto const* const a = anchor_at(offset);
    line = a ? span{a->text_offset, end_of(*a, text)}
             : span{0, anchors_.empty() ? line.end : anchors_.front().text_offset};
    while (!line.empty() && text[line.end - 1] == '\n') --line.end;
    return line;
  }
  auto const next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  if (next != line_starts_.begin()) line.begin = *(next - 1);
  if (next == line_starts_.end()) return line;
  line.end = *next - 1;
  if (text[line.end] == '\n')
    for (int i = 0; i < 2 && line.end > line.begin && text[line.end - 1] == '\r'; ++i) --line.end;
  return line;
}

place source_map::find_in_file(std::string_view text, span s) const {
  if (runs_.empty()) return {};
  auto p = find_bytes(s);
  auto const mark = mark_at(s.begin);
  p.line = mark.line;
  p.column = mark.column + characters(text, mark.text_offset, s.begin);
  return p;
}

place source_map::find_bytes(span s) const {
  auto const offset_of = [&](std::uint32_t at, std::uint32_t more_steps) {
    auto const& r = run_at(at);
    return std::min(file_offset_of(r, (at - r.text_offset) / r.text_step + more_steps), file_size_);
  };
  place p;
  p.byte_begin = offset_of(s.begin, 0);
  // Behind the last character, not before the next: bytes without text may follow.
  p.byte_end = s.empty() ? p.byte_begin : offset_of(s.end - 1, 1);
  return p;
}

place source_map::find_in_package(std::string_view text, span s) const {
  place p;
  auto const* const a = anchor_at(s.begin);
  if (!a) return p;
  p.part = parts_[a->part];
  p.table = a->table;
  p.row = a->row;
  p.cell = a->cell;
  p.paragraph = a->paragraph;
  auto const source_characters = [&](std::uint32_t offset) {
    auto const all = characters(text, a->text_offset, std::min(offset, end_of(*a, text)));
    return all - std::min(all, a->generated);
  };
  p.character_begin = source_characters(s.begin);
  p.character_end = source_characters(s.end);
  return p;
}

source_map::line_mark source_map::mark_at(std::uint32_t offset) const {
  if (line_marks_.empty()) {
    auto const next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    return {*(next - 1), narrow(static_cast<std::size_t>(next - line_starts_.begin())), 1};
  }
  auto const next =
      std::upper_bound(line_marks_.begin(), line_marks_.end(), offset,
                       [](std::uint32_t at, line_mark const& m) { return at < m.text_offset; });
  return next == line_marks_.begin() ? *next : *(next - 1);
}

source_map::run const& source_map::run_at(std::uint32_t offset) const {
  auto const next =
      std::upper_bound(runs_.begin(), runs_.end(), offset,
                       [](std::uint32_t at, run const& r) { return at < r.text_offset; });
  return next == runs_.begin() ? *next : *(next - 1);
}

source_map::anchor const* source_map::anchor_at(std::uint32_t offset) const {
  auto const next =
      std::upper_bound(anchors_.begin(), anchors_.end(), offset,
                       [](std::uint32_t at, anchor const& a) { return at < a.text_offset; });
  return next == anchors_.begin() ? nullptr : &*(next - 1);
}

std::uint32_t source_map::end_of(anchor const& a, std::string_view text) const {
  auto const next = static_cast<std::size_t>(&a - anchors_.data()) + 1;
  return next < anchors_.size() ? anchors_[next].text_offset : narrow(text.size());
}

/// Counts what is short; of what is long, takes the index and counts from two blocks' begins only.
std::uint32_t source_map::characters(std::string_view text, std::uint32_t begin,
                                     std::uint32_t end) const {
  if (characters_before_.empty() || end - begin <= block)
    return narrow(count_code_points(text.substr(begin, end - begin)));
  auto const before = [&](std::uint32_t offset) {
    auto const from = offset - offset % block;
    return characters_before_[offset / block] +
           narrow(count_code_points(text.substr(from, offset - from)));
  };
  return before(end) - before(begin);
}

}  // namespace gouji
