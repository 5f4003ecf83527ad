// SPDX-License-Identifier: Apache-2.0
#include "write/detail/names.hpp"

namespace gouji::detail {

std::string_view name_of(source_kind kind) {
  switch (kind) {
    case source_kind::text: return "text";
    case source_kind::docx: return "docx";
    case source_kind::html: return "html";
  }
  return {};
}

std::string_view name_of(block_kind kind) {
  switch (kind) {
    case block_kind::paragraph: return "paragraph";
    case block_kind::table: return "table";
    case block_kind::furniture: return "furniture";
    case block_kind::note: return "note";
  }
  return {};
}

std::string_view name_of(geometry kind) {
  switch (kind) {
    case geometry::exact: return "exact";
    case geometry::fields: return "fields";
    case geometry::rows: return "rows";
  }
  return {};
}

std::string_view name_of(cell_kind kind) {
  switch (kind) {
    case cell_kind::blank: return "blank";
    case cell_kind::placeholder: return "placeholder";
    case cell_kind::number: return "number";
    case cell_kind::text: return "text";
  }
  return {};
}

std::string_view name_of(row_role role) {
  switch (role) {
    case row_role::outside: return "outside";
    case row_role::head: return "head";
    case row_role::group: return "group";
    case row_role::figures: return "figures";
    case row_role::sub_row: return "sub_row";
    case row_role::unknown: return "unknown";
  }
  return {};
}

}  // namespace gouji::detail
