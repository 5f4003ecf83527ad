// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_LOCATE_HPP
#define GOUJI_TESTS_SUPPORT_LOCATE_HPP
/// \file
/// Tests. What the alignment makes of a drawn document, by codes instead of numbers.

#include "support/make_document.hpp"

#include <gouji/form/located.hpp>
#include <gouji/report/read.hpp>

#include <map>          // map
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::test {

class located_document {
 public:
  located_document(std::string_view picture, geometry kind)
      : document_(drawn(picture, kind)),
        located_(locate_figures(document_, *built_in_forms(), {}).value()) {}

  document const& source() const { return document_; }
  located const& all() const { return located_; }

  /// One word a row: `-` outside, `head`, `group`, the code of the row, `+` before that of the row
  /// above an own row, `?`.
  std::vector<std::string> roles() const {
    std::vector<std::string> out;
    for (auto const& a : located_.alignment.rows) switch (a.role) {
        case row_role::outside:
          out.emplace_back("-");
          break;
        case row_role::head:
          out.emplace_back("head");
          break;
        case row_role::group:
          out.emplace_back("group");
          break;
        case row_role::figures:
          out.emplace_back(table_of(a).rows[a.item].code);
          break;
        case row_role::sub_row:
          out.push_back("+" + std::string(table_of(a).rows[a.item].code));
          break;
        case row_role::unknown:
          out.emplace_back("?");
          break;
      }
    return out;
  }

  /// `form/table` of each instance.
  std::vector<std::string> instances() const {
    std::vector<std::string> out;
    for (auto const& i : located_.alignment.instances) {
      auto const& t = built_in_forms()->tables()[i.table];
      out.push_back(std::string(t.form->code) + "/" + std::string(t.table->code));
    }
    return out;
  }

  /// `row/column` of each located figure, as the row's role names it → what is printed. Figures of
  /// one address that differ are joined by `&`; under an unknown head the column is `?` and the
  /// head.
  std::map<std::string, std::string> figures() const {
    std::map<std::string, std::string> out;
    auto const names = roles();
    for (auto const& f : located_.figures) {
      auto const& a = located_.alignment.rows[f.row];
      auto const& t = table_of(a);
      bool const beside = t.layout == table_layout::one_row && f.item != label_place::no_item;
      auto const row = beside ? std::string(t.rows[f.item].code) : names[f.row];
      auto const column = f.column != label_place::no_item ? std::string(t.columns[f.column].code)
                                                           : "?" + text(f.head);
      auto& printed = out[row + "/" + column];
      printed += printed.empty() ? "" : "&";
      printed += f.cell == located_figure::no_cell ? "(lost blank)" : text(f.cell);
    }
    return out;
  }

  /// The cells of each row that could not be told apart, joined by blanks.
  std::vector<std::string> undecided() const {
    std::vector<std::string> out;
    for (auto const& u : located_.undecided) {
      out.emplace_back();
      for (auto c : u.cells) out.back() += (out.back().empty() ? "" : " ") + text(c);
    }
    return out;
  }

 private:
  table_data const& table_of(aligned_row const& a) const {
    return *built_in_forms()->tables()[located_.alignment.instances[a.instance].table].table;
  }
  std::string text(std::uint32_t cell) const {
    return std::string(document_[document_.cells[cell].text]);
  }

  document document_;
  located located_;
};

inline table_data const& table_named(std::string_view form, std::string_view code) {
  auto const all = built_in_forms()->tables();
  return *std::find_if(all.begin(), all.end(), [&](auto const& t) {
            return t.form->code == form && t.table->code == code;
          })->table;
}

/// A figure that tells its place: `<row>.<column>` is no number, so the number of the row and of
/// the column are.
inline std::string numbered(table_data const& t, std::string_view row, std::string_view column) {
  auto const index = [](auto const& items, std::string_view code) {
    return std::find_if(items.begin(), items.end(), [&](auto const& i) { return i.code == code; }) -
           items.begin();
  };
  return std::to_string(1000 + 10 * index(t.rows, row) + index(t.columns, column));
}

/// The whole table with such figures.
inline std::string numbered_picture(table_data const& t) {
  return picture_of(t, [&](auto row, auto column) { return numbered(t, row, column); });
}

}  // namespace gouji::test

#endif
