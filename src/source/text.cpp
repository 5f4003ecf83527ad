// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/text.hpp>

#include "detail/tell_encoding.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/lex/dialect.hpp>
#include <gouji/text/decode.hpp>

#include <algorithm>  // max

namespace gouji {
namespace {

/// Lays the token stream out as blocks, tables and cells.
class builder {
 public:
  explicit builder(document& d) : document_(d) {}

  void take(token const& t) {
    switch (t.kind) {
      case token_kind::paragraph: return add_block(block_kind::paragraph, t.text);
      case token_kind::furniture: return add_block(block_kind::furniture, t.text);
      case token_kind::table_begin: return begin_table(t.text);
      case token_kind::cell: return add_cell(t.text);
      case token_kind::row_end: return void((++table_.row_count, column_ = 0));
      case token_kind::table_end: return end_table();
    }
  }

 private:
  void add_block(block_kind kind, span text) { document_.blocks.push_back({kind, 0, 0, text}); }

  void begin_table(span at) {
    table_ = {geometry::rows, static_cast<std::uint32_t>(document_.cells.size()), 0, 0, 0, at};
    column_ = 0;
    document_.blocks.push_back({block_kind::table, 0, static_cast<std::uint32_t>(document_.tables.size()), at});
    block_ = document_.blocks.size() - 1;
  }

  void add_cell(span text) {
    document_.cells.push_back({text, table_.row_count, column_++});
    ++table_.cell_count;
    table_.column_count = std::max(table_.column_count, column_);
    table_.text.end = std::max(table_.text.end, text.end);
  }

  void end_table() {
    document_.blocks[block_].text = table_.text;
    document_.tables.push_back(table_);
  }

  document& document_;
  table table_;
  std::uint32_t column_ = 0;
  std::size_t block_ = 0;
};

}  // namespace

result<document> read_text(std::string_view bytes, std::string_view declared, limits const& limit, finding_sink& sink) {
  auto text = decode(bytes, declared, limit);
  if (!text) return text.error();
  detail::tell_encoding(*text, sink);

  document d;
  d.kind = source_kind::text;
  d.text = std::move(text->text);
  d.map = std::move(text->map);

  auto const lines = split_lines(d.text);
  std::vector<token> tokens;
  auto const& chosen = find_dialect(d.text, lines);
  chosen.tokenize(d.text, lines, tokens);
  if (tokens.size() > limit.max_cells)
    return error{error_kind::limit, "the document has more than max_cells cells and lines (" + std::to_string(limit.max_cells) +
                                        "); raise it with --limit max_cells=N"};
  builder b(d);
  for (auto const& t : tokens) b.take(t);
  return d;
}

}  // namespace gouji
