// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_HTML_WORDS_HPP
#define GOUJI_SOURCE_DETAIL_HTML_WORDS_HPP
/// \file
/// Layer source, private. Words and addresses by which a page without figures says what it is.

#include <string_view>  // string_view

namespace gouji::detail {

/// `2024-01-20` `2024/1/20` `2024年1月` somewhere in the text.
bool has_date(std::string_view text);

/// `2024年`, the first year of the text.
bool has_year(std::string_view text);

/// As reports and their attachments are called.
bool is_report_name(std::string_view text);

/// Whether an address leads to a document that is no page.
bool leads_to_file(std::string_view address);
bool leads_to_picture(std::string_view address);

}  // namespace gouji::detail

#endif
