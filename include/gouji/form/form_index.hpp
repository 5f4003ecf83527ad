// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_FORM_INDEX_HPP
#define GOUJI_FORM_FORM_INDEX_HPP
/// \file
/// Layer form. Several forms compiled for look-up: which labels they have, and where each may stand.

#include <gouji/form/form.hpp>
#include <gouji/form/label_key.hpp>

#include <cstddef>        // size_t
#include <cstdint>        // uint16_t, uint8_t
#include <functional>     // hash
#include <span>           // span
#include <string>         // string
#include <string_view>    // string_view
#include <unordered_map>  // unordered_map
#include <vector>         // vector

namespace gouji {

/// In which role a label of a form stands.
enum class label_role : std::uint8_t {
  caption,     ///< above the table
  head_word,   ///< stands in the head rows and is no head of a column
  unit_head,   ///< of the column of units
  unit,        ///< what stands in that column: 件, 人次
  column,
  column_group,
  row_head,    ///< of a row whose figures stand beside those of other rows (table_layout::one_row)
  group,       ///< of several rows: prints no figures
  row,
};

/// The score of a label that is not equal to any of a form, but like one, is at most this.
inline constexpr int best_of_similar = 94;

/// One place of a form where a label belongs.
struct label_place {
  std::uint16_t table;  ///< index into `form_index::tables()`
  label_role role;
  std::uint16_t item;   ///< of role column: the column; of row and row_head: the row; of group: its first row;
                        ///< else `no_item`
  std::uint8_t score;   ///< 100 printed to the letter … `similar_enough` hardly recognisable

  static constexpr std::uint16_t no_item = 0xFFFF;
};

struct indexed_table {
  form_data const* form;
  table_data const* table;
  std::uint16_t form_number;
};

struct indexed_heading {
  std::uint16_t form_number;
  std::string_view code;  ///< of the part
  std::string key;        ///< core key of the heading
  label_shape shape;      ///< of the key
};

/// Immutable after construction; the forms must outlive it.
class form_index {
 public:
  explicit form_index(std::span<form_data const* const> forms);

  std::span<form_data const* const> forms() const { return forms_; }
  std::span<indexed_table const> tables() const { return tables_; }

  /// Every place where a printed label may belong, best score of each; ascending by table, role, item.
  std::vector<label_place> find(std::string_view printed) const;

  /// The same for a label that is printed to the letter as a form has it, found at the cost of one look-up; null for others.
  std::vector<label_place> const* find_verbatim(std::string_view printed) const;

  /// Whether `key` (of `make_label_keys`, any of them) is that of a label, and whether one of a longer label begins with it.
  struct key_match {
    bool whole = false, begins = false;
  };
  key_match match(std::string_view key) const;

  /// The headings of the parts of all forms, with their variants.
  std::span<indexed_heading const> headings() const { return headings_; }

 private:
  enum class key_kind : std::uint8_t { full, unnumbered, core };
  struct posting {
    label_place place;
    key_kind kind;
    numbering level;
    std::uint8_t number;  ///< by which the form numbers the label; 0: none
  };
  struct labels_of_key {
    label_shape shape;
    std::vector<posting> postings;
  };
  struct string_hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };

  void add_table(form_data const&, std::uint16_t form_number, table_data const&);
  void add_labels(std::string_view variants, label_place, label_keys const& numbered_like = {});
  void find_similar(std::string_view printed, label_keys const&, std::vector<label_place>& found) const;
  void find_longer(label_keys const& begin, std::vector<label_place>& found) const;  ///< labels that begin so

  std::vector<form_data const*> forms_;
  std::vector<indexed_table> tables_;
  std::vector<indexed_heading> headings_;
  std::unordered_map<std::string_view, std::vector<label_place>> verbatim_;
  std::unordered_map<std::string, labels_of_key, string_hash, std::equal_to<>> labels_;
  std::vector<std::string_view> sorted_keys_;  // of `labels_`
};

/// Calls `f` with each part of `text` between two `separator`s, blanks around it removed. Nothing for an empty text.
template <class F>
void for_each_part(std::string_view text, std::string_view separator, F f) {
  while (!text.empty()) {
    auto const at = text.find(separator);
    f(text.substr(0, at));
    text = at == text.npos ? std::string_view{} : text.substr(at + separator.size());
  }
}
inline constexpr std::string_view level_separator = " › ";
inline constexpr std::string_view variant_separator = " | ";

/// The first row of a group, which stands for the group. `group`: upper levels of a row's path.
std::uint16_t first_row_under(table_data const&, std::string_view group);

/// What a person calls a table: its caption, or the heading of the part that holds it.
std::string_view name_of(table_data const&);

/// The last level of a label path, and what stands before it (empty if nothing).
std::string_view last_level(std::string_view path);
std::string_view upper_levels(std::string_view path);

}  // namespace gouji

#endif
