// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is read of each document of the corpus, and what is told about it, to the byte. With
/// GOUJI_ACCEPT_CORPUS=1 in the environment what comes out is written into the corpus instead: read
/// every difference before you commit it.

#include <gouji/check/check.hpp>
#include <gouji/diag/render.hpp>
#include <gouji/report/read.hpp>
#include <gouji/write/csv.hpp>

#include <doctest/doctest.h>

#include <cstdlib>      // getenv
#include <filesystem>   // path
#include <fstream>      // ifstream, ofstream
#include <iterator>     // istreambuf_iterator
#include <sstream>      // istringstream
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

using namespace gouji;
namespace fs = std::filesystem;

namespace {

std::string content(fs::path const& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct corpus_entry {
  std::string id, file;
};

/// `id,file,form,kind,oddity`, one document a line.
std::vector<corpus_entry> manifest(fs::path const& corpus) {
  std::istringstream lines(content(corpus / "manifest.csv"));
  std::vector<corpus_entry> out;
  std::string line;
  std::getline(lines, line);
  REQUIRE(line == "id,file,form,kind,oddity");
  while (std::getline(lines, line)) {
    auto const id = line.substr(0, line.find(','));
    auto const rest = line.substr(id.size() + 1);
    out.push_back({id, rest.substr(0, rest.find(','))});
  }
  return out;
}

/// A case may have a limit of its own: `max_findings=3` in a file `limits`.
std::size_t most_findings(fs::path const& folder) {
  auto const text = content(folder / "limits");
  static constexpr std::string_view name = "max_findings=";
  return text.starts_with(name) ? std::stoul(text.substr(name.size())) : limits{}.max_findings;
}

void is_as_expected(fs::path const& file, std::string const& now) {
  if (std::getenv("GOUJI_ACCEPT_CORPUS")) {
    std::ofstream(file, std::ios::binary) << now;
    return;
  }
  CAPTURE(file.string());
  auto const expected = content(file);
  if (expected == now) return;
  std::istringstream a(expected), b(now);
  std::string line_a, line_b;
  int number = 1;
  while (std::getline(a, line_a) && std::getline(b, line_b) && line_a == line_b) ++number;
  FAIL_CHECK("differs from line " << number << ":\nexpected: " << line_a
                                  << "\nnow:      " << line_b);
}

std::string told(std::string_view name, report const& r, finding_sink const& sink, language lang) {
  render_context const context{name, r.source->text, &r.source->map, lang};
  std::string out;
  for (auto const& f : sink.findings()) render_text(out, f, context);
  if (sink.suppressed() > 0) {
    auto const count = static_cast<std::int64_t>(sink.suppressed());
    render_text(out, make_finding("limit.findings", std::nullopt, {{"suppressed", count}}),
                context);
  }
  return out;
}

}  // namespace

TEST_CASE("each document of the corpus gives the figures and the findings that stand beside it") {
  fs::path const corpus = GOUJI_CORPUS_DIR;
  auto const entries = manifest(corpus);
  REQUIRE(entries.size() >= 16);
  for (auto const& e : entries) {
    CAPTURE(e.id);
    auto const folder = corpus / e.id;
    finding_sink sink(most_findings(folder));
    auto const r = read(content(folder / e.file), sink);
    REQUIRE(r);
    check(*r, sink);
    std::string figures(csv_header());
    append_csv(figures, e.file, *r);
    is_as_expected(folder / "expect.csv", figures);
    is_as_expected(folder / "expect.findings", told(e.file, *r, sink, language::en));
    is_as_expected(folder / "expect.findings.zh", told(e.file, *r, sink, language::zh));
  }
}

TEST_CASE("a relation of a form that is made at run time is told with its own code") {
  static constexpr column_data columns[] = {{"number", "数量"}};
  static constexpr row_data rows[] = {{"all", "合计"}, {"cats", "猫科"}, {"dogs", "犬科"}};
  static constexpr relation_data relations[] = {
      {"animals.all", relation_scope::each_column, "all = cats + dogs"}};
  static constexpr table_data tables[] = {
      {"animals", "", "动物统计表", "统计内容", "", table_layout::rows, columns, rows, relations}};
  static constexpr form_data form = {"tiny", "动物表", "本测试", 2000, 0, {}, tables};
  static form_data const* const forms[] = {&form};
  read_options options;
  options.forms = std::make_shared<form_index const>(forms);
  finding_sink sink;
  auto const r = read(
      "云溪市示例区动物园2021年政府信息公开工作年度报告\n"
      "\t动物统计表\n\n\t统计内容\n\t数量\n\n\t合计\n\t5\n\n\t猫科\n\t1\n\n\t犬科\n\t2\n\n\n",
      sink, options);
  REQUIRE(r);
  check(*r, sink);
  is_as_expected(fs::path(GOUJI_CORPUS_DIR).parent_path() / "tests/golden/run_time_form.expected",
                 told("input.txt", *r, sink, language::en));
}
