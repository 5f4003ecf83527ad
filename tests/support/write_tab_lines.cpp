// SPDX-License-Identifier: Apache-2.0
#include "support/write_tab_lines.hpp"

#include "support/dice.hpp"

namespace gouji::test {
namespace {

class writer {
 public:
  explicit writer(tab_lines_options const& o) : options_(o), random_(o.seed, 2'000) {}

  written_text take() { return std::move(out_); }

  void write(printed_block const& b) {
    if (b.kind == printed_block::kind_type::table) return table(b.table);
    line(b.text);
    bool const blank = random_.chance(40);
    if (options_.blank_lines_in_prose && blank) line("");
  }

 private:
  void line(std::string_view text) {
    out_.text += text;
    out_.text += options_.line_end;
  }

  void table(printed_table const& t) {
    for (auto const& row : slots_of(t)) {
      for (auto const& slot : row)
        if (!slot.covered_from_left) slot.covered_from_above ? line("\t") : cell(*slot.cell);
      line("");
      bool const breaks = random_.chance(5);
      if (options_.page_marks && breaks) page_mark();
    }
    line("");
  }

  void cell(printed_cell const& c) {
    out_.text += '\t';
    auto const begin = out_.text.size();
    for (char const b : c.text) {
      if (b != '\n') {
        out_.text += b;
        continue;
      }
      line("");
      if (options_.blank_lines_in_labels && c.key.empty()) line("");
    }
    if (!c.key.empty()) out_.figures[c.key] = {begin, out_.text.size()};
    line("");
  }

  void page_mark() {
    line("— " + std::to_string(++page_) + " —");
    line("");
  }

  tab_lines_options const& options_;
  dice random_;
  written_text out_;
  int page_ = 0;
};

}  // namespace

written_text write_tab_lines(std::vector<printed_block> const& blocks, tab_lines_options const& o) {
  writer w(o);
  for (auto const& b : blocks) w.write(b);
  return w.take();
}

}  // namespace gouji::test
