// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_DOCX_BODY_HPP
#define GOUJI_SOURCE_DETAIL_DOCX_BODY_HPP
/// \file
/// Layer source, private. `document.xml`, `footnotes.xml` and `endnotes.xml` → draft.

#include "docx_draft.hpp"
#include "numbering.hpp"
#include "styles.hpp"

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>

#include <cstdint>      // uint32_t
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view

namespace gouji::detail {

/// What the parts of one document share while they are read.
struct body_context {
  limits const& limit;
  word_styles const& styles;
  numbering_counters& counters;
  docx_draft& draft;
};

/// Appends one part to the draft: to its body, or its notes. `part_id` is that of the source map.
std::optional<error> read_body(std::string_view part, std::uint32_t part_id, std::string xml,
                               body_context const&, std::vector<draft_item>& into);

}  // namespace gouji::detail

#endif
