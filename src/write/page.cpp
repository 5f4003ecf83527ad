// SPDX-License-Identifier: Apache-2.0
#include <gouji/write/page.hpp>

#include <gouji/version.hpp>

#include "write/detail/markup.hpp"
#include "write/detail/names.hpp"
#include "write/detail/page_assets.hpp"
#include "write/detail/page_findings.hpp"
#include "write/detail/page_grid.hpp"
#include "write/detail/page_marks.hpp"
#include "write/detail/page_source.hpp"
#include "write/detail/page_table.hpp"

#include <algorithm>  // any_of, find, find_if, min, sort
#include <array>      // array

namespace gouji {
namespace {

using detail::markup;
using detail::page_grid;
using detail::words;

constexpr std::size_t most_of_name = 200;  // characters
constexpr std::size_t most_foreign_tables = 100;

words words_of(source_kind kind) {
  switch (kind) {
    case source_kind::text: return {"文本", "text"};
    case source_kind::docx: return {"Word 文档", "Word document"};
    case source_kind::html: return {"网页", "web page"};
  }
  return {};
}

/// How many figures of a report are in which state.
struct tally {
  std::array<std::int64_t, 6> by_state{};
  std::int64_t inferred = 0;  ///< whatever their state
};

std::vector<tally> tallies_of(report const& r) {
  std::vector<tally> tallies(r.count());
  for (figure_record const& f : r.figures) {
    ++tallies[f.report].by_state[static_cast<std::size_t>(f.value.state)];
    tallies[f.report].inferred += f.value.state != figure_state::missing && f.value.how == basis::inferred;
  }
  return tallies;
}

/// Tables of the document that hold no row of a statutory one.
std::vector<table const*> foreign_tables(report const& r) {
  std::vector<span> of_form;
  for (table_occurrence const& o : r.tables) of_form.push_back(o.where);
  std::sort(of_form.begin(), of_form.end(), [](span a, span b) { return a.begin < b.begin; });
  std::uint32_t reaches = 0;  // ends, ascending, so that they can be looked up
  for (span& s : of_form) s.end = reaches = std::max(reaches, s.end);
  std::vector<table const*> foreign;
  for (table const& t : r.source->tables) {
    auto const next = std::partition_point(of_form.begin(), of_form.end(), [&](span s) { return s.end <= t.text.begin; });
    bool const holds_form = next != of_form.end() && next->begin < t.text.end;
    if (!holds_form && !t.text.empty()) foreign.push_back(&t);
  }
  return foreign;
}

class page_writer {
 public:
  page_writer(std::string& out, std::string_view document_name, report const& r, std::span<finding const> findings,
              untold_findings untold, page_options const& options)
      : out_(out), name_(document_name), report_(r), options_(options),
        findings_(findings.first(std::min(findings.size(), options.limit.max_findings))),
        more_findings_(findings.size() - findings_.size() + untold.suppressed), disabled_(untold.disabled), grids_(make_grids()), tallies_(tallies_of(r)),
        foreign_(foreign_tables(r)), marks_(r, findings_), places_(*r.source, wanted_places(), options.limit),
        tables_(out_, r, marks_, places_) {}

  void write() {
    write_head();
    write_header();
    out_.raw("<main id=\"tables\">\n");
    for (std::uint32_t number = 0; number < report_.count(); ++number) write_report(number);
    write_foreign_tables();
    write_left_out();
    out_.raw("</main>\n");
    out_.raw("<div class=\"side\">\n");
    write_findings();
    write_source();
    out_.raw("</div>\n");
    out_.raw("<script>").raw(detail::page_script).raw("</script>\n</body>\n</html>\n");
  }

 private:
  std::vector<page_grid> make_grids() const {
    std::vector<page_grid> grids;
    std::size_t budget = options_.limit.max_cells;
    for (auto const& records : detail::tables_of(report_)) grids.push_back(detail::make_grid(report_, records, budget));
    return grids;
  }

  std::vector<span> wanted_places() const {
    std::vector<span> wanted;
    auto const add = [&](std::optional<span> where) {
      if (where) wanted.push_back(*where);
    };
    for (page_grid const& g : grids_) {
      for (auto const& line : g.lines)
        for (auto record : line.cells)
          if (record != page_grid::no_record) add(report_.figures[record].value.where);
      for (auto record : g.rest) add(report_.figures[record].value.where);
    }
    for (finding const& f : findings_) {
      add(f.where);
      for (operand const& o : f.operands) add(o.where);
      for (auto const* culprits : {&f.culprits, &f.alternatives})
        for (culprit const& c : *culprits) add(c.cell.where);
    }
    for (std::uint32_t number = 0; number < report_.count(); ++number) {
      add(report_.identity(number).title);
      if (auto const& period = report_.identity(number).period) add(period->where);
    }
    for (std::size_t i = 0; i < std::min(foreign_.size(), most_foreign_tables); ++i) add(foreign_[i]->text);
    return wanted;
  }

  void write_head() {
    out_.raw("<!DOCTYPE html>\n<html").attribute("lang", options_.lang == language::zh ? "zh-CN" : "en").raw(">\n<head>\n");
    out_.raw(R"(<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-)").raw(detail::page_style_hash);
    out_.raw("'; script-src 'sha256-").raw(detail::page_script_hash).raw(R"('; base-uri 'none'; form-action 'none'"/>
<meta name="referrer" content="no-referrer"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="generator" content="gouji )").raw(version).raw("\"/>\n<title>");
    write_title(report_);
    out_.raw(" – gouji</title>\n<style>").raw(detail::page_style).raw("</style>\n</head>\n<body>\n");
  }

  /// Agency and year; where both are unknown the document's name.
  void write_title(report_identity const& of) {
    out_.text(of.agency.empty() && !of.year ? name_ : std::string_view(of.agency), most_of_name);
    if (of.year) out_.raw(of.agency.empty() ? "" : " ").number(*of.year);
  }

  void write_header() {
    out_.raw("<header>\n<div class=\"bar\"><p class=\"kind\">");
    out_.both({"政府信息公开工作年度报告", "Annual report on government information disclosure"});
    out_.raw(R"(</p><p class="languages" role="group" aria-label="语言 Language">)");
    out_.raw(R"(<button type="button" data-lang="zh-CN" lang="zh">中文</button>)");
    out_.raw(R"(<button type="button" data-lang="en" lang="en">English</button></p></div>)");
    out_.raw("\n<h1><bdi>");
    write_title(report_);
    out_.raw("</bdi></h1>\n<dl class=\"facts\">\n");
    fact({"文件", "Document"}, [&] { out_.raw("<bdi>").text(name_, most_of_name).raw("</bdi>"); });
    fact({"来源", "Source"}, [&] {
      document const& source = *report_.source;
      out_.both(words_of(source.kind));
      if (!source.encoding.empty()) out_.raw(" · ").text(source.encoding);
      if (!source.encoding_evidence.empty()) out_.raw(" <small>").text(source.encoding_evidence).raw("</small>");
      for (auto dialect : dialects()) out_.raw(" · <code>").text(dialect).raw("</code>");
    });
    if (report_.count() == 1) write_identity(0);
    out_.raw("</dl>\n");
    if (report_.count() > 1) write_list_of_reports();
    write_legend();
    out_.raw("</header>\n");
  }

  template <class Write>
  void fact(words name, Write write) {
    out_.raw("<div><dt>").both(name).raw("</dt><dd>");
    write();
    out_.raw("</dd></div>\n");
  }

  /// By which the tables of a text were read, each once.
  std::vector<std::string_view> dialects() const {
    std::vector<std::string_view> names;
    for (table const& t : report_.source->tables)
      if (!t.dialect.empty() && std::find(names.begin(), names.end(), t.dialect) == names.end()) names.push_back(t.dialect);
    return names;
  }

  void write_identity(std::uint32_t number) {
    report_identity const& of = report_.identity(number);
    fact({"年度", "Year"}, [&] {
      of.year ? out_.number(*of.year) : out_.both({"未知", "unknown"});
      if (of.part_of_year) out_.raw(" · ").both({"非全年", "part of the year"});
    });
    if (of.title) fact({"标题", "Title"}, [&] { tables_.write_link(*of.title, (*report_.source)[*of.title]); });
    if (of.period) fact({"统计期限", "Period"}, [&] { tables_.write_link(of.period->where, (*report_.source)[of.period->where]); });
    fact({"表式", "Form"}, [&] { write_form(of.form); });
    fact({"数据", "Figures"}, [&] { write_tally(number); });
  }

  void write_form(std::string_view code) {
    auto const& forms = report_.forms->forms();
    auto const form = std::find_if(forms.begin(), forms.end(), [&](form_data const* f) { return f->code == code; });
    if (form == forms.end()) {
      out_.both({"没有法定表格", "no statutory table"});
      return;
    }
    out_.raw("<b>").text(code).raw("</b> ").text((*form)->title).raw(" <small>").text((*form)->source).raw("</small>");
  }

  void write_tally(std::uint32_t number) {
    tally const& t = tallies_[number];
    out_.number(t.by_state[static_cast<std::size_t>(figure_state::number)]).raw(" ").both({"个数", "numbers"});
    for (auto state : {figure_state::blank, figure_state::placeholder, figure_state::text, figure_state::ambiguous,
                       figure_state::missing})
      if (auto const count = t.by_state[static_cast<std::size_t>(state)]; count > 0)
        out_.raw(" · ").number(count).raw(" ").both(detail::words_of(state));
    if (t.inferred > 0) out_.raw(" · ").number(t.inferred).raw(" ").both({"位置系推断", "inferred"});
  }

  void write_list_of_reports() {
    out_.raw(R"(<nav class="reports"><p>)").both({"本文件含多份报告：", "The document holds several reports:"}).raw("</p><ol>\n");
    for (std::uint32_t number = 0; number < report_.count(); ++number) {
      out_.raw("<li><a href=\"#r").number(number).raw("\"><bdi>");
      write_title(report_.identity(number));
      out_.raw("</bdi></a></li>\n");
    }
    out_.raw("</ol></nav>\n");
  }

  void write_legend() {
    struct entry {
      std::string_view css, shown;
      words meaning;
    };
    constexpr entry entries[] = {
        {"number", "12", {"数", "number"}},
        {"blank", "<b>␣</b>", {"空白（不当作零）", "blank (never taken for zero)"}},
        {"placeholder", "/", {"占位符", "placeholder"}},
        {"text", "12起", {"不是该项数据的文字", "words, not this figure"}},
        {"ambiguous", "<b>?</b>", {"属于哪一格无法判定", "cannot tell which figure it is"}},
        {"missing", "<b>∅</b>", {"来源中没有", "not in the source"}},
        {"number inferred", "12<sup>†</sup>", {"位置由勾稽关系推断", "place inferred by the form's equations"}},
        {"number broken", "12", {"勾稽关系不符", "breaks an equation"}},
        {"number culprit", "<s>12</s> <span class=\"proposed\">→ 21</span>", {"可能的错误 → 建议", "likely slip → proposed"}},
        {"none", "", {"表式不要求", "not required, not printed"}},
    };
    out_.raw("<ul class=\"legend\">\n");
    for (entry const& e : entries)
      out_.raw("<li><span class=\"figure ").raw(e.css).raw("\">").raw(e.shown).raw("</span> ").both(e.meaning).raw("</li>\n");
    out_.raw("</ul>\n");
  }

  void write_report(std::uint32_t number) {
    out_.raw("<section class=\"report\" id=\"r").number(number).raw("\">\n");
    if (report_.count() > 1) {
      out_.raw("<h2><bdi>");
      write_title(report_.identity(number));
      out_.raw("</bdi></h2>\n<dl class=\"facts\">\n");
      write_identity(number);
      out_.raw("</dl>\n");
    }
    std::string_view section;
    bool missing_told = false;
    for (; next_grid_ < grids_.size() && grids_[next_grid_].report == number; ++next_grid_) {
      page_grid const& grid = grids_[next_grid_];
      if (grid.is_missing && !missing_told) {
        out_.raw("<h2 class=\"gone\">").both({"来源中没有的表格", "Tables that the source does not have"}).raw("</h2>\n");
        missing_told = true;
        section = {};
      }
      if (grid.table->section != section && !grid.table->section.empty())
        out_.raw("<h3>").text(grid.table->section).raw("</h3>\n");
      section = grid.table->section;
      tables_.write(grid);
    }
    out_.raw("</section>\n");
  }

  void write_foreign_tables() {
    if (foreign_.empty()) return;
    out_.raw("<section class=\"foreign\">\n<h2>").both({"来源中的其他表格", "Other tables of the source"}).raw("</h2>\n<ul>\n");
    for (std::size_t i = 0; i < std::min(foreign_.size(), most_foreign_tables); ++i) {
      table const& t = *foreign_[i];
      auto const text = (*report_.source)[t.text];
      out_.raw("<li>").number(t.row_count).raw(" × ").number(t.column_count).raw(": ");
      tables_.write_link(t.text, text.substr(0, text.find('\n')));
      out_.raw("</li>\n");
    }
    out_.raw("</ul>\n");
    if (foreign_.size() > most_foreign_tables) {
      out_.raw("<p class=\"told\">").number(static_cast<std::int64_t>(foreign_.size() - most_foreign_tables)).raw(" ");
      out_.both({"个表格未列出", "more tables are not listed"}).raw("</p>\n");
    }
    out_.raw("</section>\n");
  }

  void write_left_out() {
    std::size_t left_out = 0;
    for (page_grid const& g : grids_) left_out += g.left_out;
    if (left_out == 0) return;
    out_.raw("<p class=\"told\">").number(static_cast<std::int64_t>(left_out)).raw(" ");
    out_.both({"个数据超出本页上限，未显示；gouji extract 给出全部。",
               "figures exceed what a page holds and are not shown; gouji extract gives all."}).raw("</p>\n");
  }

  void write_findings() {
    out_.raw("<section id=\"findings\" aria-labelledby=\"findings-head\">\n<h2 id=\"findings-head\">");
    out_.both({"核对结果", "Findings"});
    for (auto level : {severity::error, severity::warning, severity::note, severity::unassessed}) {
      auto const count = std::count_if(findings_.begin(), findings_.end(), [&](finding const& f) { return f.level == level; });
      if (count == 0) continue;
      out_.raw(" <span class=\"count ").raw(name_of(level)).raw("\">").raw(detail::sign_of(level)).raw(" ");
      out_.both(detail::words_of(level));
      out_.raw(" ").number(count).raw("</span>");
    }
    out_.raw("</h2>\n");
    if (findings_.empty() && more_findings_ == 0) out_.raw("<p>").both({"没有。", "None."}).raw("</p>\n");
    detail::write_findings(out_, tables_, marks_, findings_, more_findings_, disabled_);
    out_.raw("</section>\n");
  }

  void write_source() {
    out_.raw("<section id=\"source\" aria-labelledby=\"source-head\">\n<h2 id=\"source-head\">");
    out_.both({"来源原文", "Source text"}).raw("</h2>\n");
    out_.raw(R"(<p id="told" role="status" aria-live="polite">)");
    out_.both({"点击表中的数据，或在其上按回车键，此处显示其出处；点击原文中的数据则回到表格。方向键在各格之间移动，Esc 取消。",
               "Click a figure, or press Enter on it, and its place lights up here; a click on a place leads back to the "
               "figure. Arrow keys move between cells, Esc clears."}).raw("</p>\n");
    if (!places_.is_whole()) {
      out_.raw("<p class=\"told\">");
      out_.both({"原文过长，只显示本页涉及之处的上下文。", "The text is long: only what surrounds the places of this page is shown."});
      out_.raw("</p>\n");
    }
    out_.raw(R"(<div id="text" tabindex="0" role="region" aria-labelledby="source-head">)");
    places_.write(out_);
    out_.raw("</div>\n</section>\n");
  }

  markup out_;
  std::string_view name_;
  report const& report_;
  page_options options_;
  std::span<finding const> findings_;
  std::size_t more_findings_, disabled_;
  std::vector<page_grid> grids_;
  std::vector<tally> tallies_;
  std::vector<table const*> foreign_;
  detail::page_marks marks_;
  detail::page_source places_;
  detail::page_tables tables_;
  std::size_t next_grid_ = 0;
};

}  // namespace

void append_page(std::string& out, std::string_view document_name, report const& r, std::span<finding const> findings,
                 untold_findings untold, page_options const& options) {
  page_writer(out, document_name, r, findings, untold, options).write();
}

}  // namespace gouji
