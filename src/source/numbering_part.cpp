// SPDX-License-Identifier: Apache-2.0
#include "detail/numbering.hpp"
#include "detail/xml.hpp"

#include <cstddef>  // size_t
#include <utility>  // move

namespace gouji::detail {
namespace {

constexpr std::size_t max_definitions = 65'536;  // Word has at most 32767 of each kind

std::uint32_t count(std::optional<int> number) {
  return number && *number > 0 ? static_cast<std::uint32_t>(*number) : 0;
}

class numbering_reader final : public xml_handler {
 public:
  explicit numbering_reader(numbering_definitions& into) : definitions_(into) {}

  void start(element e, xml_attributes const& a) override {
    if (definitions_.lists.size() + definitions_.instances.size() > max_definitions)
      return fail({error_kind::damaged, "the document defines more lists than any program writes"});
    switch (e) {
      case element::abstract_num:
        if (auto const id = a.number("abstractNumId")) list_ = &definitions_.lists[*id];
        return;
      case element::num:
        if (auto const id = a.number("numId")) instance_ = &definitions_.instances[*id];
        return;
      case element::abstract_num_id:
        if (instance_) instance_->list = a.number().value_or(-1);
        return;
      case element::lvl_override:
        if (auto const level = level_index(a); instance_ && level)
          override_ = &instance_->overrides[*level];
        return;
      case element::start_override:
        if (override_) override_->start = count(a.number());
        return;
      case element::lvl:
        return begin_level(a);
      case element::num_style_link:
        if (list_) list_->num_style_link = a.val();
        return;
      case element::style_link:
        if (list_) list_->style_link = a.val();
        return;
      default:
        if (level_) set(*level_, e, a);
    }
  }

  void end(element e) override {
    if (e == element::abstract_num) list_ = nullptr;
    if (e == element::num) instance_ = nullptr;
    if (e == element::lvl_override) override_ = nullptr;
    if (e == element::lvl) level_ = nullptr;
  }

  void text(std::string_view) override {}

 private:
  static std::optional<int> level_index(xml_attributes const& a) {
    auto const level = a.number("ilvl");
    return level && *level >= 0 && *level < numbering_levels ? level : std::nullopt;
  }

  void begin_level(xml_attributes const& a) {
    if (override_)
      level_ = &override_->level.emplace();
    else if (auto const level = level_index(a); list_ && level)
      level_ = &list_->levels[static_cast<std::size_t>(*level)];
  }

  static void set(numbering_level& level, element e, xml_attributes const& a) {
    switch (e) {
      case element::start:
        level.start = count(a.number());
        return;
      case element::num_fmt:
        level.format = find_number_format(a.val());
        return;
      case element::lvl_text:
        level.text = a.val();
        return;
      case element::lvl_restart:
        level.restart = a.number();
        return;
      case element::p_style:
        level.style = a.val();
        return;
      case element::is_lgl:
        level.is_legal = a.is_on();
        return;
      case element::suff:
        level.has_separator = a.val() != "nothing";
        return;
      default:
        return;
    }
  }

  numbering_definitions& definitions_;
  numbering_list* list_ = nullptr;
  numbering_instance* instance_ = nullptr;
  numbering_instance::override_* override_ = nullptr;
  numbering_level* level_ = nullptr;
};

}  // namespace

std::optional<error> read_numbering(std::string_view part, std::string xml, limits const& limit,
                                    numbering_definitions& into) {
  numbering_reader reader(into);
  auto failure = parse_xml(part, std::move(xml), limit, reader);
  into.resolve_links();
  return failure;
}

}  // namespace gouji::detail
