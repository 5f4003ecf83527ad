// SPDX-License-Identifier: Apache-2.0
/// \file
/// Corpus. `generate FOLDER` writes the documents of all cases below FOLDER, `<id>/input.*`. What
/// is read of them is written by the test of the corpus, when it is asked to accept it.

#include "cases.hpp"

#include "support/write_tab_lines.hpp"

#include <cstdio>      // fprintf
#include <filesystem>  // create_directories
#include <fstream>     // ofstream

namespace gouji::corpus {

test::model_report report_of(std::string_view form, std::uint64_t seed,
                             std::initializer_list<test::oddity> odd) {
  test::report_options o;
  for (auto const* f : test::all_forms())
    if (f->code == form) o.form = f;
  for (auto x : odd) o.odd.set(test::index_of(x));
  return test::random_report(seed, o);
}

test::model_figure& figure(test::model_report& r, std::string_view table, std::string_view row,
                           std::size_t column) {
  return r.table(table).row(row).figures.at(column);
}

void set(test::model_figure& f, decimal value) {
  f = {figure_state::number, value, value.to_string()};
}

void add(test::model_figure& f, std::int64_t more) { set(f, *decimal::add(f.value, more)); }

std::string in_lines(test::model_report const& r) {
  return test::write_tab_lines(test::print_blocks(r)).text;
}

}  // namespace gouji::corpus

namespace {

bool write(std::filesystem::path const& folder, std::string_view file_name, std::string const& bytes) {
  std::filesystem::create_directories(folder);
  std::ofstream file(folder / file_name, std::ios::binary);
  file << bytes;
  if (file.flush()) return true;
  std::fprintf(stderr, "%s cannot be written\n", (folder / file_name).c_str());
  return false;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: %s FOLDER\n", arguments[0]);
    return 2;
  }
  std::filesystem::path const folder = arguments[1];
  using namespace gouji::corpus;
  for (auto cases : {text_cases(), odd_text_cases(), word_cases()})
    for (auto const& c : cases)
      if (!write(folder / c.id, c.file, c.make())) return 1;
  for (auto const& c : family_cases())
    if (!write(folder / c.id, c.file, c.bytes)) return 1;
}
