// SPDX-License-Identifier: Apache-2.0
#include "detail/html_page.hpp"

#include "detail/html_words.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/grammar/figure.hpp>

#include <algorithm>  // any_of
#include <cstdint>    // int64_t
#include <optional>   // nullopt, optional
#include <utility>    // move

namespace gouji::detail {
namespace {

constexpr std::size_t least_dated_links = 5;
constexpr std::size_t least_content = 300;  // bytes; a hundred ideographs

/// A row with a date is one of a list of documents, where its number is no figure.
bool table_has_figures(document const& d, table const& t) {
  std::size_t figures = 0, of_row = 0;
  bool is_dated = false;
  std::uint32_t row = 0;
  auto const end_row = [&] {
    if (!is_dated) figures += of_row;
    of_row = 0;
    is_dated = false;
  };
  for (auto i = t.first_cell; i < t.first_cell + t.cell_count; ++i) {
    auto const text = d[d.cells[i].text];
    if (d.cells[i].row != row) end_row();
    row = d.cells[i].row;
    auto const kind = parse_cell(text).kind;
    of_row += kind == cell_kind::number || kind == cell_kind::placeholder;
    is_dated |= kind == cell_kind::text && has_date(text);
  }
  end_row();
  return figures >= least_figures;
}

std::size_t content_bytes(document const& d) {
  std::size_t bytes = 0;
  for (auto const& b : d.blocks)
    if (b.kind != block_kind::furniture) bytes += b.text.size();
  return bytes;
}

argument count(std::size_t n) { return {"count", static_cast<std::int64_t>(n)}; }

}  // namespace

bool has_figures(document const& d) {
  return std::any_of(d.tables.begin(), d.tables.end(),
                     [&](auto const& t) { return table_has_figures(d, t); });
}

void tell_hidden(html_signs const& signs, finding_sink& sink) {
  if (auto const passages = signs.hidden_tables + signs.unread_passages; passages > 0)
    sink.add(make_finding("source.hidden", std::nullopt, {count(passages)}));
}

void tell_page(html_signs const& signs, html_laid_out const& out, document const& d,
               finding_sink& sink) {
  if (has_figures(d)) return;
  if (signs.attachments > 0)
    sink.add(make_finding("html.attachment", out.attachment, {count(signs.attachments)}));
  else if (signs.dated_links >= least_dated_links)
    sink.add(make_finding("html.list", std::nullopt, {count(signs.dated_links)}));
  else if (signs.images > 0)
    sink.add(make_finding("html.images", std::nullopt, {count(signs.images)}));
  else if (content_bytes(d) < least_content)
    sink.add(make_finding("html.shell", std::nullopt));
}

}  // namespace gouji::detail
