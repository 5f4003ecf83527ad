// SPDX-License-Identifier: Apache-2.0
#include <gouji/text/json_tree.hpp>

#include <gouji/text/utf8.hpp>

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace gouji {
namespace {

/// Takes what RapidJSON meets; a member function that returns false stops it.
class tree_builder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, tree_builder> {
 public:
  explicit tree_builder(std::size_t most) : left_(most) {}

  bool Null() { return add(json_kind::null); }
  bool Bool(bool truth) {
    if (!add(json_kind::boolean)) return false;
    last_->truth = truth;
    return true;
  }
  bool RawNumber(char const* digits, rapidjson::SizeType size, bool) { return add_text(json_kind::number, digits, size); }
  bool String(char const* text, rapidjson::SizeType size, bool) { return add_text(json_kind::text, text, size); }
  bool Key(char const* name, rapidjson::SizeType size, bool) {
    name_.assign(name, size);
    return true;
  }
  bool StartObject() { return open(json_kind::object); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool StartArray() { return open(json_kind::array); }
  bool EndArray(rapidjson::SizeType) { return close(); }

  bool is_too_deep() const { return too_deep_; }
  json_value take() { return std::move(root_); }

 private:
  bool add(json_kind kind) {
    if (left_ == 0) return false;
    --left_;
    last_ = open_.empty() ? &root_ : &open_.back()->items.emplace_back();
    last_->kind = kind;
    last_->name.swap(name_);
    name_.clear();
    return true;
  }

  bool add_text(json_kind kind, char const* text, std::size_t size) {
    if (!add(kind)) return false;
    last_->text.assign(text, size);
    return true;
  }

  /// While a value is open, nothing is added to those around it: they stay where they are.
  bool open(json_kind kind) {
    too_deep_ = open_.size() == max_json_depth;
    if (too_deep_ || !add(kind)) return false;
    open_.push_back(last_);
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  json_value root_;
  json_value* last_ = nullptr;
  std::vector<json_value*> open_;
  std::string name_;
  std::size_t left_;
  bool too_deep_ = false;
};

std::string line_and_column(std::string_view text, std::size_t at) {
  auto const before = text.substr(0, at);
  std::size_t line = 1, column = 1;
  for (std::size_t i = 0; i < before.size();) {
    bool const ends_line = before[i] == '\n';
    i += first_code_point(before.substr(i)).bytes;
    line += ends_line;
    column = ends_line ? 1 : column + 1;
  }
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

error is_no_json(std::string_view text, std::size_t at, std::string_view why) {
  return {error_kind::damaged, line_and_column(text, at).append(": this is no JSON: ").append(why)};
}

}  // namespace

result<json_value> parse_json(std::string_view json, limits const& limit) {
  if (json.size() > limit.max_input_bytes)
    return error{error_kind::limit, "has more than max_input_bytes = " + std::to_string(limit.max_input_bytes) +
                                        " bytes; raise max_input_bytes if a file may be that long"};
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  auto const skipped = json.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  auto const text = json.substr(skipped);

  tree_builder builder(limit.max_cells);
  rapidjson::MemoryStream stream(text.data(), text.size());
  rapidjson::Reader reader;
  constexpr unsigned flags =
      rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
  auto const done = reader.Parse<flags>(stream, builder);
  if (done.Code() == rapidjson::kParseErrorTermination && builder.is_too_deep())
    return error{error_kind::damaged, line_and_column(text, done.Offset()) + ": is nested deeper than anything that is read here"};
  if (done.Code() == rapidjson::kParseErrorTermination)
    return error{error_kind::limit, "has more than max_cells = " + std::to_string(limit.max_cells) +
                                        " JSON values; raise max_cells if a file may be that large"};
  if (done.IsError()) return is_no_json(text, done.Offset(), rapidjson::GetParseError_En(done.Code()));
  // The parser takes a NUL for the end.
  if (stream.Tell() != text.size()) return is_no_json(text, stream.Tell(), "A NUL byte stands behind the value.");
  return builder.take();
}

}  // namespace gouji
