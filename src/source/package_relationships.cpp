// SPDX-License-Identifier: Apache-2.0
#include "detail/relationships.hpp"
#include "detail/xml.hpp"

#include <utility>  // move, pair
#include <vector>   // vector

namespace gouji::detail {
namespace {

constexpr std::string_view usual_main_name = "word/document.xml";

struct link {
  std::string type;    ///< last segment: `officeDocument`, `styles`; the same in strict packages
  std::string target;  ///< part name without leading `/`
};

/// `target` as seen from a part in `folder` (which ends in `/` or is empty).
std::string resolve(std::string_view folder, std::string_view target) {
  std::string const whole =
      target.starts_with('/') ? std::string(target) : std::string(folder) + std::string(target);
  std::vector<std::string_view> segments;
  for (std::string_view rest = whole; !rest.empty();) {
    auto const slash = rest.find('/');
    auto const segment = rest.substr(0, slash);
    rest.remove_prefix(slash == rest.npos ? rest.size() : slash + 1);
    if (segment == ".." && !segments.empty()) segments.pop_back();
    if (!segment.empty() && segment != "." && segment != "..") segments.push_back(segment);
  }
  std::string name;
  for (auto const segment : segments) name.append(name.empty() ? "" : "/").append(segment);
  return name;
}

class relationship_reader final : public xml_handler {
 public:
  explicit relationship_reader(std::string_view folder) : folder_(folder) {}

  std::vector<link> links;

  void start(element e, xml_attributes const& attributes) override {
    if (e != element::relationship || attributes.find("TargetMode") == "External") return;
    auto const type = attributes.find("Type");
    links.push_back({std::string(type.substr(type.rfind('/') + 1)),
                     resolve(folder_, attributes.find("Target"))});
  }
  void end(element) override {}
  void text(std::string_view) override {}

 private:
  std::string_view folder_;
};

/// Content types of the main part of an Office package.
main_kind kind_of(std::string_view content_type) {
  constexpr std::pair<std::string_view, main_kind> marks[] = {
      {"wordprocessingml.document.main", main_kind::word},
      {"wordprocessingml.template.main", main_kind::word},
      {"ms-word.document.macroEnabled.main", main_kind::word},
      {"ms-word.template.macroEnabledTemplate.main", main_kind::word},
      {"spreadsheetml.sheet.main", main_kind::workbook},
      {"spreadsheetml.template.main", main_kind::workbook},
      {"ms-excel.sheet", main_kind::workbook},
      {"presentationml.presentation.main", main_kind::presentation},
      {"presentationml.slideshow.main", main_kind::presentation},
  };
  for (auto const& [mark, kind] : marks)
    if (content_type.find(mark) != content_type.npos) return kind;
  return main_kind::none;
}

class content_type_reader final : public xml_handler {
 public:
  struct part {
    std::string name;
    main_kind kind;
  };
  std::vector<part> main_parts;

  void start(element e, xml_attributes const& attributes) override {
    if (e != element::content_override) return;
    auto const kind = kind_of(attributes.find("ContentType"));
    if (kind != main_kind::none)
      main_parts.push_back({resolve("", attributes.find("PartName")), kind});
  }
  void end(element) override {}
  void text(std::string_view) override {}
};

/// Whether the part could be read and parsed. Hit limits are errors, all else may be lived with.
result<bool> read_part(package& p, std::string_view name, limits const& limit, xml_handler& into) {
  if (!p.has(name)) return false;
  auto content = p.read(name);
  if (!content) return content.error();
  auto const failure = parse_xml(name, std::move(*content), limit, into);
  if (failure && failure->kind == error_kind::limit) return *failure;
  return !failure;
}

}  // namespace

result<main_part> find_main_part(package& p, limits const& limit) {
  relationship_reader root("");
  if (auto ok = read_part(p, "_rels/.rels", limit, root); !ok) return ok.error();
  content_type_reader types;
  if (auto ok = read_part(p, "[Content_Types].xml", limit, types); !ok) return ok.error();

  auto const declared_kind = [&](std::string_view name) {
    for (auto const& part : types.main_parts)
      if (part.name == name) return part.kind;
    return main_kind::none;
  };
  for (auto const& l : root.links)
    if (l.type == "officeDocument" && p.has(l.target))
      if (auto const kind = declared_kind(l.target); kind != main_kind::none)
        return main_part{l.target, kind, false};
  for (auto const& part : types.main_parts)
    if (p.has(part.name)) return main_part{part.name, part.kind, true};
  for (auto const& l : root.links)
    if (l.type == "officeDocument" && p.has(l.target))
      return main_part{l.target, main_kind::word, true};
  if (p.has(usual_main_name)) return main_part{std::string(usual_main_name), main_kind::word, true};
  return main_part{};
}

result<word_parts> find_word_parts(package& p, std::string_view main_name, limits const& limit) {
  auto const slash = main_name.rfind('/');
  auto const folder = main_name.substr(0, slash == main_name.npos ? 0 : slash + 1);
  relationship_reader links(folder);
  auto const name =
      std::string(folder) + "_rels/" + std::string(main_name.substr(folder.size())) + ".rels";
  auto const ok = read_part(p, name, limit, links);
  if (!ok) return ok.error();

  word_parts parts;
  parts.is_guess = !*ok;
  std::pair<std::string_view, std::string*> const wanted[] = {{"styles", &parts.styles},
                                                              {"numbering", &parts.numbering},
                                                              {"footnotes", &parts.footnotes},
                                                              {"endnotes", &parts.endnotes}};
  for (auto const& [type, slot] : wanted) {
    for (auto const& l : links.links)
      if (slot->empty() && l.type == type && p.has(l.target)) *slot = l.target;
    auto usual = std::string(folder) + std::string(type) + ".xml";
    if (parts.is_guess && slot->empty() && p.has(usual)) *slot = std::move(usual);
  }
  return parts;
}

}  // namespace gouji::detail
