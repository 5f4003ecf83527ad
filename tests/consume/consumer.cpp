// SPDX-License-Identifier: Apache-2.0
/// \file
/// Tests. A stranger's program: two figures are added.

#include <gouji/base/decimal.hpp>

#include <cstdio>  // puts

int main() {
  auto const a = gouji::decimal::parse("8.061855");
  auto const sum = gouji::decimal::add(*a, gouji::decimal(-76));
  std::puts(sum->to_string().c_str());
}
