// SPDX-License-Identifier: Apache-2.0
// Prints one figure of a report: how many applications an agency received in all.
#include <gouji/gouji.hpp>

#include <iostream>

int main(int argc, char** argv) {
  gouji::finding_sink findings;
  auto const report = gouji::read_file(argc > 1 ? argv[1] : "report.txt", findings);
  if (!report) return std::cerr << report.error().message << '\n', 1;
  if (!report->as_2019) return std::cerr << "not a report in the form of 2019\n", 1;
  auto const& received = report->as_2019->applications.received.total;
  std::cout << report->agency << ' ' << report->year.value_or(0) << ": "
            << (received ? received.value.to_string() : std::string(name_of(received.state))) << " 件\n";
}
