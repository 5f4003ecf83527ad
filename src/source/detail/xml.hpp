// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_SOURCE_DETAIL_XML_HPP
#define GOUJI_SOURCE_DETAIL_XML_HPP
/// \file
/// Layer source, private. One part of a package as a stream of events. Markup compatibility is
/// settled here, so that handlers see one branch of every AlternateContent and nothing of it.

#include "word_names.hpp"

#include <gouji/base/limits.hpp>
#include <gouji/base/result.hpp>

#include <cstddef>      // size_t
#include <optional>     // optional
#include <string>       // string
#include <string_view>  // string_view
#include <utility>      // move
#include <vector>       // vector

namespace gouji::detail {

/// The attributes of the element that just began; valid during that call.
class xml_attributes {
 public:
  /// As the parser hands them over: (name, prefix, namespace, begin, end) each.
  xml_attributes(unsigned char const** raw, int count) : raw_(raw), count_(count) {}

  /// The value of an attribute in the WordprocessingML namespace or in none; empty if there is
  /// none.
  std::string_view find(std::string_view local_name) const;
  std::string_view val() const { return find("val"); }

  /// `w:val` of an on-off property: on where it is missing.
  bool is_on() const;
  /// `w:val` as a whole number; none where there is none or it does not fit.
  std::optional<int> number() const { return number("val"); }
  std::optional<int> number(std::string_view local_name) const;

 private:
  unsigned char const** raw_;
  int count_;
};

/// Takes the events of one part. A handler that cannot go on calls `fail` and hears no more.
class xml_handler {
 public:
  virtual void start(element e, xml_attributes const& attributes) = 0;
  virtual void end(element e) = 0;
  virtual void text(std::string_view characters) = 0;

  /// The known elements around the one at hand, which is itself not yet, or no more, among them.
  element parent(std::size_t generations = 1) const {
    return generations > path_.size() ? element::other : path_[path_.size() - generations];
  }

 protected:
  xml_handler() = default;
  xml_handler(xml_handler const&) = default;
  xml_handler& operator=(xml_handler const&) = default;
  ~xml_handler() = default;

  void fail(error why) {
    if (!failure_) failure_ = std::move(why);
  }

 private:
  friend class xml_parser;
  std::vector<element> path_;
  std::optional<error> failure_;
};

/// Parses one part, in whatever encoding it says. No document type, entity, network or file is
/// followed: a part with a document type is an error. `part` is its name, for the error's sentence.
std::optional<error> parse_xml(std::string_view part, std::string xml, limits const&, xml_handler&);

}  // namespace gouji::detail

#endif
