# SPDX-License-Identifier: Apache-2.0
"""A public header includes the standard library and gouji, and nothing else; heavy standard headers
only with a reason.
"""

import re

import support

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"][^>"]+[>"])', re.MULTILINE)

STANDARD = set("""
algorithm any array atomic bit bitset cassert cctype cerrno cfloat charconv chrono climits cmath
compare complex concepts condition_variable coroutine cstddef cstdint cstdio cstdlib cstring ctime
deque exception execution filesystem format forward_list fstream functional future
initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map memory
memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex
scoped_allocator semaphore set shared_mutex source_location span sstream stack stdexcept
stop_token streambuf string string_view strstream syncstream system_error thread tuple type_traits
typeindex typeinfo unordered_map unordered_set utility valarray variant vector version
""".split())
C_STANDARD = {"stddef.h", "stdint.h", "stdbool.h"}  # of the C interface
NEVER = {
    "iostream": "initialises streams in every includer",
    "regex": "compiles for seconds and recurses per character",
}


def policy(root):
    complaints = []
    for path in support.files(root, under="include"):
        for name in INCLUDE.findall(support.read(root, path)):
            bare = name[1:-1]
            if bare in NEVER:
                complaints.append(f"{path}: includes {name}: {NEVER[bare]}")
            elif (
                bare in STANDARD
                or (path.suffix == ".h" and bare in C_STANDARD)
                or bare.startswith("gouji/")
            ):
                continue
            else:
                complaints.append(
                    f"{path}: includes {name}, which is neither the standard library nor gouji"
                )
    return complaints


support.run(
    policy,
    good={
        "include/gouji/base/a.hpp": "#include <vector>\n#include <gouji/base/b.hpp>\n",
        "include/gouji/capi/gouji.h": "#include <stdint.h>\n",
        "src/base/a.cpp": "#include <boost/spirit/home/x3.hpp>\n",
    },
    bad={
        "<boost/spirit/home/x3.hpp>, which is neither": {
            "include/gouji/base/a.hpp": " #include <boost/spirit/home/x3.hpp>\n"
        },
        "<unicode/uchar.h>, which": {"include/gouji/base/a.hpp": "#include <unicode/uchar.h>\n"},
        '"zip.h", which': {"include/gouji/base/a.hpp": '#  include "zip.h"\n'},
        "<regex>: compiles": {"include/gouji/base/a.hpp": "#include <regex>\n"},
    },
)
