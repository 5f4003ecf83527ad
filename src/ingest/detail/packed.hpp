// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_INGEST_DETAIL_PACKED_HPP
#define GOUJI_INGEST_DETAIL_PACKED_HPP
/// \file
/// Layer ingest, private. Files packed into one: zip, tar, and what gzip, bzip2, xz or Zstandard made smaller.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>

#include <cstddef>      // size_t
#include <functional>   // function
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

/// The first bytes of a file are enough for the functions below, except that a zip file may be a document.
constexpr std::size_t bytes_that_show_packing = 512;

bool is_zip(std::string_view head);

/// tar, or compressed by one of the four: no document begins so.
bool is_packed(std::string_view head);

/// Archives of other programs, by name (`RAR`); they are told and not opened.
std::optional<std::string_view> other_archive(std::string_view head);

/// Names are UTF-8; a second entry of the same name is called `name#2`.
struct packed_entry {
  std::string name;
  result<std::string> bytes;
};

/// Gives every file of an archive, in its order, until `take` returns false. Nothing is written to disk, and no more than one
/// entry is in memory. Links and devices are given as `unsupported`. The result is what stopped the reading before the end, if anything
/// did: `damaged`, `limit` (entries, inflation).
std::optional<error> unpack_file(std::string const& path, limits const&, std::size_t max_entries,
                                 std::function<bool(packed_entry)> const& take);

/// The same for an archive in memory. `name`: its file name, from which what holds one file without a name takes that.
std::optional<error> unpack_bytes(std::string_view bytes, std::string_view name, limits const&, std::size_t max_entries,
                                  std::function<bool(packed_entry)> const& take);

}  // namespace gouji::detail

#endif
