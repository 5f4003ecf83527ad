// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/rebuild.hpp>

#include "detail/page_rows.hpp"

#include <gouji/form/label_key.hpp>
#include <gouji/source/join_text.hpp>

#include <algorithm>  // all_of, any_of, max
#include <utility>    // move

namespace gouji {
namespace {

using namespace detail;

constexpr std::size_t fewest_figures = 3;   // lines that end in a figure; fewer are no table worth looking for
constexpr std::uint32_t longest_stray = 3;  // lines of other things within a table: a running head, a lead sentence
constexpr std::size_t longest_word = 120;   // bytes; what is longer is prose

/// Whether the line may end with a figure. Prose ends with a full stop.
bool may_end_with_figure(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  if (line.empty()) return false;
  if (line.back() >= '0' && line.back() <= '9') return true;
  if (line.size() < 3) return line == "/" || line == "-";
  auto const last = line.substr(line.size() - 3);
  return (last >= std::string_view("０") && last <= std::string_view("９")) || last == "—" || last == "）" || last == "元" || last == "件" ||
         last == "无" || line.back() == '/' || line.back() == '-' || line.back() == ')';
}

/// What one line of a page is.
enum class line_kind : std::uint8_t { table, word, prose, heading };

class page_reader {
 public:
  page_reader(document const& d, form_index const& index, span range)
      : document_(d), index_(index), page_(read_page(d.text, range)), items_(read_items(page_, index)) {
    classify();
  }

  /// Calls `paragraph(line)` and `table(rows, first line)` in order.
  template <class Paragraph, class Table>
  void write(Paragraph paragraph, Table table) const {
    std::size_t item = 0;
    for (std::uint32_t l = 0; l < page_.lines.size();) {
      auto const end = end_of_table(l);
      if (end == l) {
        paragraph(page_.lines[l++]);
        continue;
      }
      while (item < items_.size() && items_[item].line < l) ++item;
      std::vector<page_item> inside;
      for (; item < items_.size() && items_[item].line < end; ++item)
        if (kinds_[items_[item].line] != line_kind::prose) inside.push_back(items_[item]);
      table(build_rows(page_, index_, inside), page_.lines[l]);
      for (; l < end; ++l)
        if (kinds_[l] == line_kind::prose || page_.lines[l].furniture) paragraph(page_.lines[l]);
    }
  }

 private:
  void classify() {
    kinds_.assign(page_.lines.size(), line_kind::table);
    labels_.assign(page_.lines.size(), false);
    std::vector<std::uint8_t> words(page_.lines.size()), values(page_.lines.size()), texts(page_.lines.size());
    for (auto const& i : items_) {
      if (i.kind == page_item::type::label)
        for (auto p : i.pieces) texts[page_.atoms[p].line] = 1, labels_[page_.atoms[p].line] = true;
      auto& kind = kinds_[i.line];
      if (i.kind == page_item::type::value) values[i.line] = 1;
      if (i.kind != page_item::type::words) continue;
      std::size_t bytes = 0;
      for (auto p : i.pieces) bytes += page_.atoms[p].text.size();
      // Words behind a figure make a sentence of the line, unless they are a note.
      auto const print = page_.print_of(i.pieces.front());
      bool const note = print.starts_with("（") || print.starts_with('(');
      if (bytes > longest_word || (values[i.line] && !note)) kind = line_kind::prose;
      words[i.line] = 1;
    }
    for (std::size_t l = 0; l < kinds_.size(); ++l) {
      if (kinds_[l] == line_kind::table && words[l] && !texts[l] && !values[l]) kinds_[l] = line_kind::word;
      if (!texts[l] && is_heading(page_.lines[l])) kinds_[l] = line_kind::heading;
    }
  }

  bool is_heading(page_line const& l) const {
    if (l.text.size() > longest_word) return false;
    auto const key = make_label_keys(l.text.in(document_.text)).core;
    auto const headings = index_.headings();
    return std::any_of(headings.begin(), headings.end(), [&](auto const& h) { return h.key == key; });
  }

  /// One past the last line of the table that begins at line `begin`; `begin` if none does.
  std::uint32_t end_of_table(std::uint32_t begin) const {
    if (kinds_[begin] != line_kind::table || !labels_[begin]) return begin;
    std::uint32_t end = begin, stray = 0, labels = 0;
    for (auto l = begin; l < kinds_.size() && kinds_[l] != line_kind::heading && stray <= longest_stray; ++l) {
      bool const inside = kinds_[l] == line_kind::table || page_.lines[l].furniture;
      stray = inside ? 0 : stray + 1;
      if (inside && !page_.lines[l].furniture) end = l + 1;
      labels += labels_[l];
    }
    bool figures = false;
    for (auto const& i : items_)
      if (i.line >= begin && i.line < end && i.kind == page_item::type::value) figures = true;
    return labels >= 2 && figures ? end : begin;
  }

  document const& document_;
  form_index const& index_;
  page page_;
  std::vector<page_item> items_;
  std::vector<line_kind> kinds_;
  std::vector<bool> labels_;  // by line: whether it holds one or a piece of one
};

/// The blocks, tables and cells of the document anew, with those that were found.
class rebuilder {
 public:
  rebuilder(document& d, form_index const& index) : document_(d), index_(index), joiner_(d) {}

  void run() {
    auto const& blocks = document_.blocks;
    for (std::size_t b = 0; b < blocks.size();) {
      auto end = b;
      std::size_t figures = 0;
      for (; end < blocks.size() && is_line(blocks[end]); ++end) figures += may_end_with_figure(blocks[end].text.in(document_.text));
      if (end == b) copy(blocks[b++]);
      else if (figures < fewest_figures) while (b < end) blocks_.push_back(blocks[b++]);
      else rebuild(b, end), b = end;
    }
    if (!changed_) return;
    document_.blocks = std::move(blocks_);
    document_.tables = std::move(tables_);
    document_.cells = std::move(cells_);
    joiner_.finish();
  }

 private:
  static bool is_line(block const& b) { return b.kind == block_kind::paragraph || b.kind == block_kind::furniture; }

  void copy(block b) {
    if (b.kind == block_kind::table) {
      auto t = document_.tables[b.table];
      auto const first = document_.cells.begin() + t.first_cell;
      b.table = static_cast<std::uint32_t>(tables_.size());
      t.first_cell = static_cast<std::uint32_t>(cells_.size());
      cells_.insert(cells_.end(), first, first + t.cell_count);
      tables_.push_back(t);
    }
    blocks_.push_back(b);
  }

  void rebuild(std::size_t first, std::size_t end) {
    page_reader const reader(document_, index_, cover(document_.blocks[first].text, document_.blocks[end - 1].text));
    reader.write([&](page_line const& l) { blocks_.push_back({l.furniture ? block_kind::furniture : block_kind::paragraph, 0, 0, l.text}); },
                 [&](std::vector<page_row> const& rows, page_line const& l) { add_table(rows, l); });
  }

  void add_table(std::vector<page_row> const& rows, page_line const& l) {
    changed_ = true;
    table t{geometry::rows, static_cast<std::uint32_t>(cells_.size()), 0, 0, 0, l.text, "lines"};
    for (auto const& row : rows) {
      std::uint32_t column = 0;
      for (auto const& pieces : row) {
        auto const text = joiner_.join(pieces, "\n");
        cells_.push_back({text, t.row_count, column++});
        for (auto const& p : pieces) t.text.end = std::max(t.text.end, p.end);
      }
      t.cell_count += column;
      t.column_count = std::max(t.column_count, column);
      ++t.row_count;
    }
    blocks_.push_back({block_kind::table, 0, static_cast<std::uint32_t>(tables_.size()), t.text});
    tables_.push_back(t);
  }

  document& document_;
  form_index const& index_;
  text_joiner joiner_;
  std::vector<block> blocks_;
  std::vector<table> tables_;
  std::vector<cell> cells_;
  bool changed_ = false;
};

}  // namespace

void rebuild_tables(document& d, form_index const& index) {
  if (!d.map.is_package()) rebuilder(d, index).run();
}

}  // namespace gouji
