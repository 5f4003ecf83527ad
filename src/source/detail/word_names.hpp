// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_WORD_NAMES_HPP
#define GOUJI_SOURCE_DETAIL_WORD_NAMES_HPP
/// \file
/// Layer source, private. The elements of a Word package that mean something to us.

#include <cstdint>      // uint8_t
#include <string_view>  // string_view

namespace gouji::detail {

enum class xml_namespace : std::uint8_t {
  none,
  word,           ///< WordprocessingML, transitional or strict
  math,           ///< Office mathematics, transitional or strict
  compatibility,  ///< markup compatibility: AlternateContent
  package,        ///< relationships and content types
  other,
};

xml_namespace find_namespace(std::string_view uri);

/// May the Choice branch that requires this namespace be read? True of shapes and of what only
/// decorates; their text stands in elements that we know.
bool is_understood(std::string_view uri);

/// Elements by their local names; `r` and `t` are those of mathematics too. `other` is looked
/// through, `ignored` is skipped with all that it holds.
enum class element : std::uint8_t {
  other,
  ignored,
  // markup compatibility
  alternate_content,
  choice,
  fallback,
  // packages
  content_override,
  relationship,
  // body
  alt_chunk,
  body,
  br,
  cr,
  del,
  del_text,
  dstrike,
  endnote,
  fld_char,
  footnote,
  grid_after,
  grid_before,
  grid_col,
  grid_span,
  h_merge,
  hidden,
  ilvl,
  ins,
  move_from,
  move_to,
  no_break_hyphen,
  num_id,
  num_pr,
  outline_lvl,
  p,
  p_pr,
  p_style,
  ptab,
  r,
  r_pr,
  r_style,
  sdt,
  sdt_content,
  sdt_pr,
  showing_plc_hdr,
  spec_vanish,
  strike,
  sym,
  t,
  tab,
  tbl,
  tc,
  tc_pr,
  tr,
  tr_pr,
  txbx_content,
  v_merge,
  vanish,
  vert_align,
  // numbering
  abstract_num,
  abstract_num_id,
  is_lgl,
  lvl,
  lvl_override,
  lvl_restart,
  lvl_text,
  num,
  num_fmt,
  num_style_link,
  start,
  start_override,
  style_link,
  suff,
  // styles
  based_on,
  name,
  style,
};

element find_element(xml_namespace where, std::string_view local_name);

}  // namespace gouji::detail

#endif
