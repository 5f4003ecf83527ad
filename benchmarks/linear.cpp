// SPDX-License-Identifier: Apache-2.0
// Whether reading, checking and writing stay linear, in time and in memory: documents of every family of exports and of every
// kind, grown in many ways, each size twice the one before it. An answer is checked before its time counts.
//
//     cmake --preset benchmark && cmake --build --preset benchmark && build/benchmark/benchmarks/benchmark_linear [MB [WORD]]
//
// MB is the largest size, 0.3 unless told; with WORD only shapes that have it in their name. A line for each shape: nanoseconds
// of processor time a byte at the largest size, bytes of memory a byte, the power of the size that the time follows over the
// larger sizes (1.00 is linear, 2.00 quadratic). The exit status is 1 if a power is too high or an answer is wrong.
#include "shape.hpp"

#include <gouji/gouji.hpp>

#include <malloc.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace gouji::benchmark;

constexpr std::size_t smallest = 10'000;
constexpr double largest_power = 1.25;
constexpr double least_seconds = 0.01;  // of one measurement
constexpr double enough_seconds = 10;   // more than a line can cost: the shape is not grown further

gouji::read_options unlimited() {
  gouji::read_options o;
  o.limit.max_rows = o.limit.max_cells = o.limit.max_inflation_ratio = 100'000'000;
  return o;
}

/// Everything that a user can have of a document. Returns how many figures are numbers.
std::size_t use(std::string const& bytes) {
  gouji::finding_sink sink;
  auto const r = gouji::read(bytes, sink, unlimited());
  if (!r) return 0;
  gouji::check(*r, sink);
  std::string csv, json;
  append_csv(csv, "document", *r);
  append_json(json, "document", *r, sink.findings(), sink.untold(), gouji::language::en);
  auto const is_number = [](auto const& f) { return f.value.is_number(); };
  return static_cast<std::size_t>(std::count_if(r->figures.begin(), r->figures.end(), is_number));
}

/// The most memory that this process had since the last call, in bytes; 0 where the kernel does not say.
double peak_memory() {
  constexpr std::string_view name = "VmHWM:";
  double peak = 0;
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(name)) peak = 1024 * std::strtod(line.c_str() + name.size(), nullptr);
  malloc_trim(0);
  std::ofstream("/proc/self/clear_refs") << "5";
  return peak;
}

struct sample {
  double size, seconds, memory;
};

/// Nothing if the answer is wrong.
std::optional<sample> measure(shape const& s, grown_document const& made) {
  peak_memory();
  auto const before = peak_memory();
  auto const begin = std::clock();
  double used = 0;
  int times = 0;
  for (; used < least_seconds; ++times) {
    auto const numbers = use(made.bytes);
    used = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    if (numbers >= made.fewest && numbers <= made.most) continue;
    std::cout << s.family << ", " << s.growth << ", " << made.size << " bytes: " << numbers << " figures instead of "
              << made.most << std::endl;
    return std::nullopt;
  }
  return sample{static_cast<double>(made.size), used / times, peak_memory() - before};
}

/// The slope of the time over the size, both as logarithms, over the larger half of the sizes.
double power(std::vector<sample> const& samples) {
  double n = 0, x = 0, y = 0, xx = 0, xy = 0;
  for (auto s = samples.begin() + static_cast<std::ptrdiff_t>(samples.size() / 2); s != samples.end(); ++s) {
    auto const a = std::log(s->size), b = std::log(s->seconds);
    n += 1, x += a, y += b, xx += a * a, xy += a * b;
  }
  return (n * xy - x * y) / (n * xx - x * x);
}

/// Nothing if an answer is wrong; no samples if the family does not let the shape grow (each line once).
std::optional<std::vector<sample>> measure_all(shape const& s, std::size_t largest) {
  std::vector<sample> samples;
  for (auto size = smallest; size <= largest; size *= 2) {
    auto const made = s.make(size);
    if (2 * made.size < size) return std::vector<sample>();
    auto const one = measure(s, made);
    if (!one) return std::nullopt;
    samples.push_back(*one);
    if (one->seconds > enough_seconds) break;
  }
  return samples;
}

/// False if an answer is wrong or the time grows too fast.
bool is_linear(shape const& s, std::size_t largest) {
  auto samples = measure_all(s, largest);
  if (samples && samples->empty()) return true;
  // Others may have had the machine: only what comes again counts.
  if (samples && power(*samples) > largest_power) samples = measure_all(s, largest);
  if (!samples) return false;
  auto const& last = samples->back();
  bool const good = power(*samples) <= largest_power;
  std::cout << std::fixed << std::setprecision(1) << std::setw(9) << last.seconds / last.size * 1e9 << std::setw(9)
            << last.memory / last.size << std::setprecision(2) << std::setw(8) << power(*samples) << (good ? "  " : " !")
            << s.family << ", " << s.growth << std::endl;
  return good;
}

}  // namespace

int main(int count, char** arguments) {
  auto const largest = static_cast<std::size_t>((count > 1 ? std::atof(arguments[1]) : 0.33) * 1e6);
  std::string_view const word = count > 2 ? arguments[2] : "";
  std::cout << "  ns/byte  memory   power, at " << smallest << " to " << largest << " bytes\n";
  bool good = true;
  for (auto const& make : {shapes_of_texts, shapes_of_pages, shapes_of_packages, shapes_of_families})
    for (auto const& s : make())
      if ((s.family + ", " + s.growth).find(word) != std::string::npos) good = is_linear(s, largest) && good;
  return good ? 0 : 1;
}
