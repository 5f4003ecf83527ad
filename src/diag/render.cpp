// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/render.hpp>

#include <gouji/diag/printable.hpp>

#include "diag/detail/excerpt.hpp"

namespace gouji {
namespace {

constexpr std::size_t max_name_columns = 1'000;   // of a document's or a part's name
constexpr std::size_t max_label_columns = 80;     // of an operand's label
constexpr std::size_t many_operands = 8;          // more than these: zeros are only counted
constexpr std::size_t max_printed_operands = 24;  // the longest sum of a statutory form has 22
constexpr std::uint32_t max_printed_repairs = 5;  // more of them localise nothing

std::string_view word_of(severity level, language lang) {
  if (lang == language::en) return name_of(level);
  switch (level) {
    case severity::unassessed:
      return "未评估";
    case severity::note:
      return "提示";
    case severity::warning:
      return "警告";
    case severity::error:
      return "错误";
  }
  return {};
}

/// Nothing known of a document without places, or of a span that has none.
place place_of(std::optional<span> where, render_context const& context) {
  return where && context.map ? context.map->find(context.text, *where) : place{};
}

/// Whether `p` is one of a package, whose lines have no numbers.
bool is_in_package(place const& p) { return p.table != 0 || p.paragraph != 0; }

/// `table 3, row 5, cell 2` or `word/document.xml, paragraph 7`.
std::string package_place(place const& p, language lang) {
  bool const zh = lang == language::zh;
  std::string out;
  if (p.table != 0) {
    out.append(zh ? "表" : "table ").append(std::to_string(p.table));
    out.append(zh ? "第" : ", row ").append(std::to_string(p.row));
    out.append(zh ? "行第" : ", cell ").append(std::to_string(p.cell)).append(zh ? "格" : "");
  } else {
    append_printable(out, p.part, max_name_columns);
    out.append(zh ? "第" : ", paragraph ");
    out.append(std::to_string(p.paragraph)).append(zh ? "段" : "");
  }
  return out;
}

/// `report.txt:4:5: ` or `report.docx: table 3, row 5, cell 2: ` or `report.txt: `
void append_document_and_place(std::string& out, place const& p, render_context const& context) {
  append_printable(out, context.document_name, max_name_columns);
  if (p.line != 0)
    out.append(":").append(std::to_string(p.line)).append(":").append(std::to_string(p.column));
  else if (is_in_package(p))
    out.append(": ").append(package_place(p, context.lang));
  out += ": ";
}

/// `（第4行）` or `  (line 4)`, nothing without a place.
void append_place(std::string& out, std::optional<span> where, render_context const& context) {
  place const p = place_of(where, context);
  bool const zh = context.lang == language::zh;
  std::string const line = std::to_string(p.line);
  std::string const text = is_in_package(p) ? package_place(p, context.lang)
                           : p.line == 0    ? ""
                           : zh             ? "第" + line + "行"
                                            : "line " + line;
  if (!text.empty()) out += zh ? "（" + text + "）" : "  (" + text + ")";
}

/// `    （七）总计 = 13  (line 4)`
void append_operand(std::string& out, operand const& o, render_context const& context) {
  bool const zh = context.lang == language::zh;
  out += "    ";
  append_printable(out, o.label.empty() ? o.row + ", " + o.column : o.label,
                           max_label_columns);
  out.append(" = ").append(o.value ? o.value->to_string() : zh ? "无数值" : "no number");
  append_place(out, o.where, context);
  out += '\n';
}

void append_operands(std::string& out, std::vector<operand> const& operands,
                     render_context const& context) {
  bool const leave_zeros_out = operands.size() > many_operands;
  std::size_t printed = 0, zeros = 0, others = 0;
  for (operand const& o : operands) {
    if (leave_zeros_out && o.value == decimal(0))
      ++zeros;
    else if (printed == max_printed_operands)
      ++others;
    else
      append_operand(out, o, context), ++printed;
  }
  auto const append_count = [&](std::size_t count, char const* zh, char const* en) {
    if (count == 0) return;
    out.append("    ").append(context.lang == language::zh ? zh : en);
    out.append(std::to_string(count)).append(context.lang == language::zh ? "）\n" : ")\n");
  };
  append_count(zeros, "（未列出的零值：", "(zeros left out: ");
  append_count(others, "（未列出的其他各项：", "(others left out: ");
}

/// `    likely: （一）予以公开，自然人 is 21 and should be 12: neighbouring digits exchanged  (line 4)`
void append_culprit(std::string& out, culprit const& c, bool is_other, render_context const& context) {
  bool const zh = context.lang == language::zh;
  out += zh ? (is_other ? "    或者：" : "    可疑：") : (is_other ? "    or: " : "    likely: ");
  append_printable(out, c.cell.label, max_label_columns);
  auto const printed = c.cell.value ? c.cell.value->to_string() : std::string(zh ? "无数值" : "no number");
  out.append(zh ? "现为" : " has ").append(printed).append(zh ? "，应为" : " and should have ").append(c.proposed.to_string());
  out.append(zh ? "，" : ": ").append(zh ? data_of(c.kind).zh : data_of(c.kind).en);
  if (c.doubtful) out += zh ? "，该格的归列系推断" : ", and its column was inferred";
  append_place(out, c.cell.where, context);
  out += '\n';
}

void append_culprits(std::string& out, finding const& f, render_context const& context) {
  if (f.culprits.empty()) return;
  auto const repairs = f.culprits.back().repair;
  if (repairs > max_printed_repairs) {
    bool const zh = context.lang == language::zh;
    out.append(zh ? "    未能定位：有" : "    not localised: ").append(std::to_string(repairs));
    out += zh ? "处改动均可使其成立\n" : " changes would each mend it\n";
    return;
  }
  for (auto const& c : f.culprits) append_culprit(out, c, c.repair > 1, context);
}

}  // namespace

void render_text(std::string& out, finding const& f, render_context const& context) {
  append_document_and_place(out, place_of(f.where, context), context);
  out.append(word_of(f.level, context.lang)).append(": ").append(message_of(f, context.lang));
  out += " [";
  append_printable(out, f.code, max_label_columns);
  out += "]\n";
  if (f.where && context.map) {
    span const line = context.map->line_of(context.text, f.where->begin);
    detail::append_excerpt(out, context.text, line, *f.where, context.ambiguous);
  }
  append_operands(out, f.operands, context);
  append_culprits(out, f, context);
}

}  // namespace gouji
