// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_READ_FORM_HPP
#define GOUJI_FORM_READ_FORM_HPP
/// \file
/// Layer form. Forms that are read at run time, from JSON.

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>
#include <gouji/form/form.hpp>

#include <cstddef>      // size_t
#include <memory>       // shared_ptr
#include <string_view>  // string_view
#include <vector>       // vector

namespace gouji {

/// Forms, and everything that their views and spans point to: that lives as long as any copy of the handle.
using shared_forms = std::shared_ptr<std::vector<form_data> const>;

/// Rows of all tables of all forms that are read at run time. A row of a document whose label many rows of a form have costs
/// their number times the rows of the table; no statutory table comes near.
inline constexpr std::size_t max_own_rows = 2'000;

/// Reads one form, an array of forms, or the object `{"forms": […]}` that `append_json` of layer write and `gouji forms` make
/// of them. docs/schema/form.schema.json says what a form may have; a label path is an array of its levels, a label that is
/// printed in several variants is an array of these. Members that a form can do without may be left out.
///
/// A form that is read here can be used: its codes are unique, no label is empty, the names in its equations are those of its
/// rows or columns, every relation can be told. Errors: `damaged` names the place (`tables[0].rows[3].code`; for what is no
/// JSON line and column) and the way out; `limit` (max_input_bytes; max_cells: JSON values, and figures that the forms
/// have; max_columns; `max_own_rows`).
result<shared_forms> read_forms(std::string_view json, limits const& = {});

}  // namespace gouji

#endif
