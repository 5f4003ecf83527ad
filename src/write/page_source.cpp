// SPDX-License-Identifier: Apache-2.0
#include "write/detail/page_source.hpp"

#include <algorithm>  // count, lower_bound, max, min, sort, unique

namespace gouji::detail {
namespace {

// Of a text that is not shown whole, in bytes.
constexpr std::uint32_t context_bytes = 240;   // before and behind a place
constexpr std::uint32_t max_place_bytes = 960;  // of a longer place its beginning

constexpr auto ascending = [](span a, span b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; };

/// The next character that begins at `at` or before it.
std::uint32_t character_begin(std::string_view text, std::uint32_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
  return at;
}

/// A place with what stands around it: whole lines where these are short.
span with_context(std::string_view text, span place) {
  auto const size = static_cast<std::uint32_t>(text.size());
  auto const end_of_place = std::min(place.end, place.begin + max_place_bytes);
  std::uint32_t begin = place.begin - std::min(place.begin, context_bytes);
  std::uint32_t end = end_of_place + std::min(size - end_of_place, context_bytes);
  auto const line = text.substr(begin, place.begin - begin).find('\n');
  begin = line == text.npos ? character_begin(text, begin) : begin + static_cast<std::uint32_t>(line) + 1;
  auto const next = text.substr(end_of_place, end - end_of_place).rfind('\n');
  end = next == text.npos ? character_begin(text, end) : end_of_place + static_cast<std::uint32_t>(next);
  return {begin, end};
}

}  // namespace

page_source::page_source(document const& source, std::vector<span> wanted, page_limits const& limit) : source_(source) {
  std::sort(wanted.begin(), wanted.end(), ascending);
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  choose_stretches(wanted, limit);
  cut(wanted);
}

void page_source::choose_stretches(std::vector<span> const& places, page_limits const& limit) {
  std::string_view const text = source_.text;
  auto const lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  whole_ = text.size() <= limit.max_source_bytes && lines < limit.max_source_lines;
  if (whole_) {
    stretches_.push_back({0, static_cast<std::uint32_t>(text.size())});
    return;
  }
  std::size_t bytes = 0, breaks = 0;
  for (span place : places) {
    span s = with_context(text, place);
    if (!stretches_.empty() && s.begin <= stretches_.back().end) s.begin = stretches_.back().end;
    if (s.begin >= s.end) continue;
    auto const shown = s.in(text);
    bytes += s.size();
    breaks += 1 + static_cast<std::size_t>(std::count(shown.begin(), shown.end(), '\n'));
    if (bytes > limit.max_source_bytes || breaks > limit.max_source_lines) return;
    if (!stretches_.empty() && s.begin == stretches_.back().end)
      stretches_.back().end = s.end;
    else
      stretches_.push_back(s);
  }
}

void page_source::cut(std::vector<span> const& places) {
  struct edge {
    std::uint32_t at;
    int covers;  // +1 a place begins, -1 one ends
  };
  std::vector<edge> edges;
  for (span place : places) {
    if (place.empty()) {
      pieces_.push_back(place);
      continue;
    }
    edges.push_back({place.begin, 1});
    edges.push_back({place.end, -1});
  }
  for (span s : stretches_) {  // pieces do not leave a stretch
    edges.push_back({s.begin, 0});
    edges.push_back({s.end, 0});
  }
  std::sort(edges.begin(), edges.end(), [](edge a, edge b) { return a.at < b.at; });
  int covers = 0;
  std::size_t number = 0;  // of the stretch
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    covers += edges[i].covers;
    std::uint32_t begin = edges[i].at, end = edges[i + 1].at;
    if (covers == 0 || begin == end) continue;
    while (number < stretches_.size() && stretches_[number].end <= begin) ++number;
    if (number == stretches_.size() || begin < stretches_[number].begin) continue;
    auto const text = span{begin, end}.in(source_.text);
    for (std::size_t at = 0; at < text.size();) {  // each line by itself
      auto const line_end = std::min(text.find('\n', at), text.size());
      if (line_end > at)
        pieces_.push_back({begin + static_cast<std::uint32_t>(at), begin + static_cast<std::uint32_t>(line_end)});
      at = line_end + 1;
    }
  }
  auto const is_hidden = [&](span p) {
    auto const end = stretches_.end();
    auto const stretch = std::lower_bound(stretches_.begin(), end, p.begin, [](span s, auto at) { return s.end < at; });
    return stretch == end || !stretch->contains(p);
  };
  pieces_.erase(std::remove_if(pieces_.begin(), pieces_.end(), is_hidden), pieces_.end());
  std::sort(pieces_.begin(), pieces_.end(), ascending);
}

std::optional<page_source::pieces> page_source::find(span place) const {
  auto const first = std::lower_bound(pieces_.begin(), pieces_.end(), place, [&](span p, span wanted) {
    return p.begin != wanted.begin ? p.begin < wanted.begin : p.empty() && !wanted.empty();
  });
  if (place.empty()) {
    if (first == pieces_.end() || *first != place) return std::nullopt;
    return pieces{number_of(first), number_of(first)};
  }
  auto const last = std::lower_bound(first, pieces_.end(), place.end, [](span p, auto end) { return p.begin < end; });
  if (first == last) return std::nullopt;
  return pieces{number_of(first), number_of(last) - 1};
}

void page_source::write_line_begin(markup& out, std::uint32_t at, bool is_start) const {
  out.raw(is_start ? R"(<span class="line")" : R"(<span class="line within")");
  place const p = source_.map.find(source_.text, {at, at});
  if (!source_.map.is_package()) {
    if (p.line > 0) out.attribute("data-line", p.line);
  } else if (p.table > 0) {
    out.raw(R"( data-line=")").number(p.table).raw(".").number(p.row).raw(".").number(p.cell).raw("\"");
  } else if (p.paragraph > 0) {
    out.raw(R"( data-line="¶)").number(p.paragraph).raw("\"");
  }
  out.raw(">");
}

void page_source::write_stretch(markup& out, span stretch, std::size_t& next) const {
  std::string_view const text = source_.text;
  std::uint32_t at = stretch.begin;
  auto const write_piece = [&] {
    out.raw(R"(<span class="piece")").raw(R"( id="p)").number(static_cast<std::int64_t>(next)).raw("\">");
    out.text(pieces_[next].in(text)).raw("</span>");
    at = std::max(at, pieces_[next++].end);
  };
  while (at <= stretch.end) {
    bool const ended = at == stretch.end && at > stretch.begin && text[at - 1] == '\n';
    if (ended && (next == pieces_.size() || pieces_[next].begin != at)) return;
    auto const line_end = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', at), stretch.end));
    write_line_begin(out, at, at == 0 || text[at - 1] == '\n');
    for (; next < pieces_.size() && pieces_[next].begin <= line_end && pieces_[next].end <= line_end; write_piece())
      out.text(text.substr(at, pieces_[next].begin - at));
    out.text(text.substr(at, line_end - at)).raw("</span>\n");
    at = line_end + 1;
  }
}

void page_source::write(markup& out) const {
  constexpr words left_out = {"字节未显示", "bytes not shown"};
  std::uint32_t shown = 0;
  std::size_t next = 0;
  auto const write_gap = [&](std::uint32_t end) {
    if (end > shown) out.raw(R"(<span class="gap">… )").number(end - shown).raw(" ").both(left_out).raw(" …</span>\n");
  };
  for (span s : stretches_) {
    write_gap(s.begin);
    write_stretch(out, s, next);
    shown = s.end;
  }
  write_gap(static_cast<std::uint32_t>(source_.text.size()));
}

}  // namespace gouji::detail
