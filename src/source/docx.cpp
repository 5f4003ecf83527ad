// SPDX-License-Identifier: Apache-2.0
#include <gouji/source/docx.hpp>

#include <gouji/diag/catalogue.hpp>
#include <gouji/source/kind.hpp>

#include "detail/docx_body.hpp"
#include "detail/docx_layout.hpp"
#include "detail/relationships.hpp"

#include <optional>  // optional
#include <string>    // string
#include <utility>   // move

namespace gouji {
namespace {

using namespace detail;

/// Reads a part where there is one; `parse` takes its name and its XML.
template <class Parse>
std::optional<error> read_part(package& p, std::string const& name, Parse parse) {
  if (name.empty()) return std::nullopt;
  auto xml = p.read(name);
  if (!xml) return xml.error();
  return parse(name, std::move(*xml));
}

/// The parts that the main part leans on, then the main part, then the notes.
std::optional<error> read_parts(package& p, std::string const& main_name, word_parts const& parts,
                                limits const& limit, docx_draft& draft, source_map& map) {
  numbering_definitions definitions;
  if (auto why = read_part(p, parts.numbering, [&](auto const& name, std::string xml) {
        return read_numbering(name, std::move(xml), limit, definitions);
      }))
    return why;
  word_styles styles;
  if (auto why = read_part(p, parts.styles, [&](auto const& name, std::string xml) {
        return read_styles(name, std::move(xml), limit, styles);
      }))
    return why;
  styles.resolve(definitions);

  numbering_counters counters(definitions);
  body_context const context{limit, styles, counters, draft};
  auto const read_into = [&](std::vector<draft_item>& into) {
    return [&](std::string const& name, std::string xml) {
      return read_body(name, map.add_part("/" + name), std::move(xml), context, into);
    };
  };
  if (auto why = read_part(p, main_name, read_into(draft.body))) return why;
  if (auto why = read_part(p, parts.footnotes, read_into(draft.notes))) return why;
  return read_part(p, parts.endnotes, read_into(draft.notes));
}

/// Where the package does not say itself where things are.
void tell_guess(std::string const& part, finding_sink& sink) {
  sink.add(make_finding("source.relationships", std::nullopt, {{"part", part}}));
}

}  // namespace

result<document> read_docx(std::string_view bytes, limits const& limit, finding_sink& sink) {
  if (bytes.size() > limit.max_input_bytes)
    return error{error_kind::limit, "the document has more bytes than max_input_bytes (" +
                                        std::to_string(limit.max_input_bytes) +
                                        "); raise it with --limit max_input_bytes=N"};
  if (!bytes.starts_with("PK")) return unsupported_kind(detect_kind(bytes));

  auto opened = package::open(bytes, limit);
  if (!opened) return opened.error();
  auto const main = find_main_part(*opened, limit);
  if (!main) return main.error();
  if (main->kind != main_kind::word) return unsupported_kind(detect_kind(bytes));
  auto const parts = find_word_parts(*opened, main->name, limit);
  if (!parts) return parts.error();

  document d;
  d.kind = source_kind::docx;
  docx_draft draft;
  if (auto why = read_parts(*opened, main->name, *parts, limit, draft, d.map)) return *why;
  if (!draft.has_body)
    return error{error_kind::damaged, "the part " + main->name +
                                          " holds no Word document; open the file in Word and "
                                          "save it again"};
  if (draft.has_embedded_file)
    return error{error_kind::unsupported,
                 "the document embeds its text as a file of another kind (w:altChunk), which only "
                 "Word can show; open it in Word and save it again"};
  if (main->is_guess || parts->is_guess) tell_guess(main->name, sink);
  lay_out(draft, d, sink);
  return d;
}

}  // namespace gouji
