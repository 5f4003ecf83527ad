// SPDX-License-Identifier: Apache-2.0
#include "detail/word_names.hpp"
#include "detail/xml_trim.hpp"

#include <algorithm>  // min
#include <cstddef>    // size_t
#include <cstring>    // memmove

namespace gouji::detail {
namespace {

constexpr std::size_t max_attributes = 256;  // Word's root element has about 40

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Does the prefix `w` mean WordprocessingML wherever it stands? Only if it is declared once.
bool has_plain_prefix(std::string_view xml) {
  constexpr std::string_view declaration = "xmlns:w=";
  auto const at = xml.find(declaration);
  if (at == xml.npos || at + declaration.size() == xml.size()) return false;
  auto const value = at + declaration.size() + 1;
  auto const end = xml.find(xml[value - 1], value);
  if (end == xml.npos) return false;
  auto const uri = xml.substr(value, end - value);
  if (find_namespace(uri) != xml_namespace::word) return false;
  constexpr std::string_view any_declaration = "xmlns:w";
  for (auto next = xml.find(any_declaration, end); next != xml.npos;
       next = xml.find(any_declaration, next + 1)) {
    auto const behind = next + any_declaration.size();
    if (behind < xml.size() && (xml[behind] == '=' || is_blank(xml[behind]))) return false;
  }
  return true;
}

bool is_known_by_presence(element e) {
  return e == element::p || e == element::r || e == element::t || e == element::tbl ||
         e == element::tr || e == element::tc || e == element::ins || e == element::del;
}

/// One tag, `<` to `>`.
struct tag {
  std::string_view text;
  std::string_view name;  ///< with its prefix
  std::size_t attributes = 0;
  bool is_end = false;
  bool is_empty = false;  ///< `<a/>`
};

/// Copies what stays to the front of the same string.
class trimmer {
 public:
  trimmer(std::string_view part, std::string& xml)
      : part_(part), xml_(xml), rest_(xml), drops_(has_plain_prefix(xml)) {}

  std::optional<error> run() {
    while (!rest_.empty()) {
      auto const tag_begin = std::min(rest_.find('<'), rest_.size());
      keep(take(tag_begin));
      if (rest_.empty()) break;
      if (rest_.starts_with("<?")) {
        take_past("?>");
      } else if (rest_.starts_with("<!--")) {
        take_past("-->");
      } else if (rest_.starts_with("<![CDATA[")) {
        keep(take_past("]]>"));
      } else if (rest_.starts_with("<!")) {
        return refuse("has a document type, which no Word document has");
      } else if (auto why = handle(next_tag())) {
        return why;
      }
    }
    xml_.resize(kept_);
    return std::nullopt;
  }

 private:
  error refuse(std::string_view why) const {
    return {error_kind::damaged, "the part " + std::string(part_) + " of the document " +
                                     std::string(why) +
                                     "; open the document in Word and save it again"};
  }

  std::string_view take(std::size_t size) {
    auto const taken = rest_.substr(0, size);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  std::string_view take_past(std::string_view end) {
    auto const at = rest_.find(end);
    return take(at == rest_.npos ? rest_.size() : at + end.size());
  }

  void keep(std::string_view s) {
    std::memmove(xml_.data() + kept_, s.data(), s.size());
    kept_ += s.size();
  }

  /// \pre rest_ begins with `<`
  tag next_tag() {
    tag t;
    std::size_t i = 1;
    if (i < rest_.size() && rest_[i] == '/') t.is_end = true, ++i;
    auto const name_begin = i;
    while (i < rest_.size() && rest_[i] != '>' && rest_[i] != '/' && !is_blank(rest_[i])) ++i;
    t.name = rest_.substr(name_begin, i - name_begin);
    for (; i < rest_.size() && rest_[i] != '>'; ++i) {
      if (rest_[i] != '"' && rest_[i] != '\'') continue;
      ++t.attributes;
      auto const close = rest_.find(rest_[i], i + 1);
      i = close == rest_.npos ? rest_.size() - 1 : close;
    }
    t.is_empty = i < rest_.size() && rest_[i - 1] == '/';
    t.text = take(i + 1);
    return t;
  }

  std::optional<error> handle(tag const& t) {
    if (t.attributes > max_attributes)
      return refuse("has an element with more than " + std::to_string(max_attributes) +
                    " attributes");
    if (!drops_ || !t.name.starts_with("w:")) return keep(t.text), std::nullopt;
    auto const e = find_element(xml_namespace::word, t.name.substr(2));
    if (e == element::ignored && !t.is_end) {
      if (!t.is_empty) skip_to_end_of(t.name);
    } else if (e == element::other && t.is_empty) {
      // gone
    } else if (is_known_by_presence(e) && t.attributes > 0 && t.text.find("xmlns") == t.text.npos) {
      keep(t.text.substr(0, 1 + t.name.size()));
      keep(t.is_empty ? "/>" : ">");
    } else {
      keep(t.text);
    }
    return std::nullopt;
  }

  void skip_to_end_of(std::string_view name) {
    for (std::size_t open = 1; open > 0 && !rest_.empty();) {
      take(std::min(rest_.find('<'), rest_.size()));
      if (rest_.empty()) return;
      if (rest_.starts_with("<!--")) {
        take_past("-->");
      } else if (rest_.starts_with("<![CDATA[")) {
        take_past("]]>");
      } else if (auto const t = next_tag(); t.name == name && !t.is_empty) {
        t.is_end ? --open : ++open;
      }
    }
  }

  std::string_view part_;
  std::string& xml_;
  std::string_view rest_;  ///< of `xml_`; always behind what is kept
  std::size_t kept_ = 0;
  bool drops_;
};

}  // namespace

std::optional<error> trim_xml(std::string_view part, std::string& xml) {
  return trimmer(part, xml).run();
}

}  // namespace gouji::detail
