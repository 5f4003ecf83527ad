// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/source_map.hpp>

#include <gouji/text/utf8.hpp>

#include <algorithm>  // max, min, upper_bound
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
    if (carriage_return < line_feed && carriage_return + 1 != line_feed) {
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
  if (text[line.end] == '\n' && line.end > line.begin && text[line.end - 1] == '\r') --line.end;
  return line;
}

place source_map::find_in_file(std::string_view text, span s) const {
  place p;
  if (runs_.empty()) return p;
  auto const next_line = std::upper_bound(line_starts_.begin(), line_starts_.end(), s.begin);
  p.line = narrow(static_cast<std::size_t>(next_line - line_starts_.begin()));
  p.column = 1 + characters(text, *(next_line - 1), s.begin);

  auto const& first = run_at(s.begin);
  p.byte_begin = file_offset_of(first, (s.begin - first.text_offset) / first.text_step);
  p.byte_end = p.byte_begin;
  if (!s.empty()) {  // behind the last character, not before the next: bytes without text may
                     // follow
    auto const& last = run_at(s.end - 1);
    p.byte_end = file_offset_of(last, (s.end - 1 - last.text_offset) / last.text_step + 1);
  }
  p.byte_begin = std::min(p.byte_begin, file_size_);
  p.byte_end = std::min(p.byte_end, file_size_);
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
