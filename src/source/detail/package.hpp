// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_PACKAGE_HPP
#define GOUJI_SOURCE_DETAIL_PACKAGE_HPP
/// \file
/// Layer source, private. A zip package in memory: parts by name, inflated under limits.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>

#include <cstddef>      // size_t
#include <cstdint>      // uint64_t
#include <memory>       // unique_ptr
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

struct zip;

namespace gouji::detail {

/// Hostile until proven otherwise: entries are counted, sizes are counted while inflating and never
/// taken from what the package declares, and nothing is ever written anywhere.
///
/// Names are compared as the packaging standard says: without regard to ASCII case. A leading `/`
/// does not count, and `\` is `/` (some programs write it).
class package {
 public:
  /// \pre `bytes` and `limit` outlive the package
  /// Errors: `damaged` (no zip file, cut off, the same name twice), `unsupported` (encrypted),
  /// `limit`. ZIP64 is read like any other.
  static result<package> open(std::string_view bytes, limits const& limit);

  bool has(std::string_view name) const { return find(name) != nullptr; }
  /// The inflated part. \pre has(name). Errors: `damaged`, `unsupported`, `limit`.
  result<std::string> read(std::string_view name);

 private:
  struct entry {
    std::string key;  ///< the name in comparable form
    std::uint64_t index;
  };
  struct closer {
    void operator()(zip* archive) const;
  };

  package() = default;
  entry const* find(std::string_view name) const;

  std::unique_ptr<zip, closer> archive_;
  std::vector<entry> entries_;  ///< ascending by key
  std::size_t packed_bytes_ = 0;
  std::size_t inflated_bytes_ = 0;
  limits const* limits_ = nullptr;
};

}  // namespace gouji::detail

#endif
