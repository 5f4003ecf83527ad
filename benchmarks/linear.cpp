// SPDX-License-Identifier: Apache-2.0
// Whether reading stays linear: documents of each family of exports, 10 KB to 10 MB, grown in four ways. Answers are checked
// before anything is timed. Prints nanoseconds of processor time a byte for each size, and over the larger sizes the power of
// the size that the time follows: 1.00 is linear, 2.00 quadratic.
//
//     cmake --preset benchmark && cmake --build --preset benchmark && build/benchmark/benchmarks/benchmark_linear [WORD]
//
// With WORD only the families that have it in their code.
#include "support/export_family.hpp"
#include "support/printed_table.hpp"
#include "support/random_report.hpp"

#include <gouji/gouji.hpp>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace gouji::test;
using blocks = std::vector<printed_block>;
using reading = export_family::reading;

constexpr std::size_t smallest = 10'000, largest = 10'000'000;
constexpr std::size_t larger_size = 150'000;  // the power is that of these sizes: below, fixed costs count
constexpr double least_seconds = 0.02;        // of one measurement

model_report base_report() {
  report_options o;
  o.form = all_forms()[1];
  return random_report(7, o);
}

/// Reports one behind the other.
blocks more_reports(std::size_t times) {
  auto const one = print_blocks(base_report());
  blocks out;
  for (std::size_t i = 0; i < times; ++i) out.insert(out.end(), one.begin(), one.end());
  return out;
}

/// A report whose first part is long.
blocks with_paragraphs(std::string_view text, std::size_t times) {
  auto out = print_blocks(base_report());
  auto const is_heading = [](auto const& b) { return b.kind == printed_block::kind_type::heading; };
  auto const first = std::find_if(out.begin(), out.end(), is_heading);
  out.insert(first + 1, times, {printed_block::kind_type::paragraph, std::string(text), {}});
  return out;
}

blocks more_prose(std::size_t times) { return with_paragraphs("按季度开展自查，发现的问题当月整改完毕。", times); }

/// Each of them could be the begin of a table.
blocks more_labels(std::size_t times) { return with_paragraphs("行政许可", times); }

/// A report with more and more rows of its own below one of the form.
blocks more_rows(std::size_t times) {
  static constexpr std::string_view letters[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
  auto model = base_report();
  auto& t = model.table("article20_5");
  auto own = t.row("other_management");
  own.kind = model_row::kind_type::own;
  t.groups.emplace(t.data->rows[own.item].path, own.label);
  t.rows.pop_back();
  for (std::size_t i = 0; i < times; ++i) {
    own.label = "检查";
    for (auto n = i + 1; n > 0; n /= 10) own.label += letters[n % 10];
    t.rows.push_back(own);
  }
  return print_blocks(model);
}

struct growth {
  std::string_view name;
  blocks (*grow)(std::size_t times);
  std::size_t (*numbers)(std::size_t times);  // that a reader finds
};

std::size_t numbers_of(model_report const& model) { return truth_of(model).size(); }

constexpr growth growths[] = {
    {"reports", more_reports, [](std::size_t n) { return n * numbers_of(base_report()); }},
    {"prose", more_prose, [](std::size_t) { return numbers_of(base_report()); }},
    {"labels", more_labels, [](std::size_t) { return numbers_of(base_report()); }},
    {"rows", more_rows, [](std::size_t n) { return numbers_of(base_report()) + 3 * n - 3; }},
};

gouji::read_options unlimited() {
  gouji::read_options o;
  o.limit.max_rows = o.limit.max_cells = o.limit.max_inflation_ratio = 100'000'000;
  return o;
}

std::size_t numbers_read(std::string const& bytes) {
  gouji::finding_sink sink;
  auto const r = gouji::read(bytes, sink, unlimited());
  if (!r) return 0;
  return static_cast<std::size_t>(
      std::count_if(r->figures.begin(), r->figures.end(), [](auto const& f) { return f.value.is_number(); }));
}

double seconds(std::string const& bytes) {
  auto const begin = std::clock();
  double used = 0;
  int times = 0;
  for (; used < least_seconds; ++times) {
    numbers_read(bytes);
    used = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  }
  return used / times;
}

struct sample {
  double bytes, seconds;
};

/// The slope of the time over the size, both as logarithms.
double power(std::vector<sample> const& samples) {
  double n = 0, x = 0, y = 0, xx = 0, xy = 0;
  for (auto const& s : samples) {
    if (s.bytes < larger_size) continue;
    auto const a = std::log(s.bytes), b = std::log(s.seconds);
    n += 1, x += a, y += b, xx += a * a, xy += a * b;
  }
  return (n * xy - x * y) / (n * xx - x * x);
}

/// False if an answer is wrong.
bool measure(export_family const& family, growth const& g) {
  auto const one = write(family, g.grow(1)).size();
  auto const each = (write(family, g.grow(11)).size() - one) / 10;
  std::vector<sample> samples;
  for (auto size = smallest; size <= largest; size *= 2) {
    auto const times = size > one ? 1 + (size - one) / each : 1;
    auto const bytes = write(family, g.grow(times));
    auto const found = numbers_read(bytes);
    auto const expected = family.read == reading::exact ? g.numbers(times) : 0;
    if (found != expected && family.read != reading::lossy) {
      std::cout << family.code << ", " << g.name << ", " << bytes.size() << " bytes: " << found << " figures instead of "
                << expected << '\n';
      return false;
    }
    samples.push_back({static_cast<double>(bytes.size()), seconds(bytes)});
  }
  std::cout << std::setw(8) << g.name << std::fixed << std::setprecision(1);
  for (auto const& s : samples) std::cout << std::setw(7) << s.seconds / s.bytes * 1e9;
  std::cout << std::setprecision(2) << std::setw(8) << power(samples) << "  " << family.code << std::endl;
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  std::string_view const word = count > 1 ? arguments[1] : "";
  std::cout << "  ns/byte";
  for (auto size = smallest; size <= largest; size *= 2) std::cout << std::setw(6) << size / 1000 << 'K';
  std::cout << "   power\n";
  bool right = true;
  for (auto const& family : export_families()) {
    // Packages are measured by benchmark_read: their size is that of packed bytes.
    if (family.code == "word" || family.code.find(word) == word.npos) continue;
    for (auto const& g : growths) right = measure(family, g) && right;
  }
  return right ? 0 : 1;
}
