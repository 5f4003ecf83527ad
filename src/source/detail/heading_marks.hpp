// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_HEADING_MARKS_HPP
#define GOUJI_SOURCE_DETAIL_HEADING_MARKS_HPP
/// \file
/// Layer source, private. How exports to Markdown and wikis mark the headings of a text.

#include <gouji/source/document.hpp>

namespace gouji::detail {

/// Headings `## 一、` of Markdown, `== 一、 ==` of MediaWiki and `h2. 一、` of Textile and Jira: such a paragraph gets its level,
/// and its text is what stands between the marks.
void read_heading_marks(document&);

}  // namespace gouji::detail

#endif
