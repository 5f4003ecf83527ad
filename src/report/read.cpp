// SPDX-License-Identifier: Apache-2.0
#include <gouji/report/read.hpp>

#include "detail/build_figures.hpp"
#include "detail/read_prose.hpp"

#include <gouji/diag/catalogue.hpp>
#include <gouji/form/form_2014.hpp>
#include <gouji/form/form_2019.hpp>
#include <gouji/form/form_2021.hpp>
#include <gouji/form/rebuild.hpp>
#include <gouji/source/read.hpp>

#include <utility>  // move

namespace gouji {

std::shared_ptr<form_index const> built_in_forms() {
  static form_data const* const all[] = {&forms::y2014::form, &forms::y2019::form, &forms::y2021::form};
  static auto const index = std::make_shared<form_index const>(all);
  return index;
}

result<inspection> inspect(std::string_view bytes, finding_sink& sink, read_options const& options) {
  auto source = read_document(bytes, options.charset, options.limit, sink);
  if (!source) return source.error();

  report r;
  r.forms = options.forms ? options.forms : built_in_forms();
  rebuild_tables(*source, *r.forms, sink);
  r.source = std::make_shared<document const>(*std::move(source));
  auto found = locate_figures(*r.source, *r.forms, options.limit);
  if (!found) return found.error();
  auto const first_tables = detail::read_titles(r, *found, sink);
  detail::build_figures(r, *found, first_tables, sink);
  detail::read_sections(r);
  if (r.tables.empty())
    sink.add(make_finding("form.none", std::nullopt));
  return inspection{std::move(r), *std::move(found)};
}

result<report> read(std::string_view bytes, finding_sink& sink, read_options const& options) {
  auto inspected = inspect(bytes, sink, options);
  if (!inspected) return inspected.error();
  return std::move(inspected->made);
}

result<report> read_file(std::string const& path, finding_sink& sink, read_options const& options) {
  auto const bytes = read_bytes(path, options.limit);
  if (!bytes) return bytes.error();
  return read(*bytes, sink, options);
}

}  // namespace gouji
