// SPDX-License-Identifier: Apache-2.0
/// \file
/// Corpus. `archive FOLDER N [SEED]` writes N files below FOLDER/files as an archive would have them: reports of all forms in
/// every family of exports, some of them twice, and some that are no report or cannot be read. FOLDER/truth.csv says what their
/// figures are.
#include "support/export_family.hpp"
#include "support/printed_table.hpp"
#include "support/random_report.hpp"

#include <cstdio>      // fprintf, snprintf
#include <cstdlib>     // strtoull
#include <filesystem>  // create_directories, copy_file
#include <fstream>     // ofstream
#include <string>      // string

namespace {

namespace fs = std::filesystem;
using namespace gouji::test;

constexpr std::uint64_t files_in_a_folder = 100;
constexpr std::uint64_t every_nth_unreadable = 97;
constexpr std::uint64_t every_nth_twice = 53;

constexpr std::string_view unreadable[] = {"%PDF-1.4\n%", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old Word", "", "PK\3\4 broken",
                                           "<html><body><div id=\"app\"></div><script src=\"app.js\"></script></body></html>"};

std::string_view ending_of(export_family const& family) {
  if (std::holds_alternative<docx_options>(family.style)) return ".docx";
  return std::holds_alternative<html_lines>(family.style) ? ".html" : ".txt";
}

std::string name_of(std::uint64_t number, std::string_view ending) {
  char name[64];
  std::snprintf(name, sizeof name, "%04llu/%06llu", static_cast<unsigned long long>(number / files_in_a_folder),
                static_cast<unsigned long long>(number));
  return std::string(name).append(ending);
}

class archive {
 public:
  explicit archive(fs::path folder) : files_(folder / "files") {
    fs::create_directories(files_);
    truth_.open(folder / "truth.csv", std::ios::binary);
    truth_ << "path,agency,year,figure,state,value\n";
  }

  void add_report(std::uint64_t number, std::uint64_t seed) {
    auto const& family = export_families()[seed % export_families().size()];
    auto const model = random_report(seed, random_options(seed));
    auto const name = name_of(number, ending_of(family));
    write(name, gouji::test::write(family, print_blocks(model)));
    add_truth(name, model);
    if (number % every_nth_twice != 0) return;
    auto const copy = name_of(number, "-copy" + std::string(ending_of(family)));
    fs::copy_file(files_ / name, files_ / copy, fs::copy_options::overwrite_existing);
    add_truth(copy, model);
  }

  void add_unreadable(std::uint64_t number) {
    // The number makes all of them different but the empty ones.
    auto const what = unreadable[number % std::size(unreadable)];
    write(name_of(number, ".doc"), what.empty() ? std::string() : std::string(what) + std::to_string(number));
  }

  bool flush() { return truth_.flush() && written_; }

 private:
  void write(std::string const& name, std::string const& bytes) {
    fs::create_directories((files_ / name).parent_path());
    std::ofstream file(files_ / name, std::ios::binary);
    file << bytes;
    written_ = file.flush() && written_;
  }
  void add_truth(std::string const& name, model_report const& model) {
    for (auto const& [key, figure] : truth_of(model)) {
      bool const is_number = figure.state == gouji::figure_state::number;
      truth_ << name << ',' << model.agency << ',' << model.year << ",\"" << key << "\"," << gouji::name_of(figure.state) << ','
             << (is_number ? figure.value.to_string() : "") << '\n';
    }
  }

  fs::path files_;
  std::ofstream truth_;
  bool written_ = true;
};

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: %s FOLDER N [SEED]\n", arguments[0]);
    return 2;
  }
  archive made(arguments[1]);
  auto const files = std::strtoull(arguments[2], nullptr, 10);
  auto const seed = count > 3 ? std::strtoull(arguments[3], nullptr, 10) : 1;
  for (std::uint64_t number = 0; number < files; ++number)
    number % every_nth_unreadable == 0 ? made.add_unreadable(number) : made.add_report(number, seed * 1'000'003 + number);
  if (made.flush()) return 0;
  std::fprintf(stderr, "%s cannot be written\n", arguments[1]);
  return 1;
}
