// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_CSV_HPP
#define GOUJI_WRITE_CSV_HPP
/// \file
/// Layer write. Figures as CSV: the contract on which other programs rely.

#include <gouji/report/report.hpp>

#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

/// `document,agency,year,form,table,row,column,value,unit,state,basis,raw,label,line,byte_begin,byte_end`,
/// with line end.
std::string_view csv_header();

/// Appends one line a figure, in the order of the report, with agency and year of the one that it belongs to; RFC 4180 quoting, LF line ends. `value`
/// is empty unless the state is number; `line` and the byte offsets are those of the file as found,
/// and empty where the source has none.
void append_csv(std::string& out, std::string_view document_name, report const&);

}  // namespace gouji

#endif
