// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_FORM_DETAIL_FORM_STORE_HPP
#define GOUJI_FORM_DETAIL_FORM_STORE_HPP
/// \file
/// Layer form, private. What the views and spans of forms that are read at run time point to.

#include <gouji/form/form.hpp>

#include <deque>        // deque: what it holds stays where it is
#include <span>         // span
#include <string>       // string
#include <string_view>  // string_view
#include <tuple>        // tuple
#include <utility>      // move
#include <vector>       // vector

namespace gouji::detail {

class form_store {
 public:
  std::vector<form_data> forms;

  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }

  template <class T>
  std::span<T const> keep(std::vector<T> list) {
    return std::get<std::deque<std::vector<T>>>(lists_).emplace_back(std::move(list));
  }

 private:
  std::deque<std::string> texts_;
  std::tuple<std::deque<std::vector<column_data>>, std::deque<std::vector<row_data>>, std::deque<std::vector<relation_data>>,
             std::deque<std::vector<section_data>>, std::deque<std::vector<table_data>>>
      lists_;
};

}  // namespace gouji::detail

#endif
