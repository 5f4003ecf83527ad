// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_LABEL_BOOK_HPP
#define GOUJI_FORM_DETAIL_LABEL_BOOK_HPP
/// \file
/// Layer form, private. Where the label of each cell of a document may belong.

#include <gouji/form/form_index.hpp>
#include <gouji/form/row_alignment.hpp>
#include <gouji/source/document.hpp>
#include <gouji/table/row_view.hpp>

#include <string_view>    // string_view
#include <unordered_map>  // unordered_map
#include <vector>         // vector

namespace gouji::detail {

/// Looks each distinct text up once. Document and index must outlive it, and it the places.
class label_book {
 public:
  label_book(document const&, row_views const&, form_index const&);

  cell_places const& places() const { return places_; }

 private:
  std::unordered_map<std::string_view, std::vector<label_place>> found_;
  cell_places places_;
};

}  // namespace gouji::detail

#endif
