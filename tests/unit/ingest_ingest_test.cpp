// SPDX-License-Identifier: Apache-2.0
#include <gouji/ingest/ingest.hpp>

#include "support/printed_table.hpp"
#include "support/random_report.hpp"
#include "support/write_docx.hpp"
#include "support/write_tab_lines.hpp"

#include "ingest/detail/database.hpp"

#include <doctest/doctest.h>

#include <filesystem>  // path
#include <fstream>     // ofstream
#include <string>      // string

using namespace gouji;
namespace fs = std::filesystem;

namespace {

/// A folder that is gone afterwards.
struct scratch {
  fs::path folder;
  scratch() {
    auto name = (fs::temp_directory_path() / "gouji-ingest-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    folder = name;
  }
  ~scratch() { fs::remove_all(folder); }
  scratch(scratch const&) = delete;
  scratch& operator=(scratch const&) = delete;

  void write(fs::path const& name, std::string const& bytes) const {
    fs::create_directories((folder / "in" / name).parent_path());
    std::ofstream(folder / "in" / name, std::ios::binary) << bytes;
  }
  ingest_options options() const {
    ingest_options o;
    o.inputs = {(folder / "in").string()};
    o.store = (folder / "store.sqlite").string();
    return o;
  }
  /// The first column of the first row of a query, as text.
  std::string ask(std::string_view sql) const {
    auto d = detail::database::open((folder / "store.sqlite").string()).value();
    auto s = d.prepare(sql);
    auto const answer = s.step() ? s.text(0) : std::string("nothing");
    return d.ok() ? answer : d.why().message;
  }
};

std::string text_of(std::uint64_t seed) {
  return test::write_tab_lines(test::print_blocks(test::random_report(seed, {test::all_forms()[2], {}, 40}))).text;
}
std::string package_of(std::uint64_t seed) {
  return test::write_docx(test::print_blocks(test::random_report(seed, {test::all_forms()[2], {}, 40}))).bytes();
}

}  // namespace

TEST_CASE("files of all kinds are counted, and each has its line") {
  scratch const s;
  s.write("a.txt", text_of(1));
  s.write("b/c.docx", package_of(2));
  s.write("b/copy.txt", text_of(1));
  s.write("d.pdf", "%PDF-1.4");
  s.write("e.txt", "nothing to see");
  auto const done = ingest(s.options());
  REQUIRE(done);
  CHECK(done->seen == 5);
  CHECK(done->added == 2);
  CHECK(done->failed == 2);
  CHECK(done->unchanged == 1);
  CHECK_FALSE(done->stopped);
  CHECK(s.ask("SELECT count(*) FROM documents") == "5");
  CHECK(s.ask("SELECT count(DISTINCT document_id) FROM documents WHERE path LIKE '%.txt'") == "2");
  CHECK(s.ask("SELECT group_concat(code) FROM (SELECT code FROM failures ORDER BY code)") == "form.none,unsupported");
}

TEST_CASE("a figure of the store is the figure of the report, in all its columns") {
  scratch const s;
  auto const text = text_of(3);
  s.write("a.txt", text);
  REQUIRE(ingest(s.options()));
  finding_sink sink;
  auto const r = read(text, sink).value();
  auto d = detail::database::open(s.options().store).value();
  auto select = d.prepare(
      "SELECT form, \"table\", row, \"column\", ifnull(value, ''), unit, state, basis, raw, label, line, byte_begin, byte_end, "
      "agency, year FROM figures ORDER BY number");
  for (auto const& f : r.figures) {
    REQUIRE(select.step());
    auto const value = f.value.is_number() ? f.value.value.to_string() : std::string();
    std::string_view const expected[] = {f.form, f.table, f.row, f.column, value, f.unit, name_of(f.value.state),
                                         name_of(f.value.how), f.raw, f.label};
    int column = 0;
    for (auto const e : expected) CHECK(select.text(column++) == e);
    auto const p = f.value.where ? r.source->map.find(r.source->text, *f.value.where) : place{};
    for (auto const n : {std::uint64_t{p.line}, p.byte_begin, p.byte_end})
      CHECK(static_cast<std::uint64_t>(select.integer(column++)) == n);
    CHECK(select.text(column++) == r.agency);
    CHECK(select.integer(column) == r.year);
  }
  CHECK_FALSE(select.step());
}

TEST_CASE("the panel has a line for each agency and year, and no value where documents disagree") {
  scratch const s;
  auto model = test::random_report(4, {test::all_forms()[2], {}, 40});
  auto const write = [&](char const* name) { s.write(name, test::write_tab_lines(test::print_blocks(model)).text); };
  write("a.txt");
  auto& figure = model.table("applications").row("received").figures.at(0);
  auto const old = figure.value;
  REQUIRE(ingest(s.options()));
  std::string const ask = "SELECT applications_received_natural_person FROM panel";
  CHECK(s.ask(ask) == old.to_string());
  figure = {figure_state::number, decimal(4711), "4711"};
  write("b.txt");
  REQUIRE(ingest(s.options()));
  CHECK(s.ask(ask) == "");
  CHECK(s.ask("SELECT reports FROM panel") == "2");
  CHECK(s.ask("SELECT applications_carried_in_natural_person IS NULL FROM panel") == "0");
}

TEST_CASE("who asks for it ends the run with what is done, and the next one goes on") {
  scratch const s;
  for (std::uint64_t i = 0; i < 20; ++i) s.write(std::to_string(i) + ".txt", text_of(100 + i));
  auto const part = ingest(s.options(), [](ingest_progress const& p) { return p.seen < 5; });
  REQUIRE(part);
  CHECK(part->stopped);
  CHECK(part->added == 5);
  CHECK(s.ask("SELECT count(*) FROM document") == "5");
  auto const rest = ingest(s.options());
  REQUIRE(rest);
  CHECK(rest->unchanged == 5);
  CHECK(rest->added == 15);
}

TEST_CASE("an input that is not there is an error, and other options are another store") {
  scratch const s;
  s.write("a.txt", text_of(1));
  auto options = s.options();
  options.inputs.push_back("/no/such/file");
  auto const missing = ingest(options);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().message.find("/no/such/file") != std::string::npos);

  REQUIRE(ingest(s.options()));
  options = s.options();
  options.read.limit.max_cells = 7;
  auto const other = ingest(options);
  REQUIRE_FALSE(other);
  CHECK(other.error().kind == error_kind::unsupported);
}

TEST_CASE("a link to a folder, a device and the store itself are not read") {
  scratch const s;
  s.write("a.txt", text_of(1));
  fs::create_directory_symlink(s.folder / "in", s.folder / "in" / "loop");
  fs::create_symlink("/dev/zero", s.folder / "in" / "zero");
  auto options = s.options();
  options.store = (s.folder / "in" / "store.sqlite").string();
  auto const done = ingest(options);
  REQUIRE(done);
  CHECK(done->seen == 3);
  CHECK(done->added == 1);
  CHECK(done->failed == 2);
}
