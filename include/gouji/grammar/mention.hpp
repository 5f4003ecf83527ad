// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_GRAMMAR_MENTION_HPP
#define GOUJI_GRAMMAR_MENTION_HPP
/// \file
/// Layer grammar. Quantity phrases in prose: `本年新收申请713件`, `占61.5%`, `两件`.

#include <gouji/base/decimal.hpp>
#include <gouji/base/span.hpp>

#include <cstdint>      // uint8_t
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// One number with its unit or per cent, and the words it stands in. Spans are relative to the text
/// that was passed.
///
/// A number without a unit is no quantity, and that keeps out most false figures: years, dates,
/// clock times, postcodes, `〔2019〕60号`, `2.0版`, `指标10分`. Kept out besides: ordinals
/// (`第二十条`), ranges (`3至5件`), formulas (`1+7`), what hangs on letters or digits (URLs,
/// telephone numbers), `几十件`, slogans in quotes (`“三个强化”`), spans of time (`20个工作日`,
/// `0.7个百分点`), and words that only begin like a unit (`3项目`, `两条例`).
struct mention {
  /// 百 千 万 亿 multiplied in; 33.9% and 百分之三十 are 33.9 and 30.
  decimal number;
  /// `件` `人次` `元`, without 万 and 亿; empty with a per cent; owned by the program.
  std::string_view unit;
  bool percent = false;
  /// 约 近 不少于 … before it, 余 多 in it, 左右 以上 … behind it.
  bool approximate = false;
  /// How many were printed: the interval that a rounded number stands for. `30.0%` has 1.
  std::uint8_t decimals = 0;

  span where;  ///< number and unit
  /// Between ，；。！？ `,` `;` `!` `?` outside numbers; 、 ： and brackets do not end a clause.
  span clause;
  span sentence;  ///< between 。！？ `!` `?`
  /// What is counted: the words between the mention before, or the clause's begin, and the number.
  span before;
  /// The words between the unit and the next mention, or the clause's end.
  span after;
};

/// What a line end in the text means.
enum class line_end : std::uint8_t {
  ends_clause,  ///< each line is a paragraph
  blank,        ///< the text is wrapped: one paragraph
};

/// All quantity phrases of `text` in order, in time linear in it.
///
/// Words between two mentions of a clause are divided at the first 、 ： or bracket, `after` of the
/// one and `before` of the other; without such a mark both have them all. `before` begins behind
/// the last ： and without 其中 共计 含 …, and ends without 约 共 …: in
/// `其中：收到申请共约3件（含结转2件）` they are 收到申请 and 结转. A leading 共 stays: 共收到 is a
/// phrase.
std::vector<mention> find_mentions(std::string_view text, line_end lines = line_end::ends_clause);

}  // namespace gouji

#endif
