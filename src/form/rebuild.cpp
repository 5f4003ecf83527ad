// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/rebuild.hpp>

#include "detail/page_rows.hpp"
#include "detail/torn_labels.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/form/label_key.hpp>
#include <gouji/source/join_text.hpp>
#include <gouji/text/utf8.hpp>

#include <algorithm>    // adjacent_find, any_of, max, sort
#include <string_view>  // string_view
#include <utility>      // move
#include <vector>       // vector

namespace gouji {
namespace {

using namespace detail;

constexpr std::size_t fewest_figures = 3;    // fewer are no table worth looking for
constexpr std::uint32_t longest_stray = 3;   // lines of other things within a table: a running head, a lead sentence
constexpr std::size_t longest_words = 120;   // bytes; what is longer is prose
constexpr std::uint32_t fewest_of_line = 4;  // labels; so many make a table of a line that reads like prose

/// How many words of the line are figures or marks for nothing.
std::size_t count_figures(std::string_view line) {
  constexpr std::size_t longest = 60;  // bytes, with a note
  std::size_t n = 0, begin = 0;
  auto const end_word = [&](std::size_t end) {
    if (end == begin || end - begin > longest) return;
    auto const kind = parse_cell(line.substr(begin, end - begin)).kind;
    n += kind == cell_kind::number || kind == cell_kind::placeholder;
  };
  for (std::size_t at = 0; at < line.size();) {
    auto const here = at;
    char32_t const c = next_code_point(line, at);
    if (!is_page_blank(c)) continue;
    end_word(here);
    begin = at;
  }
  end_word(line.size());
  return n;
}

/// An export that kept each distinct line once. Three tables of the forms print the same heads, and most figures are 0.
bool has_distinct_lines(page const& p) {
  constexpr std::size_t fewest = 60;  // lines; a whole report has more
  if (p.lines.size() < fewest) return false;
  std::vector<std::string_view> prints;
  for (auto const& l : p.lines) {
    if (!l.furniture) prints.push_back(trimmed(p.text, l.text).in(p.text));
    if (l.count > 2) return false;  // rows on lines
  }
  std::sort(prints.begin(), prints.end());
  return std::adjacent_find(prints.begin(), prints.end()) == prints.end();
}

/// What one line of a page is.
enum class line_kind : std::uint8_t { table, word, prose, heading };

class page_reader {
 public:
  page_reader(document const& d, form_index const& index, span range)
      : document_(d), index_(index), page_(read_page(d.text, range)) {
    part_glued_labels(page_, index);
    items_ = read_items(page_, index);
    classify();
  }

  /// Whether what is a table has lost the lines that were equal.
  bool lost_lines() const {
    constexpr std::uint32_t fewest_labels = 20;
    std::uint32_t labels = 0;
    for (auto const l : labels_) labels += l > 0;
    return labels >= fewest_labels && has_distinct_lines(page_);
  }

  /// Calls `paragraph(line)` and `table(rows, first line)` in order.
  template <class Paragraph, class Table>
  void write(Paragraph paragraph, Table table) const {
    std::size_t item = 0;
    for (std::uint32_t l = 0; l < page_.lines.size();) {
      auto const [end, is_table] = stretch_from(l);
      while (item < items_.size() && items_[item].line < l) ++item;
      if (is_table) {
        std::vector<page_item> inside;
        for (; item < items_.size() && items_[item].line < end; ++item)
          if (kinds_[items_[item].line] != line_kind::prose) inside.push_back(items_[item]);
        table(build_rows(page_, index_, inside), page_.lines[l]);
      }
      for (; l < end; ++l)
        if (!is_table || kinds_[l] == line_kind::prose || page_.lines[l].furniture) paragraph(page_.lines[l]);
    }
  }

 private:
  /// Fills `kinds_`, `labels_` and `figures_`.
  void classify() {
    kinds_.assign(page_.lines.size(), line_kind::table);
    labels_.assign(page_.lines.size(), 0);
    figures_.assign(page_.lines.size(), false);
    std::vector<bool> words(page_.lines.size()), exact(page_.lines.size());  // by line: whether it holds such an item
    for (auto const& i : items_) {
      if (i.kind == page_item::type::label) {
        bool const is_exact = std::any_of(i.places.begin(), i.places.end(), [](auto const& p) { return p.score > best_of_similar; });
        for (auto p : i.pieces) ++labels_[page_.atoms[p].line];
        exact[i.line] = exact[i.line] || is_exact;
      }
      auto& kind = kinds_[i.line];
      if (i.kind == page_item::type::value) figures_[i.line] = true;
      if (i.kind != page_item::type::words) continue;
      std::size_t bytes = 0;
      for (auto p : i.pieces) bytes += page_.atoms[p].text.size();
      // Words behind a figure make a sentence of the line, unless they are a note.
      bool const is_sentence = figures_[i.line] && !is_note(page_, i) && labels_[i.line] < fewest_of_line;
      bool const has_stop = page_.print_of(i.pieces.back()).find("。") != std::string_view::npos;
      if (bytes > longest_words || is_sentence || has_stop) kind = line_kind::prose;
      words[i.line] = true;
    }
    for (std::size_t l = 0; l < kinds_.size(); ++l) {
      if (kinds_[l] == line_kind::table && words[l] && !labels_[l] && !figures_[l]) kinds_[l] = line_kind::word;
      if (!exact[l] && is_heading(page_.lines[l])) kinds_[l] = line_kind::heading;
    }
  }

  /// Whether a line is the heading of a part of a form.
  bool is_heading(page_line const& l) const {
    if (l.text.size() > longest_words) return false;
    auto const key = make_label_keys(l.text.in(document_.text)).core;
    auto const headings = index_.headings();
    return std::any_of(headings.begin(), headings.end(), [&](auto const& h) { return h.key == key; });
  }

  struct line_stretch {
    std::uint32_t end;
    bool is_table;
  };

  /// From line `begin` on: a table and the words between its rows, or lines that are none.
  line_stretch stretch_from(std::uint32_t begin) const {
    if (kinds_[begin] != line_kind::table || !labels_[begin]) return {begin + 1, false};
    std::uint32_t end = begin, stray = 0, labels = 0, figures = 0;
    for (auto l = begin; l < kinds_.size() && kinds_[l] != line_kind::heading && stray <= longest_stray; ++l) {
      bool const inside = kinds_[l] == line_kind::table || page_.lines[l].furniture;
      stray = inside ? 0 : stray + 1;
      if (inside && !page_.lines[l].furniture) end = l + 1;
      if (!inside) continue;
      labels += labels_[l];
      figures += figures_[l];
    }
    return {end, labels >= 2 && figures > 0};
  }

  document const& document_;
  form_index const& index_;
  page page_;
  std::vector<page_item> items_;
  std::vector<line_kind> kinds_;
  std::vector<std::uint32_t> labels_;  // by line: pieces of labels
  std::vector<bool> figures_;          // by line
};

/// The blocks, tables and cells of the document anew, with those that were found.
class rebuilder {
 public:
  rebuilder(document& d, form_index const& index, finding_sink& sink) : document_(d), index_(index), sink_(sink), joiner_(d) {}

  void run() {
    bool labels_joined = false;
    for (auto& t : document_.tables)
      if (t.kind != geometry::exact && !t.dialect.empty()) labels_joined |= join_torn_labels(document_, t, index_, joiner_);
    auto const& blocks = document_.blocks;
    for (std::size_t b = 0; b < blocks.size();) {
      auto end = b;
      std::size_t figures = 0;
      for (; end < blocks.size() && is_line(blocks[end]); ++end)
        figures += count_figures(blocks[end].text.in(document_.text));
      if (end == b) copy(blocks[end++]);
      else if (figures < fewest_figures) keep(b, end);
      else rebuild(b, end);
      b = end;
    }
    if (changed_) {
      document_.blocks = std::move(blocks_);
      document_.tables = std::move(tables_);
      document_.cells = std::move(cells_);
    }
    if (changed_ || labels_joined) joiner_.finish();
  }

 private:
  /// A line outside the tables. Page marks within a table follow it as blocks, and are no lines to read again.
  bool is_line(block const& b) const {
    return (b.kind == block_kind::paragraph || b.kind == block_kind::furniture) && b.text.begin >= table_end_;
  }

  /// Lines that are no table stay as they are.
  void keep(std::size_t first, std::size_t end) {
    for (; first < end; ++first) blocks_.push_back(document_.blocks[first]);
  }

  /// Any other block, with its table.
  void copy(block b) {
    if (b.kind == block_kind::table) {
      auto t = document_.tables[b.table];
      auto const first = document_.cells.begin() + t.first_cell;
      b.table = static_cast<std::uint32_t>(tables_.size());
      t.first_cell = static_cast<std::uint32_t>(cells_.size());
      table_end_ = std::max(table_end_, t.text.end);
      cells_.insert(cells_.end(), first, first + t.cell_count);
      tables_.push_back(t);
    }
    blocks_.push_back(b);
  }

  /// The lines anew: tables where a table is found, paragraphs elsewhere.
  void rebuild(std::size_t first, std::size_t end) {
    auto const all = cover(document_.blocks[first].text, document_.blocks[end - 1].text);
    // A page mark may stand in the table behind these lines, and as a block before it.
    bool const reaches_table = end < document_.blocks.size() && document_.blocks[end].text.begin < all.end;
    if (reaches_table) return keep(first, end);
    page_reader const reader(document_, index_, all);
    if (reader.lost_lines()) {
      sink_.add(make_finding("source.distinct_lines", all));
      return keep(first, end);
    }
    reader.write([&](page_line const& l) { add_line(l, first, end); },
                 [&](std::vector<page_row> const& rows, page_line const& l) { add_table(rows, l); });
  }

  /// The block that the line is, with its outline; of a block of several lines only this one.
  /// \param[in,out] next the first block that may be it
  void add_line(page_line const& l, std::size_t& next, std::size_t end) {
    while (next < end && document_.blocks[next].text.end <= l.text.begin) ++next;
    bool const is_block = next < end && document_.blocks[next].text.begin >= l.text.begin && document_.blocks[next].text.end <= l.text.end;
    if (is_block) blocks_.push_back(document_.blocks[next]);
    else blocks_.push_back({l.furniture ? block_kind::furniture : block_kind::paragraph, 0, 0, l.text});
  }

  /// \param l the first line of the table
  void add_table(std::vector<page_row> const& rows, page_line const& l) {
    changed_ = true;
    table t{geometry::rows, static_cast<std::uint32_t>(cells_.size()), 0, 0, 0, l.text, dialect_of_lines};
    auto last_end = l.text.begin;  // where a blank cell stands
    for (auto const& row : rows) {
      std::uint32_t column = 0;
      for (auto const& pieces : row) {
        auto const text = pieces.empty() ? span{last_end, last_end} : joiner_.join(pieces, "\n");
        cells_.push_back({text, t.row_count, column++});
        if (!pieces.empty()) last_end = pieces.back().end;
        t.text.end = std::max(t.text.end, last_end);
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
  finding_sink& sink_;
  text_joiner joiner_;
  std::vector<block> blocks_;
  std::vector<table> tables_;
  std::vector<cell> cells_;
  std::uint32_t table_end_ = 0;  // of the tables before the block at hand
  bool changed_ = false;
};

}  // namespace

void rebuild_tables(document& d, form_index const& index, finding_sink& sink) {
  if (!d.map.is_package()) rebuilder(d, index, sink).run();
}

}  // namespace gouji
