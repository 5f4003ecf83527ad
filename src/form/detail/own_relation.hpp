// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_OWN_RELATION_HPP
#define GOUJI_FORM_DETAIL_OWN_RELATION_HPP
/// \file
/// Layer form, private. Whether a relation of a form that is read at run time can be checked and told.

#include <gouji/form/form.hpp>

#include <string>  // string

namespace gouji::detail {

/// What is wrong with the equation and how to mend it; empty: nothing.
std::string fault_of_equation(table_data const&, relation_data const&);

/// The same of its code and law. A relation is told by the row of the catalogue that has its code, whose sentence names what
/// only relations of that law have; any other code shares the row `relation`, which is for binding ones.
std::string fault_of_code(relation_data const&);

}  // namespace gouji::detail

#endif
