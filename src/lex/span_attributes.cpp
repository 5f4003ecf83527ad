// SPDX-License-Identifier: Apache-2.0
#include "detail/span_attributes.hpp"

#include <algorithm>  // any_of, min

namespace gouji {
namespace {

/// Where a text ends and its attributes begin: [规章]{lang="zh-CN"}, and in Markua `规章`{lang: zh-CN}.
std::size_t find_attributes(std::string_view s) { return std::min(s.find("]{"), s.find("`{")); }

/// Rewrites the pieces of one cell.
class stripper {
 public:
  stripper(std::string_view text, std::vector<token>& out) : text_(text), out_(out) {}

  void cell(std::vector<token> const& pieces) {
    cell_ = pieces.front();
    cell_.text.end = cell_.text.begin;
    in_attributes_ = false;
    at_begin_ = true;
    empty_ = true;
    for (auto const& p : pieces) piece(p.text);
    if (empty_) out_.push_back(cell_);
  }

 private:
  void piece(span rest) {
    while (!rest.empty()) {
      auto const s = rest.in(text_);
      if (in_attributes_) {
        auto const end = s.find('}');
        if (end == s.npos) return;
        rest.begin += static_cast<std::uint32_t>(end) + 1;
        in_attributes_ = false;
        at_begin_ = true;
        continue;
      }
      auto const end = find_attributes(s);
      auto part = rest;
      if (end != s.npos) part.end = rest.begin + static_cast<std::uint32_t>(end);
      auto const open = end == s.npos ? s.npos : part.in(text_).find(s[end] == ']' ? '[' : '`');
      if (at_begin_ && (s.starts_with('[') || s.starts_with('`'))) {
        ++part.begin;
      } else if (open != s.npos) {
        auto const before = span{part.begin, part.begin + static_cast<std::uint32_t>(open)};
        write(trimmed(text_, before));
        part.begin = before.end + 1;
      }
      write(trimmed(text_, part));
      if (end == s.npos) return;
      rest.begin += static_cast<std::uint32_t>(end) + 2;
      in_attributes_ = true;
    }
  }

  void write(span s) {
    at_begin_ = false;
    if (s.empty()) return;
    auto t = cell_;
    if (!empty_) t = token{token_kind::more, s};
    t.text = s;
    out_.push_back(t);
    empty_ = false;
  }

  std::string_view text_;
  std::vector<token>& out_;
  token cell_{token_kind::cell, {}};
  bool in_attributes_ = false;
  bool at_begin_ = true;  // of a text that may stand in brackets
  bool empty_ = true;     // nothing of the cell is written
};

}  // namespace

void strip_span_attributes(std::string_view text, std::size_t from, std::vector<token>& tokens) {
  auto const has_attributes = [&](token const& t) { return find_attributes(t.text.in(text)) != std::string_view::npos; };
  auto const begin = tokens.begin() + static_cast<std::ptrdiff_t>(from);
  if (!std::any_of(begin, tokens.end(), has_attributes)) return;
  std::vector<token> const all(begin, tokens.end());
  tokens.erase(begin, tokens.end());
  stripper s(text, tokens);
  std::vector<token> pieces;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].kind != token_kind::cell) {
      tokens.push_back(all[i]);
      continue;
    }
    pieces.assign(1, all[i]);
    while (i + 1 < all.size() && all[i + 1].kind == token_kind::more) pieces.push_back(all[++i]);
    if (std::any_of(pieces.begin(), pieces.end(), has_attributes))
      s.cell(pieces);
    else
      tokens.insert(tokens.end(), pieces.begin(), pieces.end());
  }
}

}  // namespace gouji
