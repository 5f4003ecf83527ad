// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TESTS_SUPPORT_REPORT_TEXT_HPP
#define GOUJI_TESTS_SUPPORT_REPORT_TEXT_HPP
/// \file
/// Tests. A whole report of some form in the family of exports `tab-lines`, nothing wrong with it,
/// to be changed in one place.

#include "support/make_document.hpp"

#include <gouji/report/read.hpp>

#include <algorithm>    // find_if
#include <map>          // map
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::test {

struct report_text {
  std::string_view form = "2021";
  std::string title = "北京市朝阳区体育局2023年政府信息公开工作年度报告";
  std::map<std::string, std::string> cells =
      {};  ///< `table/row/column` → what the cell prints; 0 if not here

  form_data const& data() const {
    auto const all = built_in_forms()->forms();
    return **std::find_if(all.begin(), all.end(), [&](auto* f) { return f->code == form; });
  }

  std::string picture_of(table_data const& t) const {
    return test::picture_of(t, [&](auto row, auto column) {
      auto const at =
          cells.find(std::string(t.code) + "/" + std::string(row) + "/" + std::string(column));
      return at == cells.end() ? std::string("0") : at->second;
    });
  }

  std::string str() const {
    std::string out = title + "\n\n";
    int number = 0;
    static constexpr std::string_view ordinals[] = {"一、", "二、", "三、", "四、", "五、", "六、"};
    for (auto const& s : data().sections) {
      std::string const heading = std::string(ordinals[number++]) +
                                  std::string(s.label.substr(0, s.label.find(variant_separator)));
      out += heading + "\n\n";
      bool any = false;
      for (auto const& t : data().tables) {
        if (t.section != heading) continue;
        auto const caption = std::string(t.caption.substr(0, t.caption.find(variant_separator)));
        out += as_tab_lines(caption + (caption.empty() ? "" : "\n") + picture_of(t)) + "\n";
        any = true;
      }
      if (!any) out += "本部分没有数据。\n\n";
    }
    for (auto const& t : data().tables)
      if (t.section.empty()) out += as_tab_lines(picture_of(t)) + "\n";
    return out;
  }
};

}  // namespace gouji::test

#endif
