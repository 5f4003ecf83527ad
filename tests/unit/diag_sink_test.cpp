// SPDX-License-Identifier: Apache-2.0
#include <gouji/diag/sink.hpp>

#include <doctest/doctest.h>

using namespace gouji;

namespace {

finding of(severity level, std::string code = "x") {
  finding f;
  f.code = std::move(code);
  f.level = level;
  return f;
}

}  // namespace

TEST_CASE("an empty sink has no findings and no worst severity") {
  finding_sink const sink;
  CHECK(sink.findings().empty());
  CHECK(sink.suppressed() == 0);
  CHECK_FALSE(sink.worst());
}

TEST_CASE("findings stay in the order in which they are met") {
  finding_sink sink;
  sink.add(of(severity::error, "b"));
  sink.add(of(severity::note, "a"));
  sink.add(of(severity::note, "b"));
  REQUIRE(sink.findings().size() == 3);
  CHECK(sink.findings()[0].code == "b");
  CHECK(sink.findings()[1].code == "a");
  CHECK(sink.findings()[2].code == "b");
  CHECK(sink.worst() == severity::error);
}

TEST_CASE("what exceeds the limit is counted") {
  finding_sink sink(2);
  sink.add(of(severity::note));
  sink.add(of(severity::note));
  CHECK(sink.suppressed() == 0);
  sink.add(of(severity::note));
  sink.add(of(severity::note));
  CHECK(sink.findings().size() == 2);
  CHECK(sink.suppressed() == 2);
}

TEST_CASE("the worst severity takes suppressed findings into account") {
  finding_sink sink(1);
  sink.add(of(severity::unassessed));
  CHECK(sink.worst() == severity::unassessed);
  sink.add(of(severity::warning));
  CHECK(sink.worst() == severity::warning);
  sink.add(of(severity::note));
  CHECK(sink.worst() == severity::warning);
  CHECK(sink.findings().size() == 1);
}

TEST_CASE("a sink with the limit zero only counts") {
  finding_sink sink(0);
  sink.add(of(severity::error));
  CHECK(sink.findings().empty());
  CHECK(sink.suppressed() == 1);
  CHECK(sink.worst() == severity::error);
}

TEST_CASE("what is disabled is counted by its code, and nothing else knows of it") {
  finding_sink sink(1, {{{"figure.*", {}}}});
  for (auto const* code : {"figure.blank", "figure.kind", "figure.blank"}) sink.add(of(severity::error, code));
  CHECK(sink.findings().empty());
  CHECK(sink.suppressed() == 0);
  CHECK_FALSE(sink.worst());
  CHECK(sink.disabled() == std::map<std::string, std::size_t>{{"figure.blank", 2}, {"figure.kind", 1}});
  CHECK(sink.untold().disabled == 3);
}

TEST_CASE("a severity that somebody chose is that of the finding, and of the worst") {
  finding_sink sink(1, {{{"a", severity::note}, {"b", severity::warning}}});
  sink.add(of(severity::error, "a"));
  CHECK(sink.findings()[0].level == severity::note);
  CHECK(sink.worst() == severity::note);
  sink.add(of(severity::note, "b"));
  CHECK(sink.worst() == severity::warning);
  CHECK(sink.worst_suppressed() == severity::warning);
  CHECK(sink.untold().suppressed == 1);
}

TEST_CASE("findings can be taken out, and the counts stay") {
  finding_sink sink(1);
  sink.add(of(severity::error));
  sink.add(of(severity::note));
  CHECK(sink.take().size() == 1);
  CHECK(sink.findings().empty());
  CHECK(sink.suppressed() == 1);
  CHECK(sink.worst() == severity::error);
  CHECK(sink.worst_suppressed() == severity::note);
}
