// SPDX-License-Identifier: Apache-2.0
#include "detail/prose_words.hpp"

#include <gouji/form/form_index.hpp>
#include <gouji/text/utf8.hpp>

#include <algorithm>  // find, find_if, sort, upper_bound
#include <iterator>   // size

namespace gouji::detail {
namespace {

/// White space, and characters that print nothing.
bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == U'\u00A0' || c == U'\u00AD' || c == U'\u3000' || c == U'\uFEFF' ||
         (c >= U'\u2000' && c <= U'\u200D');
}

constexpr std::size_t longest_gap = 12;  // words; fillers without end say nothing

}  // namespace

prose_vocabulary const& prose_vocabulary::instance() {
  static prose_vocabulary const only;
  return only;
}

prose_vocabulary::prose_vocabulary() {
  add_list(prose_fillers, filler);
  add_list(prose_conjunctions, conjunction);
  add_list(prose_negations, negation);
  add_list(prose_zeros, zero);
  add_list(prose_clause_spoilers, clause_spoiler);
  add_list(prose_comparisons, clause_spoiler | comparison);
  add_list(prose_sentence_spoilers, sentence_spoiler);
  add_list(prose_other_matters, other_matter);
  add_list(prose_channels, channel);
  add_list(prose_separators, separator);
  add_list(prose_agency_ends, agency_end);
  for (std::uint16_t i = 0; i < std::size(prose_columns); ++i)
    for_each_part(prose_columns[i].words, "/", [&](auto word) { entries_[add(word, 0)].columns.push_back(i); });
  for (std::uint16_t i = 0; i < std::size(prose_phrases); ++i)
    for_each_part(prose_phrases[i].words, variant_separator, [&](auto wording) { add_phrase(i, wording); });
  sorted_.resize(entries_.size());
  for (std::uint16_t i = 0; i < sorted_.size(); ++i) sorted_[i] = i;
  std::sort(sorted_.begin(), sorted_.end(), [&](auto a, auto b) { return entries_[a].text < entries_[b].text; });
}

std::uint16_t prose_vocabulary::add(std::string_view word, std::uint16_t roles) {
  auto const known = std::find_if(entries_.begin(), entries_.end(), [&](auto const& e) { return e.text == word; });
  if (known == entries_.end()) {
    entries_.push_back({word, roles, {}, {}});
    return static_cast<std::uint16_t>(entries_.size() - 1);
  }
  known->roles |= roles;
  return static_cast<std::uint16_t>(known - entries_.begin());
}

void prose_vocabulary::add_list(std::string_view words, std::uint16_t roles) {
  for_each_part(words, "/", [&](auto word) { add(word, roles); });
}

void prose_vocabulary::add_phrase(std::uint16_t phrase, std::string_view wording) {
  pattern p{phrase, {}};
  for_each_part(wording, " ", [&](auto step) {
    p.steps.emplace_back();
    for_each_part(step, "/", [&](auto word) { p.steps.back().push_back(add(word, 0)); });
  });
  for (auto word : p.steps.front()) entries_[word].patterns.push_back(static_cast<std::uint16_t>(patterns_.size()));
  patterns_.push_back(std::move(p));
}

void prose_vocabulary::split(std::string_view text, std::vector<prose_word>& out) const {
  out.clear();
  for (std::size_t at = 0; at < text.size();) {
    auto const rest = text.substr(at);
    auto const c = first_code_point(rest);
    if (is_blank(c.value)) {
      at += c.bytes;
      continue;
    }
    // Of the words that `rest` begins with, the longest is the last one before `rest` in order, or a beginning of that one.
    prose_word word{prose_word::unknown, 0, rest.substr(0, c.bytes)};
    auto const less = [&](std::string_view t, std::uint16_t e) { return t < entries_[e].text; };
    for (auto i = std::upper_bound(sorted_.begin(), sorted_.end(), rest, less); i != sorted_.begin();) {
      auto const& e = entries_[*--i];
      if (rest.starts_with(e.text)) {
        word = {*i, e.roles, rest.substr(0, e.text.size())};
        break;
      }
      if (!e.text.starts_with(word.text)) break;  // begins with another character
    }
    at += word.text.size();
    out.push_back(word);
  }
}

bool prose_vocabulary::matches(std::span<std::vector<std::uint16_t> const> steps, std::span<prose_word const> words,
                               std::size_t& at) const {
  for (std::size_t step = 0; step < steps.size(); ++step) {
    auto const& meant = steps[step];
    auto const is_meant = [&] { return std::find(meant.begin(), meant.end(), words[at].number) != meant.end(); };
    std::size_t gap = 0;
    while (at < words.size() && !is_meant()) {
      bool const may_stand = words[at].is(filler) || !columns_of(words[at]).empty();
      if (step == 0 || !may_stand || ++gap > longest_gap) return false;
      ++at;
    }
    if (at++ == words.size()) return false;
  }
  return true;
}

void prose_vocabulary::find_phrases(std::span<prose_word const> words, std::vector<phrase_match>& out) const {
  out.clear();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].number == prose_word::unknown) continue;
    for (auto p : entries_[words[i].number].patterns) {
      auto last = i;
      if (!matches(patterns_[p].steps, words, last)) continue;
      auto const table = prose_phrases[patterns_[p].phrase].table;
      auto const inside = std::find_if(out.begin(), out.end(), [&](auto const& m) {
        return prose_phrases[m.phrase].table == table && m.first <= i && last <= m.last;
      });
      if (inside == out.end()) out.push_back({patterns_[p].phrase, i, last});
    }
  }
}

std::vector<std::uint16_t> const& prose_vocabulary::columns_of(prose_word const& w) const {
  static std::vector<std::uint16_t> const none;
  return w.number == prose_word::unknown ? none : entries_[w.number].columns;
}

}  // namespace gouji::detail
