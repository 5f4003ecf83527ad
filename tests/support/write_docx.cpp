// SPDX-License-Identifier: Apache-2.0
#include "support/write_docx.hpp"

#include "support/dice.hpp"

#include <gouji/text/utf8.hpp>

#include <algorithm>    // max, min
#include <array>        // array
#include <cassert>      // assert
#include <string_view>  // string_view

namespace gouji::test {
namespace {

/// Ordinals that Word can count: how they look, and how the numbering part says so.
struct ordinal_style {
  std::string_view before, after, format;
};
constexpr ordinal_style styles[] = {
    {"", "、", "chineseCounting"}, {"（", "）", "chineseCounting"}, {"", ".", "decimal"}};

std::string_view digit_of(ordinal_style const& style, std::size_t value) {
  static constexpr std::string_view chinese[] = {"一", "二", "三", "四", "五",
                                                 "六", "七", "八", "九"};
  static constexpr std::string_view arabic[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9"};
  return style.format == "decimal" ? arabic[value - 1] : chinese[value - 1];
}

/// Turns ordinals at the begin of texts into references to lists, and writes those lists. An
/// ordinal of one begins a list; what does not continue its list stays text.
class list_keeper {
 public:
  struct numbered {
    std::string_view text;
    std::string properties;  // inside w:pPr
  };

  numbered take(std::string_view text) {
    for (std::size_t s = 0; s < std::size(styles); ++s)
      for (std::size_t value : {std::size_t{1}, last_[s] + 1}) {
        if (value > 9) continue;
        auto const printed = std::string(styles[s].before) +
                             std::string(digit_of(styles[s], value)) + std::string(styles[s].after);
        if (!text.starts_with(printed)) continue;
        if (value == 1) list_[s] = begin_list(s);
        last_[s] = value;
        return {text.substr(printed.size()), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" +
                                                 std::to_string(list_[s]) + "\"/></w:numPr>"};
      }
    return {text, {}};
  }

  std::string part() const {
    std::string xml;
    for (std::size_t s = 0; s < std::size(styles); ++s)
      xml += "<w:abstractNum w:abstractNumId=\"" + std::to_string(s) +
             "\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
             std::string(styles[s].format) + "\"/><w:lvlText w:val=\"" +
             std::string(styles[s].before) + "%1" + std::string(styles[s].after) +
             "\"/></w:lvl></w:abstractNum>";
    return xml + lists_;
  }

 private:
  std::size_t begin_list(std::size_t style) {
    lists_ +=
        "<w:num w:numId=\"" + std::to_string(++count_) + "\"><w:abstractNumId w:val=\"" +
        std::to_string(style) +
        "\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
    return count_;
  }

  std::array<std::size_t, std::size(styles)> last_{}, list_{};
  std::size_t count_ = 0;
  std::string lists_;
};

class writer {
 public:
  explicit writer(docx_options const& o) : options_(o), random_(o.seed, 4'000) {}

  void write(printed_block const& b) {
    if (b.kind != printed_block::kind_type::table) {
      out_.body += paragraph(b.text, b.kind == printed_block::kind_type::heading);
      return;
    }
    auto const slots = slots_of(b.table);
    auto const half = slots.size() / 2;
    if (!options_.split_tables || half < 2) return table(b.table, slots, 0, slots.size(), 0);
    table(b.table, slots, 0, half, 0);
    out_.body += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
    table(b.table, slots, half, slots.size(), options_.repeated_heads ? std::min(half, repeatable_heads(b.table)) : 0);
  }

  docx_writer take() {
    if (options_.automatic_numbers) out_.numbering = lists_.part();
    return std::move(out_);
  }

 private:
  std::string run(std::string_view text) {
    auto xml = "<w:r><w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
    return in_control(std::move(xml), 5);
  }

  std::string in_control(std::string xml, unsigned percent) {
    bool const wraps = random_.chance(percent) && options_.content_controls;
    return wraps ? "<w:sdt><w:sdtContent>" + xml + "</w:sdtContent></w:sdt>" : xml;
  }

  std::string paragraph(std::string_view text, bool may_be_numbered) {
    list_keeper::numbered p{text, {}};
    if (may_be_numbered && options_.automatic_numbers) p = lists_.take(text);
    std::string xml = "<w:p>";
    if (!p.properties.empty()) xml += "<w:pPr>" + p.properties + "</w:pPr>";
    while (!p.text.empty()) {
      std::size_t at = 0;
      next_code_point(p.text, at);
      if (at < p.text.size() && random_.chance(50)) next_code_point(p.text, at);
      if (!options_.split_runs) at = p.text.size();
      xml += run(p.text.substr(0, at));
      p.text.remove_prefix(at);
    }
    return xml + "</w:p>";
  }

  std::string paragraphs(printed_cell const& c) {
    std::string xml;
    std::string_view text = c.text;
    for (bool first = true; first || !text.empty(); first = false) {
      auto const end = text.find('\n');
      xml += paragraph(text.substr(0, end), first && c.key.empty());
      text = end == text.npos ? std::string_view{} : text.substr(end + 1);
    }
    return xml;
  }

  /// A merged cell goes on in every row that it covers; behind a page break it begins anew, empty.
  std::string cell(grid_slot const& slot, bool first_row) {
    auto const& c = *slot.cell;
    std::string properties =
        "<w:tcW w:w=\"" + std::to_string(600 * c.width) + "\" w:type=\"dxa\"/>";
    if (c.width > 1) properties += "<w:gridSpan w:val=\"" + std::to_string(c.width) + "\"/>";
    if (c.height > 1)
      properties +=
          slot.covered_from_above && !first_row ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>";
    auto xml = "<w:tc><w:tcPr>" + properties + "</w:tcPr>" +
               (slot.covered_from_above ? "<w:p/>" : paragraphs(c)) + "</w:tc>";
    return in_control(std::move(xml), 10);
  }

  void row(std::vector<grid_slot> const& slots, bool first) {
    out_.body += "<w:tr>";
    for (auto const& slot : slots)
      if (!slot.covered_from_left) out_.body += cell(slot, first);
    out_.body += "</w:tr>";
  }

  void table(printed_table const& t, std::vector<std::vector<grid_slot>> const& slots,
             std::size_t begin, std::size_t end, std::size_t heads_again) {
    out_.body += "<w:tbl><w:tblPr/>";
    if (options_.grid) {
      out_.body += "<w:tblGrid>";
      for (std::uint32_t c = 0; c < t.columns; ++c) out_.body += "<w:gridCol w:w=\"600\"/>";
      out_.body += "</w:tblGrid>";
    }
    for (std::size_t r = 0; r < heads_again; ++r) row(slots[r], r == 0);
    for (auto r = begin; r < end; ++r) row(slots[r], r == begin);
    out_.body += "</w:tbl>";
  }

  docx_options const& options_;
  dice random_;
  list_keeper lists_;
  docx_writer out_;
};

}  // namespace

docx_writer write_docx(std::vector<printed_block> const& blocks, docx_options const& o) {
  writer w(o);
  for (auto const& b : blocks) w.write(b);
  return w.take();
}

std::vector<printed_block> grown_together(std::vector<printed_block> const& blocks) {
  using kind = printed_block::kind_type;
  auto const widen = [](printed_table& t, std::uint32_t columns) {
    for (auto& r : t.rows)
      if (auto& last = r.cells.back(); last.column + last.width == t.columns)
        last.width = columns - last.column;
    t.columns = columns;
  };
  std::vector<printed_block> out;
  for (auto b : blocks) {
    if (b.kind == kind::table && !out.empty() && out.back().kind == kind::table) {
      auto& t = out.back().table;
      auto const columns = std::max(t.columns, b.table.columns);
      widen(t, columns);
      widen(b.table, columns);
      t.rows.insert(t.rows.end(), b.table.rows.begin(), b.table.rows.end());
    } else {
      out.push_back(std::move(b));
    }
  }
  return out;
}

}  // namespace gouji::test
