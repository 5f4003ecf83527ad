// SPDX-License-Identifier: Apache-2.0
#include <gouji/form/form_index.hpp>

#include <gouji/grammar/money_unit.hpp>
#include <gouji/text/utf8.hpp>

#include <algorithm>  // lower_bound, max, min, sort
#include <tuple>      // tie

namespace gouji {
namespace {

/// Short labels are many things: 3.其他 is a row, （六）其他 a group. Their numbers tell the level.
constexpr std::size_t longest_short_label = 12;  // bytes: four Han characters

bool at_other_levels(numbering a, numbering b) { return a != numbering::none && b != numbering::none && a != b; }

/// 2.申请人逾… is no cut or misprinted 1.申请人无正当理由逾期…: where the words are only like those of the form, the number counts.
bool is_numbered_otherwise(label_keys const& printed, numbering level, std::uint8_t number) {
  return printed.number > 0 && number > 0 && printed.level == level && printed.number != number;
}

constexpr std::size_t shortest_begin = 9;  // bytes: of three Han characters a few labels begin, of two many

/// 上年收费金额 is no misprint of 本年收费金额: one character, and the figures are others.
bool is_of_another_year(std::string_view printed, std::string_view key) {
  auto const has_one_of = [](std::string_view text, auto... words) { return ((text.find(words) != text.npos) || ...); };
  auto const last_year = [&](std::string_view text) { return has_one_of(text, "上年", "上一年", "去年"); };
  return last_year(printed) ? !last_year(key) : last_year(key) && has_one_of(printed, "本年", "今年", "当年");
}

/// Programs that print tables in columns of limited width end what they cut with an ellipsis.
bool is_cut(std::string_view printed) {
  auto const end = printed.find_last_not_of(" \t\n");
  auto const text = printed.substr(0, end == printed.npos ? 0 : end + 1);
  return text.ends_with("…") || text.ends_with("...");
}

/// Of a cell that prints several lines the last one, as a key; a gloss is none.
std::string key_of_last_line(std::string_view printed) {
  auto const begin = printed.rfind('\n');
  if (begin == printed.npos) return {};
  auto const line = printed.substr(begin + 1);
  return line.starts_with("（") || line.starts_with('(') ? std::string{} : make_label_keys(line).core;
}

/// 行政检查 below 其他对外管理服: a line of several characters, none of them the label's, is the label of another row.
bool is_other_row(std::string_view line, std::string_view key) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < line.size(); ++characters) {
    auto const begin = at;
    next_code_point(line, at);
    if (key.find(line.substr(begin, at - begin)) != key.npos) return false;
  }
  return characters > 1;
}

bool same_place(label_place const& a, label_place const& b) {
  return a.table == b.table && a.role == b.role && a.item == b.item;
}

/// Ascending by place, of each place only the best score.
void keep_best(std::vector<label_place>& found) {
  std::sort(found.begin(), found.end(), [](auto const& a, auto const& b) {
    return std::tie(a.table, a.role, a.item, b.score) < std::tie(b.table, b.role, b.item, a.score);
  });
  found.erase(std::unique(found.begin(), found.end(), same_place), found.end());
}

}  // namespace

std::string_view last_level(std::string_view path) {
  auto const at = path.rfind(level_separator);
  return at == path.npos ? path : path.substr(at + level_separator.size());
}

std::string_view upper_levels(std::string_view path) {
  auto const at = path.rfind(level_separator);
  return at == path.npos ? std::string_view{} : path.substr(0, at);
}

std::string_view name_of(table_data const& t) {
  return t.caption.empty() ? t.section : t.caption.substr(0, t.caption.find(variant_separator));
}

std::uint16_t first_row_under(table_data const& t, std::string_view group) {
  std::uint16_t r = 0;
  auto const is_under = [&](std::string_view path) {
    return path.starts_with(group) && path.substr(group.size()).starts_with(level_separator);
  };
  while (r < t.rows.size() && !is_under(t.rows[r].path)) ++r;
  return r;
}

form_index::form_index(std::span<form_data const* const> forms) : forms_(forms.begin(), forms.end()) {
  for (std::uint16_t f = 0; f < forms_.size(); ++f) {
    for (auto const& t : forms_[f]->tables) add_table(*forms_[f], f, t);
    for (auto const& s : forms_[f]->sections)
      for_each_part(s.label, variant_separator, [&](auto part) {
        auto const key = make_label_keys(part).core;
        headings_.push_back({f, s.code, key, shape_of(key)});
      });
  }
  for (auto& [printed, places] : verbatim_) places = find(printed);
  for (auto const& [key, labels] : labels_) sorted_keys_.push_back(key);
  std::sort(sorted_keys_.begin(), sorted_keys_.end());
}

form_index::key_match form_index::match(std::string_view key) const {
  if (key.empty()) return {};
  auto at = std::lower_bound(sorted_keys_.begin(), sorted_keys_.end(), key);
  key_match found;
  found.whole = at != sorted_keys_.end() && *at == key;
  if (found.whole) ++at;
  found.begins = at != sorted_keys_.end() && at->starts_with(key);
  return found;
}

std::vector<label_place> const* form_index::find_verbatim(std::string_view printed) const {
  auto const at = verbatim_.find(printed);
  return at == verbatim_.end() ? nullptr : &at->second;
}

void form_index::add_table(form_data const& form, std::uint16_t form_number, table_data const& t) {
  auto const number = static_cast<std::uint16_t>(tables_.size());
  tables_.push_back({&form, &t, form_number});
  auto place = [&](label_role role, std::size_t item = label_place::no_item) {
    return label_place{number, role, static_cast<std::uint16_t>(item), 0};
  };

  add_labels(t.caption, place(label_role::caption));
  add_labels(t.head_words, place(label_role::head_word));
  add_labels(t.unit_head, place(label_role::unit_head));
  for (std::size_t c = 0; c < t.columns.size(); ++c) {
    add_labels(last_level(t.columns[c].path), place(label_role::column, c));
    add_labels(t.columns[c].aliases, place(label_role::column, c));
    for_each_part(upper_levels(t.columns[c].path), level_separator, [&](auto part) { add_labels(part, place(label_role::column_group)); });
  }
  for (std::size_t r = 0; r < t.rows.size(); ++r) {
    bool const beside = t.layout == table_layout::one_row;
    auto const row = place(beside ? label_role::row_head : label_role::row, r);
    add_labels(last_level(t.rows[r].path), row);
    add_labels(t.rows[r].aliases, row, make_label_keys(last_level(t.rows[r].path)));
    if (!t.unit_head.empty()) add_labels(t.rows[r].unit, place(label_role::unit));
    if (!t.unit_head.empty() && t.rows[r].kind == figure_kind::amount)  // agencies change 万元 into 元
      for (auto unit : money_units()) add_labels(unit, place(label_role::unit));
    for (auto path = upper_levels(t.rows[r].path); !path.empty(); path = upper_levels(path)) {
      auto const group = beside ? place(label_role::column_group) : place(label_role::group, first_row_under(t, path));
      add_labels(last_level(path), group);
    }
  }
}

void form_index::add_labels(std::string_view variants, label_place where, label_keys const& numbered_like) {
  for_each_part(variants, variant_separator, [&](std::string_view printed) {
    verbatim_.try_emplace(printed);
    auto const keys = make_label_keys(printed);
    auto const& numbered = keys.number > 0 ? keys : numbered_like;
    auto add = [&](std::string const& key, key_kind kind) {
      auto& labels = labels_[key];
      labels.shape = shape_of(key);
      for (auto const& p : labels.postings)
        if (same_place(p.place, where) && p.kind <= kind) return;
      labels.postings.push_back({where, kind, numbered.level, numbered.number});
    };
    add(keys.full, key_kind::full);
    // The captions 第二十条第（一）项 … differ only in what looks like a gloss.
    if (where.role == label_role::caption) return;
    add(keys.unnumbered, key_kind::unnumbered);
    add(keys.core, key_kind::core);
  });
}

void form_index::find_similar(std::string_view text, label_keys const& printed, std::vector<label_place>& found) const {
  auto const last_line = key_of_last_line(text);
  std::string_view const core = printed.core;
  auto const shape = shape_of(core);
  for (auto const& [key, labels] : labels_) {
    if (!may_be_similar(shape, labels.shape) || is_of_another_year(core, key)) continue;
    int const s = label_similarity(core, key);
    if (s < similar_enough || s == 100) continue;
    bool const other_row = is_other_row(last_line, key);
    for (auto const& p : labels.postings)
      if (p.place.role != label_role::caption && !(other_row && p.place.role == label_role::row) &&
          !is_numbered_otherwise(printed, p.level, p.number)) {
        found.push_back(p.place);
        found.back().score = static_cast<std::uint8_t>(std::min(s, best_of_similar));
      }
  }
}

void form_index::find_longer(label_keys const& keys, std::vector<label_place>& found) const {
  auto const before = found.size();
  for (auto const* key : {&keys.full, &keys.unnumbered}) {
    auto at = std::lower_bound(sorted_keys_.begin(), sorted_keys_.end(), *key);
    for (; !key->empty() && at != sorted_keys_.end() && at->starts_with(*key); ++at)
      for (auto const& p : labels_.find(*at)->second.postings) {
        if (is_numbered_otherwise(keys, p.level, p.number)) continue;
        found.push_back(p.place);
        found.back().score = best_of_similar;
      }
    if (found.size() > before) return;
  }
}

std::vector<label_place> form_index::find(std::string_view printed) const {
  auto const keys = make_label_keys(printed);
  std::vector<label_place> found;
  bool const short_label = keys.core.size() <= longest_short_label;
  auto look_up = [&](std::string const& key, int score) {
    auto const hit = labels_.find(std::string_view(key));
    if (hit == labels_.end()) return;
    for (auto const& p : hit->second.postings) {
      if (short_label && at_other_levels(p.level, keys.level)) continue;
      found.push_back(p.place);
      found.back().score = static_cast<std::uint8_t>(score - static_cast<int>(p.kind));
    }
  };
  look_up(keys.full, 100);
  look_up(keys.unnumbered, 99);
  look_up(keys.core, 97);
  if (found.empty() && is_cut(printed)) {
    find_longer(keys, found);
  } else if (found.empty() && !keys.core.empty()) {
    find_similar(printed, keys, found);
    // What is like a label may as well be the beginning of another; with its number it is.
    if ((!found.empty() || keys.number > 0) && keys.core.size() >= shortest_begin) find_longer(keys, found);
  }
  keep_best(found);
  return found;
}

}  // namespace gouji
