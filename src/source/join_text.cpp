// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/join_text.hpp>

#include <gouji/lex/token.hpp>

#include <utility>  // move

namespace gouji {
namespace {

std::uint32_t narrow(std::size_t n) { return static_cast<std::uint32_t>(n); }

/// Whether the pieces follow each other with nothing but white space between.
bool are_one(std::string_view text, std::span<span const> pieces) {
  for (std::size_t i = 1; i < pieces.size(); ++i)
    if (pieces[i].begin < pieces[i - 1].end || !trimmed(text, {pieces[i - 1].end, pieces[i].begin}).empty()) return false;
  return true;
}

}  // namespace

span text_joiner::join(std::span<span const> pieces, std::string_view separator) {
  if (pieces.empty()) return {};
  if (are_one(document_.text, pieces)) return cover(pieces.front(), pieces.back());
  return join_apart(pieces, separator);
}

span text_joiner::join_apart(std::span<span const> pieces, std::string_view separator) {
  auto const base = narrow(document_.text.size());
  written_ += '\n';
  auto const begin = base + narrow(written_.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    auto const end_of_last = i == 0 ? pieces[0].begin : pieces[i - 1].end;
    runs_.push_back({base + narrow(written_.size()) - (i == 0 ? 1 : 0), end_of_last});
    if (i > 0) written_ += separator;
    runs_.push_back({base + narrow(written_.size()), pieces[i].begin});
    written_ += pieces[i].in(document_.text);
  }
  return {begin, base + narrow(written_.size())};
}

void text_joiner::finish() {
  if (written_.empty()) return;
  std::vector<source_map::run> runs{{0, 0}};
  runs.insert(runs.end(), runs_.begin(), runs_.end());
  auto text = document_.text + written_;
  document_.map = source_map::of_excerpt(text, runs, document_.text, document_.map);
  document_.text = std::move(text);
}

}  // namespace gouji
