// SPDX-License-Identifier: Apache-2.0
#include "write/detail/page_findings.hpp"

#include <gouji/diag/catalogue.hpp>

#include <algorithm>  // min

namespace gouji::detail {
namespace {

constexpr std::size_t most_operands = 100, most_culprits = 10;
constexpr std::size_t most_of_label = 80;  // characters

template <class T>
std::span<T const> first_of(std::vector<T> const& all, std::size_t most) {
  return std::span(all).first(std::min(all.size(), most));
}

class finding_writer {
 public:
  finding_writer(markup& out, page_tables& tables, page_marks const& marks) : out_(out), tables_(tables), marks_(marks) {}

  void write(finding const& f) {
    out_.raw(R"(<li><details class="finding )").raw(name_of(f.level)).raw("\"");
    tables_.write_place(f.where);
    write_cells(f);
    out_.raw(R"(><summary><b class="level"><span aria-hidden="true">)").raw(sign_of(f.level)).raw("</span> ");
    out_.both(words_of(f.level));
    auto const zh = message_of(f, language::zh), en = message_of(f, language::en);
    out_.raw("</b> ").both({zh, en}).raw(R"( <code>)").text(f.code).raw("</code>");
    write_repairs(f.culprits, {"可能错在", "likely"});
    out_.raw("</summary>\n");
    write_operands(f);
    write_repairs(f.alternatives, {"可能性较小", "less likely"});
    out_.raw("</details></li>\n");
  }

 private:
  /// Ids of the cells that light up with the finding.
  void write_cells(finding const& f) {
    out_.raw(R"( data-cells=")");
    bool first = true;
    for (operand const& o : first_of(f.operands, most_operands))
      if (auto const cell = cell_of(o)) {
        out_.raw(first ? "f" : " f").number(*cell);
        first = false;
      }
    out_.raw("\"");
  }

  std::optional<std::uint32_t> cell_of(operand const& o) const {
    auto const record = marks_.record_of(o);
    return record ? tables_.cell_of(*record) : std::nullopt;
  }

  void write_label(operand const& o) {
    if (auto const cell = cell_of(o)) {
      out_.raw(R"(<a class="to-cell" href="#f)").number(*cell).raw("\"");
      tables_.write_place(o.where);
      out_.raw("><bdi>").text(o.label, most_of_label).raw("</bdi></a>");
    } else if (o.where) {
      tables_.write_link(*o.where, std::string_view(o.label).substr(0, 4 * most_of_label));
    } else {
      out_.raw("<bdi>").text(o.label, most_of_label).raw("</bdi>");
    }
  }

  void write_value(std::optional<decimal> value) {
    if (value)
      out_.number(*value);
    else
      out_.both({"无数", "no number"});
  }

  void write_culprit(culprit const& c, words how_likely) {
    out_.raw(R"(<span class="repair">)").both(how_likely).raw(" ");
    write_label(c.cell);
    out_.raw(": <s>");
    write_value(c.cell.value);
    slip_data const& slip = data_of(c.kind);
    out_.raw(R"(</s> <span class="proposed">→ )").number(c.proposed).raw("</span> <small>").both({slip.zh, slip.en});
    if (c.doubtful) out_.raw(" · ").both({"位置系推断", "its place was inferred"});
    out_.raw("</small></span>");
  }

  /// Cells of one repair change together, repairs exclude each other.
  void write_repairs(std::vector<culprit> const& culprits, words how_likely) {
    culprit const* before = nullptr;
    for (culprit const& c : first_of(culprits, most_culprits)) {
      write_culprit(c, !before ? how_likely : before->repair == c.repair ? words{"且", "and"} : words{"或", "or"});
      before = &c;
    }
    write_more(culprits.size(), most_culprits);
  }

  void write_operands(finding const& f) {
    if (f.operands.empty()) return;
    out_.raw(R"(<ul class="operands">)");
    for (operand const& o : first_of(f.operands, most_operands)) {
      out_.raw("<li>");
      write_label(o);
      out_.raw(" = ");
      write_value(o.value);
      out_.raw("</li>");
    }
    out_.raw("</ul>\n");
    write_more(f.operands.size(), most_operands);
  }

  void write_more(std::size_t all, std::size_t shown) {
    if (all <= shown) return;
    out_.raw(R"(<span class="repair">)").number(static_cast<std::int64_t>(all - shown)).raw(" ");
    out_.both({"项未显示", "more not shown"}).raw("</span>\n");
  }

  markup& out_;
  page_tables& tables_;
  page_marks const& marks_;
};

}  // namespace

words words_of(severity level) {
  switch (level) {
    case severity::unassessed: return {"未能核对", "unassessed"};
    case severity::note: return {"提示", "note"};
    case severity::warning: return {"警告", "warning"};
    case severity::error: return {"错误", "error"};
  }
  return {};
}

std::string_view sign_of(severity level) {
  switch (level) {
    case severity::unassessed: return "○";
    case severity::note: return "●";
    case severity::warning: return "▲";
    case severity::error: return "■";
  }
  return {};
}

void write_findings(markup& out, page_tables& tables, page_marks const& marks, std::span<finding const> findings,
                    std::size_t more, std::size_t disabled) {
  finding_writer writer(out, tables, marks);
  out.raw("<ol class=\"findings\">\n");
  for (finding const& f : findings) writer.write(f);
  out.raw("</ol>\n");
  auto const tell = [&](std::size_t count, words what) {
    if (count > 0) out.raw(R"(<p class="told">)").number(static_cast<std::int64_t>(count)).raw(" ").both(what).raw("</p>\n");
  };
  tell(more, {"条核对结果未在此显示；gouji check 显示更多。", "more findings are not shown here; gouji check shows more."});
  tell(disabled, {"条核对结果已按设置停用。", "findings are disabled by choice."});
}

}  // namespace gouji::detail
