// SPDX-License-Identifier: Apache-2.0
#include "detail/word_names.hpp"

#include <algorithm>  // find_if, max, sort
#include <array>      // array
#include <cstddef>    // size_t

namespace gouji::detail {
namespace {

struct named_element {
  std::string_view name;
  element id;
};

constexpr named_element word_elements[] = {
    {"abstractNum", element::abstract_num},
    {"abstractNumId", element::abstract_num_id},
    {"altChunk", element::alt_chunk},
    {"basedOn", element::based_on},
    {"body", element::body},
    {"br", element::br},
    {"cr", element::cr},
    {"del", element::del},
    {"delText", element::del_text},
    {"docDefaults", element::ignored},
    {"dstrike", element::dstrike},
    {"endnote", element::endnote},
    {"ffData", element::ignored},
    {"fldChar", element::fld_char},
    {"footnote", element::footnote},
    {"gridAfter", element::grid_after},
    {"gridBefore", element::grid_before},
    {"gridCol", element::grid_col},
    {"gridSpan", element::grid_span},
    {"hMerge", element::h_merge},
    {"hidden", element::hidden},
    {"ilvl", element::ilvl},
    {"ins", element::ins},
    {"isLgl", element::is_lgl},
    {"latentStyles", element::ignored},
    {"lvl", element::lvl},
    {"lvlOverride", element::lvl_override},
    {"lvlRestart", element::lvl_restart},
    {"lvlText", element::lvl_text},
    {"moveFrom", element::move_from},
    {"moveTo", element::move_to},
    {"name", element::name},
    {"noBreakHyphen", element::no_break_hyphen},
    {"num", element::num},
    {"numFmt", element::num_fmt},
    {"numId", element::num_id},
    {"numPr", element::num_pr},
    {"numStyleLink", element::num_style_link},
    {"numberingChange", element::ignored},
    {"outlineLvl", element::outline_lvl},
    {"p", element::p},
    {"pBdr", element::ignored},
    {"pPr", element::p_pr},
    {"pPrChange", element::ignored},
    {"pStyle", element::p_style},
    {"ptab", element::ptab},
    {"r", element::r},
    {"rPr", element::r_pr},
    {"rPrChange", element::ignored},
    {"rStyle", element::r_style},
    {"rt", element::ignored},
    {"sdt", element::sdt},
    {"sdtContent", element::sdt_content},
    {"sdtEndPr", element::ignored},
    {"sdtPr", element::sdt_pr},
    {"sectPr", element::ignored},
    {"showingPlcHdr", element::showing_plc_hdr},
    {"specVanish", element::spec_vanish},
    {"start", element::start},
    {"startOverride", element::start_override},
    {"strike", element::strike},
    {"style", element::style},
    {"styleLink", element::style_link},
    {"suff", element::suff},
    {"sym", element::sym},
    {"t", element::t},
    {"tab", element::tab},
    {"tabs", element::ignored},
    {"tbl", element::tbl},
    {"tblGridChange", element::ignored},
    {"tblPr", element::ignored},
    {"tblPrEx", element::ignored},
    {"tblStylePr", element::ignored},
    {"tc", element::tc},
    {"tcBorders", element::ignored},
    {"tcPr", element::tc_pr},
    {"tcPrChange", element::ignored},
    {"tr", element::tr},
    {"trPr", element::tr_pr},
    {"trPrChange", element::ignored},
    {"txbxContent", element::txbx_content},
    {"vMerge", element::v_merge},
    {"vanish", element::vanish},
    {"vertAlign", element::vert_align},
};

/// Open addressing; filled at compile time. Most elements of a document are formatting that is not
/// in it, and those end at an empty slot after one or two looks.
class element_table {
 public:
  consteval element_table() {
    for (auto const& e : word_elements) {
      auto slot = slot_of(e.name);
      while (!slots_[slot].name.empty()) slot = (slot + 1) % size;
      slots_[slot] = e;
    }
  }

  element find(std::string_view name) const {
    for (auto slot = slot_of(name); !slots_[slot].name.empty(); slot = (slot + 1) % size)
      if (slots_[slot].name == name) return slots_[slot].id;
    return element::other;
  }

 private:
  static constexpr std::size_t size = 512;

  static constexpr std::size_t slot_of(std::string_view name) {
    if (name.empty()) return 0;
    auto const at = [&](std::size_t i) { return static_cast<unsigned char>(name[i]); };
    auto const middle = at(name.size() / 2);
    return (name.size() * 131U + at(0) * 31U + middle * 7U + at(name.size() - 1)) % size;
  }

  std::array<named_element, size> slots_{};
};

constexpr element_table word_table;

}  // namespace

xml_namespace find_namespace(std::string_view uri) {
  constexpr std::string_view transitional = "http://schemas.openxmlformats.org/";
  constexpr std::string_view strict = "http://purl.oclc.org/ooxml/";
  if (uri.empty()) return xml_namespace::none;
  if (uri.starts_with(transitional)) {
    uri.remove_prefix(transitional.size());
    if (uri == "wordprocessingml/2006/main") return xml_namespace::word;
    if (uri == "officeDocument/2006/math") return xml_namespace::math;
    if (uri == "markup-compatibility/2006") return xml_namespace::compatibility;
    if (uri == "package/2006/relationships" || uri == "package/2006/content-types")
      return xml_namespace::package;
  } else if (uri.starts_with(strict)) {
    uri.remove_prefix(strict.size());
    if (uri == "wordprocessingml/main") return xml_namespace::word;
    if (uri == "officeDocument/math") return xml_namespace::math;
  }
  return xml_namespace::other;
}

bool is_understood(std::string_view uri) {
  constexpr std::string_view word_extensions = "http://schemas.microsoft.com/office/word/20";
  auto const known = find_namespace(uri);
  return known == xml_namespace::word || known == xml_namespace::math ||
         uri.starts_with(word_extensions);  // wps, wpg, wpc, wp14, w14, w15, w16…
}

element find_element(xml_namespace where, std::string_view local_name) {
  switch (where) {
    case xml_namespace::word:
      return word_table.find(local_name);
    case xml_namespace::math:
      return local_name == "t" ? element::t : local_name == "r" ? element::r : element::other;
    case xml_namespace::compatibility:
      return local_name == "AlternateContent" ? element::alternate_content
             : local_name == "Choice"         ? element::choice
             : local_name == "Fallback"       ? element::fallback
                                              : element::other;
    case xml_namespace::package:
      return local_name == "Relationship" ? element::relationship
             : local_name == "Override"   ? element::content_override
                                          : element::other;
    case xml_namespace::none:
    case xml_namespace::other:
      return element::other;
  }
  return element::other;
}

}  // namespace gouji::detail
