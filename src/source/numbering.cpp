// SPDX-License-Identifier: Apache-2.0
#include "detail/numbering.hpp"

#include <cstddef>  // size_t
#include <limits>   // numeric_limits

namespace gouji::detail {
namespace {

std::size_t index(int level) { return static_cast<std::size_t>(level); }

bool is_ascii_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

numbering_level const& level_of(numbering_list const& list, numbering_instance const& instance,
                                int level) {
  auto const replaced = instance.overrides.find(level);
  return replaced != instance.overrides.end() && replaced->second.level ? *replaced->second.level
                                                                        : list.levels[index(level)];
}

/// Does a paragraph of level `used` make level `deeper` start again?
bool restarts(numbering_level const& deeper, int deeper_index, int used) {
  int after = deeper.restart.value_or(deeper_index);  // in levels from 1: the one above
  if (after > deeper_index) after = deeper_index;     // a level restarts after higher ones only
  return used + 1 <= after;
}

}  // namespace

numbering_instance const* numbering_definitions::find_instance(int id) const {
  auto const at = instances.find(id);
  return at != instances.end() && lists.contains(at->second.list) ? &at->second : nullptr;
}

std::optional<int> numbering_definitions::find_level(numbering_instance const& instance,
                                                     std::string_view style) const {
  auto const list = lists.find(instance.list);
  if (list == lists.end() || style.empty()) return std::nullopt;
  for (int i = 0; i < numbering_levels; ++i)
    if (level_of(list->second, instance, i).style == style) return i;
  return std::nullopt;
}

void numbering_definitions::resolve_links() {
  std::map<std::string_view, int> defined;
  for (auto const& [id, list] : lists)
    if (!list.style_link.empty()) defined.emplace(list.style_link, id);
  for (auto& [id, instance] : instances) {
    auto const list = lists.find(instance.list);
    if (list == lists.end() || list->second.num_style_link.empty()) continue;
    auto const target = defined.find(list->second.num_style_link);
    instance.list = target == defined.end() ? -1 : target->second;
  }
}

std::optional<std::string> numbering_counters::next_label(int instance_id, int level) {
  auto const* const instance = definitions_.find_instance(instance_id);
  if (!instance) return std::nullopt;
  auto const& list = definitions_.lists.at(instance->list);
  auto const& own = level_of(list, *instance, level);
  auto& counters = by_list_[instance->list];

  std::optional<std::uint32_t> start_override;
  if (auto const at = instance->overrides.find(level); at != instance->overrides.end())
    start_override = at->second.start;
  auto& has_started = has_started_[instance_id][index(level)];
  auto& mine = counters[index(level)];
  if (start_override && !has_started)
    mine.value = *start_override;
  else if (!mine.is_running)
    mine.value = start_override.value_or(own.start);
  else if (mine.value < std::numeric_limits<std::uint32_t>::max())
    ++mine.value;
  mine.is_running = has_started = true;
  for (int deeper = level + 1; deeper < numbering_levels; ++deeper)
    if (restarts(level_of(list, *instance, deeper), deeper, level))
      counters[index(deeper)].is_running = false;

  std::string label;
  if (own.format == number_format::bullet) return label;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    char const next = i + 1 < own.text.size() ? own.text[i + 1] : '\0';
    if (own.text[i] != '%' || next < '1' || next > '9') {
      label += own.text[i];
      continue;
    }
    ++i;
    int const shown = next - '1';
    auto const& source = level_of(list, *instance, shown);
    auto const& count = counters[index(shown)];
    append_number(label, own.is_legal ? number_format::decimal : source.format,
                  count.is_running ? count.value : source.start);
  }
  if (own.has_separator && !label.empty() && is_ascii_word(label.back())) label += ' ';
  return label;
}

}  // namespace gouji::detail
