// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_INGEST_DETAIL_READING_HPP
#define GOUJI_INGEST_DETAIL_READING_HPP
/// \file
/// Layer ingest, private. The bytes of a file → everything that the store keeps of it, ready to be written.

#include <gouji/base/result.hpp>
#include <gouji/diag/finding.hpp>
#include <gouji/ingest/ingest.hpp>
#include <gouji/report/report.hpp>
#include <gouji/text/place.hpp>

#include <cstdint>      // int64_t
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji::detail {

/// Who a document is, by its bytes.
struct content_name {
  std::int64_t id = 0;  ///< the first 63 bits of the hash
  std::string sha256;   ///< 64 hexadecimal digits
};
content_name name_of_content(std::string_view bytes);

/// What table `failures` calls an error.
std::string_view code_of(error_kind);

/// `table_row_column`: what a figure is called as a column of a panel.
std::string variable_name(std::string_view table, std::string_view row, std::string_view column);

struct reading {
  content_name name;
  std::size_t size = 0;
  std::string_view kind;
  std::optional<report> made;  ///< none: `status` is `failed`
  std::string_view status;     ///< `read` `no_table` `failed`
  std::string code, message;   ///< why it is not `read`
  std::string dialects;
  finding_sink sink;
  std::vector<std::int64_t> cells;  ///< of each figure of `made`: the number of its row in table `cell`
  std::vector<place> places;        ///< of each figure
};

/// Never fails: what is wrong with a document is said by its status. Safe to call from several threads at once.
reading read_for_store(std::string_view bytes, content_name, ingest_options const&);

}  // namespace gouji::detail

#endif
