// SPDX-License-Identifier: Apache-2.0
/// \file
/// Tests. The one translation unit of a test program that holds doctest itself.

#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>  // main
