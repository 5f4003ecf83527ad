// SPDX-License-Identifier: Apache-2.0
#include "detail/styles.hpp"

#include <cstddef>  // size_t
#include <utility>  // move
#include <vector>   // vector

namespace gouji::detail {
namespace {

constexpr std::size_t longest_chain =
    32;  // Word's own limit on styles based on one another is lower

constexpr std::size_t max_styles = 65'536;

/// `heading 3`, Word's built-in name in every language version, and what WPS writes: level 3.
std::optional<std::uint8_t> outline_of_name(std::string_view name) {
  for (std::string_view const prefix : {"heading ", "Heading ", "标题 "})
    if (name.starts_with(prefix) && name.size() == prefix.size() + 1 && name.back() >= '1' &&
        name.back() <= '9')
      return static_cast<std::uint8_t>(name.back() - '0');
  return std::nullopt;
}

class style_reader final : public xml_handler {
 public:
  explicit style_reader(word_styles& into) : styles_(into) {}

  void start(element e, xml_attributes const& a) override {
    if (styles_.by_id.size() > max_styles)
      return fail({error_kind::damaged, "the document has more styles than any program writes"});
    if (e == element::style) {
      auto const id = a.find("styleId");
      style_ = &styles_.by_id[std::string(id)];
      auto const is_default = a.find("default");
      if (a.find("type") == "paragraph" && (is_default == "1" || is_default == "true"))
        styles_.default_paragraph_style = id;
    } else if (style_) {
      set(e, a);
    }
  }
  void end(element e) override {
    if (e == element::style) style_ = nullptr;
  }
  void text(std::string_view) override {}

 private:
  void set(element e, xml_attributes const& a) {
    switch (e) {
      case element::name:
        if (!style_->outline) style_->outline = outline_of_name(a.val());
        return;
      case element::based_on:
        style_->based_on = a.val();
        return;
      case element::num_id:
        style_->num_id = a.number();
        return;
      case element::ilvl:
        style_->level = a.number();
        return;
      case element::outline_lvl:
        style_->outline = outline_of_level(a.number());
        return;
      default:
        if (parent() == element::r_pr && parent(2) == element::style) style_->format.set(e, a);
        return;
    }
  }

  word_styles& styles_;
  word_style* style_ = nullptr;
};

using style_map = std::map<std::string, word_style, std::less<>>;

/// The style of `id` and those it is based on, nearest first. A circle ends it after a while.
std::vector<style_map::value_type const*> chain(style_map const& styles, std::string_view id) {
  std::vector<style_map::value_type const*> ancestors;
  for (auto at = styles.find(id); at != styles.end() && ancestors.size() < longest_chain;
       at = styles.find(at->second.based_on))
    ancestors.push_back(&*at);
  return ancestors;
}

template <class T>
void inherit(std::optional<T>& own, std::optional<T> const& inherited) {
  if (!own) own = inherited;
}

}  // namespace

std::uint8_t outline_of_level(std::optional<int> level) {
  return level && *level >= 0 && *level <= 8 ? static_cast<std::uint8_t>(*level + 1)
                                             : std::uint8_t{0};
}

void run_format::set(element e, xml_attributes const& a) {
  switch (e) {
    case element::vanish:
    case element::spec_vanish:
      is_hidden = a.is_on();
      return;
    case element::strike:
      is_struck = a.is_on();
      return;
    case element::dstrike:
      is_struck_twice = a.is_on();
      return;
    case element::vert_align:
      is_raised = a.val() == "superscript" || a.val() == "subscript";
      return;
    default:
      return;
  }
}

word_style const* word_styles::find(std::string_view id) const {
  auto const at = by_id.find(id);
  return at == by_id.end() ? nullptr : &at->second;
}

void word_styles::resolve(numbering_definitions const& definitions) {
  auto const declared = by_id;
  for (auto& [id, style] : by_id) {
    auto const ancestors = chain(declared, id);
    for (auto const* const ancestor : ancestors) {
      inherit(style.num_id, ancestor->second.num_id);
      inherit(style.level, ancestor->second.level);
      inherit(style.outline, ancestor->second.outline);
      auto const& format = ancestor->second.format;
      inherit(style.format.is_hidden, format.is_hidden);
      inherit(style.format.is_struck, format.is_struck);
      inherit(style.format.is_struck_twice, format.is_struck_twice);
      inherit(style.format.is_raised, format.is_raised);
    }
    auto const* const instance = style.num_id ? definitions.find_instance(*style.num_id) : nullptr;
    if (!instance) continue;
    for (auto const* const ancestor : ancestors)
      if (auto const linked = definitions.find_level(*instance, ancestor->first)) {
        style.level = linked;
        break;
      }
  }
}

std::optional<error> read_styles(std::string_view part, std::string xml, limits const& limit,
                                 word_styles& into) {
  style_reader reader(into);
  return parse_xml(part, std::move(xml), limit, reader);
}

}  // namespace gouji::detail
