// SPDX-License-Identifier: Apache-2.0
#include "detail/xml.hpp"

#include "detail/xml_trim.hpp"

#include <gouji/text/decode.hpp>

#include <libxml/parser.h>           // xmlParseDocument, xmlSAXHandler
#include <libxml/parserInternals.h>  // xmlCreateMemoryParserCtxt

#include <charconv>   // from_chars
#include <climits>    // INT_MAX
#include <exception>  // current_exception, rethrow_exception
#include <memory>     // unique_ptr
#include <new>        // bad_alloc
#include <string>     // string
#include <utility>    // exchange, move

namespace gouji::detail {
namespace {

char const* chars(xmlChar const* s) { return reinterpret_cast<char const*>(s); }
std::string_view view(xmlChar const* s) {
  return s ? std::string_view(chars(s)) : std::string_view();
}

constexpr int max_namespaces = 512;  // in force at one place

error damaged(std::string_view part, std::string_view why) {
  return {error_kind::damaged, "the part " + std::string(part) + " of the document is damaged (" +
                                   std::string(why) +
                                   "); open the document in Word and save it again"};
}

}  // namespace

std::string_view xml_attributes::find(std::string_view local_name) const {
  for (int i = 0; i < count_; ++i) {
    auto const* const a = raw_ + 5 * i;
    if (view(a[0]) != local_name) continue;
    if (a[2] && find_namespace(view(a[2])) != xml_namespace::word) continue;
    return {chars(a[3]), static_cast<std::size_t>(a[4] - a[3])};
  }
  return {};
}

bool xml_attributes::is_on() const {
  auto const value = val();
  return value != "0" && value != "false" && value != "off";
}

std::optional<int> xml_attributes::number(std::string_view local_name) const {
  auto const value = find(local_name);
  int parsed = 0;
  auto const [end, failed] = std::from_chars(value.data(), value.data() + value.size(), parsed);
  if (failed != std::errc() || end != value.data() + value.size()) return std::nullopt;
  return parsed;
}

/// Stands between libxml2 and the handler: names become `element`s, skipped subtrees and untaken
/// branches stay away, depth is counted. Exceptions of the handler do not cross the C library.
class xml_parser {
 public:
  xml_parser(std::string_view part, limits const& limit, xml_handler& handler)
      : part_(part), limits_(limit), handler_(handler) {}

  std::optional<error> run(std::string_view xml) {
    static bool const ready = (xmlInitParser(), true);  // not safe from several threads at once
    static_cast<void>(ready);
    if (xml.empty()) return damaged(part_, "it is empty");
    if (xml.size() > INT_MAX)
      return error{error_kind::limit, "the part " + std::string(part_) +
                                          " has more than 2 GiB, which is more than can be parsed"};
    context_.reset(xmlCreateMemoryParserCtxt(xml.data(), static_cast<int>(xml.size())));
    if (!context_) throw std::bad_alloc();

    auto sax = make_sax();
    auto* const own_sax = std::exchange(context_->sax, &sax);
    context_->userData = this;
    xmlCtxtUseOptions(context_.get(), XML_PARSE_NONET | XML_PARSE_HUGE);  // own limits, see start()
    xmlParseDocument(context_.get());
    context_->sax = own_sax;

    if (exception_) std::rethrow_exception(exception_);
    if (context_->errNo == XML_ERR_NO_MEMORY) throw std::bad_alloc();
    if (handler_.failure_) return std::move(handler_.failure_);
    if (!context_->wellFormed) return damaged(part_, reason());
    return std::nullopt;
  }

 private:
  struct context_closer {
    void operator()(xmlParserCtxtPtr c) const { xmlFreeParserCtxt(c); }
  };

  static xmlSAXHandler make_sax() {
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = [](void* self, xmlChar const* name, xmlChar const*, xmlChar const* uri,
                            int, xmlChar const**, int count, int, xmlChar const** attributes) {
      static_cast<xml_parser*>(self)->guarded([&](xml_parser& p) {
        p.start(name, uri, {attributes, count});
      });
    };
    sax.endElementNs = [](void* self, xmlChar const*, xmlChar const*, xmlChar const*) {
      static_cast<xml_parser*>(self)->guarded([](xml_parser& p) { p.end(); });
    };
    sax.characters = [](void* self, xmlChar const* text, int length) {
      static_cast<xml_parser*>(self)->guarded([&](xml_parser& p) {
        if (p.skipped_from_ == 0) p.handler_.text({chars(text), static_cast<std::size_t>(length)});
      });
    };
    sax.ignorableWhitespace = sax.characters;  // blanks count: the parser must not judge
    sax.cdataBlock = sax.characters;
    sax.serror = [](void*, xmlErrorPtr) {};  // kept in the context; nothing is printed
    return sax;
  }

  template <class Work>
  void guarded(Work work) {
    if (exception_ || handler_.failure_) return;
    try {
      work(*this);
    } catch (...) {
      exception_ = std::current_exception();
    }
    if (exception_ || handler_.failure_) stop();
  }

  void stop() { xmlStopParser(context_.get()); }

  void start(xmlChar const* name, xmlChar const* uri, xml_attributes attributes) {
    if (++depth_ > limits_.max_depth)
      return handler_.fail({error_kind::limit, "the part " + std::string(part_) +
                                                   " nests deeper than max_depth (" +
                                                   std::to_string(limits_.max_depth) +
                                                   "); raise it with --limit max_depth=N"});
    if (context_->nsNr > 2 * max_namespaces)  // the parser looks them up one by one
      return handler_.fail(damaged(part_, "it declares more namespaces than any program writes"));
    if (skipped_from_ != 0) return;
    if (uri != last_uri_) {  // the parser keeps one copy of each, so that pointers tell them apart
      last_uri_ = uri;
      last_namespace_ = find_namespace(view(uri));
    }
    auto const e = find_element(last_namespace_, view(name));
    switch (e) {
      case element::ignored:
        skipped_from_ = depth_;
        return;
      case element::alternate_content:
        alternatives_.push_back(false);
        break;
      case element::choice:
      case element::fallback:
        if (!take_branch(e, attributes)) {
          skipped_from_ = depth_;
          return;
        }
        break;
      default:
        if (e != element::other) {
          handler_.start(e, attributes);
          handler_.path_.push_back(e);
        }
    }
    open_.push_back(e);
  }

  void end() {
    if (skipped_from_ != 0) {
      if (depth_ == skipped_from_) skipped_from_ = 0;
      --depth_;
      return;
    }
    --depth_;
    auto const e = open_.back();
    open_.pop_back();
    if (e == element::alternate_content) {
      alternatives_.pop_back();
    } else if (e != element::other && e != element::choice && e != element::fallback) {
      handler_.path_.pop_back();
      handler_.end(e);
    }
  }

  /// The first branch that is understood is taken, and no other.
  bool take_branch(element e, xml_attributes const& attributes) {
    if (alternatives_.empty() || alternatives_.back()) return false;
    if (e == element::choice && !is_understood_list(attributes.find("Requires"))) return false;
    return alternatives_.back() = true;
  }

  bool is_understood_list(std::string_view prefixes) const {
    bool any = false;
    while (!prefixes.empty()) {
      auto const blank = prefixes.find(' ');
      auto const prefix = prefixes.substr(0, blank);
      prefixes.remove_prefix(blank == prefixes.npos ? prefixes.size() : blank + 1);
      if (prefix.empty()) continue;
      if (!is_understood(namespace_of(prefix))) return false;
      any = true;
    }
    return any;
  }

  /// What a prefix stands for at this place: the innermost declaration.
  std::string_view namespace_of(std::string_view prefix) const {
    for (int i = context_->nsNr - 2; i >= 0; i -= 2)
      if (view(context_->nsTab[i]) == prefix) return view(context_->nsTab[i + 1]);
    return {};
  }

  std::string reason() const {
    auto const& last = context_->lastError;
    std::string_view message = last.message ? last.message : "not well-formed XML";
    while (message.ends_with('\n')) message.remove_suffix(1);
    return std::string(message);
  }

  std::string_view part_;
  limits const& limits_;
  xml_handler& handler_;
  std::unique_ptr<xmlParserCtxt, context_closer> context_;
  std::exception_ptr exception_;

  std::size_t depth_ = 0;
  std::size_t skipped_from_ = 0;    ///< depth of the outermost element that is skipped; 0: none
  std::vector<element> open_;       ///< those that are not skipped
  std::vector<bool> alternatives_;  ///< of each open AlternateContent: has a branch been taken?
  xmlChar const* last_uri_ = nullptr;
  xml_namespace last_namespace_ = xml_namespace::none;
};

namespace {

/// The encoding that the XML declaration names; empty where there is none.
std::string_view declared_encoding(std::string_view xml) {
  if (!xml.starts_with("<?xml")) return {};
  auto declaration = xml.substr(0, xml.find("?>"));
  auto const at = declaration.find("encoding");
  auto const open = at == declaration.npos ? at : declaration.find_first_of("\"'", at);
  if (open == declaration.npos) return {};
  auto const close = declaration.find(declaration[open], open + 1);
  return close == declaration.npos ? std::string_view{}
                                   : declaration.substr(open + 1, close - open - 1);
}

/// Everything but plain UTF-8: another encoding declared, a byte-order mark, UTF-16 without one.
bool needs_decoding(std::string_view xml) {
  if (!xml.starts_with('<') || xml.substr(0, 4).find('\0') != xml.npos) return true;
  auto const name = declared_encoding(xml);
  return !(name.empty() || name == "UTF-8" || name == "utf-8");
}

}  // namespace

std::optional<error> parse_xml(std::string_view part, std::string xml, limits const& limit,
                               xml_handler& handler) {
  if (needs_decoding(xml)) {
    auto text = decode(xml, declared_encoding(xml), limit);
    if (!text) return text.error();
    xml = std::move(text->text);
  }
  if (auto why = trim_xml(part, xml)) return why;
  return xml_parser(part, limit, handler).run(xml);
}

}  // namespace gouji::detail
