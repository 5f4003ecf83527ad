// SPDX-License-Identifier: Apache-2.0
#include "write/detail/json_place.hpp"

namespace gouji::detail {
namespace {

void write_file_place(json_writer& json, place const& p) {
  json.key("line").whole(p.line).key("column").whole(p.column);
  json.key("byte_begin").whole(static_cast<std::int64_t>(p.byte_begin));
  json.key("byte_end").whole(static_cast<std::int64_t>(p.byte_end));
}

void write_package_place(json_writer& json, place const& p) {
  json.key("part").text(p.part);
  for (auto const& [name, number] :
       {std::pair{"table", p.table}, {"row", p.row}, {"cell", p.cell}}) {
    json.key(name);
    if (number == 0)
      json.null();
    else
      json.whole(number);
  }
  json.key("paragraph").whole(p.paragraph);
  json.key("character_begin").whole(p.character_begin);
  json.key("character_end").whole(p.character_end);
}

}  // namespace

void write_place(json_writer& json, std::optional<span> where, document const* source) {
  place const p = where && source ? source->map.find(source->text, *where) : place{};
  if (p.line == 0 && p.paragraph == 0) {
    json.null();
    return;
  }
  json.begin_object();
  if (source->map.is_package())
    write_package_place(json, p);
  else
    write_file_place(json, p);
  json.end_object();
}

void write_line_and_bytes(json_writer& json, std::optional<span> where, document const* source) {
  place const p = where && source && !source->map.is_package() ? source->map.find(source->text, *where) : place{};
  auto const write = [&](std::string_view name, std::size_t number) {
    json.key(name);
    p.line == 0 ? json.null() : json.whole(static_cast<std::int64_t>(number));
  };
  write("line", p.line);
  write("byte_begin", p.byte_begin);
  write("byte_end", p.byte_end);
}

}  // namespace gouji::detail
