// SPDX-License-Identifier: Apache-2.0
// Comma-separated values: a record a line, fields quoted where they hold a separator, a quotation mark or a line end (RFC
// 4180). Spreadsheets print semicolons in some countries, and TABs too. They put a whole page on one grid: prose is a record in
// which only the first field is filled.
#include "detail/dialect_list.hpp"
#include "detail/row_writer.hpp"
#include "detail/separated_rows.hpp"

#include <algorithm>  // min

namespace gouji::dialect_list {
namespace {

constexpr char separators[] = {',', ';', '\t'};

/// A quotation mark that none ends within so much is a character.
constexpr std::size_t most_lines_of_field = 50, most_bytes_of_field = 65'536;

struct record {
  std::size_t end;              ///< the line behind it
  std::uint32_t filled = 0;     ///< fields that are not empty
  std::uint32_t figures = 0;    ///< fields behind the first text that hold a figure, a mark for "nothing", or nothing
  bool is_quoted = false;       ///< a field holds line ends or separators
  bool is_short = true;         ///< no field is a sentence
  std::vector<span> fields;
};

class record_reader {
 public:
  record_reader(std::string_view text, std::span<line const> lines, char separator)
      : text_(text), lines_(lines), separator_(separator) {}

  /// The record that begins with line `at`. `out` is reused.
  void read(std::size_t at, record& out) const {
    out.fields.clear();
    out.end = at + 1;
    out.is_quoted = false;
    bool may_quote = true;
    auto begin = lines_[at].text.begin;
    for (;;) {
      span field;
      auto const end_of_quoted = may_quote && is_quote(begin, out) ? find_end(begin, out) : 0;
      if (end_of_quoted > 0) {
        field = {begin + 1, end_of_quoted - 1};
        out.is_quoted |= field.in(text_).find_first_of("\n\r,;\t") != std::string_view::npos;
      } else {
        may_quote = may_quote && !is_quote(begin, out);
        auto const end = text_.substr(0, line_end(out)).find(separator_, begin);
        field = {begin, end == text_.npos ? line_end(out) : static_cast<std::uint32_t>(end)};
      }
      out.fields.push_back(trimmed(text_, field));
      auto const behind = end_of_quoted > 0 ? end_of_quoted : field.end;
      if (behind >= line_end(out)) break;
      begin = behind + 1;
    }
    judge(out);
  }

 private:
  std::uint32_t line_end(record const& r) const { return lines_[r.end - 1].text.end; }

  bool is_quote(std::uint32_t at, record const& r) const { return at < line_end(r) && text_[at] == '"'; }

  /// Behind the mark that ends the field which begins with a mark at `begin`: a separator or the line's end follows. 0 if none.
  std::uint32_t find_end(std::uint32_t begin, record& r) const {
    auto const last = std::min(lines_.size(), r.end + most_lines_of_field);
    auto const area = text_.substr(0, std::min<std::size_t>(lines_[last - 1].text.end, begin + most_bytes_of_field));
    auto end = r.end;  // behind the line of `at`
    for (auto at = area.find('"', begin + 1); at != area.npos; at = area.find('"', at + 1)) {
      while (lines_[end - 1].text.end < at) ++end;
      if (at + 1 < lines_[end - 1].text.end && text_[at + 1] == '"') {
        ++at;
        continue;
      }
      if (at + 1 < lines_[end - 1].text.end && text_[at + 1] != separator_) continue;
      r.end = end;
      return static_cast<std::uint32_t>(at) + 1;
    }
    return 0;
  }

  void judge(record& r) const {
    r.filled = r.figures = 0;
    r.is_short = !is_printed_object(r);
    constexpr std::uint32_t longest_label = 200;  // bytes
    for (auto f : r.fields) {
      auto const s = f.in(text_);
      if (f.size() > longest_label || s.find("。") != s.npos) r.is_short = false;
      else if (is_complete_cell(s)) r.figures += r.filled > 0;
      r.filled += !f.empty();
    }
  }

  /// `(72.0, 56.5, '规章', 5)`: what a program prints of a value of its own is no record, and its numbers are no figures.
  bool is_printed_object(record const& r) const {
    auto const first = r.fields.front().in(text_), last = r.fields.back().in(text_);
    return first.find_first_of("([{") == 0 && first.find_first_of(")]}") == first.npos && !last.empty() &&
           last.find_last_of(")]}") == last.size() - 1;
  }

  std::string_view text_;
  std::span<line const> lines_;
  char separator_;
};

constexpr std::size_t most_between = 6;   // records without separator between two tables
constexpr std::uint32_t few = 3;          // rows that begin with words and go on with figures: prose has none

bool is_filled_row(record const& r) { return r.is_short && r.filled > 1; }

/// From the first record of a table, or of the grid around it, to the last.
void find_with(char separator, std::string_view text, std::span<line const> lines, std::vector<line_range>& out) {
  record_reader const reader(text, lines, separator);
  record r;
  std::size_t begin = 0, end = 0, others = 0, rows = 0;
  bool is_open = false, is_below_words = false;
  bool is_spreadsheet = false;  // it quotes, and puts prose on the grid: one line below the other
  auto const close = [&] {
    if (is_open && rows >= few && (separator != '\t' || is_spreadsheet)) out.push_back({begin, end});
    is_open = is_spreadsheet = false;
    rows = others = 0;
  };
  for (std::size_t at = 0; at < lines.size(); at = r.end) {
    reader.read(at, r);
    bool const is_padded = r.fields.size() > 2 && r.filled < 2;
    if (is_padded || (is_filled_row(r) && r.fields.size() > 1)) {
      if (!is_open) begin = at;
      is_open = true;
      end = r.end;
      others = 0;
      rows += is_filled_row(r) && r.figures > 1 && !is_complete_cell(r.fields.front().in(text));
      rows += is_filled_row(r) && r.fields.front().empty();
      bool const is_words = is_padded && r.filled == 1;
      is_spreadsheet |= r.is_quoted || (is_words && (is_below_words || looks_like_prose(r.fields.front().in(text))));
      is_below_words = is_words;
    } else if (!lines[at].blank && ++others > most_between) {
      close();
    }
  }
  close();
}

void find(std::string_view text, std::span<line const> lines, std::vector<line_range>& out) {
  for (char const separator : separators) {
    find_with(separator, text, lines, out);
    if (!out.empty()) return;
  }
}

class csv_rows {
 public:
  csv_rows(std::string_view text, std::span<line const> lines, char separator, std::vector<token>& out)
      : text_(text), lines_(lines), reader_(text, lines, separator), writer_(text, out, row_trust::always) {}

  void write() {
    record r, next;
    std::size_t at = 0;
    if (at < lines_.size()) reader_.read(at, r);
    for (; at < lines_.size(); std::swap(r, next)) {
      auto const end = r.end;
      if (end < lines_.size()) reader_.read(end, next);
      take(at, r, end < lines_.size() ? &next : nullptr);
      at = end;
    }
    writer_.end_table();
  }

 private:
  void take(std::size_t at, record const& r, record const* next) {
    if (lines_[at].furniture) return writer_.furniture(lines_[at].text);
    if (lines_[at].blank && r.fields.size() < 2) return writer_.end_table();
    if (is_row(r, next)) {
      for (auto f : r.fields) writer_.add_cell(f);
      return writer_.end_row({lines_[at].text.begin, lines_[r.end - 1].text.end});
    }
    if (r.filled == 0) return;
    if (r.filled == 1)
      for (auto f : r.fields)
        if (!f.empty()) return writer_.paragraph(f);
    writer_.paragraph({lines_[at].text.begin, lines_[r.end - 1].text.end});
  }

  /// Two filled fields make a row. With one it is prose or a caption, or a row without any figure: a row if it does not look
  /// like prose and stands below or above one.
  bool is_row(record const& r, record const* next) const {
    if (r.filled > 1) return r.is_short;
    bool const is_padded = r.fields.size() > 1;
    if (r.filled == 0) return is_padded && writer_.is_in_table();
    bool const is_above_row = next && is_filled_row(*next) && (!is_padded || next->fields.size() == r.fields.size());
    for (auto f : r.fields)
      if (!f.empty() && looks_like_prose(f.in(text_))) return false;
    return (writer_.is_in_table() && (is_padded || is_above_row)) || (is_padded && is_above_row);
  }

  std::string_view text_;
  std::span<line const> lines_;
  record_reader reader_;
  row_writer writer_;
};

/// With the separator that stands on most lines.
void tokenize(std::string_view text, std::span<line const> lines, std::vector<token>& out) {
  std::size_t most = 0;
  char best = separators[0];
  for (char const separator : separators) {
    std::size_t with = 0;
    for (auto const& l : lines) with += l.text.in(text).find(separator) != std::string_view::npos;
    if (with > most) most = with, best = separator;
  }
  csv_rows(text, lines, best, out).write();
}

}  // namespace

dialect const csv = {"csv", find, tokenize};

}  // namespace gouji::dialect_list
