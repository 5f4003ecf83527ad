// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_BENCHMARKS_SHAPE_HPP
#define GOUJI_BENCHMARKS_SHAPE_HPP
/// \file
/// Benchmarks. Documents that grow, each in one way.

#include <cstddef>     // size_t
#include <cstdint>     // uint8_t
#include <functional>  // function
#include <string>      // string
#include <vector>      // vector

namespace gouji::benchmark {

struct grown_document {
  std::string bytes;
  std::size_t size = 0;  ///< of a package that of its main part, unpacked
  /// Figures with a number that a right reading delivers.
  std::size_t fewest = 0, most = 0;
};

/// Whether the report in a growing document stays as it was, or may be refused or taken for something else.
enum class report_is : std::uint8_t { kept, at_risk };

struct shape {
  std::string family, growth;
  std::function<grown_document(std::size_t size)> make;  ///< of about this size, but at least one report
};

/// Each family of exports, with more of everything that reports hold.
std::vector<shape> shapes_of_families();

/// A report with things behind it that readers look at, over and over: marks of exports, things begun and not ended.
std::vector<shape> shapes_of_texts();
/// As a page, and pages that stand in strings of JSON or of a script.
std::vector<shape> shapes_of_pages();
std::vector<shape> shapes_of_packages();

}  // namespace gouji::benchmark

#endif
