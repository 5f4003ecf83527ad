// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_TEXT_JSON_WALK_HPP
#define GOUJI_TEXT_JSON_WALK_HPP
/// \file
/// Layer text. A walk through a JSON tree that knows where it is, and remembers the first thing that is wrong.

#include <gouji/text/json_tree.hpp>

#include <cstddef>      // size_t
#include <cstdint>      // uint8_t
#include <functional>   // function
#include <optional>     // optional
#include <span>         // span
#include <string>       // string
#include <string_view>  // string_view

namespace gouji {

enum class json_need : std::uint8_t { required, optional };

/// A member that an object may have, and what takes it.
struct json_member {
  std::string_view name;
  json_need need;
  std::function<void(json_value const&)> take;
};

/// At most so many bytes of what a file says are repeated in a message.
std::string shown(std::string_view text);

/// After a failure every value is empty, nothing further is visited, and later failures are passed over.
class json_walk {
 public:
  bool failed() const { return failure_.has_value(); }
  gouji::error const& failure() const { return *failure_; }

  void fail(std::string_view what_is_wrong, error_kind = error_kind::damaged);
  /// The same of something below the place of the walk: `rows[3]`.
  void fail_below(std::string_view place, std::string_view what_is_wrong);

  /// Visits each member of an object. Fails on one that stands twice or is not in the list, and where a required one is not
  /// there. `what`: the object with its article.
  void members(json_value const& v, std::string_view what, std::span<json_member const> known);

  /// Visits each element of an array; `f` gets its index.
  void elements(json_value const& v, std::function<void(json_value const&, std::size_t)> const& f);

  /// Visits each member of an object that may have any; `f` finds its name in it. Fails on one that stands twice.
  void entries(json_value const& v, std::function<void(json_value const&)> const& f);

  std::string_view text(json_value const& v);
  bool boolean(json_value const& v);
  int year(json_value const& v);

  /// The value of the word; a `Word` has the members `word` and `value`.
  template <class Word, std::size_t n>
  auto choice(json_value const& v, Word const (&words)[n]) {
    auto const given = text(v);
    std::string known;
    for (auto const& w : words) {
      if (w.word == given) return w.value;
      known.append(known.empty() ? "" : ", ").append(w.word);
    }
    fail("`" + shown(given) + "` is none of " + known);
    return words[0].value;
  }

 private:
  bool is(json_value const& v, json_kind kind, std::string_view wanted);
  void fail_on_unknown(json_value const& member, std::string_view what, std::span<json_member const> known);

  std::string path_;  // tables[0].rows[3].code
  std::optional<gouji::error> failure_;
};

}  // namespace gouji

#endif
