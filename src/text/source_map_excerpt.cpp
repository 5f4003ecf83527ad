// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/source_map.hpp>
#include <gouji/text/utf8.hpp>

#include <algorithm>  // max, min, upper_bound
#include <limits>     // numeric_limits

namespace gouji {
namespace {

std::uint32_t narrow(std::size_t n) { return static_cast<std::uint32_t>(n); }

bool in_step(source_map::run const& r) { return r.text_step == 1 && r.file_step == 1; }

}  // namespace

/// Lays each run of the excerpt over the runs and lines of the text it was taken from.
class source_map::excerpt_builder {
 public:
  excerpt_builder(source_map& map, std::string_view whole, source_map const& outer)
      : map_(map), whole_(whole), outer_(outer) {}

  /// What `r` says of the text until `end`; a run of no text still marks its place.
  void add(run const& r, std::uint32_t end) {
    auto at = r.text_offset;
    auto inner = narrow(std::min<std::uint64_t>(r.file_offset, whole_.size()));
    do {
      add_mark(at, inner);
      if (!in_step(r)) {
        auto const to = narrow(std::min<std::size_t>(inner + r.file_step, whole_.size()));
        auto const bytes = outer_.find_bytes({inner, to});
        add_run({at, bytes.byte_begin, r.text_step, narrow(bytes.byte_end - bytes.byte_begin)});
        at += r.text_step;
        inner = to;
        continue;
      }
      auto const& o = outer_.run_at(inner);
      auto const steps = (inner - o.text_offset) / o.text_step;
      add_run({at, o.file_offset + std::uint64_t{steps} * o.file_step, o.text_step, o.file_step});
      auto const length = std::min(outer_.stretch_end(inner) - inner, std::max(end, at) - at);
      at += length;
      inner += length;
    } while (at < end);
  }

 private:
  /// Unless the last run, in its steps, leads here by itself.
  void add_run(run const& r) {
    if (!map_.runs_.empty()) {
      auto& last = map_.runs_.back();
      auto const length = r.text_offset - last.text_offset;
      if (length == 0) return void(last = r);
      if (last.text_step == r.text_step && last.file_step == r.file_step &&
          length % last.text_step == 0 &&
          last.file_offset + std::uint64_t{length / last.text_step} * last.file_step ==
              r.file_offset)
        return;
    }
    map_.runs_.push_back(r);
  }

  /// Counts on from the place before while it stands in the same line.
  void add_mark(std::uint32_t at, std::uint32_t inner) {
    auto const outer_mark = outer_.mark_at(inner);
    bool const goes_on = outer_mark.text_offset == mark_.text_offset && inner >= inner_ && column_;
    auto const from = goes_on ? inner_ : outer_mark.text_offset;
    column_ = (goes_on ? column_ : outer_mark.column) +
              (goes_on ? narrow(count_code_points(whole_.substr(from, inner - from)))
                       : outer_.characters(whole_, from, std::max(inner, from)));
    inner_ = inner;
    mark_ = outer_mark;
    line_mark const mark{at, outer_mark.line, column_};
    auto& marks = map_.line_marks_;
    if (!marks.empty() && marks.back().text_offset == at)
      marks.back() = mark;
    else
      marks.push_back(mark);
  }

  source_map& map_;
  std::string_view whole_;
  source_map const& outer_;
  line_mark mark_{};
  std::uint32_t inner_ = 0, column_ = 0;
};

std::uint32_t source_map::stretch_end(std::uint32_t offset) const {
  auto const next_of = [&](auto const& entries, auto offset_of) {
    auto const next =
        std::upper_bound(entries.begin(), entries.end(), offset,
                         [&](std::uint32_t at, auto const& e) { return at < offset_of(e); });
    return next == entries.end() ? std::numeric_limits<std::uint32_t>::max() : offset_of(*next);
  };
  auto const run_end = next_of(runs_, [](run const& r) { return r.text_offset; });
  auto const line_end =
      line_marks_.empty() ? next_of(line_starts_, [](std::uint32_t start) { return start; })
                          : next_of(line_marks_, [](line_mark const& m) { return m.text_offset; });
  return std::min(run_end, line_end);
}

source_map source_map::of_excerpt(std::string_view text, std::vector<run> const& runs,
                                  std::string_view whole, source_map const& outer) {
  auto map = of_file(text, {}, outer.file_size_);
  map.runs_.clear();
  excerpt_builder builder(map, whole, outer);
  for (std::size_t i = 0; i < runs.size(); ++i)
    builder.add(runs[i], i + 1 < runs.size() ? runs[i + 1].text_offset : narrow(text.size()));
  return map;
}

}  // namespace gouji
