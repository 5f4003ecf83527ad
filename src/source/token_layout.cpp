// SPDX-License-Identifier: Apache-2.0
#include "detail/token_layout.hpp"

#include "detail/cell_lines.hpp"
#include "detail/over_limit.hpp"

#include <algorithm>  // max

namespace gouji::detail {
namespace {

class builder {
 public:
  builder(document& d, text_joiner& joiner) : document_(d), joiner_(joiner) {}

  void paragraphs(std::span<line const> lines) {
    for (auto const& l : lines)
      if (!l.blank) add_block(l.furniture ? block_kind::furniture : block_kind::paragraph, l.text);
  }

  void tokens(std::span<token const> tokens, std::string_view dialect) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      auto const& t = tokens[i];
      switch (t.kind) {
        case token_kind::paragraph: add_block(block_kind::paragraph, t.text); break;
        case token_kind::furniture: add_block(block_kind::furniture, t.text); break;
        case token_kind::table_begin: begin_table(t, dialect); break;
        case token_kind::cell: {
          pieces_.clear();
          append_cell_lines(document_.text, t.text, pieces_);
          while (i + 1 < tokens.size() && tokens[i + 1].kind == token_kind::more)
            append_cell_lines(document_.text, tokens[++i].text, pieces_);
          add_cell(t);
          break;
        }
        case token_kind::more: break;  // of no cell
        case token_kind::row_end: ++table_.row_count, column_ = 0; break;
        case token_kind::table_end: end_table(); break;
      }
    }
  }

 private:
  void add_block(block_kind kind, span text) { document_.blocks.push_back({kind, 0, 0, text}); }

  void begin_table(token const& t, std::string_view dialect) {
    table_ = {t.layout, static_cast<std::uint32_t>(document_.cells.size()), 0, 0, 0, t.text, dialect};
    column_ = 0;
    document_.blocks.push_back({block_kind::table, 0, static_cast<std::uint32_t>(document_.tables.size()), t.text});
    block_ = document_.blocks.size() - 1;
  }

  void add_cell(token const& t) {
    bool const exact = table_.kind == geometry::exact;
    cell c{pieces_.size() > 1 ? joiner_.join(pieces_, "\n") : pieces_.front(), table_.row_count, exact ? t.column : column_++};
    if (exact) c.row_span = t.row_span, c.column_span = t.column_span;
    document_.cells.push_back(c);
    ++table_.cell_count;
    table_.column_count = std::max(table_.column_count, c.column + c.column_span);
    for (auto const& p : pieces_) table_.text.end = std::max(table_.text.end, p.end);
  }

  void end_table() {
    document_.blocks[block_].text = table_.text;
    if (table_.kind == geometry::rows && is_rectangular()) table_.kind = geometry::fields;
    document_.tables.push_back(table_);
  }

  bool is_rectangular() const {
    return table_.row_count > 1 && table_.column_count > 1 && table_.cell_count == table_.row_count * table_.column_count;
  }

  document& document_;
  text_joiner& joiner_;
  table table_;
  std::vector<span> pieces_;  // of the cell at hand
  std::uint32_t column_ = 0;
  std::size_t block_ = 0;
};

}  // namespace

std::optional<error> lay_out(document& d, std::span<line const> lines, std::span<stretch const> stretches, limits const& limit,
                             text_joiner& joiner) {
  builder b(d, joiner);
  std::vector<token> tokens;
  for (auto const& s : stretches) {
    auto const part = lines.subspan(s.lines.begin, s.lines.end - s.lines.begin);
    if (!s.family) {
      b.paragraphs(part);
      continue;
    }
    tokens.clear();
    s.family->tokenize(d.text, part, tokens);
    if (d.cells.size() + tokens.size() > limit.max_cells) return over_limit("cells", "max_cells", limit.max_cells);
    b.tokens(tokens, s.family->name);
  }
  return std::nullopt;
}

std::optional<error> lay_out(document& d, std::span<line const> lines, limits const& limit) {
  if (lines.size() > limit.max_cells) return over_limit("lines", "max_cells", limit.max_cells);
  text_joiner joiner(d);
  if (auto why = lay_out(d, lines, find_stretches(d.text, lines), limit, joiner)) return why;
  joiner.finish();
  return std::nullopt;
}

}  // namespace gouji::detail
