// SPDX-License-Identifier: Apache-2.0
#include "detail/html_words.hpp"

#include "detail/html_scan.hpp"

#include <array>    // array
#include <cstddef>  // size_t

namespace gouji::detail {
namespace {

using namespace std::string_view_literals;

/// At the end of an address, or of a name that is handed to a program.
template <std::size_t N>
bool has_ending(std::string_view address, std::array<std::string_view, N> const& endings) {
  for (auto const ending : endings)
    for (auto at = find_ignoring_case(address, ending); at != address.npos; at = find_ignoring_case(address, ending, at + 1)) {
      auto const behind = address.substr(at + ending.size());
      if (behind.empty() || behind[0] == '?' || behind[0] == '&' || behind[0] == '#') return true;
    }
  return false;
}

}  // namespace

bool has_date(std::string_view text) {
  auto const is_digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  for (auto at = text.find("20"); at != text.npos; at = text.find("20", at + 1)) {
    if (at + 5 >= text.size() || !is_digit(at + 2) || !is_digit(at + 3)) continue;
    auto rest = text.substr(at + 4);
    for (auto const mark : {"-"sv, "/"sv, "."sv, "年"sv})
      if (rest.starts_with(mark) && rest.size() > mark.size() && rest[mark.size()] >= '0' &&
          rest[mark.size()] <= '9')
        return true;
  }
  return false;
}

bool has_year(std::string_view text) {
  auto const year = text.find("年");
  if (year == text.npos || year < 4) return false;
  auto const digits = text.substr(year - 4, 4);
  return digits.starts_with("20") && digits.find_first_not_of("0123456789") == digits.npos;
}

bool is_report_name(std::string_view text) {
  for (auto const word : {"报告"sv, "年报"sv, "信息公开"sv, "統計"sv, "统计"sv, "附件"sv, "下载"sv})
    if (text.find(word) != text.npos) return true;
  return false;
}

bool leads_to_file(std::string_view address) {
  return has_ending(address, std::array{".doc"sv, ".docx"sv, ".pdf"sv, ".xls"sv, ".xlsx"sv, ".wps"sv, ".et"sv, ".ofd"sv,
                                        ".zip"sv, ".rar"sv});
}

bool leads_to_picture(std::string_view address) {
  return has_ending(address, std::array{".jpg"sv, ".jpeg"sv, ".png"sv, ".gif"sv, ".bmp"sv});
}

}  // namespace gouji::detail
