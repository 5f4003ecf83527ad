// SPDX-License-Identifier: Apache-2.0
// How fast reports are read, as text and as DOCX, beside the floor of each in the same run: what no reader can be faster than
// that folds the text (ICU) or inflates and scans the package (libzip, libxml2). The answers are compared with the truth first.
//
//     cmake --preset benchmark && cmake --build --preset benchmark && build/benchmark/benchmarks/benchmark_read
#include "support/printed_table.hpp"
#include "support/random_report.hpp"
#include "support/write_docx.hpp"
#include "support/write_tab_lines.hpp"

#include <gouji/gouji.hpp>

#include <libxml/parser.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <zip.h>

#include <algorithm>
#include <ctime>
#include <functional>
#include <iomanip>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

namespace {

constexpr int documents = 300;
constexpr int rounds = 5;

struct archive {
  std::vector<std::string> texts, packages;
};

/// Distinct documents, since one read again and again trains the branch predictor. None if an answer is wrong.
bool make(archive& out) {
  for (std::uint64_t seed = 1; seed <= documents; ++seed) {
    auto const model = gouji::test::random_report(seed, gouji::test::random_options(seed));
    auto const blocks = gouji::test::print_blocks(model);
    out.texts.push_back(gouji::test::write_tab_lines(blocks).text);
    out.packages.push_back(gouji::test::write_docx(blocks).bytes());
    for (auto const* bytes : {&out.texts.back(), &out.packages.back()}) {
      gouji::finding_sink sink;
      auto const report = gouji::read(*bytes, sink);
      auto const wrong = report ? difference(gouji::test::truth_of(model), *report) : report.error().message;
      if (wrong.empty()) continue;
      std::cerr << "seed " << seed << " is read wrong, so there is nothing to time:\n" << wrong << '\n';
      return false;
    }
  }
  return true;
}

std::size_t size_of(std::vector<std::string> const& all) {
  return std::accumulate(all.begin(), all.end(), std::size_t{0}, [](auto n, auto const& s) { return n + s.size(); });
}

/// Processor time of one pass over all documents; the middle of several.
double seconds(std::vector<std::string> const& all, std::function<void(std::string const&)> const& work) {
  std::vector<double> times;
  for (int r = 0; r < rounds; ++r) {
    auto const begin = std::clock();
    for (auto const& bytes : all) work(bytes);
    times.push_back(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  std::sort(times.begin(), times.end());
  return times[rounds / 2];
}

void print(char const* name, std::vector<std::string> const& all, double time, double floor) {
  auto const n = static_cast<double>(all.size());
  std::cout << std::left << std::setw(34) << name << std::right << std::fixed << std::setprecision(0) << std::setw(10) << n / time
            << std::setprecision(1) << std::setw(10) << static_cast<double>(size_of(all)) / 1e6 / time << std::setw(10)
            << time / n * 1e6 << std::setw(10) << time / floor << '\n';
}

void fold(std::string const& bytes) {
  UErrorCode status = U_ZERO_ERROR;
  auto const* nfkc = icu::Normalizer2::getNFKCInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfkc->normalizeUTF8(0, bytes, sink, nullptr, status);
}

void inflate_and_scan(std::string const& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  auto* package = zip_open_from_source(source, ZIP_RDONLY, &error);
  auto* entry = zip_fopen(package, "word/document.xml", 0);
  std::string xml;
  char buffer[1 << 16];
  for (zip_int64_t n; (n = zip_fread(entry, buffer, sizeof buffer)) > 0;) xml.append(buffer, static_cast<std::size_t>(n));
  zip_fclose(entry);
  zip_discard(package);
  xmlSAXHandler empty{};
  empty.initialized = XML_SAX2_MAGIC;
  xmlSAXUserParseMemory(&empty, nullptr, xml.data(), static_cast<int>(xml.size()));
}

void read_and_check(std::string const& bytes) {
  gouji::finding_sink sink;
  auto const report = gouji::read(bytes, sink);
  if (report) gouji::check(*report, sink);
}

void read_and_write(std::string const& bytes) {
  gouji::finding_sink sink;
  auto const report = gouji::read(bytes, sink);
  std::string out;
  if (report) gouji::append_csv(out, "document", *report);
}

}  // namespace

int main() {
  archive all;
  if (!make(all)) return 1;
  std::cout << documents << " distinct documents of each kind, answers checked; texts " << size_of(all.texts) / documents
            << " bytes, packages " << size_of(all.packages) / documents << " bytes in the mean; processor time\n"
            << "                                  documents/s      MB/s  us each   × floor\n";
  auto const text_floor = seconds(all.texts, fold);
  print("floor: ICU NFKC of the text", all.texts, text_floor, text_floor);
  print("text: read and check", all.texts, seconds(all.texts, read_and_check), text_floor);
  print("text: read and write CSV", all.texts, seconds(all.texts, read_and_write), text_floor);
  auto const package_floor = seconds(all.packages, inflate_and_scan);
  print("floor: inflate, SAX2 doing nothing", all.packages, package_floor, package_floor);
  print("docx: read and check", all.packages, seconds(all.packages, read_and_check), package_floor);
  print("docx: read and write CSV", all.packages, seconds(all.packages, read_and_write), package_floor);
}
