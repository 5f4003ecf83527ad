// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_INSPECT_HPP
#define GOUJI_WRITE_INSPECT_HPP
/// \file
/// Layer write. How a document was read: its blocks, the rows of its tables, and what the alignment made of each.

#include <gouji/diag/catalogue.hpp>
#include <gouji/diag/sink.hpp>
#include <gouji/report/read.hpp>

#include <cstddef>      // size_t
#include <span>         // span
#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

/// Appends a page for a person at a terminal, one line a block or row. In front stands the line of the file, if it has
/// lines. A table says its dialect and geometry; above the rows of a statutory table stands its code, and under each row what
/// its cells are. Cells of a table stand below each other; long ones are cut, and characters that command a terminal shown
/// as U+FFFD.
///
///     11  table 1     tab-lines, rows, 2 × 2
///                     2021 article20_5
///     11       1      head                信息内容 | 本年处理决定数量
///     14       2      figures  licensing  行政许可 | 1,204
///                                                  | decisions aligned
///
/// Linear in the document.
void append_inspection(std::string& out, std::string_view document_name, inspection const&);

/// The same, nothing cut, as one JSON object on one line: inspect.schema.json. `untold` is what
/// `finding_sink::untold` says.
void append_inspection_json(std::string& out, std::string_view document_name, inspection const&, std::span<finding const>,
                            untold_findings, language);

}  // namespace gouji

#endif
