// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_WRITE_REFERENCE_JSON_HPP
#define GOUJI_WRITE_REFERENCE_JSON_HPP
/// \file
/// Layer write. What the program knows, as JSON: the statutory forms and the catalogue of findings.

#include <gouji/diag/catalogue.hpp>
#include <gouji/form/form.hpp>

#include <string>  // string

namespace gouji {

/// Appends the form as one object. A label path is an array of its levels; a label that is printed
/// in several variants (`caption`, `head_words`, `unit_head`, `aliases`, `label` of a section) is
/// an array of them.
void append_json(std::string& out, form_data const&);

/// Appends the row as one object with its code, severity and four texts.
void append_json(std::string& out, catalogue_row const&);

}  // namespace gouji

#endif
