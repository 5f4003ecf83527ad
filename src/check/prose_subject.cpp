// SPDX-License-Identifier: Apache-2.0
#include "detail/prose_subject.hpp"

#include <gouji/form/form_index.hpp>

#include <algorithm>  // all_of, any_of, reverse
#include <iterator>   // prev

namespace gouji::detail {
namespace {

using words = std::span<prose_word const>;

bool is_link(prose_word const& w) {
  return w.is(filler) || w.is(conjunction) || !prose_vocabulary::instance().columns_of(w).empty();
}
bool links(words w) { return std::all_of(w.begin(), w.end(), is_link); }
bool joins(words w) {
  return links(w) && std::any_of(w.begin(), w.end(), [](auto const& x) { return x.is(conjunction); });
}

class subject_finder {
 public:
  subject_finder(prose_cells const& cells, prose_setting const& setting) : cells_(cells), setting_(setting) {}

  prose_subject find(words before, words after) {
    auto s = in(before, 0);
    if (!s.phrases.empty() || broken_) return s;
    std::vector<prose_word> all(before.begin(), before.end());
    all.insert(all.end(), after.begin(), after.end());
    auto both = in(all, before.size());
    return both.empty() ? s : both;
  }

 private:
  bool may_mean(std::uint16_t phrase) const {
    auto const& p = prose_phrases[phrase];
    if (!cells_.has_table(p.table)) return false;
    switch (p.context) {
      case prose_context::none: return true;
      case prose_context::applications: return setting_.applications;
      case prose_context::disclosure: return setting_.section == "disclosure";
      case prose_context::proceedings:
        return setting_.disclosure_act || setting_.section == "proceedings";
    }
    return false;
  }

  /// The phrases of `w` that end at or behind `from`, and what stands behind them is nothing.
  prose_subject in(words w, std::size_t from) {
    auto const& vocabulary = prose_vocabulary::instance();
    std::vector<phrase_match> found;
    vocabulary.find_phrases(w, found);
    std::erase_if(found, [&](auto const& m) { return !may_mean(m.phrase); });
    prose_subject out;
    std::size_t begin = 0;
    if (!found.empty()) {
      if (from > 0 && found.back().last <= from) return {};  // begins and ends before the number
      out.phrases = group(found, w);
      broken_ = out.phrases.empty() || !links(w.subspan(found.back().last));
      if (broken_) return {};
    } else {
      // Columns alone: the words behind the last other word.
      begin = w.size();
      while (begin > 0 && is_link(w[begin - 1])) --begin;
      if (from > 0 && begin > from) return {};
    }
    for (auto const& word : w.subspan(begin))
      for (auto c : vocabulary.columns_of(word))
        if (cells_.has_table(prose_columns[c].table) &&
            (out.phrases.empty() || prose_phrases[out.phrases[0]].table == prose_columns[c].table))
          out.columns.push_back(c);
    return out;
  }

  /// From the right: phrases joined by 和 and its like, or the more exact one of two.
  static std::vector<std::uint16_t> group(std::vector<phrase_match> const& found, words w) {
    std::vector<std::uint16_t> out{found.back().phrase};
    auto next = found.back();  // the leftmost of the group
    for (auto i = found.size() - 1; i-- > 0;) {
      auto const& m = found[i];
      auto const rank = prose_phrases[m.phrase].rank, of_group = prose_phrases[out.back()].rank;
      bool const same_table = prose_phrases[m.phrase].table == prose_phrases[out.back()].table;
      if (m.last > next.first || !same_table) return {};
      bool const joined = joins(w.subspan(m.last, next.first - m.last));
      if (joined && rank == of_group) out.push_back(m.phrase);
      else if (rank < of_group) break;
      else if (rank > of_group && out.size() == 1 && !joined) out[0] = m.phrase;
      else return {};
      next = m;
    }
    // 转送和不予公开15件: a sum with something that is not known.
    if (next.first >= 2 && w[next.first - 1].is(conjunction)) return {};
    std::reverse(out.begin(), out.end());
    return out;
  }

  prose_cells const& cells_;
  prose_setting const& setting_;
  bool broken_ = false;
};

}  // namespace

std::string_view prose_subject::table() const {
  if (!phrases.empty()) return prose_phrases[phrases[0]].table;
  return columns.empty() ? std::string_view{} : prose_columns[columns[0]].table;
}

prose_subject find_subject(std::span<prose_word const> before, std::span<prose_word const> after, prose_cells const& cells,
                           prose_setting const& setting) {
  return subject_finder(cells, setting).find(before, after);
}

std::vector<prose_reading> readings_of(prose_subject const& s, std::vector<std::uint16_t> const& columns,
                                       prose_cells const& cells) {
  std::vector<prose_reading> out;
  auto const of = [&](prose_phrase const& p, std::string_view rows) {
    if (columns.empty()) return cells.find(p.table, rows, p.column);
    prose_reading all;
    for (auto c : columns) {
      auto const one = cells.find(p.table, rows, prose_columns[c].columns);
      if (one.cells.empty()) return one;
      all.cells.insert(all.cells.end(), one.cells.begin(), one.cells.end());
    }
    return all;
  };
  if (s.phrases.size() == 1) {
    auto const& p = prose_phrases[s.phrases[0]];
    for_each_part(p.rows, variant_separator, [&](auto rows) { out.push_back(of(p, rows)); });
    return out;
  }
  prose_reading all;
  for (auto i : s.phrases) {
    auto const& p = prose_phrases[i];
    auto const one = of(p, p.rows.substr(0, p.rows.find(variant_separator)));
    if (one.cells.empty()) return {one};
    all.cells.insert(all.cells.end(), one.cells.begin(), one.cells.end());
  }
  out.push_back(std::move(all));
  return out;
}

}  // namespace gouji::detail
